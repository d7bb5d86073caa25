/// A plan as rules on services look at it. What is said about one service may depend on others only through this, so that
/// it is known whose changes matter to it.
struct Inspection {
  let plan: Plan
  /// The objects of all services that are deployed.
  let surroundings: Surroundings

  /// The service called `name`, nil if no layer lists it.
  func service(_ name: String) -> ServicePlan? {
    surroundings.depend(on: name)
    return plan[name]
  }

  /// Where the service called `name` is reached, nil if it is nowhere.
  func address(of name: String) -> ServiceDirectory.Entry? {
    surroundings.depend(on: name)
    return plan.directory[name]
  }

  /// The objects of `service`, in the order of its resources.
  func objects(of service: ServicePlan) -> [PlacedObject] { surroundings.objects(of: service.name) }
}
