import ArgumentParser
import BeTraceCore

/// `betrace-tui open`
struct OpenCommand: WorkbenchCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open the workbench at a field, or at a service.")

  @Argument(
    help: "What to begin with, such as 'bff/production/resources.limits.memory'.",
    transform: { try Address(parsing: $0) })
  var address: Address
  @OptionGroup var appearance: WorkbenchAppearance
  @OptionGroup var options: WorkspaceOptions

  var workbench: WorkbenchOptions {
    WorkbenchOptions(
      workspace: options.workspace, environment: address.environment, service: address.service,
      field: address.field?.description, readOnly: appearance.readOnly, theme: appearance.theme, color: appearance.color
    )
  }
}
