import ArgumentParser
import BeTraceCore

/// `betrace-tui unset`
struct UnsetCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "unset", abstract: "Remove fields from environment files, so that they are inherited again.")

  static let writes = true

  @Argument(parsing: .allUnrecognized, help: "What to remove, such as 'bff/production/replicas'.")
  var addresses: [String]
  @Flag(name: .long, help: "Only show what would change.")
  var dryRun = false
  @OptionGroup var options: WorkspaceOptions

  mutating func validate() { addresses.removeAll { $0 == "--" } }

  func answer(in workspace: OpenWorkspace) throws(Refusal) -> Answer {
    let edits = try addresses.map { text throws(Refusal) in
      Edit(try workspace.address(text), value: nil)
    }
    return try Change(edits, to: workspace).answer(dryRun: dryRun)
  }
}
