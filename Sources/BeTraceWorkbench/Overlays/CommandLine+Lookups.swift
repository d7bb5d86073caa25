import BeTraceCore

extension HeadlessCommand {
  /// What can follow the command where that is no address, as whole commands: the ids, words, kinds and environments that
  /// begin with `text`, and with its last word where several may follow. Nil for commands on addresses.
  func lookups(startingWith text: String, in environments: Environments) -> [CommandLine.Candidate]? {
    let known: [(name: String, note: String)]
    let services = environments.catalogue.services.map { ($0.name, $0.info.description) }
    let before =
      takesSeveral ? text.prefix(upTo: text.lastIndex(of: " ").map(text.index(after:)) ?? text.startIndex) : ""
    let start = takesSeveral ? String(text.dropFirst(before.count)) : text.trimmingEnd
    switch self {
    case .rules: known = (RuleExplanation.all + RuleExplanation.ofContract).map { ($0.id, $0.title) }
    case .glossary: known = Glossary.entries.map { ($0.word, $0.text) }
    case .explain: known = Self.explained(startingWith: start)
    case .graph: known = environments.renderedNames.map { ($0, "what needs what in \($0)") }
    case .verify, .services: known = services
    case .render where before.isEmpty: known = environments.renderedNames.map { ($0, "the manifests of \($0)") }
    case .render: known = services
    case .validate: known = environments.names.map { ($0, "the problems of \($0)") } + services
    case .environments, .info: known = []
    case .set, .unset, .get: return nil
    }
    return known.filter { $0.name.lowercased().hasPrefix(start.lowercased()) }.prefix(20).map { name, note in
      CommandLine.Candidate(text: "\(rawValue) \(before)\(name)", note: note, visit: nil)
    }
  }

  /// Whether several names can follow it.
  private var takesSeveral: Bool { [.render, .validate, .verify].contains(self) }

  /// The kinds, or the parts right below what stands before the last dot.
  private static func explained(startingWith start: String) -> [(name: String, note: String)] {
    guard let dot = start.lastIndex(of: "."), let kind = Explanation.kind(named: String(start.prefix { $0 != "." }))
    else {
      return Explanation.kinds.compactMap { kind in
        Explanation.of(kind, "").map { (kind, $0.explanation.summary) }
      }
    }
    let whole = String(start[..<dot])
    return Explanation.parts(of: kind, String(whole.drop { $0 != "." })).map { part in
      (ValuePath(explained: whole).appending(.key(part.name)).description, part.explanation.summary)
    }
  }
}

extension String {
  /// The text without blanks at its end.
  fileprivate var trimmingEnd: String { String(self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)]) }
}
