import ArgumentParser
import BeTraceCore

/// `betrace-tui unset`
struct UnsetCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "unset", abstract: "Remove fields from environment files, so that they are inherited again.",
    discussion: """
      bff/production/replicas                  one field
      bff/production/resources                 all that is set below it
      bff/production                           the entry of a service
      -/production/platform.podSecurity        a setting of the environment

      \(asksNothing)
      """)

  static let writes = true

  @Argument(parsing: .allUnrecognized, help: "What to remove, such as 'bff/production/replicas'.")
  var addresses: [String]
  @Flag(name: .long, help: "Only show what would change.")
  var dryRun = false
  @OptionGroup var options: WorkspaceOptions

  mutating func validate() { addresses.removeAll { $0 == "--" } }

  func answer(in workspace: OpenWorkspace) throws(Refusal) -> Answer {
    let edits = try addresses.map { text throws(Refusal) in
      try workspace.removal(at: text)
    }
    let change = try Change(edits, to: workspace)
    // Which of them are not set is said below.
    var answer = change.isEmpty ? Answer() : try change.answer(dryRun: dryRun)
    for (text, edit) in zip(addresses, edits) {
      guard let file = workspace.environments[edit.environment], file.document?.root[edit.path] == nil else { continue }
      answer.note("\(text.visible) is not set in \(file.path), so there is nothing to remove")
    }
    return answer
  }
}
