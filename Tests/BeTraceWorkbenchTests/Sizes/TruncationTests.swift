import BeTraceWorkbench
import Testing

/// No text ends where there is no more room for it without a sign that it does.
struct TruncationTests {
  static let keys = [
    "", "0", "1", "3", "33", "4", "5", "5+", "+", "<enter>", "<enter>77777777777777777777777777777777777777777777", "a",
    "aSTRIPE_KEY<enter>", "aVARIABLE_WITH_A_LONG_NAME_THAT_FITS_NOWHERE<enter><enter>text<enter>", ":", ":mem", ":re",
    ":theme<enter>",
    ":a command that is longer than any screen of that size can show in one line of text", "?", "?undo", "/mem",
    "/mem<enter>", "/nothing of that name<enter>", "<enter>7<enter>s", "<enter>7<enter>sprod", "<enter>7<enter>q",
    ":bff/production/imagePullPolicy<enter><enter>", ":bff/production/ingress.host<enter><enter>", "G", "G5",
    ":bff/production/image.digest<enter>", ":bff/production/env.WORKOS_REDIRECT_URI<enter><enter>x", "x", "xxf", "d",
    "u",
    ":set bff/production/replicas=5<enter>:set bff/production/image.tag=0.9.0-rc.1<enter>",
    "0e", "0eG<enter>", "0eG<enter><enter>", "0eGa", ":-/production/platform.externals.secrets.bff-auth<enter><enter>",
    ":-/production/platform.externals.services.tempo<enter><enter><tab><ctrl-u>http x",
    ":bff/production/env.WORKOS_CLIENT_ID<enter>r", ":bff/production/env.JWT_SECRET<enter><enter><tab><tab>",
    ":bff/production/resources.limits.memory<enter><enter>2048Mi", ":bff/production/resources.limits.cpu<enter>a",
    ":bff/dev/env.JWT_SECRET<enter><delete>4", ":bff/dev/env.JWT_SECRET<enter><delete>5",
    "S", "S<ctrl-u>", "S<ctrl-u>/a/folder/so/deep/that/its/name/has/no/room/on/any/screen/of/the/usual/size/deploy",
    "S<down>", "S<down><space>", "S<down><down>", "S<down><down><right><right><space>", "S<down><down><down>Gt",
    "<ctrl-a>S<up><right><right>", ":set bff/production/replicas=-3<enter>S",
  ]
  static let sizes = [
    (40, 10), (41, 11), (47, 13), (59, 15), (59, 40), (60, 16), (72, 20), (80, 24), (99, 30), (100, 24), (100, 30),
    (109, 40), (110, 29), (120, 40), (132, 43), (159, 40), (160, 50), (177, 30), (178, 45), (200, 60),
  ]

  @Test(arguments: keys) func noTextIsCutWithoutAMark(keys: String) {
    var bench = Bench()
    bench.press(keys)
    for (columns, rows) in Self.sizes {
      bench.perform(.resized(Size(columns: columns, rows: rows)))
      expectNoCut(bench, "\(columns)x\(rows) after '\(keys)'")
    }
  }

  @Test(arguments: sizes) func norAreNamesThatAreLongerThanTheirRoom(size: (Int, Int)) {
    for symbols in [SymbolSet.unicode, .ascii] {
      for keys in ["", "0", "1", "4", "5", "<enter>", "<ctrl-a>s", "<ctrl-a>q"] {
        var bench = Bench(
          columns: size.0, rows: size.1, at: "bff/\(ManyEnvironments.longName)", symbols: symbols,
          files: ManyEnvironments.files)
        bench.press(keys)
        expectNoCut(bench, "\(size.0)x\(size.1) after '\(keys)'")
      }
    }
  }

  @Test func aCutIsFoundUntilItIsMarked() {
    var frame = Frame(size: Size(columns: 6, rows: 1))
    frame.write("whole", column: 1, row: 0)
    #expect(frame.cuts == [])
    frame.write("blanks   ", column: 0, row: 0)
    #expect(frame.cuts == [])
    frame.write("longer", column: 0, row: 0, end: 4)
    #expect(frame.cuts == [Frame.Position(column: 3, row: 0)])
    frame.write("…", column: 3, row: 0)
    #expect(frame.cuts == [])
    frame.write("front", column: -2, row: 0)
    #expect(frame.cuts == [Frame.Position(column: 0, row: 0)])
    frame.fill(frame.bounds, ground: .panel)
    #expect(frame.cuts == [])
  }
}

/// Expects that no text on the screen is cut without a mark.
func expectNoCut(_ bench: Bench, _ place: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let frame = bench.frame
  for cut in frame.cuts {
    let row = frame.row(cut.row).map { $0.character.map(String.init) ?? "" }.joined()
    Issue.record(
      "at \(place), a text is cut in column \(cut.column) of row \(cut.row): \(row)", sourceLocation: sourceLocation)
  }
}

/// A workspace with more environments than any bar has room for, one with a name as long as a name may be.
enum ManyEnvironments {
  static let longName = "production-of-the-customer-with-the-longest-name-of-all"

  static let files: [String: String] = {
    let names = (1...12).map { "customer-\($0)" } + [longName]
    let texts = names.map { name in
      let text = """
        {
          "apiVersion": "betrace.dev/v1",
          "kind": "Environment",
          "name": "\(name)",
          "extends": "production",
          "services": { "bff": { "replicas": 3 } }
        }

        """
      return ("environments/\(name).json", text)
    }
    return Dictionary(uniqueKeysWithValues: texts)
  }()
}
