extension Rule {
  /// What a module does not make is not deployed, and others may rely on it.
  static let failingModule = Rule(
    "MOD-09", .always(.error),
    deployed: { service, _ in
      guard let failure = service.failure, !failure.isAwaited else { return [] }
      let culprit = failure.field.map(Fault.Culprit.field) ?? failure.place.map(Fault.Culprit.source) ?? .module
      return [Fault(service, by: culprit, failure.message.visible)]
    })
}
