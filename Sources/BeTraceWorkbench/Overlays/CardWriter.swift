import BeTraceCore

/// Writes what there is to know of a service, in lines of the width that there is.
struct CardWriter {
  private(set) var lines: [[Run]] = []
  private let session: Session
  private let columns: Int
  private let card: ServiceCard

  /// The card of the service at the cursor; nil if there is none.
  init?(_ session: Session, _ box: CardBox, columns: Int) {
    guard let name = session.serviceName, let service = session.state.environments.catalogue[name] else { return nil }
    let environments = session.state.environments
    self.session = session
    self.columns = columns
    card = ServiceCard(
      service, in: environments.catalogue, plans: environments.renderedNames.compactMap { session.outlook[$0] })
    writeHead()
    if !card.isUnread { writeModule() }
    writeContract(box.verification)
    writeDependencies()
    writeUses()
    if !card.isUnread { writeSettings() }
  }

  private var ellipsis: String { session.state.symbols[.ellipsis] }

  /// What the service is, and why its module cannot be read, if it cannot.
  private mutating func writeHead() {
    let info = card.service.info
    let about = (info.name + (card.isUnread ? "" : "  " + info.description)).wrapped(to: columns)
    for (index, line) in about.enumerated() {
      let rest = index == 0 ? String(line.dropFirst(info.name.count)) : line
      lines.append((index == 0 ? [Run(info.name, .textStrong, .bold)] : []) + [Run(rest)])
    }
    lines.append([])
    if card.isUnread { add("Module", [card.module]) }
    if let silence = card.silence {
      add("Problem", [silence.text], .problemError)
    }
    guard let failure = card.failure else { return }
    add("Problem", ["the module cannot be read: \(failure.placed)"], .problemError)
    if !card.isUnread { add("", ["out of date: what follows is as it was read last"], .problemWarning) }
  }

  private mutating func writeModule() {
    let info = card.service.info
    let ports = info.ports.map { port in
      "\(port.containerPort) \(port.name)" + (port.port == port.containerPort ? "" : ", offered as \(port.port)")
    }
    let health = info.health
    let required = card.requiredVariables.map { $0.name + ($0.isSecret ? " (secret)" : "") }
    let none = card.isWorkloadKnown ? "none" : "not known"
    add("Workload", [card.workload ?? none] + (card.image.map { ["image \($0) unless set"] } ?? []))
    add("Ports", ports.isEmpty ? ["none"] : ports)
    let probes = zip(["live", "ready", "started"], [health.liveness, health.readiness, health.startup]).compactMap {
      name, path in path.map { "\(name) \($0)" }
    }
    add("Probes", probes.isEmpty ? ["none"] : probes + (health.port.map { ["on port \($0)"] } ?? []))
    let amounts = card.resources.amounts
    add("Resources", amounts.isEmpty ? ["none asked for"] : amounts)
    add("Must have", required.isEmpty ? ["nothing"] : required)
    add("Owner", [info.owner, "version \(info.version)", info.component])
    add("Module", [card.module])
    if let readme = card.service.module.readme {
      let key = session.keymap.key(for: .openFile, in: .card)
      add("Read more", [readme] + (session.readmeOnCard == nil ? [] : ["\(key) opens it"]))
    }
    for (index, remark) in card.service.module.remarks.enumerated() {
      add(index == 0 ? "Remarks" : "", [remark.description])
    }
  }

  /// Whether its module keeps the contract, and which checks are broken.
  private mutating func writeContract(_ verification: Verification?) {
    if card.failure != nil { return add("Contract", ["not asked until it can be read"], .textMuted) }
    guard let verification else { return add("Contract", ["being asked"], .textMuted) }
    add("Contract", [verification.brief], verification.isKept ? .text : .problemError)
    for (check, _) in verification.broken { add("", ["\(check.id)  \(check.title)"]) }
    let left = ContractCheck.all.count - verification.outcomes.count
    let more = verification.isKept ? "makes \(left) more, at every bound" : "says why"
    add("", [":verify \(card.service.name) \(more)"], .textMuted)
  }

  /// What it needs in the environment at the cursor as a tree, and who needs it.
  private mutating func writeDependencies() {
    guard let plan = session.plan else { return }
    let graph = DependencyGraph(plan)
    let name = card.service.name
    addHeading("Needs in \(session.state.environment)")
    let isEntrance = graph.entrances.contains { $0.service == name }
    if card.isUnread {
      lines.append([Run("not known until it can be read", .textMuted)])
    } else if graph[name] == nil {
      lines.append([Run("it is \(plan.presence(of: name)) there", .textMuted)])
    } else if !isEntrance, graph.needs(of: name).isEmpty {
      lines.append([Run("no other service", .textMuted)])
    } else {
      lines += graph.rows(of: name).map { session.line(for: $0, columns: columns, isStrong: $0.name == name) }
      lines += [[], [Run(session.inSymbols(DependencyGraph.legend), .textMuted)]]
    }
    lines.append([])
    let dependants = card.neededBy.map { $0.service + ($0.strength == .hard ? "" : ", if it is there") }
    add(
      "Needed by",
      (dependants.isEmpty ? ["no service"] : dependants) + (isEntrance ? ["reached through the ingress"] : []))
    let order = graph.startOrder
    guard let place = order.firstIndex(of: name) else { return }
    let arrow = " \(session.state.symbols[.arrow]) "
    add("Start order", [order[...place].suffix(6).joined(separator: arrow)])
  }

  /// Where it runs, and how many pods.
  private mutating func writeUses() {
    addHeading("Runs in")
    let names = card.uses.map(\.environment.columns).max() ?? 0
    let states = card.uses.map(\.state.columns).max() ?? 0
    for use in card.uses {
      let isHere = use.environment == session.state.environment
      let head = [
        Run(use.environment.visible.padded(to: min(names, 24)) + "  ", isHere ? .textStrong : .text),
        Run(use.state.padded(to: states) + "  ", use.presence?.isThere == true ? .text : .textMuted),
      ]
      let place = [use.namespace, use.image].compactMap { $0?.visible }.joined(separator: "  ")
      let room = max(0, columns - head.columns)
      lines.append(head + [Run(place.elided(to: room, ellipsis: ellipsis), .textMuted)])
    }
  }

  /// What can be set about it.
  private mutating func writeSettings() {
    addHeading("Can be set")
    let settings = card.settings
    let names = min(settings.map(\.name.columns).max() ?? 0, columns / 2)
    for setting in settings {
      let name = setting.name.elided(to: names, ellipsis: ellipsis).padded(to: names)
      let value = setting.defaultText.map { "  \($0.visible)" } ?? ""
      let type = setting.type + (setting.unit.map { ", \($0)" } ?? "")
      let head = [Run(name + "  ", .textStrong), Run(type, .textMuted), Run(value)]
      lines.append(head.elided(to: columns, ellipsis: ellipsis))
      let help = setting.help + (setting.allowed.map { " Takes \($0)." } ?? "")
      lines += help.wrapped(to: columns - 2).map { [Run("  " + $0, .textMuted)] }
    }
    if !card.lacks.isEmpty { addHeading("Cannot be set") }
    for text in card.lacks { lines += text.wrapped(to: columns).map { [Run($0)] } }
  }

  /// Facts beside their name, in as many lines as they need.
  private mutating func add(_ name: String, _ facts: [String], _ role: Role = .text) {
    let names = columns < 60 ? 11 : 14
    let pieces = facts.flatMap { $0.visible.wrapped(to: columns - names) }.map { [Run($0, role)] }
    for (index, line) in session.flow(pieces, gap: "   ", columns: columns - names).enumerated() {
      lines.append([Run((index == 0 ? name : "").padded(to: names), .textMuted)] + line)
    }
  }

  private mutating func addHeading(_ text: String) {
    let rule = String(repeating: session.state.symbols[.rule], count: max(0, columns - text.columns - 1))
    lines += [[], [Run(text, .panelTitle, .bold), Run(" "), Run(rule, .border)]]
  }
}

extension Session {
  /// A row of the graph of services: the way to the name, the name, and at the right what is known of it.
  func line(for row: DependencyRow, columns: Int, isStrong: Bool = false, right: [Run] = []) -> [Run] {
    var state: [Run] = right
    if case .service(let presence) = row.content {
      // What is only used when it is there may be missing.
      let isMissed = !presence.isThere && !row.branch.hasSuffix("┄→ ")
      state += [Run(presence.description, isMissed ? .problemWarning : .textMuted)]
    }
    let head = [
      Run(inSymbols(row.branch), .border), Run(row.name.visible, isStrong ? .textStrong : .text, isStrong ? .bold : []),
      Run(row.content == .above ? " (above)" : "", .textMuted),
    ].elided(to: max(4, columns - state.columns - 2), ellipsis: state.isEmpty ? "" : self.state.symbols[.ellipsis])
    return head + [Run(String(repeating: " ", count: max(1, columns - head.columns - state.columns)))] + state
  }

  /// Lines and arrows in the signs of the theme in use.
  func inSymbols(_ text: String) -> String {
    let symbols = state.symbols
    let signs: [Character: Symbol] = [
      "─": .rule, "┄": .ruleStale, "→": .arrow, "│": .vertical, "├": .treeBranch, "╰": .treeEnd,
    ]
    return text.map { signs[$0].map { symbols[$0] } ?? String($0) }.joined()
  }
}
