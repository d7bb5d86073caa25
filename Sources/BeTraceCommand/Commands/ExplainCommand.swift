import ArgumentParser
import BeTraceCore
import BeTraceWorkbench

/// `betrace-tui explain`
struct ExplainCommand: ReferenceCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explain in plain words a kind of Kubernetes object, or a part of one.",
    discussion: """
      Without a name it lists the kinds that are explained. Items of lists need not be given:

      betrace-tui explain Deployment.spec.template.spec.containers.resources
      """)

  @Argument(help: "A kind, or a kind and the way to a part of it.", completion: .list(Explanation.kinds))
  var name: String?
  @Option(name: .shortAndLong, help: ArgumentHelp("How to write it.", valueName: "format"))
  var output = TextOrJSON.text

  func answer() throws(Refusal) -> Answer {
    guard let name else { return Answer(output: output == .json ? Self.document(Self.list) : Self.kinds) }
    let word = name.prefix { $0 != "." && $0 != "[" }
    guard let kind = Explanation.kind(named: String(word)) else {
      throw Refusal(.noInput, "there is no explanation of '\(word.description.visible)'\(Self.hint(word.description))")
    }
    let path = String(name.dropFirst(word.count))
    guard let match = Explanation.of(kind, path) else { preconditionFailure("every kind is explained") }
    guard match.levelsUp == 0 else { throw Refusal(.noInput, Self.miss(kind, path, levelsUp: match.levelsUp)) }
    return Answer(
      output: output == .json
        ? Self.document(Self.value(of: match.explanation, kind, path)) : Self.text(match.explanation, of: kind, path))
  }

  private static func document(_ value: Value) -> String { value.json(indent: "  ") + "\n" }

  /// The kinds for programs to read.
  private static var list: Value {
    .array(
      Explanation.kinds.compactMap { kind in
        Explanation.of(kind, "").map { ["kind": .string(kind), "summary": .string($0.explanation.summary)] }
      })
  }

  /// One explanation for programs to read, with the parts below.
  private static func value(of explanation: Explanation, _ kind: String, _ path: String) -> Value {
    [
      "kind": .string(kind), "path": .string(ValuePath(explained: path).description),
      "text": .string(explanation.text),
      "parts": .array(
        Explanation.parts(of: kind, path).map { part in
          ["name": .string(part.name), "summary": .string(part.explanation.summary)]
        }),
    ]
  }

  private static var kinds: String {
    var table = Table("KIND", "WHAT IT IS")
    for kind in Explanation.kinds {
      guard let match = Explanation.of(kind, "") else { continue }
      table.add(kind, match.explanation.summary)
    }
    return table.text
  }

  private static func hint(_ word: String) -> String {
    if let nearest = word.nearest(in: Explanation.kinds) { return "; did you mean '\(nearest)'?" }
    return ": use one of \(Explanation.kinds.joined(separator: ", "))"
  }

  private static func text(_ explanation: Explanation, of kind: String, _ path: String) -> String {
    var text = explanation.text.wrapped(to: 80).map { $0 + "\n" }.joined()
    let parts = Explanation.parts(of: kind, path)
    guard !parts.isEmpty else { return text }
    var table = Table("PART", "WHAT IT IS")
    for part in parts { table.add(part.name, part.explanation.summary) }
    text += "\n" + table.text
    return text
  }

  /// What to say of a part that is not explained: the part that was most likely meant, else the nearest that is.
  private static func miss(_ kind: String, _ path: String, levelsUp: Int) -> String {
    let keys = ValuePath(explained: path).steps
    let way = { (steps: ArraySlice<ValuePath.Step>) in
      steps.isEmpty ? kind : "\(kind).\(ValuePath(Array(steps)))"
    }
    let known = keys.dropLast(levelsUp)
    let names = Explanation.parts(of: kind, ValuePath(Array(known)).description).map(\.name)
    let message = "there is no explanation of '\(way(keys[...]).visible)'"
    if case .key(let wrong)? = keys.dropFirst(known.count).first, let nearest = wrong.nearest(in: names) {
      return "\(message); did you mean '\(way(known + [.key(nearest)]))'?"
    }
    return "\(message): the nearest is '\(way(known))'"
  }
}
