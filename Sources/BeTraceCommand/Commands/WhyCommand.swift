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

  /// How it is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  // An address of the environment itself begins with a dash. A short option would be looked for among its letters, so
  // `-o` is found among the words that are left.
  @Argument(
    parsing: .allUnrecognized, help: ArgumentHelp("A field, or a place in a manifest.", valueName: "address"))
  var addresses: [String]
  @Option(
    name: [.long, .customLong("o", withSingleDash: true)],
    help: ArgumentHelp("How to write it.", valueName: "format"))
  var output = Format.text
  @OptionGroup var options: WorkspaceOptions

  mutating func validate() throws {
    addresses.removeAll { $0 == "--" }
    if let index = addresses.firstIndex(of: "-o") {
      guard addresses.indices.contains(index + 1), let format = Format(rawValue: addresses[index + 1]) else {
        throw ValidationError("-o takes 'text' or 'json'")
      }
      output = format
      addresses.removeSubrange(index...index + 1)
    }
    if addresses.count != 1 { throw ValidationError("why takes one address") }
  }

  func answer(in workspace: OpenWorkspace) throws(Refusal) -> Answer {
    let reason = try workspace.reason(of: addresses[0])
    switch output {
    case .text: return Answer(output: reason.text)
    case .json: return Answer(output: reason.report.json(indent: "  ") + "\n")
    }
  }
}
