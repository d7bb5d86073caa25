import ArgumentParser
import BeTraceCore
import BeTraceWorkbench

/// `betrace-tui promote`
struct PromoteCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "promote", abstract: "Carry what one environment decides to another, and show what changes.",
    discussion: """
      What is about one environment stays unless --field names it: hosts and URLs, replicas, sizes and resources, \
      namespaces, references to secrets, the environment's own settings; and what the other removed on purpose. A secret \
      that is written down never goes.
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
    let page = PromotionPage(promotion, picked: picked)
    let edits = promotion.edits(for: picked)
    guard !edits.isEmpty else {
      var answer = Answer(output: page.text)
      answer.note(page.summary)
      return answer
    }
    // That what goes is also inherited stands in its row.
    let equals = Set(picked.filter(\.isInherited).map(Key.init))
    var answer = try Change(edits, to: workspace).answer(dryRun: dryRun) { finding in
      finding.rule == "EF-06"
        && equals.contains { key in key.service == finding.service && finding.field?.isWithin(key.field) == true }
    }
    answer.output = page.text + "\n" + answer.output
    answer.notes = Answer.line(page.summary) + answer.notes
    return answer
  }

  /// The candidates that --field names; refuses what there is not, and what never goes.
  private func asked(
    of promotion: Promotion, in workspace: OpenWorkspace
  ) throws(Refusal) -> [Promotion.Candidate] {
    var asked: Set<Key> = []
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
      asked.formUnion(found.map(Key.init))
    }
    return promotion.candidates.filter { asked.contains(Key($0)) }
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

/// What tells candidates apart.
private struct Key: Hashable {
  let service: String?
  let field: Field

  init(_ candidate: Promotion.Candidate) { (service, field) = (candidate.service, candidate.field) }
}

/// What is promoted and what stays, as a table.
private struct PromotionPage {
  private let promotion: Promotion
  private let picked: Set<Key>

  init(_ promotion: Promotion, picked: [Promotion.Candidate]) {
    self.promotion = promotion
    self.picked = Set(picked.map(Key.init))
  }

  /// Everything but what is the same already, unless that was asked for.
  private var shown: [Promotion.Candidate] {
    promotion.candidates.filter { $0.reason != .same || picked.contains(Key($0)) }
  }

  private var going: [Promotion.Candidate] { shown.filter { picked.contains(Key($0)) && $0.reason != .same } }

  /// A row for each; empty if there is none.
  var text: String {
    guard !shown.isEmpty else { return "" }
    var table = Table(
      "", "SERVICE", "FIELD", promotion.source.environment.uppercased().visible,
      "\(promotion.target.environment.uppercased().visible) NOW", "AFTER", "RULE")
    for candidate in shown {
      let goes = picked.contains(Key(candidate)) && candidate.reason != .same
      // It would be no candidate if no file said so.
      let value =
        candidate.value == nil
        ? candidate.parameter.words(for: nil, saidBy: candidate.origin.layer) ?? "none"
        : candidate.shown(candidate.value).shortened
      table.add(
        goes ? "[x]" : candidate.reason == .literalSecret ? "[-]" : "[ ]", candidate.service ?? "-",
        candidate.field.description.visible, value, present(of: candidate),
        goes ? value : "unchanged",
        rule(of: candidate, goes: goes))
    }
    return table.text
  }

  /// `3 of 6 fields go from staging to production; 12 are the same already`
  var summary: String {
    let same = promotion.candidates.count { $0.reason == .same }
    let (source, target) = (promotion.source.environment.visible, promotion.target.environment.visible)
    var text =
      "\(going.count) of \(shown.count.of("field")) \(going.count == 1 ? "goes" : "go") from \(source) to \(target)"
    if going.isEmpty {
      text = "nothing goes from \(source) to \(target)"
      if picked.isEmpty, shown.contains(where: { $0.reason != .literalSecret }) {
        text += " by default, for the reasons in the last column; --field PATH carries what it names"
      }
    }
    return same == 0 ? text : text + "; \(same) \(same == 1 ? "is" : "are") the same already"
  }

  /// The value that the target has, or that it removed it.
  private func present(of candidate: Promotion.Candidate) -> String {
    let remover = Layer.environment(promotion.target.environment)
    return candidate.reason == .removed && candidate.present == nil
      ? candidate.parameter.words(for: nil, saidBy: remover) ?? "none"
      : candidate.shown(candidate.present).shortened
  }

  private func rule(of candidate: Promotion.Candidate, goes: Bool) -> String {
    if goes, candidate.isInherited { return "equal to what it inherits" }
    return goes && candidate.reason != nil ? "asked for" : candidate.reason?.rawValue ?? ""
  }
}

extension Promotion.Candidate {
  fileprivate var name: String { "'\(field.description.visible)'" + (service.map { " of \($0)" } ?? "") }
}
