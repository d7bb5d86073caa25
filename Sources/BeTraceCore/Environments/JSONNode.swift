/// One value of a JSON text, or of one in another language that says the same, and where it is written.
public struct JSONNode: Sendable, Equatable {
  /// What a node holds; the children of lists and objects are nodes again, in file order.
  public enum Content: Sendable, Equatable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number written as an integer that fits in 64 bits.
    case integer(Int)
    /// Any other number, in the text it was written in.
    case number(String)
    /// A text, its escapes resolved.
    case string(String)
    /// The items of a list.
    case array([JSONNode])
    /// The members of an object; their keys are unique, except in a manifest that is still to be judged.
    case object([Member])
  }

  /// A key, where it is written, and its value.
  public struct Member: Sendable, Equatable {
    /// The key, its escapes resolved.
    public let key: String
    /// Where the key's opening quote is.
    public let keyPlace: Place
    /// The key with its quotes, in bytes of the document's text.
    public let keyRange: Range<Int>
    /// The value.
    public let node: JSONNode

    /// A member of what is no JSON text has an empty `keyRange`.
    public init(key: String, keyPlace: Place, keyRange: Range<Int> = 0..<0, node: JSONNode) {
      self.key = key
      self.keyPlace = keyPlace
      self.keyRange = keyRange
      self.node = node
    }
  }

  /// What the value is.
  public let content: Content
  /// The value from its first byte to its last, with quotes or brackets, in bytes of the document's text.
  public let range: Range<Int>
  /// Where the value begins.
  public let place: Place
  /// The word that a YAML text has for `true` or `false`; nil if it is one of these, or anything else.
  public let word: TruthWord?

  /// A value of what is no JSON text has an empty `range`.
  public init(content: Content, range: Range<Int> = 0..<0, place: Place, word: TruthWord? = nil) {
    self.content = content
    self.word = word
    self.range = range
    self.place = place
  }
}

extension JSONNode {
  /// The value without its places.
  public var value: Value {
    switch content {
    case .null: return .null
    case .bool(let bool): return .bool(bool)
    case .integer(let number): return .integer(number)
    case .number(let text): return .number(text)
    case .string(let text): return .string(text)
    case .array(let items): return .array(items.map(\.value))
    case .object(let members):
      var object = Object(reserving: members.count)
      for member in members { object.append(member.key, member.node.value) }
      return .object(object)
    }
  }

  /// The items of a list in file order, nil for every other kind of value.
  public var items: [JSONNode]? {
    if case .array(let items) = content { items } else { nil }
  }

  /// The members of an object in file order, nil for every other kind of value.
  public var members: [Member]? {
    if case .object(let members) = content { members } else { nil }
  }

  /// The value of `key`, nil if this is no object or has none.
  public subscript(key: String) -> JSONNode? { child(at: .key(key)) }

  /// The node at `path`, nil if there is none.
  public subscript(path: ValuePath) -> JSONNode? {
    var current = self
    for step in path.steps {
      guard let next = current.child(at: step) else { return nil }
      current = next
    }
    return current
  }
}

extension JSONNode {
  /// The node one step down, nil if there is none.
  func child(at step: ValuePath.Step) -> JSONNode? {
    guard let index = index(of: step) else { return nil }
    return items?[index] ?? members?[index].node
  }

  /// The position of the entry one step down, nil if there is none.
  func index(of step: ValuePath.Step) -> Int? {
    switch (step, content) {
    case (.index(let index), .array(let items)): items.indices.contains(index) ? index : nil
    case (.key(let key), .object(let members)): members.firstIndex { $0.key == key }
    default: nil
    }
  }

  /// What stands between the brackets, each item or member from its first byte to its last; empty for a scalar.
  var entries: [Range<Int>] {
    switch content {
    case .array(let items): items.map(\.range)
    case .object(let members): members.map { $0.keyRange.lowerBound..<$0.node.range.upperBound }
    default: []
    }
  }

  /// What `trait` says of the first list or object in this node, itself included and in file order, of which it says
  /// anything.
  func first<Trait>(_ trait: (JSONNode) -> Trait?) -> Trait? {
    guard items != nil || members != nil else { return nil }
    if let found = trait(self) { return found }
    for item in items ?? [] {
      if let found = item.first(trait) { return found }
    }
    for member in members ?? [] {
      if let found = member.node.first(trait) { return found }
    }
    return nil
  }
}
