extension Environment {
  /// A service's entry in the file; a class, because what an edit leaves alone stays the same one.
  public final class ServiceEntry: Sendable {
    private let reading: Reading
    /// By how many lines it moved down since it was read.
    private let distance: Int

    init(name: String, origin: Origin, overrides: Override.Keys?, findings: [Finding], node: JSONNode) {
      reading = Reading(name: name, origin: origin, overrides: overrides, findings: findings, node: node)
      distance = 0
    }

    private init(_ reading: Reading, movedBy distance: Int) { (self.reading, self.distance) = (reading, distance) }

    /// The service's name, whether there is such a service or not.
    public var name: String { reading.name }
    /// Where its key stands.
    public var origin: Origin { reading.origin.moved(by: distance) }
    /// What it says, nil if it is unusable or of a service that is not known.
    public var overrides: Override.Keys? {
      distance == 0 ? reading.overrides : reading.overrides?.moved(by: distance)
    }
    /// What is wrong in it.
    var findings: [Finding] { reading.findings }

    /// What it says that is no parameter of `contract`, in file order.
    func settings(besides contract: Contract) -> [(name: String, value: Value, origin: Origin)] {
      (reading.node.members ?? []).filter { contract[$0.key] == nil && !OverrideReader.isIgnored($0.key) }.map {
        ($0.key, $0.node.value, Origin(layer: origin.layer, place: $0.node.place.moved(by: distance)))
      }
    }

    /// The entry that reading `member` of the same file would give, if that says the same: this one, or one that is only
    /// some lines away. Nil if it says anything else. An unknown service depends on the others, and messages may name
    /// places.
    func same(at member: JSONNode.Member) -> ServiceEntry? {
      guard let place = reading.origin.place, reading.overrides != nil else { return nil }
      let distance = member.keyPlace.line - place.line
      guard distance == self.distance || reading.findings.isEmpty, place.moved(by: distance) == member.keyPlace,
        reading.node.isSame(as: member.node, movedBy: distance)
      else { return nil }
      return distance == self.distance ? self : ServiceEntry(reading, movedBy: distance)
    }

    /// Whether both say the same, though some lines away from each other.
    func saysSame(as other: ServiceEntry) -> Bool { reading === other.reading }
  }

  /// What was read of an entry; it stays the same when the entry moves.
  private final class Reading: Sendable {
    let name: String
    let origin: Origin
    let overrides: Override.Keys?
    let findings: [Finding]
    /// What it was read from.
    let node: JSONNode

    init(name: String, origin: Origin, overrides: Override.Keys?, findings: [Finding], node: JSONNode) {
      (self.name, self.origin, self.overrides, self.findings, self.node) = (name, origin, overrides, findings, node)
    }
  }
}

extension [Environment.ServiceEntry?] {
  /// Whether these entries of a service in some layers say the same as `others` in the same layers, though some lines away.
  func saySame(as others: [Environment.ServiceEntry?]) -> Bool {
    elementsEqual(others) { $0.isAlike($1) { $0.saysSame(as: $1) } }
  }
}

extension JSONNode {
  /// Whether `other` says the same, each thing `distance` lines below where it stands here.
  fileprivate func isSame(as other: JSONNode, movedBy distance: Int) -> Bool {
    guard place.moved(by: distance) == other.place else { return false }
    switch (content, other.content) {
    case (.array(let mine), .array(let theirs)):
      return mine.elementsEqual(theirs) { $0.isSame(as: $1, movedBy: distance) }
    case (.object(let mine), .object(let theirs)):
      return mine.elementsEqual(theirs) {
        $0.key == $1.key && $0.keyPlace.moved(by: distance) == $1.keyPlace
          && $0.node.isSame(as: $1.node, movedBy: distance)
      }
    default: return content == other.content
    }
  }
}

extension Origin {
  /// The same `lines` further down its file.
  fileprivate func moved(by lines: Int) -> Origin { Origin(layer: layer, place: place?.moved(by: lines)) }
}

extension Override {
  /// The same `lines` further down its file.
  fileprivate func moved(by lines: Int) -> Override {
    switch self {
    case .value(let value, let origin): .value(value, origin.moved(by: lines))
    case .nothing(let origin): .nothing(origin.moved(by: lines))
    case .reset(let origin): .reset(origin.moved(by: lines))
    case .keys(let keys): .keys(keys.moved(by: lines))
    }
  }
}

extension Override.Keys {
  /// The same `lines` further down its file; of one layer.
  fileprivate func moved(by lines: Int) -> Override.Keys {
    Override.Keys(entries.map { ($0.key, $0.override.moved(by: lines)) }, base: base, origin: origin.moved(by: lines))
  }
}
