import BeTraceCore

/// The box in which one chooses what is exported where, and sees what that would write before it is written.
package struct ExportBox: Sendable, Equatable {
  /// What can have the keys.
  package enum Part: Sendable, Equatable, CaseIterable {
    case layout, target, environments, services, files
    /// The line on which one types to export in spite of what speaks against it.
    case force
  }

  /// The folder that is proposed the first time.
  static let proposedTarget = "deploy"
  /// The layout of the first time.
  static let firstLayout = "files"

  let layouts: [String]
  /// Those that are rendered, in the order of the workspace.
  let environments: [String]
  /// The services that each of them runs.
  private let deployed: [String: [String]]
  package private(set) var layout: String
  package var target: LineEditor
  /// The services that run in the environments that are chosen, sorted.
  private(set) var services: [String] = []
  private var pickedEnvironments: Set<String>
  private var leftOutServices: Set<String> = []
  package private(set) var part: Part
  /// The environment at the cursor, 0-based; of the services the one before it, 0 for all of them.
  package private(set) var option = 0
  /// The row at the cursor, 0-based.
  package private(set) var row = 0
  /// Whether files that are no longer made are removed.
  package var prunes = false
  package var typed = LineEditor()
  /// What differs in the file at the cursor, while that is looked at.
  package var difference: TextDifference?
  /// What the target holds; nil until it was read.
  package private(set) var content: TargetContent?
  /// The files as they were made last.
  var made: MadeFiles?
  private var foreseen: Foreseen?

  /// The files of an export, and what they were made of.
  struct MadeFiles: Sendable, Equatable {
    let layout: String
    let environments: [String]
    let services: [String]
    let files: [ExportedFile]
  }

  /// What was foreseen, and for what choice.
  private struct Foreseen: Sendable, Equatable {
    let forecast: ExportForecast
    let choice: ExportChoice
  }

  /// A box with `choice`, as far as there is that still; else with the environment at the cursor, if it is rendered.
  /// `deployed` are the services that each of the `environments` runs.
  init(
    _ choice: ExportChoice?, at environment: String, environments: [String], deployed: [String: [String]]
  ) {
    let names = ExportLayout.all.map(\.name)
    layouts = names
    (self.environments, self.deployed) = (environments, deployed)
    layout = choice.flatMap { names.contains($0.layout) ? $0.layout : nil } ?? Self.firstLayout
    target = LineEditor(choice?.target ?? Self.proposedTarget)
    part = choice == nil ? .target : .files
    pickedEnvironments = Set(choice?.environments ?? []).intersection(environments)
    if pickedEnvironments.isEmpty {
      pickedEnvironments = environments.contains(environment) ? [environment] : Set(environments)
    }
    let wanted = choice?.services ?? []
    let all = Set(deployed.values.joined())
    if !all.isDisjoint(with: wanted) { leftOutServices = all.subtracting(wanted) }
    listServices()
  }

  /// What is chosen now.
  package var choice: ExportChoice {
    ExportChoice(
      layout: layout, target: target.text.withoutSlashAtEnd,
      environments: environments.filter(pickedEnvironments.contains),
      services: hasAllServices ? [] : services.filter { isPicked(service: $0) })
  }

  package var hasAllServices: Bool { services.allSatisfy { isPicked(service: $0) } }
  package var hasNoService: Bool { !hasAllServices && !services.contains { isPicked(service: $0) } }

  /// What the export would do; nil until that is known of what is chosen now.
  package var forecast: ExportForecast? {
    get { foreseen.flatMap { $0.choice == choice ? $0.forecast : nil } }
    set { foreseen = newValue.map { Foreseen(forecast: $0, choice: choice) } }
  }

  /// Takes what the target holds.
  mutating func take(_ content: TargetContent?) {
    self.content = content
    foreseen = nil
  }

  /// Whether enter changes anything in the target.
  package var writes: Bool {
    guard let forecast, forecast.export != nil else { return false }
    return forecast.writtenCount > 0 || forecast.writesIndex || removedCount > 0
  }

  /// How many files would be removed.
  package var removedCount: Int { prunes ? forecast?.count(of: .orphaned) ?? 0 : 0 }

  /// Whether everything that has to be typed is.
  package var isConfirmed: Bool { forecast?.word.map { $0 == typed.text } ?? true }
}

extension ExportBox {
  /// What can have the keys now, from top to bottom.
  var parts: [Part] {
    Part.allCases.filter { part in
      switch part {
      case .files: forecast?.rows.isEmpty == false
      case .force: forecast?.word != nil
      default: true
      }
    }
  }

  /// Whether text is typed.
  package var isTyping: Bool { difference == nil && (part == .target || part == .force) }

  /// The row at the cursor; nil while the keys are elsewhere.
  package var rowAtCursor: ExportForecast.Row? {
    guard part == .files, let rows = forecast?.rows, rows.indices.contains(row) else { return nil }
    return rows[row]
  }

  /// Gives the keys to another part; after the last comes the first.
  mutating func step(by count: Int) {
    let parts = parts
    let at = parts.firstIndex(of: part) ?? 0
    go(to: parts[(at + count + parts.count) % parts.count])
  }

  mutating func go(to part: Part) {
    if part != self.part { option = 0 }
    self.part = part
  }

  /// Up or down: row by row in the list, part by part elsewhere. More than one row stays in the list.
  mutating func move(by count: Int) {
    let parts = parts
    if part == .files, let rows = forecast?.rows, rows.indices.contains(row + count) || abs(count) > 1 {
      row = min(max(row + count, 0), rows.count - 1)
      return
    }
    guard let at = parts.firstIndex(of: part) else { return go(to: .target) }
    let next = parts[min(max(at + count, 0), parts.count - 1)]
    if next == .files, part != .files { row = count > 0 ? 0 : max(0, (forecast?.rows.count ?? 1) - 1) }
    go(to: next)
  }

  /// Left or right: another layout, or another option of the part.
  mutating func stepOption(by count: Int) {
    switch part {
    case .layout:
      let at = layouts.firstIndex(of: layout) ?? 0
      layout = layouts[min(max(at + count, 0), layouts.count - 1)]
    case .environments: option = min(max(option + count, 0), environments.count - 1)
    case .services: option = min(max(option + count, 0), services.count)
    default: break
    }
  }

  /// Ticks what the cursor is on, or takes the tick away; of layouts the next.
  mutating func pick() {
    // No service and all of them are the same choice.
    foreseen = nil
    switch part {
    case .layout: layout = layouts[((layouts.firstIndex(of: layout) ?? 0) + 1) % layouts.count]
    case .environments where environments.indices.contains(option):
      pickedEnvironments.formSymmetricDifference([environments[option]])
      listServices()
    case .services where option == 0:
      if hasAllServices { leftOutServices.formUnion(services) } else { leftOutServices.subtract(services) }
    case .services: leftOutServices.formSymmetricDifference([services[option - 1]])
    case .files where rowAtCursor?.change?.kind == .orphaned: prunes.toggle()
    default: break
    }
  }

  private mutating func listServices() {
    services = Set(pickedEnvironments.flatMap { deployed[$0] ?? [] }).sorted()
  }

  /// Whether that does something.
  var canPick: Bool { part != .files || rowAtCursor?.change?.kind == .orphaned }

  func isPicked(environment: String) -> Bool { pickedEnvironments.contains(environment) }
  func isPicked(service: String) -> Bool { !leftOutServices.contains(service) }

  /// Puts the cursor where there is something, now that what would happen is known.
  mutating func settle() {
    if !parts.contains(part) { part = .target }
    row = min(row, max(0, (forecast?.rows.count ?? 0) - 1))
    if forecast?.word == nil { typed = LineEditor() }
  }
}

extension String {
  /// The folder spelled in one way, whether or not a slash was typed, or completed, behind it.
  fileprivate var withoutSlashAtEnd: String {
    var folder = self[...]
    while folder.count > 1, folder.last == "/" { folder.removeLast() }
    return String(folder)
  }
}
