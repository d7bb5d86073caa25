/// The other environments, as rules look at them from the services of a plan.
struct Neighbours: Sendable {
  /// What others know of the plan's own environment.
  let own: EnvironmentFacts
  /// Where the environment is rehearsed; nil if nowhere, or if that cannot be read.
  let rehearsal: EnvironmentFacts?
  /// Whether what may be the rehearsal can be read.
  let isRehearsalKnown: Bool
  /// The protected environments for which it is the rehearsal.
  let rehearsed: [String]
  /// Who claims which host; nil if the environment claims none.
  let hosts: HostDirectory?
  /// Whether all environments can be read.
  let isEveryoneKnown: Bool

  /// Who claims the host of a service, which mostly stands at `index`.
  func claims(on service: String, at index: Int) -> [HostClaim] {
    guard let hosts, let host = own.service(named: service, near: index)?.route?.host else { return [] }
    return hosts[host]
  }

  /// Whether rules find the same as by `other`.
  func isSame(as other: Neighbours) -> Bool {
    own === other.own && rehearsal === other.rehearsal && hosts === other.hosts && isAlike(other)
  }

  /// Whether rules find the same as by `other` of a service that is the same, and of which the others say the same.
  func isAlike(_ other: Neighbours) -> Bool {
    rehearsal?.lineage == other.rehearsal?.lineage && isRehearsalKnown == other.isRehearsalKnown
      && rehearsed == other.rehearsed && isEveryoneKnown == other.isEveryoneKnown
  }
}
