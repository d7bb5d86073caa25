extension Rule {
  /// `Never` needs the image on every node, which is so on laptops only.
  static let pullPolicy = Rule(
    "EF-09", .always(.warning),
    deployed: { service, inspection in
      guard inspection.plan.platform.isProtected else { return [] }
      let field = Field("imagePullPolicy")
      return inspection.objects(of: service).flatMap { object in
        (object.pods?.containers ?? []).filter { $0.text("imagePullPolicy") == "Never" }.map { container in
          let part = Fault.Part(
            object: object.position.object, path: ValuePath(container.path["imagePullPolicy"]))
          let message =
            "image '\(container.text("image").visible)' is never pulled: pods start only on nodes that have it already"
          let brief = "never pulled: nodes must have it"
          guard service.parameters.imagePullPolicy == .never else {
            return Fault(service, at: part, message, brief: brief)
          }
          return Fault(
            service, field, at: part, message, brief: brief,
            fixes: [QuickFix("set IfNotPresent", [inspection.plan.edit(service, field, "IfNotPresent")])])
        }
      }
    })
}
