import BeTraceCore
import Testing

@testable import BeTraceCommand
@testable import BeTraceWorkspace

/// `betrace-tui render`
struct RenderCommandTests {
  private static func plan(_ environment: String, at desk: Desk) throws -> Plan {
    try OpenWorkspace.find(nil, for: desk.program).plan(environment)
  }

  @Test(arguments: ["dev", "staging", "production"])
  func manifestsAreThoseOfThePlan(_ environment: String) throws {
    let desk = try Desk()
    let plan = try Self.plan(environment, at: desk)
    #expect(!plan.resources.isEmpty)
    #expect(desk.perform("render", environment) == YAMLText(plan.resources.map(\.resource)).text)
  }

  @Test func someServicesKeepTheOrderOfAll() throws {
    let desk = try Desk()
    let resources = try Self.plan("dev", at: desk).resources.filter { ["nats", "bff"].contains($0.service) }
    #expect(desk.perform("render", "dev", "bff", "nats") == YAMLText(resources.map(\.resource)).text)
  }

  @Test func aListIsOneObject() throws {
    let desk = try Desk()
    let items = try Self.plan("dev", at: desk).resources.map { Value.object($0.resource.body) }
    let list = try JSONDocument(parsing: Array(desk.perform("render", "dev", "-o", "json").utf8), file: "")
    #expect(list.root.value == ["apiVersion": "v1", "kind": "List", "items": .array(items)])
  }

  /// Without the comments it is the same text, and whoever reads YAML gets the same objects.
  @Test(arguments: ["dev", "staging", "production"])
  func commentsSayWhoDecidedAndChangeNothing(_ environment: String) throws {
    let desk = try Desk()
    let (plain, commented) = (desk.perform("render", environment), desk.perform("render", environment, "--provenance"))
    let lines = commented.split(separator: "\n", omittingEmptySubsequences: false)
    let plainLines = plain.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == plainLines.count)
    var bare = 0
    for (line, plain) in zip(lines, plainLines) {
      #expect(line == plain || line.hasPrefix("\(plain) # "))
      if line == plain { bare += 1 } else { #expect(isNote(line.dropFirst(plain.count + 3)), "\(line)") }
    }
    let plan = try Self.plan(environment, at: desk)
    let texts = plan.resources.flatMap { $0.resource.body["data"]?.object?.members ?? [] }.compactMap(\.value.text)
    // A text of several lines has the comment above it; the last line is empty.
    #expect(bare == 1 + texts.map { $0.utf8.count { $0 == UInt8(ascii: "\n") } }.reduce(0, +))
    #expect(try Self.values(in: commented) == Self.values(in: plain))
  }

  private static func values(in yaml: String) throws -> [Value] {
    try Array(yaml.utf8).withUnsafeBufferPointer {
      try YAMLReader.documents(in: $0, file: FileName("render.yaml"), linesBefore: 0).map { try $0.get().value }
    }
  }

  /// Whether a comment has one of the forms that there are.
  private func isNote(_ text: Substring) -> Bool {
    let words = text.split(separator: " ")
    let isPlace = { (word: Substring) in
      word.hasPrefix("environments/") && Int(word.split(separator: ":").last ?? "") != nil
    }
    switch words.count {
    case 1: return text == "module" || isPlace(text) || text.hasPrefix("platform.")
    case 2: return words[0].hasPrefix("platform.") && isPlace(words[1])
    default: return false
    }
  }

  /// What decides whether there is a budget at all does not decide each of its lines.
  @Test func theNearestThatAlwaysDecidesIsNamed() throws {
    let answer = try Desk().perform("render", "production", "bff", "--provenance")
    let budget = try #require(answer.split(separator: "\n---").first { $0.contains("kind: PodDisruptionBudget") })
    #expect(budget.contains("  namespace: betrace # environments/production.json:9\n"), "\(budget)")
    #expect(budget.contains("part-of: betrace # platform.labels[app.kubernetes.io/part-of] "))
    #expect(budget.contains("kind: PodDisruptionBudget # environments/production.json:49\n"))
    let all = try Desk().perform("render", "production", "--provenance").split(separator: "\n")
    let labels = all.filter { $0.contains("app.kubernetes.io/part-of: betrace") }
    #expect(labels.count > 25)
    #expect(labels.allSatisfy { $0.contains("# platform.labels[app.kubernetes.io/part-of] environments/base.json:12") })
  }

  @Test func commentsAreNotForJSON() throws {
    #expect(try Desk().program.answer(to: ["render", "dev", "--provenance", "-o", "json"]).status == .wrongUsage)
  }

  @Test func errorsAreMentioned() throws {
    let desk = try Desk()
    try desk.replace(#""replicas": 3"#, with: #""replicas": -3"#, in: "environments/production.json")
    #expect(
      desk.perform("render", "production", "bff").hasSuffix(
        "! betrace-tui: production has 1 error: see 'betrace-tui validate production'\n"))
  }

  @Test(arguments: [
    (["prod"], 66, "there is no environment 'prod': use bare, base, dev, staging, production, lone, torn"),
    (["base"], 64, "'base' is abstract and never rendered; those that extend it are dev, staging, production"),
    (["dev", "bf"], 66, "there is no service 'bf'; did you mean 'bff'?"),
    (["dev", "worker"], 66, "'worker' is not deployed in dev: it is turned off by environments/dev.json:26:18"),
    (
      ["lone"], 65,
      "environments/lone.json:1:84: error: extends: there is no environment 'bar'; did you mean 'bare'? [EF-03]"
    ),
    (
      ["torn"], 65,
      "environments/torn.json:1:2: error: the file ends inside the object opened on line 1; close it with '}' [EF-01]"
    ),
    (["bare", "bff"], 66, "'bff' is not deployed in bare: no environment file lists it"),
  ])
  func whatCannotBeRenderedIsSaid(_ words: [String], status: Int, message: String) throws {
    let desk = try Desk()
    let header = #"{"apiVersion": "betrace.dev/v1", "kind": "Environment""#
    try desk.write("\(header), \"name\": \"lone\", \"extends\": \"bar\"}", to: "environments/lone.json")
    try desk.write("\(header), \"name\": \"bare\"}", to: "environments/bare.json")
    try desk.write("{", to: "environments/torn.json")
    let answer = desk.program.answer(to: ["render"] + words)
    #expect(answer == Answer(notes: "betrace-tui: \(message)\n", status: ExitStatus(rawValue: Int32(status)) ?? .done))
  }
}
