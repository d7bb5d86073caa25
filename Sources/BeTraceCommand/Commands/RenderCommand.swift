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
    let plan = try workspace.completePlan(named: environment)
    guard !plan.isAbstract else {
      let others = workspace.environments.descendants(of: environment).joined(separator: ", ")
      throw Refusal(
        .wrongUsage,
        "'\(environment.visible)' is abstract and never rendered"
          + (others.isEmpty ? "" : "; those that extend it are \(others.visible)"))
    }
    for service in services { try check(service, in: plan, of: workspace.catalogue) }
    let resources = (services.isEmpty ? plan.resources : plan.resources(of: services)).map(\.resource)
    var answer = Answer(output: output.text(resources))
    let errors = plan.findings.filter { $0.severity == .error }.count
    if errors > 0 {
      answer.note("\(environment) has \(errors.of("error")): see 'betrace-tui validate \(environment)'")
    }
    return answer
  }

  private func check(_ service: String, in plan: Plan, of catalogue: Catalogue) throws(Refusal) {
    guard catalogue[service] != nil else { throw Refusal(.service(service, known: catalogue.names)) }
    guard let planned = plan[service] else {
      throw Refusal(.noInput, "'\(service)' is not deployed in \(environment): no environment file lists it")
    }
    guard planned.isEnabled else {
      let origin = planned[Field("enabled")]?.origin.description ?? "module"
      throw Refusal(.noInput, "'\(service)' is not deployed in \(environment): it is turned off by \(origin)")
    }
  }
}

extension RenderCommand.Format {
  fileprivate func text(_ resources: [Resource]) -> String {
    switch self {
    case .yaml: return YAMLText(resources).text
    case .json:
      let list: Value = ["apiVersion": "v1", "kind": "List", "items": .array(resources.map { .object($0.body) })]
      return list.json(indent: "  ") + "\n"
    }
  }
}
