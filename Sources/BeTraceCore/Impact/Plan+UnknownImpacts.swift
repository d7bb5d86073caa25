extension Plan {
  /// What nobody knows of applying this plan over `former`, a sentence each: what becomes of services whose fields are others
  /// while their modules make nothing of them, and of objects that the server would not have taken before.
  public func unknownImpacts(over former: Plan?) -> [String] {
    let untaken = services.flatMap { service in
      let old = former?[service.name]?.judged.filter { !$0.isReadable } ?? []
      return service.judged.filter { object in
        object.isReadable && old.contains { $0.identity == object.identity && $0 !== object }
      }
    }
    return untaken.map {
      "nobody knows what it does to \($0): as it was before, the server does not take it, so what runs is older"
    } + untold(over: former)
  }

  private func untold(over former: Plan?) -> [String] {
    services.compactMap { service in
      guard let failure = service.failure, !failure.isAwaited, former?[service.name]?.cells != service.cells else {
        return nil
      }
      let place = failure.place.map { " at \($0)" } ?? ""
      return "nobody knows what it does to '\(service.name)', whose module makes nothing: \(failure.message)\(place)"
        .visible
    }
  }
}
