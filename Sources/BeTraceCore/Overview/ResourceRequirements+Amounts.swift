extension ResourceRequirements {
  /// What is asked for and what may be used of each resource, by name: `cpu 250m to 500m`, `memory up to 512Mi`.
  public var amounts: [String] {
    Set(requests.keys).union(limits.keys).sorted().map { name in
      switch (requests[name], limits[name]) {
      case (let request?, let limit?): "\(name) \(request) to \(limit)"
      case (let request?, nil): "\(name) \(request) or more"
      case (nil, let limit): "\(name) up to \(limit.map { "\($0)" } ?? "-")"
      }
    }
  }
}
