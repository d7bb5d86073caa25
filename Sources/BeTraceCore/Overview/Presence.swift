/// Whether a service that somebody names is there in an environment.
public enum Presence: Sendable, Hashable {
  /// It is deployed, as a workload of this kind.
  case deployed(PodCount, workload: String)
  /// It is deployed, but nobody knows as what, as its module makes nothing now; with the pods of when it last did, if it
  /// ever did.
  case failing(PodCount?)
  /// It runs outside of what the environment deploys, which says so under `platform.externals.services`.
  case external
  /// It is listed, and turned off.
  case off
  /// No environment of the chain lists it.
  case unlisted
  /// No module is called so.
  case unknown
}

extension Presence {
  /// What programs call it.
  public var name: String {
    switch self {
    case .deployed: "deployed"
    case .failing: "failing"
    case .external: "external"
    case .off: "off"
    case .unlisted: "unlisted"
    case .unknown: "unknown"
    }
  }

  /// Whether something answers there.
  public var isThere: Bool {
    switch self {
    case .deployed, .failing, .external: true
    case .off, .unlisted, .unknown: false
    }
  }

  /// Whether the environment deploys it.
  public var isDeployed: Bool {
    switch self {
    case .deployed, .failing: true
    case .external, .off, .unlisted, .unknown: false
    }
  }

  /// How many pods it has, for programs to read; null if nobody knows.
  public var pods: Value {
    if case .deployed(let count, workload: _) = self { count.value } else { .null }
  }
}

extension Presence: CustomStringConvertible {
  /// `5 pods`, `5 pods, out of date`, `pods not known`, `external`, `turned off`, `not listed`, `not known here`.
  public var description: String {
    switch self {
    case .deployed(let count, workload: _): count.description
    case .failing(let former): former.map { "\($0), out of date" } ?? "pods not known"
    case .external: "external"
    case .off: "turned off"
    case .unlisted: "not listed"
    case .unknown: "not known here"
    }
  }
}

extension Plan {
  /// Whether the service called `name`, which may be any text, is there.
  public func presence(of name: String) -> Presence {
    if let service = self[name], service.isEnabled {
      if service.failure != nil { return .failing(service.isStale ? service.podCount : nil) }
      return .deployed(service.podCount, workload: service.workload?.kind ?? "")
    }
    if directory[name] != nil { return .external }
    if self[name] != nil { return .off }
    return catalogue[name] == nil ? .unknown : .unlisted
  }
}
