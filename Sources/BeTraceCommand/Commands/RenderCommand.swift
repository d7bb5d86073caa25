import ArgumentParser
import BeTraceCore

/// `betrace-tui render`
struct RenderCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "render", abstract: "Write the manifests of an environment, in the order in which they are applied.",
    discussion: """
      An object with a secret that is written down in an environment file is never written: it exits with 1 and writes \
      nothing, as to apply such an object without its secret would break what runs.
      """)

  static let needsFiles = true

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
  @Flag(
    name: .long, help: "End every line with who decided it: FILE:LINE of a field, module, or a setting of the platform."
  )
  var provenance = false
  @OptionGroup var options: WorkspaceOptions

  func validate() throws {
    if provenance, output == .json {
      throw ValidationError("--provenance writes comments, which JSON has not: leave out -o json")
    }
  }

  func answer(in workspace: OpenWorkspace) throws(Refusal) -> Answer {
    let plan = try workspace.renderedPlan(named: environment, reporting: .error)
    for service in services { try workspace.check(service, in: plan) }
    try workspace.checkModules(of: services, in: plan)
    let planned = services.isEmpty ? plan.resources : plan.resources(of: services)
    let resources = planned.map(\.resource)
    let secrets = planned.flatMap(\.hiddenSecrets)
    if let secret = secrets.first {
      throw Refusal(
        .no,
        "nothing is written, as '\(secret.name)' of \(secret.service) is a secret that is written down"
          + (secrets.count > 1 ? ", and so are \(secrets.count - 1) more" : "")
          + (secret.isVariable
            ? "; refer to it, as in 'betrace-tui set \(secret.service)/\(environment)/env.\(secret.name)=secret:OBJECT/KEY'"
              .visible : "; 'betrace-tui validate \(environment)' says where"))
    }
    var answer = Answer(
      output: provenance ? YAMLText(resources).commented(with: Provenance(plan), planned) : output.text(resources),
      form: .document)
    let errors = plan.findings.count(of: .error)
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

extension YAMLText {
  /// The text of the objects of `planned` with who decided it at the end of every line.
  fileprivate func commented(with provenance: Provenance, _ planned: [PlannedResource]) -> String {
    commented { document, path in provenance.note(at: path, in: planned[document]) }
  }
}

extension PlannedResource {
  /// What stands where there is a literal secret in the environment file: a variable, or another entry that has one for
  /// its value or for its name.
  fileprivate var hiddenSecrets: [(name: String, isVariable: Bool, service: String)] {
    Self.hidden(in: .object(resource.body), called: "").map { ($0.name, $0.isVariable, service) }
  }

  private static func hidden(
    in value: Value, called name: String, isVariable: Bool = false
  ) -> [(name: String, isVariable: Bool)] {
    switch value {
    case .string(SecretPattern.hidden): [(name, isVariable)]
    case .array(let items): items.flatMap { hidden(in: $0, called: name) }
    case .object(let object):
      object.members.flatMap { member in
        let variable = member.key == "value" ? object["name"]?.text : nil
        let own = hidden(in: member.value, called: variable ?? member.key, isVariable: variable != nil)
        return SecretPattern.holdsMask(member.key) ? [(member.key, false)] + own : own
      }
    case .null, .bool, .integer, .number, .string: []
    }
  }
}
