import ArgumentParser
import BeTraceCore
import BeTraceWorkbench

/// `betrace-tui compare`
struct CompareCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Show the fields that differ between two environments, and which file decides.",
    discussion: """
      Before each value stands who decided it:
        •  the environment's own file        ↑  an environment that it extends
        ·  the service's module              =  the module, following another field
      Exits with 1 if anything differs.
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
      answer.output = comparison.text
      if manifests { answer.output += difference(of: plans, named) }
      answer.note(comparison.summary(objects))
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

extension Comparison {
  /// The fields that differ, then the services that only one has; empty if nothing differs.
  fileprivate var text: String {
    var table = Table(
      "SERVICE", "FIELD", "  " + left.environment.uppercased().visible, "DECIDED BY",
      "  " + right.environment.uppercased().visible, "DECIDED BY", "BECAUSE")
    for difference in differences {
      let (mine, theirs) = (difference.left, difference.right)
      table.add(
        difference.service ?? "-", difference.field.description.visible, mine.shown(as: difference.parameter),
        mine.decider, theirs.shown(as: difference.parameter), theirs.decider, difference.reason.visible)
    }
    let absences = absences.map { absence in
      let other = absence.environment == left.environment ? right.environment : left.environment
      let reason = absence.origin.map { "turned off in \($0)" } ?? "no file of \(absence.environment) lists it"
      return "only in \(other): \(absence.service) (\(reason))".visible + "\n"
    }
    return (differences.isEmpty ? "" : table.text) + absences.joined()
  }

  /// `9 fields differ in 3 services; 12 of 20 objects differ`
  fileprivate func summary(_ objects: ManifestDifferences?) -> String {
    var parts: [String] = []
    if !differences.isEmpty {
      parts.append("\(differences.count.of("field")) \(differences.count == 1 ? "differs" : "differ")")
    }
    if !absences.isEmpty { parts.append("\(absences.count.of("service")) in only one") }
    if parts.isEmpty { parts.append("no field differs") }
    if let objects {
      parts.append(objects.counts(left.environment, right.environment))
    } else {
      for plan in [left, right] where plan.isAbstract {
        parts.append("\(plan.environment) is abstract and makes no objects")
      }
    }
    return parts.joined(separator: "; ").visible
  }
}

extension Comparison.Side {
  /// The mark and the value, on one line.
  fileprivate func shown(as parameter: Parameter) -> String {
    let sign = mark?.symbol.forms.unicode ?? " "
    if value == nil { return "\(sign) \(parameter.words(for: nil, saidBy: origin?.layer) ?? "none")" }
    return "\(sign) \(ShownValue(parameter.hidingSecrets(in: value), as: parameter).shortened)"
  }

  /// The place, or the module and what it follows.
  fileprivate var decider: String {
    guard let origin else { return "-" }
    if mark == .computed { return "module (\(computedFrom.joined(separator: ", ")))".visible }
    return origin.description.visible
  }
}

extension Comparison.Side.Mark {
  fileprivate var symbol: Symbol {
    switch self {
    case .module: .module
    case .computed: .computed
    case .inherited: .inherited
    case .here: .here
    }
  }
}
