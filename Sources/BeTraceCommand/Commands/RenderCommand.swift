import ArgumentParser
import BeTraceCore

/// `betrace-tui render`
struct RenderCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "render", abstract: "Write the manifests of an environment, in the order in which they are applied.")

  /// How manifests are written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case yaml
    /// One object of kind List.
    case json
  }

  @Argument(help: "The environment.")
  var environment: String
  @Argument(help: "The services to write; otherwise all.")
  var services: [String] = []
  @Option(name: .shortAndLong, help: ArgumentHelp("How to write them.", valueName: "format"))
  var output = Format.yaml
  @Flag(
    name: .long, help: "End every line with who decided it: FILE:LINE of a field, module, or a setting of the platform."
  )
  var provenance = false
  @OptionGroup var options: WorkspaceOptions

  func validate() throws {
    if provenance, output == .json {
      throw ValidationError("--provenance writes comments, which JSON has not: leave out -o json")
    }
  }

  func answer(in workspace: OpenWorkspace) throws(Refusal) -> Answer {
    let plan = try workspace.renderedPlan(named: environment)
    for service in services { try workspace.check(service, in: plan) }
    let planned = services.isEmpty ? plan.resources : plan.resources(of: services)
    let resources = planned.map(\.resource)
    var answer = Answer(
      output: provenance ? YAMLText(resources).commented(with: Provenance(plan), planned) : output.text(resources))
    let errors = plan.findings.filter { $0.severity == .error }.count
    if errors > 0 {
      answer.note("\(environment) has \(errors.of("error")): see 'betrace-tui validate \(environment)'")
    }
    return answer
  }
}

extension RenderCommand.Format {
  fileprivate func text(_ resources: [Resource]) -> String {
    switch self {
    case .yaml: YAMLText(resources).text
    case .json: resources.list
    }
  }
}

extension YAMLText {
  /// The text of the objects of `planned` with who decided it at the end of every line.
  fileprivate func commented(with provenance: Provenance, _ planned: [PlannedResource]) -> String {
    commented { document, path in provenance.note(at: path, in: planned[document]) }
  }
}
