/// An environment variable of a container.
struct InspectedVariable {
  private let object: InspectedObject
  let part: Part

  fileprivate init(_ object: InspectedObject, _ part: Part) {
    self.object = object
    self.part = part
  }

  var service: ServicePlan { object.service }

  var name: String { part.value["name"]?.text ?? "" }

  /// Where its value is taken from; nil if it has a value of its own.
  var source: Part? { part["valueFrom"] }

  /// The field by which an environment, or the module's default, gives its value; nil if only the module's code does.
  var field: Field? {
    let field = Field(["env", name])
    return !name.isEmpty && service[field]?.value != nil ? field : nil
  }

  /// A fault of it, which shows at `part`.
  func fault(at part: Part, _ message: String, brief: String? = nil, fixes: [QuickFix] = []) -> Fault {
    guard let field else { return Fault(service, at: part, message, brief: brief, fixes: fixes) }
    return Fault(service, field, at: part, message, brief: brief, fixes: fixes)
  }

  /// The fix that takes the value from `source` instead; none where no field decides it.
  func taking(_ source: VariableSource, _ description: String, in plan: Plan) -> [QuickFix] {
    field.map { [QuickFix(description, [plan.mend(service, $0, source.value)])] } ?? []
  }
}

extension InspectedPods {
  /// The variables of the containers, one by one.
  var variables: [InspectedVariable] {
    containers.flatMap { $0.part["env"]?.items ?? [] }.map { InspectedVariable(object, $0) }
  }
}
