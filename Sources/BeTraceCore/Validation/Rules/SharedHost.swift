extension Rule {
  /// A host leads to one place. Who merely inherits the host of another environment is to have one of its own.
  static let sharedHost = Rule(
    "ENV-04", .policy(strict: .warning),
    neighbours: { service, plan, neighbours in
      guard let host = neighbours.own[service.name]?.route?.host, let claims = neighbours.hosts?[host],
        let claim = claims.first(where: { $0.environment == plan.environment && $0.service == service.name })
      else { return [] }
      let rivals = claims.filter { $0.contradicts(claim) && !$0.isInherited(from: claim) }
      guard !rivals.isEmpty else { return [] }
      return [
        Fault(
          service, Field(["ingress", "host"]), claim.contradiction(to: rivals),
          brief: "'\(claim.route.host.visible)' is also the host of \(rivals.map(\.environment).listed)")
      ]
    })
}

extension HostClaim {
  /// That others claim what it claims, in the words in which they say it themselves where one line decides for all.
  fileprivate func contradiction(to rivals: [HostClaim]) -> String {
    let remedy = "give each a host of its own"
    if rivals.allSatisfy({ $0.origin == origin && $0.service == service }) {
      let names = ([environment] + rivals.map(\.environment)).sorted()
      return "'\(route.host.visible)' is the host of \(names.listed): requests go to one of them only; \(remedy)"
    }
    let others = rivals.map { rival in
      let who = rival.service == service ? "" : "'\(rival.service.visible)' in "
      return "\(who)'\(rival.environment.visible)'" + (rival.origin.place.map { " (\($0))" } ?? "")
    }
    return "'\(route.host.visible)' is also the host of \(others.inWords): requests go to one of them only; \(remedy)"
  }
}

extension [String] {
  /// The names in quotes: `'a', 'b' and 'c'`, each once.
  fileprivate var listed: String { unique.map { "'\($0.visible)'" }.inWords }
}
