extension Plan {
  /// What nobody knows of applying this plan over `former`: the services whose fields are others while their modules make
  /// nothing of them, a sentence each.
  public func unknownImpacts(over former: Plan?) -> [String] {
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
