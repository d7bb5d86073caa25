package import BeTraceCore

/// The box in which an environment variable is added or changed: its name, what kind of value it has, and the texts that
/// the kind needs.
package struct VariableBox: Sendable, Equatable {
  /// Nil while it is being named.
  package let existing: String?
  package private(set) var parts: Parts
  /// What stood there; nil for a new variable and for one that is not set.
  private let before: VariableSource?
  /// Whether a literal secret stood there, which is not shown again.
  package let hides: Bool
  /// The names that are taken.
  private let taken: [String]
  private let service: String
  /// What the environment decides for all services, such as the secrets that it knows.
  private let platform: PlatformSettings?
  /// Whether the kind was chosen by hand; until then the name decides.
  private var isKindChosen: Bool
  /// Whether anything was typed or chosen; opening the box alone changes nothing.
  private var isTouched: Bool

  /// A box for a new variable of `service`.
  package init(adding service: String, taken: [String], in platform: PlatformSettings?) {
    existing = nil
    before = nil
    hides = false
    self.taken = taken
    self.service = service
    self.platform = platform
    isKindChosen = false
    isTouched = true
    parts = Parts([.line("Name"), Kind.text.part] + Kind.text.parts(of: nil))
  }

  /// A box for the variable of `cell`. A secret that was written down is not shown again, but proposed as a reference.
  package init(_ cell: Cell, of service: String, in platform: PlatformSettings?) {
    let name = cell.field.keys.last ?? ""
    existing = name
    before = cell.value.flatMap { VariableSource($0) }
    hides = cell.isSecret
    taken = []
    self.service = service
    self.platform = platform
    isKindChosen = true
    isTouched = hides || (before == nil && SecretPattern.looksSecret(name: name))
    let kind = isTouched ? .secret : Kind(before)
    parts = Parts(
      [kind.part] + (isTouched ? kind.proposals(for: name, of: service, in: platform) : kind.parts(of: before)), at: 1)
  }

  /// What the variable is called.
  package var name: String { existing ?? parts["Name"] }

  package var field: Field { Field(["env", name]) }

  package var kind: Kind { Kind(rawValue: parts[Kind.label]) ?? .text }

  package mutating func step(by count: Int) {
    if existing == nil, parts.at == 0, !isKindChosen, SecretPattern.looksSecret(name: name) { choose(.secret) }
    parts.step(by: count)
  }

  /// The next option, or the one before, where a choice has the keys.
  package mutating func stepChoice(by count: Int) -> Bool {
    guard parts.stepChoice(by: count) else { return false }
    isTouched = true
    if parts.current.label == Kind.label {
      isKindChosen = true
      choose(kind)
    }
    return true
  }

  /// Changes the text that has the keys.
  package mutating func edit(_ change: (inout LineEditor) -> Void) {
    isTouched = true
    parts.edit(change)
  }

  /// Chooses and types what `value` is; false if the box cannot say it.
  package mutating func type(_ value: Value) -> Bool {
    guard let source = VariableSource(value) else { return false }
    var typed = self
    let kind = Kind(source)
    let texts = kind.parts(of: source)
    typed.parts.replace(after: existing == nil ? 1 : 0, with: [kind.part] + texts)
    typed.parts.go(to: typed.parts.list.count - 1 - texts.count { $0.isExtra })
    typed.isKindChosen = true
    typed.isTouched = true
    guard typed.kind.source(from: typed.parts) == source else { return false }
    self = typed
    return true
  }

  /// What would be written; nil if nothing was typed, or the same as stood there.
  package var value: Value? {
    guard isTouched, !name.isEmpty else { return nil }
    let source = kind.source(from: parts)
    return source == before ? nil : source.value
  }

  /// Why it cannot be kept, nil if it can.
  package var refusal: String? {
    if name.isEmpty { return "a variable needs a name" }
    if let problem = Self.problem(with: name, taken: taken) { return problem }
    let missing = parts.list.first { !$0.isExtra && $0.text.isEmpty && kind != .text }
    return missing.map { "\($0.label.lowercased()) is missing" }
  }

  /// Why a variable cannot be called `name`, nil if it can.
  package static func problem(with name: String, taken: [String]) -> String? {
    if taken.contains(name) { return "'\(name.visible)' is there already: edit its row" }
    guard name.contains("=") || name.contains(where: { !$0.isASCII || $0.asciiValue.map { $0 < 32 } ?? true }) else {
      return nil
    }
    return "'\(name.visible)' cannot be a name: use letters, digits and '_'"
  }

  /// Puts in the texts of `kind`: those that stood there, or proposals.
  private mutating func choose(_ kind: Kind) {
    let isAsBefore = kind == Kind(before) && !hides
    let texts = isAsBefore ? kind.parts(of: before) : kind.proposals(for: name, of: service, in: platform)
    parts.replace(after: existing == nil ? 1 : 0, with: [kind.part] + texts)
  }
}
