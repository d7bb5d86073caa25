import ArgumentParser
import BeTraceCore

/// `betrace-tui open`
struct OpenCommand: WorkbenchCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open the workbench at a field, or at a service.")

  // An address of the environment itself begins with a dash.
  @Argument(
    parsing: .allUnrecognized, help: "What to begin with, such as 'bff/production/resources.limits.memory'.")
  var addresses: [String]
  @OptionGroup var appearance: WorkbenchAppearance
  @OptionGroup var colors: ColorOptions
  @OptionGroup var options: WorkspaceOptions

  mutating func validate() throws {
    addresses.removeAll { $0 == "--" }
    guard addresses.count == 1 else { throw ValidationError("expected one address, found \(addresses.count)") }
    do {
      _ = try Address(parsing: addresses[0])
    } catch {
      throw ValidationError(error.description)
    }
  }

  var workbench: WorkbenchOptions? {
    let address = addresses.first.flatMap { try? Address(parsing: $0) }
    return WorkbenchOptions(
      workspace: options.workspace, environment: address?.environment,
      service: address.map { $0.service ?? WorkbenchOptions.itself }, field: address?.field?.description,
      readOnly: appearance.readOnly, theme: appearance.theme, color: colors.color)
  }
}
