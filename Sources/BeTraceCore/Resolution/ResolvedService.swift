/// A service with all layers laid over its module's defaults; a class, because plans after an edit have the same ones.
final class ResolvedService: Sendable {
  let service: Catalogue.Service
  /// Where the last layer that lists it does so.
  let listing: Origin
  /// What each layer has about it.
  let entries: [Environment.ServiceEntry?]
  /// What all layers say, as one; nil if none says anything.
  let said: Override.Keys?
  let values: Object
  let cells: [Cell]
  let inherited: [Cell]

  init(
    service: Catalogue.Service, listing: Origin, entries: [Environment.ServiceEntry?], said: Override.Keys?,
    values: Object, cells: [Cell], inherited: [Cell]
  ) {
    (self.service, self.listing, self.entries, self.said) = (service, listing, entries, said)
    (self.values, self.cells, self.inherited) = (values, cells, inherited)
  }

  var name: String { service.name }
  var isEnabled: Bool { values["enabled"] != false }
  var namespace: String { values["namespace"]?.text ?? "default" }
}

/// A service on its way into a plan.
struct PlanStep {
  let resolved: ResolvedService
  /// Its part of the former plan, if nothing was said anew since.
  let former: ServicePlan?

  /// A service that has to be planned.
  init(_ resolved: ResolvedService) {
    self.resolved = resolved
    former = nil
  }

  /// A service about which nothing was said anew since `plan`.
  init(_ plan: ServicePlan) {
    resolved = plan.resolved
    former = plan
  }
}
