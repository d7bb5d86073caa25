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
  @OptionGroup var options: WorkspaceOptions

  func answer(in workspace: OpenWorkspace) throws(Refusal) -> Answer {
    let plan = try workspace.renderedPlan(named: environment)
    for service in services { try workspace.check(service, in: plan) }
    let resources = (services.isEmpty ? plan.resources : plan.resources(of: services)).map(\.resource)
    var answer = Answer(output: output.text(resources))
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
