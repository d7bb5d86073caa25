/// The members of a JSON object in order; keys are unique.
public struct Object: Sendable {
  /// A key and its value.
  public struct Member: Sendable, Hashable {
    public let key: String
    public var value: Value
  }

  /// The members, in the order in which they were written or set.
  public private(set) var members: [Member]
  /// A bit for the length of each key: most keys that are asked for in vain have the length of none.
  private var lengths: UInt64 = 0

  /// Makes an empty object, with room for `count` members.
  public init(reserving count: Int = 8) {
    members = []
    members.reserveCapacity(count)
  }

  /// Makes an object of `members` in their order; of a key that comes twice the last value counts.
  public init(_ members: [(String, Value)]) {
    self.init(reserving: members.count)
    for (key, value) in members { self[key] = value }
  }

  /// Makes an object of `members`, whatever keys they have.
  init(repeating members: ArraySlice<Member>) {
    self.members = Array(members)
    for member in members { note(lengthOf: member.key) }
  }

  public var isEmpty: Bool { members.isEmpty }
  /// Whether two members may have the same key: in what was read that can be, and then two keys are of one length.
  var mayRepeatKeys: Bool { lengths.nonzeroBitCount < members.count }
  public var keys: [String] { members.map(\.key) }

  /// The value of `key`. Setting nil removes the member; a new key goes to the end.
  public subscript(key: String) -> Value? {
    get { index(of: key).map { members[$0].value } }
    set {
      let index = index(of: key)
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil):
        members.remove(at: index)
        lengths = 0
        for member in members { note(lengthOf: member.key) }
      case (nil, let value?): append(key, value)
      case (nil, nil): break
      }
    }
  }

  /// The value of `key`, which most likely is the member at `index`.
  subscript(key: String, at index: Int) -> Value? {
    index < members.count && members[index].key == key ? members[index].value : self[key]
  }

  /// Where the member of `key` is, nil if it has none. Most keys differ in length, which is told at once.
  func index(of key: String) -> Int? {
    let length = key.utf8.count
    guard lengths & Self.bit(of: length) != 0 else { return nil }
    var index = 0
    while index < members.count {
      if members[index].key.utf8.count == length, members[index].key == key { return index }
      index += 1
    }
    return nil
  }

  /// Changes the value of the member at `index` where it is.
  mutating func change(at index: Int, _ body: (inout Value) -> Void) { body(&members[index].value) }

  /// Adds a member that the caller knows to be new; faster than the subscript.
  public mutating func append(_ key: consuming String, _ value: consuming Value) {
    note(lengthOf: key)
    members.append(Member(key: key, value: value))
  }

  private mutating func note(lengthOf key: borrowing String) { lengths |= Self.bit(of: key.utf8.count) }

  /// The bit for keys of `length` bytes; all long ones share one.
  private static func bit(of length: Int) -> UInt64 { 1 &<< UInt64(min(length, 63)) }
}

extension Object: Hashable {
  public static func == (left: Object, right: Object) -> Bool { left.members == right.members }

  public func hash(into hasher: inout Hasher) { hasher.combine(members) }
}

extension Object: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral members: (String, Value)...) { self.init(members) }
}
