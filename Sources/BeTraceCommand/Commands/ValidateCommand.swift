import ArgumentParser
import BeTraceCore

/// `betrace-tui validate`
struct ValidateCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Say what is wrong with environments; fails if anything is an error.",
    discussion: "Of an abstract environment only its file is judged.")

  /// How findings are written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    /// A line each, as compilers do.
    case text
    /// One list.
    case json
    /// An object a line.
    case jsonl
  }

  @Argument(help: "The environments to judge; otherwise all.")
  var environments: [String] = []
  @Option(name: .shortAndLong, help: ArgumentHelp("How to write what was found.", valueName: "format"))
  var output = Format.text
  @OptionGroup var options: WorkspaceOptions

  func answer(in workspace: OpenWorkspace) throws(Refusal) -> Answer {
    let names = environments.isEmpty ? workspace.environments.names : environments
    var findings: [Finding] = []
    for name in names { findings += try workspace.plan(named: name).findings }
    findings = findings.unique
    var answer = Answer(output: output.text(findings))
    answer.note("\(subject(names)): \(findings.summary ?? "no problems")")
    if findings.contains(where: { $0.severity == .error }) { answer.status = .no }
    return answer
  }

  private func subject(_ names: [String]) -> String {
    names.count == 1 ? names[0].visible : names.count.of("environment")
  }
}

extension ValidateCommand.Format {
  fileprivate func text(_ findings: [Finding]) -> String {
    switch self {
    case .text: findings.lines
    case .json: Value.array(findings.map(\.report)).json(indent: "  ") + "\n"
    case .jsonl: findings.map { $0.report.json(indent: nil) + "\n" }.joined()
    }
  }
}
