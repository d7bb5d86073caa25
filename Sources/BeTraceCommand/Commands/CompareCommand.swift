import ArgumentParser
import BeTraceCore
import BeTraceWorkspace

/// `betrace-tui compare`
struct CompareCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Show the fields that differ between two environments, and which file decides.",
    discussion: """
      Before each value stands who decided it:
        •  the environment's own file        ↑  an environment that it extends
        ·  the service's module              =  the module, following another field
      On a terminal where the table would wrap, the environments stand below each field. Exits with 1 if anything differs.
      """)

  @Argument(help: "The first environment.")
  var first: String
  @Argument(help: "The second environment.")
  var second: String
  @Argument(help: "The services to compare, '-' for the environments' own settings; otherwise all.")
  var services: [String] = []
  @Flag(name: .long, help: "Show the differences of the manifests too.")
  var manifests = false
  @Option(name: .shortAndLong, help: ArgumentHelp("How to write it.", valueName: "format"))
  var output = TextOrJSON.text
  @OptionGroup var options: WorkspaceOptions

  mutating func validate() throws {
    if manifests, output == .json { throw ValidationError("--manifests is text: leave out --output json") }
  }

  func answer(in workspace: OpenWorkspace) throws(Refusal) -> Answer {
    let plans = [try plan(of: first, in: workspace), try plan(of: second, in: workspace)]
    for service in services where service != "-" && workspace.catalogue[service] == nil {
      throw Refusal(.service(service, known: workspace.catalogue.names))
    }
    let comparison = Comparison(plans[0], plans[1], services: services)
    let named = services.filter { $0 != "-" }
    let objects = services == ["-"] ? nil : comparison.objects(of: named)
    var answer = Answer(status: comparison.isEmpty && objects?.isEmpty != false ? .done : .no)
    switch output {
    case .json: answer.output = comparison.report(objects).json(indent: "  ") + "\n"
    case .text:
      answer.output = comparison.text(columns: workspace.surroundings.outputColumns)
      if manifests { answer.output += difference(of: plans, named) }
      answer.note(comparison.summary(objects, of: named))
    }
    return answer
  }

  private func plan(of environment: String, in workspace: OpenWorkspace) throws(Refusal) -> Plan {
    manifests ? try workspace.renderedPlan(named: environment) : try workspace.completePlan(named: environment)
  }

  /// What differs between the manifests, as `diff -u` prints it.
  private func difference(of plans: [Plan], _ services: [String]) -> String {
    let texts = plans.map { plan in
      YAMLText((services.isEmpty ? plan.resources : plan.resources(of: services)).map(\.resource.hidingSecrets)).text
    }
    return LineDiff.unified(from: texts[0], to: texts[1], oldName: first, newName: second)
  }
}
