extension Rule {
  /// What is worth a look in a module though it works.
  static let doubtfulModule = Rule(
    "MOD-10", .always(.warning),
    deployed: { service, _ in
      service.service.module.remarks.filter(\.isWarning).map { remark in
        Fault(service, by: remark.place.map(Fault.Culprit.source) ?? .module, remark.message.visible)
      }
    })
}
