/// The order in which services start: each after those it cannot do without.
enum DependencyOrder {
  /// `services`, each after its hard dependencies, otherwise as they come. A cycle is broken where it was entered.
  static func sorted(_ services: [ResolvedService]) -> [ResolvedService] {
    var sorted: [ResolvedService] = []
    var visited: Set<String> = []
    let named = Dictionary(services.map { ($0.name, $0) }) { first, _ in first }
    func visit(_ service: ResolvedService) {
      guard visited.insert(service.name).inserted else { return }
      for dependency in service.service.hardDependencies {
        named[dependency].map(visit)
      }
      sorted.append(service)
    }
    services.forEach(visit)
    return sorted
  }

  /// The cycles of hard dependencies among `services`, each as the names along it, beginning with the first by name.
  static func cycles(among services: [Catalogue.Service]) -> [[String]] {
    var cycles: [[String]] = []
    let named = Dictionary(services.map { ($0.name, $0) }) { first, _ in first }
    func walk(_ path: [String]) {
      guard let last = path.last.flatMap({ named[$0] }) else { return }
      for dependency in last.hardDependencies {
        if dependency == path[0] {
          cycles.append(path + [dependency])
        } else if dependency > path[0], !path.contains(dependency) {
          walk(path + [dependency])
        }
      }
    }
    for service in services { walk([service.name]) }
    return cycles
  }
}

extension Catalogue.Service {
  /// The names of the services that have to run before this one, sorted.
  var hardDependencies: [String] { dependencies.filter { $0.strength == .hard }.map(\.service).sorted() }
}
