import BeTraceCore
import BeTraceWorkbench
import Testing

/// No secret of an environment file is on a screen, in a journal or in what is copied: on every row, in every box.
struct LeakTests {
  private static let mark = "m4rk3r"

  /// An environment with a secret in every place where one can stand. No secret stands in the file of the example,
  /// which is published: there are signs for them, which become some here.
  private static func withSecrets(_ text: String) -> String {
    let parts = text.split(separator: "TOKEN-", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(String(parts[0])) {
      "\($0)ghp_\(mark)\(String(repeating: "x", count: 28))\($1)"
    }
  }

  private static func bench(
    columns: Int = 160, rows: Int = 45, at address: String = "bff/leaky", isScratch: Bool = false
  ) throws -> Bench {
    let text = withSecrets(try #require(SourceFile("../Examples/secrets/leaky.json").text))
    return Bench(
      columns: columns, rows: rows, at: address, files: ["environments/leaky.json": text], isScratch: isScratch)
  }

  /// What leaks after `keys`, as the screen that shows it.
  private static func expectNoLeak(_ bench: Bench, after keys: String) {
    let texts =
      [bench.screen, bench.copied ?? "", bench.session.state.history.journal.text]
      + (bench.kept?.lines ?? [])
      + bench.pictures.values.filter { $0.hasPrefix(Journal.head) }
    guard let leak = texts.first(where: { $0.lowercased().contains(mark) }) else { return }
    let lines = leak.split(separator: "\n").filter { $0.lowercased().contains(mark) }
    Issue.record("after \(keys):\n\(lines.prefix(8).joined(separator: "\n"))")
  }

  /// Every row that is set: alone, looked at, edited, and with each part of it copied.
  @Test(arguments: [("bff", 25), ("-", 12), ("worker", 2), ("backend", 2)], [(120, 40)])
  func noRowTellsASecret(service: (name: String, rows: Int), size: (columns: Int, rows: Int)) throws {
    var bench = try Self.bench(columns: size.columns, rows: size.rows, at: "\(service.name)/leaky")
    bench.press("2og")
    var fields: Set<Field> = []
    var last: (field: Field, heading: String?)?
    while last.map({ $0 != (bench.session.state.field, bench.session.state.heading) }) ?? true {
      let (field, heading) = (bench.session.state.field, bench.session.state.heading)
      last = (field, heading)
      if heading == nil {
        fields.insert(field)
        let copying = size.columns > 80 ? ["yv", "yl", "yk", "yc", "yo"] : []
        for keys in ["", "w", "<esc>", "i", "<esc>", "<enter>", "<end>", "<esc>"] + copying {
          bench.press(keys)
          Self.expectNoLeak(bench, after: "\(field.description.visible) \(keys)")
        }
        // What has no box was changed at once.
        if !bench.session.state.history.done.isEmpty { bench.press("u") }
        bench.press("2")
      }
      bench.press("j")
    }
    #expect(fields.count >= service.rows)
  }

  /// What opens each box, and each other place of the keys.
  private static let places: [(context: Context, keys: String)] = [
    (.services, "1"), (.environments, "0"), (.form, "2"), (.preview, "3JJJJ"), (.problems, "4jjj"), (.inspector, "5"),
    (.section, ":bff/leaky/labels<enter>h"),
    (.matrix, "m"), (.filter, "/ghp"), (.edit, ":bff/leaky/ingress.host<enter><enter>"),
    (.choice, ":bff/leaky/imagePullPolicy<enter><enter>"), (.variable, ":bff/leaky/env.DATABASE_URL<enter><enter>"),
    (.variable, ":bff/leaky/env.API_TOKEN<enter><enter>"), (.fix, ":bff/leaky/env.API_TOKEN<enter>f"),
    (.entry, ":bff/leaky/env.DATABASE_URL<enter>r"), (.entry, ":-/leaky/exceptions<enter><enter><enter>"),
    (.pick, ":-/leaky/exceptions<enter><enter>"), (.reset, "D"), (.review, ":set bff/leaky/env.A=b<enter>s"),
    (.copy, "y"), (.quit, ":set bff/leaky/env.A=b<enter>q"), (.editor, ":set bff/leaky/env.A=b<enter>E"),
    (.help, "?"), (.command, ":bff/leaky/env."), (.command, ":ghp"),
    (.output, ":set bff/leaky/env.A=b<enter>:set bff/leaky/env.B=c<enter>:journal<enter>"),
    (.history, ":set bff/leaky/env.A=b<enter>:history<enter>"),
    (.theme, ":theme<enter>"), (.tour, ":tour<enter><ctrl-t>"), (.card, ":card<enter>"), (.map, ":map<enter>"),
    (.why, "w"),
    (.promote, "P"), (.compare, "c"), (.difference, "ct"), (.target, "S"), (.export, "S<tab>"),
  ]

  @Test(arguments: places.indices, [(120, 40)])
  func noBoxTellsASecret(index: Int, size: (Int, Int)) throws {
    let (context, keys) = Self.places[index]
    var bench = try Self.bench(columns: size.0, rows: size.1)
    var typed = ""
    for key in Key.sequence(keys) {
      bench.press(key)
      typed += key.name
      Self.expectNoLeak(bench, after: typed)
    }
    #expect(bench.session.context == context, "\(keys): \(bench.message)\n\(bench.screen)")
    for key in ["j", "j", "<tab>", "<down>", "t", "<pgdn>", "G", "<esc>"] {
      bench.press(key)
      Self.expectNoLeak(bench, after: "\(keys) \(key)")
    }
  }

  @Test func theBoxesAreAllThatThereAre() {
    // The card of the first start and the box about another workbench show nothing of a file; others have tests of their own.
    let others: Set<Context> = [.welcome, .held, .conflict, .merge, .recovery]
    #expect(Set(Self.places.map(\.context)).union(others) == Set(Context.allCases))
  }

  @Test func noConflictTellsASecret() throws {
    var bench = try Self.bench()
    bench.press(":set bff/leaky/env.A=b<enter>")
    bench.overwrite(
      "environments/leaky.json", bench.file("environments/leaky.json").replacing("literal", with: "another"))
    bench.press("sleaky<enter>")
    #expect(bench.session.context == .conflict || bench.session.context == .review)
    for keys in ["", "<enter>", "<esc>", "R", ":diff saved<enter>", ":json<enter>", ":yaml<enter>"] {
      bench.press(keys)
      Self.expectNoLeak(bench, after: keys)
    }
  }

  @Test func noMergeTellsASecret() throws {
    var bench = try Self.bench()
    let token = Self.withSecrets("TOKEN-91")
    bench.press(":set bff/leaky/env.API_TOKEN=\(token)<enter>")
    let theirs = bench.file("environments/leaky.json").replacing(
      "m4rk3r-literal", with: Self.withSecrets("TOKEN-92"))
    bench.overwrite("environments/leaky.json", theirs)
    bench.press("R")
    #expect(bench.session.context == .merge)
    for keys in ["", " ", "<enter>"] {
      bench.press(keys)
      Self.expectNoLeak(bench, after: keys)
    }
  }

  @Test func noRecoveryTellsASecret() throws {
    var bench = try Self.bench()
    let token = Self.withSecrets("TOKEN-93")
    bench.press(":set bff/leaky/env.API_TOKEN=\(token)<enter>:set bff/leaky/env.\(token)=1<enter>")
    let journal = try #require(bench.unsaved)
    Self.expectNoLeak(bench, after: "set")
    bench = try Self.bench()
    bench.offer(journal)
    #expect(bench.session.context == .recovery)
    for keys in ["", "<enter>"] {
      bench.press(keys)
      Self.expectNoLeak(bench, after: keys)
    }
  }

  /// Neither a secret that was saved nor one that a saved edit took away is kept for later workbenches.
  @Test func noHistoryTellsASecret() throws {
    for keys in [
      ":bff/leaky/env.API_TOKEN<enter>d", ":set bff/leaky/env.API_TOKEN=\(Self.withSecrets("TOKEN-94"))<enter>",
      ":set bff/leaky/env.API_TOKEN=secret:bff/token<enter>",
    ] {
      var bench = try Self.bench()
      bench.press(":set bff/leaky/env.A=b<enter>" + keys + ":set bff/leaky/env.B=c<enter>sleaky<enter>")
      let history = try #require(bench.savedHistory)
      #expect(!history.text.lowercased().contains(Self.mark), "\(keys)")
      #expect(history.entries.last?.line == "set bff/leaky/env.B=c", "what came after it is kept")
      let text = bench.file("environments/leaky.json")
      var next = Bench(
        columns: 160, rows: 45, at: "bff/leaky", files: ["environments/leaky.json": text], history: history)
      next.press(":history<enter>")
      Self.expectNoLeak(next, after: ":history")
      next.press("<esc>uuu")
      Self.expectNoLeak(next, after: "u")
    }
  }

  /// All ways of making an edit, as the journal notes it.
  @Test func noJournalTellsASecret() throws {
    var bench = try Self.bench(at: "bff/dev")
    let token = Self.withSecrets("TOKEN-90")
    let edits = [
      ":set bff/dev/env.API_TOKEN=m4rk3r<enter>", ":set bff/dev/env.\(token)=on<enter>",
      ":set bff/dev/image.tag=\(token)<enter>", ":set bff/dev/annotations[\(token)]=x<enter>",
      ":set bff/dev/env.DATABASE_URL=postgres://a:m4rk3r@b<enter>", ":bff/leaky/env.API_TOKEN<enter>d",
      ":bff/leaky/env.\(token.dropLast(2))43<enter>d", ":revert<enter>",
    ]
    for keys in edits { bench.press(keys) }
    #expect(bench.session.state.history.journal.lines.count >= edits.count - 2)
    bench.editor = { job in
      .edited(
        Array(
          String(decoding: job.text, as: UTF8.self).replacing("{", with: "{\"labels\": {\"a.b/c\": \"\(token)\"},").utf8
        ))
    }
    bench.press(":worker/dev/replicas<enter>e")
    bench.press(":journal edits.txt<enter>:journal<enter>")
    #expect(bench.pictures["edits.txt"] != nil)
    Self.expectNoLeak(bench, after: "edits")
    bench.press("<esc>s")
    Self.expectNoLeak(bench, after: "s")
    for keys in ["<alt-y>", "<alt-c>", "<ctrl-y>"] {
      bench.press(keys)
      Self.expectNoLeak(bench, after: keys)
    }
  }
}
