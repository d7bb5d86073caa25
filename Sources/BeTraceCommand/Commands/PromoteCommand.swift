import ArgumentParser
import BeTraceCore
import BeTraceWorkspace

/// `betrace-tui promote`
struct PromoteCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "promote", abstract: "Carry what one environment decides to another, and show what changes.",
    discussion: """
      What is about one environment stays unless --field names it: hosts and URLs, replicas, sizes and resources, \
      namespaces, references to secrets, the environment's own settings; and what the other removed on purpose. A secret \
      that is written down never goes.

      'compare' lists more: the parts of an image one by one, what an environment says about itself and nobody takes over, \
      and what follows from other fields. What is left out is said.

      \(asksNothing)

      On a terminal where the table would wrap, what becomes of a field stands below it.
      """)

  static let writes = true

  @Argument(help: "The environment that decides.")
  var from: String
  @Argument(help: "The environment whose file changes.")
  var to: String
  @Argument(help: "The services to carry over, '-' for the environment's own settings; otherwise all.")
  var services: [String] = []
  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp(
      "Exactly these fields, such as 'image' or 'env.LOG_LEVEL', with all below them.", valueName: "path"))
  var field: [String] = []
  @Flag(name: .long, help: "Only show what would change.")
  var dryRun = false
  @OptionGroup var options: WorkspaceOptions

  func answer(in workspace: OpenWorkspace) throws(Refusal) -> Answer {
    let source = try workspace.renderedPlan(named: from)
    let target = try workspace.renderedPlan(named: to)
    guard from != to else {
      throw Refusal(.wrongUsage, "'\(from.visible)' is on both sides: name the environment that it is to go to")
    }
    for service in services where service != "-" { try workspace.check(service, in: source) }
    let promotion = Promotion(from: source, to: target, services: services, in: workspace.environments)
    let picked = try field.isEmpty ? promotion.candidates.filter(\.isPicked) : asked(of: promotion, in: workspace)
    let edits = promotion.edits(for: picked)
    let page = PromotionPage(
      promotion, of: services, picked: picked, by: edits, columns: workspace.surroundings.outputColumns)
    let notes = ([page.summary, field.isEmpty ? page.leftOut : nil].compactMap(\.self) + page.absent).map(Answer.line)
      .joined()
    guard !edits.isEmpty else { return Answer(output: page.text, notes: notes) }
    // That what goes is also inherited stands in its row.
    let equals = Set(picked.filter(\.isInherited).map(PromotionKey.init))
    var answer = try Change(edits, to: workspace).answer(dryRun: dryRun) { finding in
      finding.rule == "EF-06"
        && equals.contains { key in key.service == finding.service && finding.field?.isWithin(key.field) == true }
    }
    answer.output = page.text + "\n" + answer.output
    answer.notes = notes + answer.notes
    return answer
  }

  /// The candidates that --field names; refuses what there is not, and what never goes.
  private func asked(
    of promotion: Promotion, in workspace: OpenWorkspace
  ) throws(Refusal) -> [Promotion.Candidate] {
    var asked: Set<PromotionKey> = []
    for text in field {
      guard let field = Field(parsing: text) else { throw Refusal(AddressError.field(text)) }
      let found = promotion.candidates.filter { $0.field.isWithin(field) }
      if found.isEmpty { throw missing(field, of: promotion, in: workspace) }
      if let secret = found.first(where: { $0.reason == .literalSecret }) {
        throw Refusal(
          .wrongInput,
          "\(secret.name) is a secret that is written down at \(secret.origin), which is never copied: refer to one, as in "
            + "'betrace-tui set \(secret.service ?? "-")/\(to)/\(secret.field)=secret:OBJECT/KEY'".visible)
      }
      asked.formUnion(found.map(PromotionKey.init))
    }
    return promotion.candidates.filter { asked.contains(PromotionKey($0)) }
  }

  /// Why nothing is carried over for `field`.
  private func missing(_ field: Field, of promotion: Promotion, in workspace: OpenWorkspace) -> Refusal {
    if let whole = promotion.candidates.first(where: { field.isWithin($0.field) }) {
      return Refusal(
        .wrongUsage,
        "'\(field)' goes only with the rest of '\(whole.field)': write --field \(whole.field)".visible)
    }
    let owners: [String?] =
      services.isEmpty ? promotion.source.services.map(\.name) + [nil] : services.map { $0 == "-" ? nil : $0 }
    var problems: [AddressError] = []
    for owner in owners {
      do {
        _ = try Address(service: owner, environment: from, field: field).resolve(in: workspace.environments)
      } catch {
        problems.append(error)
      }
    }
    if problems.count == owners.count, let problem = problems.first { return Refusal(problem) }
    return Refusal(
      .noInput,
      "\(from) decides nothing about '\(field)' that \(to) does not have: see 'betrace-tui compare \(from) \(to)'"
        .visible)
  }
}

extension Promotion.Candidate {
  fileprivate var name: String { "'\(field.description.visible)'" + (service.map { " of \($0)" } ?? "") }
}
