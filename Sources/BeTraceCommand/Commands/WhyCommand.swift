import ArgumentParser
import BeTraceCore

/// `betrace-tui why`
struct WhyCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "why", abstract: "Say where a value comes from, where it renders, and what a reset would do.",
    discussion: """
      bff/production/resources.limits.memory   a field
      -/production/namespace                   a setting of the environment
      bff/production/Deployment/bff/spec.template.spec.containers[0].image
                                               a place in a manifest: the fields that decide it
      bff/production/Ingress/bff               a whole object
      """)

  @OptionGroup var asked: AddressArguments
  @OptionGroup var options: WorkspaceOptions

  func validate() throws {
    if asked.addresses.count != 1 { throw ValidationError("why takes one address") }
  }

  func answer(in workspace: OpenWorkspace) throws(Refusal) -> Answer {
    let reason = try workspace.reason(of: asked.addresses[0])
    switch asked.output {
    case .text: return Answer(output: reason.text)
    case .json: return Answer(output: reason.report.json(indent: "  ") + "\n")
    }
  }
}
