package import BeTraceCore

/// The box for what has more than one line: an entry with its name, a list, an object.
package struct EntryBox: Sendable, Equatable {
  /// What it is open for.
  package enum Purpose: Sendable, Equatable {
    /// To add an entry to the map at the field; none of these names is free.
    case add(taken: [String])
    /// To give the entry at the field another name.
    case rename(taken: [String])
    /// To change what is at the field.
    case change
    /// To change the item of the list at the field; nil is a new one.
    case item(Int?)
  }

  package let field: Field
  package let purpose: Purpose
  package private(set) var parts: Parts
  private let before: Parts
  /// What was filled in when it was opened; nil if that is what stood there.
  private var proposed: Parts?
  /// What stood at the field when the box was opened; nil for a new entry.
  package let held: Value?
  /// Where the cursor goes when it closes; nil leaves it at the field.
  package let back: Place?

  /// A place that a box was asked for from.
  package struct Place: Sendable, Equatable {
    package let visit: Visit
    package let pane: Pane
  }

  /// What the maps are called to which the same entry may be added, besides the one at the field.
  private let places: [String]

  /// A box to add to the map at `field`, whose entries are of `type`. Where there are several `places` for it, side by
  /// side, one is chosen.
  package init(adding type: ParameterType, to field: Field, taken: [String], places: [String] = []) {
    let place = places.isEmpty ? [] : [Parts.Part.choice(Self.place, places, field.keys.last)]
    self.init(field, .add(taken: taken), [.line(Self.name)] + place + type.newParts, nil, places: places)
  }

  /// A box to rename the entry of `cell`.
  package init(renaming cell: Cell, taken: [String]) {
    self.init(cell.field, .rename(taken: taken), [.line(Self.name, cell.field.keys.last ?? "")], cell.value)
  }

  /// A box for what `cell` holds.
  package init(_ cell: Cell) {
    self.init(cell.field, .change, cell.parameter.type.parts(of: cell.value), cell.value)
  }

  /// A box for the item at `index` of the list that `cell` holds, or for a new one.
  package init(item index: Int?, of cell: Cell, type: ParameterType) {
    self.init(cell.field, .item(index), type.parts(of: index.flatMap { cell.value?.array?[$0] }), cell.value)
  }

  /// A box for a new item of the list that `cell` holds, with `proposal` filled in and the keys at the part called
  /// `label`.
  package init(
    proposing proposal: Value, to cell: Cell, type: ParameterType, startingAt label: String, from back: Place
  ) {
    self.init(cell.field, .item(nil), type.parts(of: nil), cell.value, back: back)
    parts = Parts(type.parts(of: proposal))
    parts.go(to: parts.list.firstIndex { $0.label == label } ?? 0)
    proposed = parts
  }

  private init(
    _ field: Field, _ purpose: Purpose, _ parts: [Parts.Part], _ held: Value?, places: [String] = [],
    back: Place? = nil
  ) {
    self.field = field
    self.purpose = purpose
    self.parts = Parts(parts)
    before = self.parts
    self.held = held
    self.places = places
    self.back = back
  }

  /// The parts before those of the value: its name, and where it goes.
  private var headCount: Int {
    switch purpose {
    case .add: places.isEmpty ? 1 : 2
    case .rename: 1
    case .change, .item: 0
    }
  }

  private static let name = "Name"
  private static let place = "Of"

  /// Whether anything else was filled in than what stood there.
  package var isChanged: Bool { parts.list != before.list }

  /// Whether the person filled in anything: nobody is told what is missing before.
  package var isTouched: Bool { isChanged && parts.list != proposed?.list }

  /// The field that would be written.
  package var target: Field {
    switch purpose {
    case .add:
      let map = places.isEmpty ? field : Field(field.keys.dropLast() + [parts[Self.place]])
      return map.appending(parts[Self.name])
    case .rename: return Field(field.keys.dropLast() + [parts[Self.name]])
    case .change, .item: return field
    }
  }

  /// What keeping it does, for who undoes it.
  package var title: String {
    if case .rename = purpose { "\(field) renamed to \(target)" } else { "\(target)" }
  }

  package mutating func step(by count: Int) { parts.step(by: count) }

  package mutating func stepChoice(by count: Int) -> Bool { parts.stepChoice(by: count) }

  /// Changes the line that has the keys; a list has a line for one more item, always.
  package mutating func edit(_ change: (inout LineEditor) -> Void) {
    parts.edit(change)
    guard let last = parts.list.last, Int(last.label) != nil, !last.text.isEmpty else { return }
    parts.replace(after: parts.list.count, with: [.item(parts.list.count + 1)])
  }

  /// What is filled in, as a value of `type`.
  package func value(as type: ParameterType) -> Result<Value, FieldValue.Problem> {
    type.value(of: Array(parts.list.dropFirst(headCount)), at: target)
  }

  /// Why it cannot be kept, nil if it can.
  package func refusal(as type: ParameterType) -> String? {
    let name = parts[Self.name]
    switch purpose {
    case .add(let taken), .rename(let taken):
      if name.isEmpty { return "it needs a name" }
      if taken.contains(name) { return "'\(name.visible)' is there already" }
      if case .rename = purpose { return nil }
    case .change, .item: break
    }
    if case .failure(let problem) = value(as: type) { return problem.description }
    return nil
  }
}
