import BeTraceCore

extension SeededGenerator {
  /// A value nested at most `depth` deep.
  mutating func value(depth: Int) -> Value {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &self) {
    case 0: .null
    case 1: .bool(once(in: 2))
    case 2: .integer(pick([0, 7, -12, .max, .min]))
    case 3: .number(pick(["-0", "1.50", "2e-7", "98765432109876543210"]))
    case 4: .string(pick(Self.texts))
    case 5: .array((0..<Int.random(in: 0..<4, using: &self)).map { _ in value(depth: depth - 1) })
    default: .object(object(depth: depth, members: pick([0, 1, 1, 1, 2, 4])))
    }
  }

  /// An object nested at most `depth` deep; keys that come twice make it smaller than `members`.
  mutating func object(depth: Int, members: Int) -> Object {
    Object((0..<members).map { _ in (pick(Self.texts), value(depth: depth - 1)) })
  }

  /// The steps to something in `value`.
  mutating func steps(in value: Value) -> [ValuePath.Step] {
    let keys = (value.object?.keys ?? []).map(ValuePath.Step.key)
    let indices = (value.array ?? []).indices.map(ValuePath.Step.index)
    guard let step = (keys + indices).randomElement(using: &self), !once(in: 6) else { return [] }
    return [step] + steps(in: value[ValuePath([step])]!)
  }

  /// One step from `value` to something new.
  mutating func newStep(in value: Value?) -> ValuePath.Step {
    if let items = value?.array { return .index(items.count) }
    return once(in: 5) ? .index(0) : .key(pick(Self.texts))
  }

  /// `value` as JSON with any spaces and line ends wherever they may be.
  mutating func untidyText(of value: Value) -> String {
    let text =
      switch value {
      case .array(let items):
        "[" + items.map { untidyText(of: $0) }.joined(separator: ",") + (items.isEmpty ? space() : "") + "]"
      case .object(let object):
        "{"
          + object.members.map {
            space() + Value.string($0.key).json(indent: nil) + space() + ":" + untidyText(of: $0.value)
          }.joined(separator: ",") + (object.isEmpty ? space() : "") + "}"
      default: value.json(indent: nil)
      }
    return space() + text + space()
  }

  private mutating func space() -> String {
    pick(["", "", " ", " ", "  ", "\n", "\n  ", "\r\n\t", "\t", "\n\n    ", " \n", "\r"])
  }

  private static let texts = ["a", "b", "c", "image", "größe", "😀", "", "a\"b", "line\nbreak", "b\\", "a,b", "{", "]"]
}
