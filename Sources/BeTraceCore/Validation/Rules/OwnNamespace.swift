extension Rule {
  /// What nobody put somewhere ends up in `default`, beside everything else that nobody put somewhere.
  static let ownNamespace = Rule(
    "POL-13", .policy(strict: .error), "nothing is deployed to the namespace 'default'"
  ) { inspection in
    inspection.services.compactMap { service in
      let field = Field("namespace")
      guard let cell = service[field], cell.value == "default",
        let object = service.resources.firstIndex(where: { $0.namespace == "default" })
      else { return nil }
      let brief = "everything goes to 'default'"
      let why = "where nothing keeps apart what belongs together"
      if cell.origin == inspection.plan.settings[field]?.origin || cell.origin == .module {
        return Fault(setting: field, "services are deployed to the namespace 'default', \(why)", brief: brief)
      }
      let path = ValuePath([.key("metadata"), .key("namespace")])
      let part = Part(object: object, path: path, value: "default")
      return Fault(
        service, field, at: part, "'\(service.name.visible)' is deployed to the namespace 'default', \(why)",
        brief: brief)
    }
  }
}
