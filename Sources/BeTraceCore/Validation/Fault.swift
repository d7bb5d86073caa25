/// What a rule on services found wrong: the message and the place, from which `Blame` makes a finding. Two faults of a
/// service with the same message are one.
struct Fault: Sendable {
  /// Who is to blame. Where that is written is looked up when the finding is made, as lines move.
  enum Culprit: Sendable, Hashable {
    /// Whoever decides what stands in the object there.
    case part
    /// Whoever decided this field.
    case field(Field)
    /// Whoever decided this field of another service.
    case fieldOf(String, Field)
    /// What the environment's own file says about this field, if only that it is not set.
    case statement(Field)
    /// Whoever lists the service.
    case listing
    /// The module.
    case module
    /// The module, at this place of its source.
    case source(Place)
  }

  /// A place in an object of the service.
  struct Part: Sendable, Hashable {
    /// The object's position among those of its service.
    let object: Int
    let path: ValuePath
  }

  /// The name of the service; nil if it is about the environment itself.
  let service: String?
  let culprit: Culprit
  /// Where it shows; nil if it shows in no object.
  let part: Part?
  /// What is wrong and why it matters: lower case, no full stop, the user's own text in 'quotes'.
  let message: String
  /// The same in few words, to be read after the name of what it is about; nil for what the message says before it
  /// explains.
  let brief: String?
  /// The edits that would mend it, best first.
  let fixes: [QuickFix]
}

extension Fault {
  /// Something wrong in an object of `service`.
  init(_ service: ServicePlan, at part: Part, _ message: String, brief: String? = nil, fixes: [QuickFix] = []) {
    self.init(service: service.name, culprit: .part, part: part, message: message, brief: brief, fixes: fixes)
  }

  /// Something wrong with a field of `service`, which shows at `part`.
  init(
    _ service: ServicePlan, _ field: Field, at part: Part? = nil, _ message: String, brief: String? = nil,
    fixes: [QuickFix] = []
  ) {
    self.init(
      service: service.name, culprit: .field(field), part: part, message: message, brief: brief, fixes: fixes)
  }

  /// Something wrong with `service` as such, which `culprit` is to blame for.
  init(
    _ service: ServicePlan, by culprit: Culprit, at part: Part? = nil, _ message: String, brief: String? = nil,
    fixes: [QuickFix] = []
  ) {
    self.init(service: service.name, culprit: culprit, part: part, message: message, brief: brief, fixes: fixes)
  }

  /// Something wrong with a setting of the environment itself.
  init(setting field: Field, _ message: String, brief: String? = nil, fixes: [QuickFix] = []) {
    self.init(service: nil, culprit: .field(field), part: nil, message: message, brief: brief, fixes: fixes)
  }
}

extension PlacedObject {
  /// The part at `keys` of this object, or where it would be.
  func part(_ keys: String...) -> Fault.Part {
    Fault.Part(object: position.object, path: ValuePath(keys.map(ValuePath.Step.key)))
  }
}
