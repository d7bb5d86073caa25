import ArgumentParser
import BeTraceCore

/// `betrace-tui set`
struct SetCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Set fields in environment files, and show what changes.",
    discussion: """
      bff/production/replicas=5                a value as the field's type reads it
      bff/dev/env.TOKEN=secret:bff-auth/token  a reference
        also config:OBJECT/KEY, service:NAME/PORT, field:PATH, resource:NAME
      bff/dev/labels[betrace.dev/team]=web     an entry that is no identifier
      bff/production/ingress=null              none, whoever asks for one
      bff/dev/replicas:='{"$reset": true}'     JSON; here the module's default
      worker/dev:={}                           a service to be deployed
      -/production/namespace=betrace           a setting of the environment
      -/production/exceptions:='[{"rule": "POL-07", "service": "nats", "reason": "one will do", "until": "2027-06-30"}]'
                                               the findings that it accepts for a time

      \(asksNothing)
      """)

  static let writes = true

  // An address of the environment itself begins with a dash.
  @Argument(parsing: .allUnrecognized, help: ArgumentHelp("ADDRESS=VALUE, or ADDRESS:=JSON.", valueName: "assignment"))
  var assignments: [String]
  @Flag(name: .long, help: "Only show what would change.")
  var dryRun = false
  @OptionGroup var options: WorkspaceOptions

  mutating func validate() { assignments.removeAll { $0 == "--" } }

  func answer(in workspace: OpenWorkspace) throws(Refusal) -> Answer {
    let edits: [Edit]
    do {
      edits = try assignments.map { word throws(AssignmentError) in
        try Assignment(parsing: word, in: workspace.environments).edit
      }
    } catch {
      throw Refusal(error)
    }
    return try Change(edits, to: workspace).answer(dryRun: dryRun)
  }
}
