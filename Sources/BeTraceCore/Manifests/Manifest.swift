/// A document of manifests as it is written: what it says, and where each part of it stands, in as little room as there
/// can be.
public struct Manifest: Sendable, Equatable {
  /// What it says; of a key that is given twice both members are there.
  let value: Value
  /// Where the whole stands, then what is in it in file order: of an object each key and then its value.
  private let places: [Place]
  /// Words for `true` and `false`, by the position of their place.
  private let words: [Int: TruthWord]

  /// What `value` says at `places`: its own, then those of what is in it in file order, of an object each key's and then its
  /// value's.
  public init(_ value: Value, places: [Place]) { self.init(value, places, [:]) }

  /// A value that is written nowhere, such as one that a module made; it and all that is in it stand at `place`.
  init(_ value: Value, at place: Place) { self.init(value, [place], [:]) }

  /// The document that `node` is.
  public init(_ node: JSONNode) {
    var (places, words): ([Place], [Int: TruthWord]) = ([], [:])
    node.add(to: &places, &words)
    self.init(node.value, places, words)
  }

  private init(_ value: Value, _ places: [Place], _ words: [Int: TruthWord]) {
    (self.value, self.places, self.words) = (value, places, words)
  }

  /// Where it begins.
  var place: Place { places[0] }

  private func place(_ position: Int) -> Place { position < places.count ? places[position] : places[0] }
}

extension JSONNode {
  fileprivate func add(to places: inout [Place], _ words: inout [Int: TruthWord]) {
    if let word { words[places.count] = word }
    places.append(place)
    switch content {
    case .array(let items): for item in items { item.add(to: &places, &words) }
    case .object(let members):
      for member in members {
        places.append(member.keyPlace)
        member.node.add(to: &places, &words)
      }
    default: break
    }
  }
}

// The parts of a document.
extension Manifest {
  /// A part, and the position of its place.
  private typealias Part = (value: Value, position: Int)

  /// The place of the value at `path`, or of the nearest on the way there. Of a key that is given twice the last one counts;
  /// where `all` of them may be meant, the last one that leads on.
  func place(nearest path: FieldPath, among all: Bool = false) -> Place {
    place(Self.nearest(to: path.steps[...], from: (value, 0), among: all).position)
  }

  /// The same place, but of a member that of its key, which is where people look for it.
  func place(ofKeyNearest path: FieldPath) -> Place {
    let found = Self.nearest(to: path.steps[...], from: (value, 0), among: false)
    guard found.count > 0, case .field = path.steps[found.count - 1] else { return place(found.position) }
    return place(found.position - 1)
  }

  /// The position of the place where the way to `steps` ends, and how many of them it goes.
  private static func nearest(
    to steps: ArraySlice<FieldPath.Step>, from part: Part, among all: Bool
  ) -> (count: Int, position: Int) {
    guard let step = steps.first, let last = part.value.lastIndex(of: step) else { return (0, part.position) }
    let rest = steps.dropFirst()
    var found = nearest(to: rest, from: Self.part(last, of: part), among: all)
    if all, case .object(let object) = part.value {
      let key = object.members[last].key
      for index in object.members[..<last].indices.reversed() where object.members[index].key == key {
        let other = nearest(to: rest, from: Self.part(index, of: part), among: all)
        if other.count > found.count { found = other }
      }
    }
    return (found.count + 1, found.position)
  }

  /// The value of `key`, nil if this is no object or has none.
  subscript(key: String) -> Manifest? {
    guard let index = value.object?.members.firstIndex(where: { $0.key == key }) else { return nil }
    return document(Self.part(index, of: (value, 0)))
  }

  /// The items of a list, nil for every other kind of value.
  var items: [Manifest]? {
    guard let items = value.array else { return nil }
    var position = 1
    return items.map { item in
      defer { position += item.placeCount }
      return document((item, position))
    }
  }

  /// The object with one more member, which stands where its value does.
  func appending(_ key: String, _ document: Manifest) -> Manifest {
    guard case .object(var object) = value else { return self }
    object.append(key, document.value)
    var words = words
    for (position, word) in document.words { words[places.count + 1 + position] = word }
    return Manifest(.object(object), places + [document.place] + document.places, words)
  }

  private func document(_ part: Part) -> Manifest {
    let end = part.position + part.value.placeCount
    guard end <= places.count else { return Manifest(part.value, at: place) }
    let words = words.filter { (part.position..<end).contains($0.key) }
    return Manifest(
      part.value, Array(places[part.position..<end]),
      Dictionary(uniqueKeysWithValues: words.map { ($0.key - part.position, $0.value) }))
  }

  /// The part at `index` of one that has it.
  private static func part(_ index: Int, of part: Part) -> Part {
    switch part.value {
    case .array(let items): (items[index], part.position + 1 + part.value.placeCount(before: index))
    case .object(let object): (object.members[index].value, part.position + 2 + part.value.placeCount(before: index))
    default: preconditionFailure("a scalar has no parts")
    }
  }
}

extension Value {
  private var isScalar: Bool {
    switch self {
    case .array, .object: false
    case .null, .bool, .integer, .number, .string: true
    }
  }

  /// How many places are noted for it.
  fileprivate var placeCount: Int {
    switch self {
    case .array(let items): 1 + placeCount(before: items.count)
    case .object(let object): 1 + placeCount(before: object.members.count)
    default: 1
    }
  }

  /// How many places are noted for its items or members before the one at `end`.
  fileprivate func placeCount(before end: Int) -> Int {
    switch self {
    case .array(let items): (0..<end).reduce(0) { count, index in count + items[index].placeCount }
    case .object(let object):
      // Most are scalars, which are not copied to be counted.
      (0..<end).reduce(end) { count, index in
        count + (object.members[index].value.isScalar ? 1 : object.members[index].value.placeCount)
      }
    default: 0
    }
  }

  /// Where it has what `step` leads to, nil if nowhere.
  fileprivate func lastIndex(of step: FieldPath.Step) -> Int? {
    switch (step, self) {
    case (.field(let key), .object(let object)), (.key(let key), .object(let object)):
      object.members.lastIndex { $0.key == key }
    case (.index(let index), .array(let items)): items.indices.contains(index) ? index : nil
    default: nil
    }
  }
}

extension Manifest {
  /// The same as a tree of nodes, for what there is to say about it.
  var node: JSONNode {
    var position = 0
    return node(value, at: &position)
  }

  private func node(_ value: Value, at position: inout Int) -> JSONNode {
    let (place, word) = (place(position), words[position])
    position += 1
    let content: JSONNode.Content =
      switch value {
      case .null: .null
      case .bool(let bool): .bool(bool)
      case .integer(let number): .integer(number)
      case .number(let text): .number(text)
      case .string(let text): .string(text)
      case .array(let items): .array(items.map { node($0, at: &position) })
      case .object(let object): .object(object.members.map { self.member($0, at: &position) })
      }
    return JSONNode(content: content, place: place, word: word)
  }

  private func member(_ member: Object.Member, at position: inout Int) -> JSONNode.Member {
    let place = place(position)
    position += 1
    return JSONNode.Member(key: member.key, keyPlace: place, node: node(member.value, at: &position))
  }

  /// What the object calls itself.
  var identity: ResourceIdentity? {
    guard let kind = value["kind"]?.text else { return nil }
    let metadata = value["metadata"]
    return ResourceIdentity(
      apiVersion: value["apiVersion"]?.text ?? "", kind: kind, namespace: metadata?["namespace"]?.text,
      name: metadata?["name"]?.text ?? metadata?["generateName"]?.text ?? "")
  }
}
