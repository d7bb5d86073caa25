extension ContractCheck {
  /// A name that leads nowhere is a slip, or a service that is gone.
  static let dependencies = ContractCheck(
    "CON-12", "Dependencies that exist",
    meaning: """
      Each service that the module cannot do without is one that this program knows, or that an environment says runs elsewhere; \
      so is each port that it names. What is only used when it is there may be missing, and is remarked.
      """,
    importance: "A service that waits for one that nobody deploys never starts.",
    remedy: "Correct the name, or list the service under 'platform.externals.services' of an environment.",
    remarks: { module, neighbours in
      guard let neighbours else { return [] }
      return module.dependencies.filter { $0.strength == .soft && !neighbours.names.contains($0.service) }.map {
        "'\($0.service)' is used when it is there, and no such service is known"
      }
    },
    declarations: { module, neighbours in
      let names = module.dependencies.map(\.service)
      return module.dependencies.enumerated().flatMap { index, dependency -> [Breach] in
        let place = "dependency '\(dependency.service)'"
        if dependency.service == module.info.name {
          return [
            Breach(
              place, expected: "another service", found: "the service itself",
              remedy: "a service does not wait for itself: leave it out")
          ]
        }
        if names.prefix(index).contains(dependency.service) {
          return [
            Breach(
              place, expected: "one declaration", found: "another before it",
              remedy: "say once whether it is hard or soft")
          ]
        }
        return neighbours.map { problems(with: dependency, place, among: $0, besides: module.info.name) } ?? []
      }
    })

  private static func problems(
    with dependency: Dependency, _ place: String, among neighbours: ModuleNeighbours, besides own: String
  ) -> [Breach] {
    if let ports = neighbours.ports[dependency.service] {
      return dependency.ports.filter { !ports.contains($0) }.map { port in
        Breach(
          place, expected: "one of its ports \(ports.sorted().map { "'\($0)'" }.joined(separator: ", "))",
          found: "'\(port)'", remedy: "name a port that it declares" + port.nearest(in: ports.sorted()).question)
      }
    }
    if neighbours.external.contains(dependency.service) { return [] }
    guard dependency.strength == .hard else { return [] }
    let nearest = dependency.service.nearest(in: neighbours.names.filter { $0 != own })
    return [
      Breach(
        place, expected: "a service that there is", found: "none of that name",
        remedy: "correct the name, or list it under 'platform.externals.services' of an environment" + nearest.question)
    ]
  }
}
