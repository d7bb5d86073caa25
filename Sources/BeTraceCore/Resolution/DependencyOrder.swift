/// The order in which services start: each after those it cannot do without.
enum DependencyOrder {
  /// `services`, each after its hard dependencies, otherwise as they come. A cycle is broken where it was entered.
  static func sorted(_ services: [Catalogue.Service]) -> [Catalogue.Service] {
    var sorted: [Catalogue.Service] = []
    var visited: Set<String> = []
    let named = Dictionary(services.map { ($0.name, $0) }) { first, _ in first }
    func visit(_ service: Catalogue.Service) {
      guard visited.insert(service.name).inserted else { return }
      for dependency in service.hardDependencies {
        named[dependency].map(visit)
      }
      sorted.append(service)
    }
    services.forEach(visit)
    return sorted
  }

  /// Cycles of hard dependencies among `services`, each as the names along it: for every service one of the shortest in
  /// which it is the first by name, if there is any.
  static func cycles(among services: [Catalogue.Service]) -> [[String]] {
    let waiting = waiting(among: services)
    return services.compactMap { shortestCycle(from: $0.name, in: waiting) }
  }

  /// The services that cannot start, whatever has started before, and whom they wait for: those in cycles, and those that
  /// need them.
  static func waiting(among services: [Catalogue.Service]) -> [String: [String]] {
    let names = Set(services.map(\.name))
    var needs = Dictionary(
      services.map { ($0.name, Set($0.hardDependencies).intersection(names)) }, uniquingKeysWith: { first, _ in first })
    var needed: [String: [String]] = [:]
    for (name, others) in needs { for other in others { needed[other, default: []].append(name) } }
    var ready = needs.filter { $0.value.isEmpty }.map(\.key)
    while let name = ready.popLast() {
      needs[name] = nil
      for other in needed[name] ?? [] {
        needs[other]?.remove(name)
        if needs[other]?.isEmpty == true { ready.append(other) }
      }
    }
    return needs.mapValues { $0.sorted() }
  }

  private static func shortestCycle(from first: String, in graph: [String: [String]]) -> [String]? {
    guard graph[first] != nil else { return nil }
    var paths = [[first]]
    var seen: Set<String> = []
    while !paths.isEmpty {
      var longer: [[String]] = []
      for path in paths {
        for next in graph[path[path.count - 1]] ?? [] {
          if next == first { return path + [first] }
          if next > first, seen.insert(next).inserted { longer.append(path + [next]) }
        }
      }
      paths = longer
    }
    return nil
  }
}
