import ArgumentParser
import BeTraceCore
import BeTraceWorkspace

/// `betrace-tui validate`
struct ValidateCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Say what is wrong with environments or manifests; fails if anything is an error.",
    discussion: """
      Of an abstract environment only its file is judged.

      With --filename no workspace is looked at: any manifests are judged as the API server would.
      """)

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
  @OptionGroup var manifests: ManifestOptions
  @OptionGroup var options: WorkspaceOptions

  func answer(in program: Program) throws(Refusal) -> Answer {
    if !manifests.filename.isEmpty { return try answer(from: program.surroundings.directory) }
    guard manifests.areUnused else {
      throw Refusal(.wrongUsage, "--isolated and --kubernetes-version are for manifests: name them with --filename")
    }
    return try answerInWorkspace(of: program)
  }

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

  /// What is wrong with the manifests that were named, relative to `directory`.
  private func answer(from directory: String) throws(Refusal) -> Answer {
    guard environments.isEmpty, options.workspace == nil else {
      throw Refusal(.wrongUsage, "--filename looks at no workspace: leave out environments and --workspace")
    }
    let verdicts = try manifests.verdicts(in: directory)
    let findings = verdicts.flatMap(\.findings)
    var answer = Answer(output: output.text(verdicts, isIsolated: manifests.isolated))
    answer.note("\(verdicts.count.of("document")): \(findings.map(\.severity).summary ?? "no problems")")
    if !verdicts.allSatisfy(\.isAccepted) { answer.status = .no }
    return answer
  }
}

extension ValidateCommand.Format {
  fileprivate func text(_ findings: [Finding]) -> String {
    switch self {
    case .text: findings.lines
    case .json: list(findings.map(\.report))
    case .jsonl: findings.map { line($0.report) }.joined()
    }
  }

  fileprivate func text(_ verdicts: [ManifestVerdict], isIsolated: Bool) -> String {
    let findings = verdicts.flatMap(\.findings)
    switch self {
    case .text: return findings.map { $0.description.visible + "\n" }.joined()
    case .json where isIsolated: return list(verdicts.enumerated().map { $1.report(document: $0) })
    case .json: return list(findings.map(\.report))
    case .jsonl where isIsolated: return verdicts.enumerated().map { line($1.report(document: $0)) }.joined()
    case .jsonl: return findings.map { line($0.report) }.joined()
    }
  }

  private func list(_ reports: [Value]) -> String { Value.array(reports).json(indent: "  ") + "\n" }

  private func line(_ report: Value) -> String { report.json(indent: nil) + "\n" }
}

extension ManifestVerdict {
  /// The verdict on the document of this number, 0-based in input order.
  fileprivate func report(document: Int) -> Value {
    [
      "document": .integer(document), "accepted": .bool(isAccepted),
      "findings": .array(findings.map(\.report)),
    ]
  }
}
