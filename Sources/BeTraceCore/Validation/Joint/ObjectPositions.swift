/// Where an object stands among those that are applied together.
struct ObjectPosition: Sendable, Hashable, Comparable {
  let group: Int
  /// Its position in its group.
  let object: Int

  static func < (left: ObjectPosition, right: ObjectPosition) -> Bool {
    (left.group, left.object) < (right.group, right.object)
  }
}

/// Where the objects stand that are found by a key, in order. Most keys find one, which takes no memory of its own.
struct ObjectPositions: Sendable {
  private var only: ObjectPosition?
  /// All of them, if there are several.
  private var several: [ObjectPosition] = []

  init() {}

  private init(_ positions: [ObjectPosition]) {
    (only, several) = positions.count == 1 ? (positions[0], []) : (nil, positions)
  }

  /// Adds a position that is not there yet.
  mutating func insert(_ position: ObjectPosition) {
    if let last = several.last {
      let next = last > position ? several.firstIndex { $0 > position } : nil
      several.insert(position, at: next ?? several.endIndex)
    } else if let other = only {
      (only, several) = (nil, other < position ? [other, position] : [position, other])
    } else {
      only = position
    }
  }

  /// Those of other groups than the one at `index`; nil if there are none.
  func without(group index: Int) -> ObjectPositions? {
    if let only { return only.group == index ? nil : self }
    let rest = several.filter { $0.group != index }
    return rest.isEmpty ? nil : ObjectPositions(rest)
  }
}

extension ObjectPositions: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { only == nil ? several.count : 1 }

  subscript(index: Int) -> ObjectPosition { only ?? several[index] }
}
