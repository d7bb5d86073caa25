/// Which requests from outside go to a service.
struct HostRoute: Sendable, Hashable {
  let host: String
  let path: String
  /// Whether what lies below the path goes elsewhere.
  let isExact: Bool

  /// Whether some requests are for both.
  func overlaps(_ other: HostRoute) -> Bool {
    guard host == other.host else { return false }
    let (mine, theirs) = (elements, other.elements)
    if isExact && other.isExact { return mine == theirs }
    if isExact { return mine.starts(with: theirs) }
    if other.isExact { return theirs.starts(with: mine) }
    return mine.starts(with: theirs) || theirs.starts(with: mine)
  }

  /// Whether every machine has it to itself.
  var isLoopback: Bool { host == "localhost" || host.hasSuffix(".localhost") }

  private var elements: [Substring] { path.split(separator: "/") }
}

/// That a service of an environment is reached under a host.
struct HostClaim: Sendable {
  let environment: String
  /// The cluster that the environment is for, as kubectl knows it; nil if the file does not say.
  let context: String?
  let isProtected: Bool
  let service: String
  let route: HostRoute
  /// What is known of the service.
  let facts: ServiceFacts

  /// Where the host is decided.
  var origin: Origin { facts.hostOrigin }

  /// Whether not both can have what they claim. Environments of the same kind that run in several clusters may share a
  /// host, to divide the requests.
  func contradicts(_ other: HostClaim) -> Bool {
    guard environment != other.environment, !route.isLoopback, route.overlaps(other.route) else { return false }
    guard isProtected == other.isProtected, let context, let theirs = other.context else { return true }
    return context == theirs
  }

  /// Whether it differs from `other` at most in where it is decided.
  func isMoved(from other: HostClaim) -> Bool {
    environment == other.environment && service == other.service && context == other.context
      && isProtected == other.isProtected && facts.isMoved(from: other.facts)
  }

  /// Whether it is the other's host that is inherited.
  func isInherited(from other: HostClaim) -> Bool { origin.layer == .environment(other.environment) }
}

extension HostClaim: Equatable {
  static func == (left: HostClaim, right: HostClaim) -> Bool {
    left.facts === right.facts && left.isMoved(from: right)
  }
}

/// Who claims which host, in all environments that are deployed; a class, so that it is known whether it is the same.
final class HostDirectory: Sendable {
  /// By environment, in their order.
  private let claims: [[HostClaim]]
  private let byHost: [String: [HostClaim]]

  init(_ claims: [[HostClaim]]) {
    self.claims = claims
    byHost = Dictionary(grouping: claims.joined(), by: \.route.host)
  }

  func isMade(of claims: [[HostClaim]]) -> Bool { self.claims == claims }

  /// The claims on `host`, in the order of the environments.
  subscript(host: String) -> [HostClaim] { byHost[host] ?? [] }
}
