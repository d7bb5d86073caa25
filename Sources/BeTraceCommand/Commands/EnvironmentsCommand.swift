import ArgumentParser
import BeTraceCore

/// `betrace-tui environments`
struct EnvironmentsCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "environments", abstract: "List the environments, and how they stand.")

  @Option(name: .shortAndLong, help: ArgumentHelp("How to write the list.", valueName: "format"))
  var output = ListFormat.table
  @OptionGroup var options: WorkspaceOptions

  func answer(in workspace: OpenWorkspace) -> Answer {
    var landscape = Landscape(workspace.environments)
    let rows = workspace.environments.names.map {
      Row(workspace.plan($0, in: &landscape), in: workspace.environments)
    }
    return output.answer(.array(rows.map(\.value)), table: Self.table(rows))
  }

  private static func table(_ rows: [Row]) -> String {
    var table = Table("ENVIRONMENT", "EXTENDS", "NAMESPACE", "SERVICES", "SETS", "PROBLEMS", "FILE")
    for row in rows {
      table.add(
        String(repeating: "  ", count: row.depth) + row.plan.environment.visible + row.marks,
        row.extends?.visible ?? row.nothing, row.plan.platform.namespace?.visible ?? row.nothing,
        row.plan.isAbstract ? "-" : row.isReadable ? String(row.enabledServices.count) : row.nothing,
        row.file.environment == nil ? row.nothing : String(row.file.overrideCount),
        row.plan.findings.summary ?? "-", row.file.path.visible)
    }
    return table.text
  }
}

/// An environment in the list.
private struct Row {
  let plan: Plan
  let file: EnvironmentFile
  let depth: Int
  /// Whether its file, and those of all it extends, can be read.
  let isReadable: Bool

  init(_ plan: Plan, in environments: Environments) {
    guard let file = environments[plan.environment] else { preconditionFailure("it was named by a file") }
    self.plan = plan
    self.file = file
    depth = environments.depth(of: plan.environment)
    isReadable = environments.isReadable(plan.environment)
  }

  var extends: String? { file.environment?.extends?.name }

  /// What stands where there is nothing: of what cannot be read nobody knows that.
  var nothing: String { isReadable ? "-" : "?" }

  var enabledServices: [String] { plan.services.filter(\.isEnabled).map(\.name) }

  /// ` (abstract)`, ` (protected)`, or nothing.
  var marks: String {
    if plan.isAbstract { return " (abstract)" }
    return plan.platform.isProtected ? " (protected)" : ""
  }

  var value: Value {
    [
      "name": .string(plan.environment),
      "extends": .text(extends),
      "readable": .bool(isReadable),
      "abstract": .bool(plan.isAbstract),
      "protected": .bool(plan.platform.isProtected),
      "context": .text(file.environment?.context),
      "namespace": .text(plan.platform.namespace),
      "services": .array(enabledServices.map(Value.string)),
      "overrides": .integer(file.overrideCount),
      "findings": plan.findings.counts,
      "file": .string(file.path),
    ]
  }
}
