/// Whether a service that somebody names is there in an environment.
public enum Presence: Sendable, Hashable {
  /// It is deployed, as a workload of this kind.
  case deployed(PodCount, workload: String)
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
    case .external: "external"
    case .off: "off"
    case .unlisted: "unlisted"
    case .unknown: "unknown"
    }
  }

  /// Whether something answers there.
  public var isThere: Bool {
    switch self {
    case .deployed, .external: true
    case .off, .unlisted, .unknown: false
    }
  }
}

extension Presence: CustomStringConvertible {
  /// `5 pods`, `external`, `turned off`, `not listed`, `not known here`.
  public var description: String {
    switch self {
    case .deployed(let count, workload: _): count.description
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
      return .deployed(service.podCount, workload: service.workload?.kind ?? "")
    }
    if directory[name] != nil { return .external }
    if self[name] != nil { return .off }
    return catalogue[name] == nil ? .unknown : .unlisted
  }
}
