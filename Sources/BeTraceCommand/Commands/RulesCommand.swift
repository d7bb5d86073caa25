import ArgumentParser
import BeTraceCore
import BeTraceWorkbench

/// `betrace-tui rules`
struct RulesCommand: ReferenceCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "List what can be found wrong, or explain one finding: why it matters, what to do.",
    discussion: """
      How severe a practice is follows from the policy profile of the environment: lenient, standard or strict.

      CON-01 and the following are the checks of 'betrace-tui verify', which are about modules, not environments.
      """)

  @Argument(
    help: "The id of a finding, such as POL-01, or what all of a family begin with, such as POL.",
    completion: .list(RulesCommand.all.map(\.id)))
  var id: String?
  @Option(name: .shortAndLong, help: ArgumentHelp("How to write it.", valueName: "format"))
  var output = TextOrJSON.text

  func answer() throws(Refusal) -> Answer {
    guard let id else {
      var answer = Answer(output: output.text(Self.all))
      answer.note(
        "they look into \(RuleExplanation.kinds.count) kinds: \(RuleExplanation.kinds.joined(separator: ", ")); objects of "
          + "other kinds are judged by their schema and metadata alone")
      return answer
    }
    let family = Self.all.filter { $0.id.hasPrefix(id.uppercased() + "-") }
    if !family.isEmpty { return Answer(output: output.text(family)) }
    guard let rule = Self.all.first(where: { $0.id.lowercased() == id.lowercased() }) else {
      throw Refusal(.noInput, "there is no rule '\(id.visible)'\(RuleExplanation.hint(for: id, among: Self.all))")
    }
    return Answer(output: output.text(rule))
  }

  /// What is found in environments, and what modules are asked, by id.
  private static let all = (RuleExplanation.all + RuleExplanation.ofContract).sorted { $0.id < $1.id }
}

extension TextOrJSON {
  fileprivate func text(_ rules: [RuleExplanation]) -> String {
    if self == .json { return Value.array(rules.map(\.value)).json(indent: "  ") + "\n" }
    var table = Table("RULE", "SEVERITY", "TITLE")
    for rule in rules { table.add(rule.id, rule.weight.description, rule.title) }
    return table.text
  }

  fileprivate func text(_ rule: RuleExplanation) -> String {
    if self == .json { return rule.value.json(indent: "  ") + "\n" }
    var facts = Table("RULE", rule.id)
    facts.add("TITLE", rule.title)
    facts.add("SEVERITY", rule.weight.description)
    facts.add("SOURCE", rule.source.description)
    let parts = [("What it means", rule.meaning), ("Why it matters", rule.importance), ("What to do", rule.remedy)]
    return facts.text
      + parts.map { title, text in
        "\n\(title)\n" + text.wrapped(to: 78).map { "  \($0)\n" }.joined()
      }.joined()
  }
}

extension RuleExplanation {
  /// The rule for programs to read, with its severity under each policy profile.
  fileprivate var value: Value {
    [
      "id": .string(id),
      "title": .string(title),
      "severity": .object(
        Object(
          PlatformSettings.PolicyProfile.allCases.map { ($0.rawValue, .string(severity(under: $0).rawValue)) })),
      "source": .string(source.rawValue),
      "meaning": .string(meaning),
      "importance": .string(importance),
      "remedy": .string(remedy),
    ]
  }
}
