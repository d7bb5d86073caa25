import ArgumentParser
import BeTraceCore
import BeTraceWorkspace

/// `betrace-tui validate`
struct ValidateCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Say what is wrong with environments or manifests; fails if anything is an error, or as --fail-on says.",
    discussion: """
      Of an abstract environment only its file is judged.

      With --filename no workspace is looked at: any manifests are judged as the API server would. Without it, and where no \
      workspace is found, it exits with 66, as it does if nothing at all comes from standard input or lies in the files.

      With --against the objects are also compared with those that were applied before, which may be files or what \
      'kubectl get deploy,svc,cm -o yaml' prints: what the server would refuse to change, what a new name leaves behind, \
      and whose pods would not notice. What is wrong with the former objects themselves is not said.

      Rules look into \(RuleExplanation.kinds.count) kinds, which 'betrace-tui rules' names; objects of other kinds of \
      Kubernetes are judged by their schema and metadata alone. Custom resources are judged by the schemas that \
      --schema-location names; of others only the metadata is. Rules in x-kubernetes-validations are not evaluated.

      To a terminal the findings are written below their environments and services, or files and objects. Elsewhere \
      text is a line each: FILE:LINE:COLUMN: SEVERITY: SERVICE: FIELD: MESSAGE [RULE]; paths lead from the current \
      directory.

      A finding that several environments inherit is said once, with their names and as severe as where it is worst: \
      in text and in sarif. In json and jsonl it is an object for each of them, as severe as there.

      sarif is version 2.1.0; a finding that no file decides is at the first line of its environment's, and \
      one that an exception accepts is suppressed, with its reason.

      Services, --severity, --rule and --skip-rule choose what is shown, not what counts: an error that is left out \
      fails all the same, and the summary counts it. With --fail-on warning a warning does too. A name that is both an environment's and a service's means the \
      environment.
      """)

  static let needsFiles = true

  /// How findings are written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    /// Below headings to a terminal, else a line each, as compilers do.
    case text
    /// One list.
    case json
    /// An object a line.
    case jsonl
    /// A log for code hosts and editors.
    case sarif
  }

  @Argument(
    help: ArgumentHelp(
      "The environments to judge, otherwise all, and the services to show, otherwise all.",
      valueName: "environment|service"))
  var names: [String] = []
  @Option(name: .shortAndLong, help: ArgumentHelp("How to write what was found.", valueName: "format"))
  var output = Format.text
  @OptionGroup var selected: FindingOptions
  @OptionGroup var colors: ColorOptions
  @OptionGroup var manifests: ManifestOptions
  @OptionGroup var options: WorkspaceOptions

  func answer(in program: Program) throws(Refusal) -> Answer {
    if !manifests.filename.isEmpty { return try answer(from: program.surroundings) }
    guard manifests.areUnused else {
      throw Refusal(
        .wrongUsage,
        "--isolated, --kubernetes-version and --schema-location are for manifests: name them with --filename")
    }
    return try answerInWorkspace(of: program)
  }

  func answer(in workspace: OpenWorkspace) throws(Refusal) -> Answer {
    let named = names.filter { workspace.environments[$0] != nil }
    let services = names.filter { workspace.environments[$0] == nil && workspace.catalogue[$0] != nil }
    for name in names where !named.contains(name) && !services.contains(name) {
      guard !name.isFile else {
        throw Refusal(
          .wrongUsage,
          "'\(name.visible)' is no environment: to judge what a file holds, write --filename \(name.visible)")
      }
      throw Refusal(.environment(name, known: workspace.environments.names))
    }
    if !manifests.against.isEmpty, named.count != 1 {
      throw Refusal(
        .wrongUsage, "--against compares what one environment deploys: name that environment, or files with --filename")
    }
    let environments = named.isEmpty ? workspace.environments.names : named
    let selection = try selected.selection(of: services)
    var all: [(environment: String, findings: [Finding])] = []
    var landscape = Landscape(workspace.environments)
    for name in environments { all.append((name, Array(try plan(name, in: workspace, &landscape).findings))) }
    let found = all.map { (environment: $0.environment, findings: selection.shown(of: $0.findings)) }
    let reports = Report.merging(found)
    let severities = Report.merging(all).map(\.severity)
    let prefix = workspace.workspace.prefix(seenFrom: workspace.surroundings.directory)
    var answer = Answer()
    switch output {
    case .text:
      answer.form = .inked
      answer.output = text(
        of: reports.count, prefix: prefix, isOfMany: environments.count > 1, in: workspace.surroundings
      ) { Array(reports[$0]) }
    case .json: answer.output = Self.list(found.flatMap { $0.findings.map(\.report) })
    case .jsonl: answer.output = Self.lines(found.flatMap { $0.findings.map(\.report) })
    case .sarif:
      answer.output = Self.document(SARIF(reports, prefix: prefix, environments: workspace.environments).value)
    }
    answer.note("\(subject(environments)): \(FindingSelection.summary(reports.map(\.severity), of: severities))")
    if severities.contains(where: { $0 <= selected.failOn.severity }) { answer.status = .no }
    return answer
  }

  /// The plan of `name`, applied over what was applied before if somebody says what that is.
  private func plan(
    _ name: String, in workspace: OpenWorkspace, _ landscape: inout Landscape
  ) throws(Refusal) -> Plan {
    let plan = workspace.plan(name, in: &landscape)
    guard let former = try manifests.former(plan.judge, in: workspace.surroundings.directory) else { return plan }
    guard !plan.isAbstract else {
      throw Refusal(.wrongUsage, "'\(name.visible)' is abstract, so nothing of it is applied: leave out --against")
    }
    return plan.applied(over: former)
  }

  private func subject(_ names: [String]) -> String {
    names.count == 1 ? names[0].visible : names.count.of("environment")
  }

  /// What `reports` gives of ranges of `count` things, for people: a page for a terminal, else lines.
  func text(
    of count: Int, prefix: String, isOfMany: Bool, in surroundings: Surroundings,
    reports: @escaping @Sendable (Range<Int>) -> [Report]
  ) -> String {
    let ink = Ink(colors.color, in: surroundings)
    guard let columns = surroundings.outputColumns else {
      return Report.lines(of: count, prefix: prefix, isOfMany: isOfMany, ink: ink, reports: reports)
    }
    return reports(0..<count).page(prefix: prefix, columns: columns, ink: ink)
  }

  /// One JSON document.
  static func document(_ value: Value) -> String { value.json(indent: "  ") + "\n" }

  /// One list of JSON.
  static func list(_ reports: [Value]) -> String { document(.array(reports)) }

  /// A line of JSON each.
  static func lines(_ reports: [Value]) -> String { reports.map { $0.json(indent: nil) + "\n" }.joined() }
}

extension String {
  /// Whether it looks like a file or a folder of manifests rather than a name.
  fileprivate var isFile: Bool {
    self == "-" || contains("/") || [".yaml", ".yml", ".json", ".jsonl"].contains(where: lowercased().hasSuffix)
  }
}
