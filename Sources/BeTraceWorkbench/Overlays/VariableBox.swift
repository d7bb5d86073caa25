package import BeTraceCore

/// The box in which an environment variable is added or changed: its name, what kind of value it has, and the one or two
/// texts that the kind needs.
package struct VariableBox: Sendable, Equatable {
  /// The kinds of value, in the order in which they are stepped through.
  package enum Kind: String, Sendable, CaseIterable {
    case text, secret
    case configMap = "config map"
    case service, field, resource

    /// What its texts are called.
    package var labels: [String] {
      switch self {
      case .text: ["Value"]
      case .secret: ["Secret", "Key"]
      case .configMap: ["Config map", "Key"]
      case .service: ["Service", "Port"]
      case .field: ["Field path"]
      case .resource: ["Resource"]
      }
    }
  }

  /// What has the keys.
  package enum Part: Sendable, Equatable {
    case name, kind
    case text(Int)
  }

  /// Nil while it is being named.
  package let existing: String?
  package var name: LineEditor
  package private(set) var kind: Kind
  package var texts: [LineEditor]
  package private(set) var part: Part
  /// What stood there; nil for a new variable and for one that is not set.
  private let before: VariableSource?
  /// Whether a literal secret stood there, which is not shown again.
  package let hides: Bool
  /// The names that are taken.
  private let taken: [String]
  private let service: String
  /// Whether the kind was chosen by hand; until then the name decides.
  private var isKindChosen: Bool
  /// Whether anything was typed or chosen; opening the box alone changes nothing.
  private var isTouched: Bool

  /// A box for a new variable of `service`.
  package init(adding service: String, taken: [String]) {
    existing = nil
    name = LineEditor()
    kind = .text
    texts = [LineEditor()]
    part = .name
    before = nil
    hides = false
    self.taken = taken
    isKindChosen = false
    isTouched = true
    self.service = service
  }

  /// A box for the variable of `cell`. A secret that was written down is not shown again, but proposed as a reference.
  package init(_ cell: Cell, of service: String) {
    existing = cell.field.keys.last ?? ""
    name = LineEditor(existing ?? "")
    before = cell.value.flatMap { VariableSource($0) }
    hides = cell.isSecret
    taken = []
    self.service = service
    let isSecret = hides || (before == nil && SecretPattern.looksSecret(name: existing ?? ""))
    kind = isSecret ? .secret : Kind(before)
    texts = []
    part = .text(0)
    isKindChosen = true
    isTouched = isSecret
    texts = isSecret ? proposals(for: .secret) : texts(of: before)
  }

  /// The parts that the keys step through.
  package var parts: [Part] {
    (existing == nil ? [.name] : []) + [.kind] + texts.indices.map(Part.text)
  }

  /// Whether the last part has the keys, so that enter keeps the variable.
  package var isAtEnd: Bool { part == parts.last }

  package mutating func step(by count: Int) {
    if part == .name, !isKindChosen, SecretPattern.looksSecret(name: name.text) { choose(.secret) }
    let parts = parts
    let at = parts.firstIndex(of: part) ?? 0
    part = parts[(at + count + parts.count) % parts.count]
  }

  /// The next kind, or the one before.
  package mutating func stepKind(by count: Int) {
    let kinds = Kind.allCases
    let at = kinds.firstIndex(of: kind) ?? 0
    choose(kinds[(at + count + kinds.count) % kinds.count])
    isKindChosen = true
    isTouched = true
  }

  /// Changes the text that has the keys.
  package mutating func edit(_ change: (inout LineEditor) -> Void) {
    isTouched = true
    switch part {
    case .name: change(&name)
    case .kind: break
    case .text(let index): change(&texts[index])
    }
  }

  /// Chooses and types what `value` is; false if the box cannot say it.
  package mutating func type(_ value: Value) -> Bool {
    guard let source = VariableSource(value) else { return false }
    var typed = self
    typed.kind = Kind(source)
    typed.texts = typed.texts(of: source)
    typed.part = .text(typed.texts.count - 1)
    typed.isKindChosen = true
    typed.isTouched = true
    guard typed.source == source else { return false }
    self = typed
    return true
  }

  /// The text that has the keys, nil while the kind has them.
  package var line: LineEditor? {
    switch part {
    case .name: name
    case .kind: nil
    case .text(let index): texts[index]
    }
  }

  package var field: Field { Field(["env", existing ?? name.text]) }

  /// What would be written; nil if nothing was typed, or the same as stood there.
  package var value: Value? {
    guard isTouched, existing != nil || !name.text.isEmpty, source != before else { return nil }
    return source.value
  }

  /// The value as typed; what the texts do not say stays as it was.
  private var source: VariableSource {
    let first = texts[0].text
    let second = texts.count > 1 ? texts[1].text : ""
    switch (kind, before) {
    case (.text, _): return .text(first)
    case (.secret, .secret(_, _, let isOptional)?): return .secret(name: first, key: second, isOptional: isOptional)
    case (.secret, _): return .secret(name: first, key: second, isOptional: false)
    case (.configMap, .configMap(_, _, let isOptional)?):
      return .configMap(name: first, key: second, isOptional: isOptional)
    case (.configMap, _): return .configMap(name: first, key: second, isOptional: false)
    case (.field, _): return .field(path: first)
    case (.resource, .resource(_, let container, let divisor)?):
      return .resource(name: first, container: container, divisor: divisor)
    case (.resource, _): return .resource(name: first, container: nil, divisor: nil)
    case (.service, .service(let old)?):
      return .service(
        ServiceReference(service: first, port: second, form: old.form, path: old.path, scheme: old.scheme))
    case (.service, _): return .service(ServiceReference(service: first, port: second))
    }
  }

  /// Why it cannot be kept, nil if it can.
  package var refusal: String? {
    if existing == nil, name.text.isEmpty { return "a variable needs a name" }
    if taken.contains(name.text) { return "'\(name.text)' is there already: edit its row" }
    if name.text.contains("=") || name.text.contains(where: { !$0.isASCII || $0.asciiValue.map { $0 < 32 } ?? true }) {
      return "'\(name.text.visible)' cannot be a name: use letters, digits and '_'"
    }
    let missing = zip(kind.labels, texts).first { kind != .text && $1.text.isEmpty }?.0
    return missing.map { "\($0.lowercased()) is missing" }
  }

  private mutating func choose(_ kind: Kind) {
    self.kind = kind
    texts = kind == Kind(before) ? texts(of: before) : proposals(for: kind)
  }

  private func proposals(for kind: Kind) -> [LineEditor] {
    switch kind {
    case .secret: [LineEditor("\(service)-secrets"), LineEditor(field.keys[1].asSecretKey)]
    case .configMap: [LineEditor("\(service)-config"), LineEditor(field.keys[1].asSecretKey)]
    case .field: [LineEditor("status.podIP")]
    case .resource: [LineEditor("limits.memory")]
    case .text: [LineEditor()]
    case .service: [LineEditor(), LineEditor("http")]
    }
  }

  private func texts(of source: VariableSource?) -> [LineEditor] {
    switch source {
    case .text(let text)?: [LineEditor(hides ? "" : text)]
    case .secret(let name, let key, _)?, .configMap(let name, let key, _)?: [LineEditor(name), LineEditor(key)]
    case .service(let reference)?: [LineEditor(reference.service), LineEditor(reference.port)]
    case .field(let path)?: [LineEditor(path)]
    case .resource(let name, _, _)?: [LineEditor(name)]
    case nil: [LineEditor()]
    }
  }
}

extension VariableBox.Kind {
  fileprivate init(_ source: VariableSource?) {
    self =
      switch source {
      case .secret?: .secret
      case .configMap?: .configMap
      case .field?: .field
      case .resource?: .resource
      case .service?: .service
      case .text?, nil: .text
      }
  }
}
