extension Comparison {
  /// How many objects the two environments make, and how many of them are not the same.
  public struct ObjectCounts: Sendable, Hashable {
    /// Objects that both make, and that are the same.
    public var same = 0
    /// Objects that both make, and that differ.
    public var differing = 0
    /// Objects that only the first makes.
    public var onlyLeft = 0
    /// Objects that only the second makes.
    public var onlyRight = 0

    /// How many there are in one or both.
    public var all: Int { same + differing + onlyLeft + onlyRight }
  }

  /// How many objects differ by more than the label with the environment's name, of only these `services` if some are named; nil if one of the environments is abstract.
  public func objectCounts(of services: [String] = []) -> ObjectCounts? {
    guard !left.isAbstract, !right.isAbstract else { return nil }
    var counts = ObjectCounts()
    let (mine, theirs) = (left.objects(of: services), right.objects(of: services))
    for service in Set(mine.keys).union(theirs.keys) {
      let (olds, news) = (mine[service] ?? [], theirs[service] ?? [])
      var matched = 0
      for (index, object) in olds.enumerated() {
        guard let other = object.counterpart(in: news, at: index) else {
          counts.onlyLeft += 1
          continue
        }
        matched += 1
        if Value.object(object.body).nameless.isEquivalent(to: Value.object(other.body).nameless) {
          counts.same += 1
        } else {
          counts.differing += 1
        }
      }
      counts.onlyRight += news.count - matched
    }
    return counts
  }
}

extension Plan {
  /// What each service makes.
  fileprivate func objects(of services: [String]) -> [String: [Resource]] {
    Dictionary(grouping: services.isEmpty ? resources : resources(of: services), by: \.service)
      .mapValues { $0.map(\.resource) }
  }
}

extension Value {
  /// The value without the label that says of which environment it is.
  fileprivate var nameless: Value {
    switch self {
    case .array(let items): .array(items.map(\.nameless))
    case .object(let object):
      .object(
        Object(
          object.members.filter { $0.key != "betrace.dev/environment" }.map { ($0.key, $0.value.nameless) }))
    case .null, .bool, .integer, .number, .string: self
    }
  }
}
