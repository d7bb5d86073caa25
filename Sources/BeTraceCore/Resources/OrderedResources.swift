import Synchronization

/// The objects of some services in the order in which they are applied: put in order when somebody asks first, since most
/// plans that edits make are only looked at one service at a time.
final class OrderedResources: Sendable {
  private let services: [ServicePlan]
  private let known = Mutex<[PlannedResource]?>(nil)

  init(_ services: [ServicePlan]) { self.services = services }

  var all: [PlannedResource] {
    known.withLock { known in
      if let known { return known }
      let resources = ApplyOrder.resources(of: services.map { ($0.name, $0.objects) })
      known = resources
      return resources
    }
  }
}
