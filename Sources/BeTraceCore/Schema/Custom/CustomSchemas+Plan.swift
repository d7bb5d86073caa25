extension CustomSchemas {
  /// What is wrong with the custom resources of `plan` that have a schema; others are passed by.
  public mutating func findings(in plan: Plan) -> [Finding] {
    var decoder = ObjectDecoder(Schema(plan.kubernetesVersion))
    return plan.resources.flatMap { planned -> [Finding] in
      let resource = planned.resource
      guard decoder.schema.kind(resource.apiVersion, resource.kind) == nil,
        let node = try? JSONDocument(parsing: Array(Value.object(resource.body).json(indent: nil).utf8), file: "").root,
        case .custom(let remark) = decoder.schema.identify(node)
      else { return [] }
      return faults(in: node, without: remark, reading: &decoder).filter { $0 != remark }.map { fault in
        Finding(
          fault.severity, rule: fault.rule, environment: plan.environment, service: planned.service,
          resource: resource.identity, path: ValuePath(fault.part),
          // The places of the object are of a text that nobody sees.
          origin: Origin(layer: .module, place: fault.place.flatMap { $0.file.isEmpty ? nil : $0 }),
          message: "\(resource.identity): \(fault.message)".visible)
      }
    }
  }
}

extension Plan {
  /// The version of Kubernetes whose kinds and fields apply to the environment; the nearest that is known if it
  /// names another.
  public var kubernetesVersion: KubernetesVersion {
    platform.kubernetesVersion
  }
}
