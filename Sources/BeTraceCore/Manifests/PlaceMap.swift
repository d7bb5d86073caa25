/// Where the values of an object are written, in as little room as there can be: the node itself takes ten times more.
struct PlaceMap: Sendable {
  private struct Entry: Sendable {
    /// A hash of the way from the object to the value.
    let way: UInt64
    let line: UInt32
    let column: UInt32
  }

  private let file: FileName
  private var entries: [Entry] = []

  /// The places of `node` and all that is in it.
  init(_ node: JSONNode) {
    file = node.place.name
    add(node, at: Self.start)
  }

  private mutating func add(_ node: JSONNode, at way: UInt64) {
    entries.append(
      Entry(
        way: way, line: UInt32(clamping: node.place.line), column: UInt32(clamping: node.place.column)))
    switch node.content {
    case .object(let members): for member in members { add(member.node, at: Self.step(from: way, member.key)) }
    case .array(let items): for (index, item) in items.enumerated() { add(item, at: Self.step(from: way, index)) }
    default: break
    }
  }

  /// The place of the value at `path`, or of the nearest on the way there.
  func nearest(to path: FieldPath) -> Place {
    var way = Self.start
    var nearest = entries[0]
    for step in path.steps {
      way =
        switch step {
        case .field(let key), .key(let key): Self.step(from: way, key)
        case .index(let index): Self.step(from: way, index)
        }
      // Of a key that is given twice the last one counts.
      guard let next = entries.last(where: { $0.way == way }) else { break }
      nearest = next
    }
    return Place(in: file, line: Int(nearest.line), column: Int(nearest.column))
  }

  // FNV-1a, https://datatracker.ietf.org/doc/draft-eastlake-fnv
  private static let start: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01b3

  private static func step(from way: UInt64, _ key: String) -> UInt64 {
    var way = (way ^ 0x2e) &* prime
    for byte in key.utf8 { way = (way ^ UInt64(byte)) &* prime }
    return way
  }

  private static func step(from way: UInt64, _ index: Int) -> UInt64 {
    (((way ^ 0x5b) &* prime) ^ UInt64(truncatingIfNeeded: index)) &* prime
  }
}
