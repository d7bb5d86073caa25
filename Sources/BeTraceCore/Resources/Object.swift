/// The members of a JSON object in order; keys are unique.
public struct Object: Sendable, Hashable {
  /// A key and its value.
  public struct Member: Sendable, Hashable {
    public let key: String
    public var value: Value
  }

  /// The members, in the order in which they were written or set.
  public private(set) var members: [Member]

  /// Makes an empty object.
  public init() {
    members = []
    members.reserveCapacity(8)
  }

  /// Makes an object of `members` in their order; of a key that comes twice the last value counts.
  public init(_ members: [(String, Value)]) {
    self.members = []
    self.members.reserveCapacity(members.count)
    for (key, value) in members { self[key] = value }
  }

  public var isEmpty: Bool { members.isEmpty }
  public var keys: [String] { members.map(\.key) }

  /// The value of `key`. Setting nil removes the member; a new key goes to the end.
  public subscript(key: String) -> Value? {
    get { members.first { $0.key == key }?.value }
    set {
      let index = members.firstIndex { $0.key == key }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(Member(key: key, value: value))
      case (nil, nil): break
      }
    }
  }

  /// Adds a member that the caller knows to be new; faster than the subscript.
  public mutating func append(_ key: String, _ value: Value) {
    members.append(Member(key: key, value: value))
  }
}

extension Object: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral members: (String, Value)...) { self.init(members) }
}
