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
  private let before: Value?
  private let service: String
  /// Whether the kind was chosen by hand; until then the name decides.
  private var isKindChosen: Bool

  /// A box for a new variable of `service`.
  package init(adding service: String) {
    existing = nil
    name = LineEditor()
    kind = .text
    texts = [LineEditor()]
    part = .name
    before = nil
    isKindChosen = false
    self.service = service
  }

  /// A box for the variable of `cell`; the text of a secret is not shown again.
  package init(_ cell: Cell, of service: String, hides: Bool) {
    existing = cell.field.keys.last ?? ""
    name = LineEditor(existing ?? "")
    before = cell.value
    self.service = service
    let source = cell.value.flatMap { VariableSource($0) }
    let isSecret = hides || (source == nil && SecretPattern.looksSecret(name: existing ?? ""))
    kind = isSecret ? .secret : Kind(source)
    texts = []
    part = .text(0)
    isKindChosen = true
    texts = isSecret ? proposals(for: .secret) : Self.texts(of: source)
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
  }

  /// Changes the text that has the keys.
  package mutating func edit(_ change: (inout LineEditor) -> Void) {
    switch part {
    case .name: change(&name)
    case .kind: break
    case .text(let index): change(&texts[index])
    }
  }

  package var field: Field { Field(["env", existing ?? name.text]) }

  /// What would be written; nil if nothing is to be written yet.
  package var value: Value? {
    guard existing != nil || !name.text.isEmpty else { return nil }
    let first = texts[0].text
    let second = texts.count > 1 ? texts[1].text : ""
    let source: VariableSource =
      switch kind {
      case .text: .text(first)
      case .secret: .secret(name: first, key: second, isOptional: false)
      case .configMap: .configMap(name: first, key: second, isOptional: false)
      case .field: .field(path: first)
      case .resource: .resource(name: first, container: nil, divisor: nil)
      case .service: .service(serviceReference(to: first, port: second))
      }
    let value = source.value
    return value == before ? nil : value
  }

  /// Why it cannot be kept, nil if it can.
  package var refusal: String? {
    if existing == nil, name.text.isEmpty { return "a variable needs a name" }
    if name.text.contains("=") || name.text.contains(where: { !$0.isASCII || $0.asciiValue.map { $0 < 32 } ?? true }) {
      return "'\(name.text.visible)' cannot be a name: use letters, digits and '_'"
    }
    let missing = zip(kind.labels, texts).first { kind != .text && $1.text.isEmpty }?.0
    return missing.map { "\($0.lowercased()) is missing" }
  }

  private mutating func choose(_ kind: Kind) {
    self.kind = kind
    texts =
      kind == Kind(before.flatMap { VariableSource($0) })
      ? Self.texts(of: before.flatMap { VariableSource($0) }) : proposals(for: kind)
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

  /// A reference that keeps its form, path and scheme where there was one.
  private func serviceReference(to service: String, port: String) -> ServiceReference {
    guard case .service(let old)? = before.flatMap({ VariableSource($0) }) else {
      return ServiceReference(service: service, port: port)
    }
    return ServiceReference(service: service, port: port, form: old.form, path: old.path, scheme: old.scheme)
  }

  private static func texts(of source: VariableSource?) -> [LineEditor] {
    switch source {
    case .text(let text)?: [LineEditor(text)]
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
