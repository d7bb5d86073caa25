/// What a rule found wrong: the message and the place, from which `Blame` makes a finding. Two faults of a service with
/// the same message are one.
struct Fault {
  /// Who is to blame.
  enum Culprit {
    /// Whoever decides what stands in the object there.
    case part
    /// Whoever decided this field.
    case field(Field)
    /// Whoever wrote this, about a field if there is one.
    case origin(Origin, Field?)
  }

  /// Nil if it is about the environment itself.
  let service: ServicePlan?
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
  /// Where this fault weighs differently than others of its rule.
  var weight: Rule.Weight?
}

extension Fault {
  /// Something wrong in an object of `service`.
  init(_ service: ServicePlan, at part: Part, _ message: String, brief: String? = nil, fixes: [QuickFix] = []) {
    self.init(service: service, culprit: .part, part: part, message: message, brief: brief, fixes: fixes)
  }

  /// Something wrong with a field of `service`, which shows at `part`.
  init(
    _ service: ServicePlan, _ field: Field, at part: Part? = nil, _ message: String, brief: String? = nil,
    fixes: [QuickFix] = []
  ) {
    self.init(service: service, culprit: .field(field), part: part, message: message, brief: brief, fixes: fixes)
  }

  /// Something wrong with `service` as such, or with what is written about `field`, by whoever wrote it at `origin`.
  init(
    _ service: ServicePlan, by origin: Origin, field: Field? = nil, at part: Part? = nil, _ message: String,
    brief: String? = nil,
    fixes: [QuickFix] = []
  ) {
    self.init(
      service: service, culprit: .origin(origin, field), part: part, message: message, brief: brief, fixes: fixes)
  }

  /// Something wrong with a setting of the environment itself.
  init(setting field: Field, _ message: String, brief: String? = nil) {
    self.init(service: nil, culprit: .field(field), part: nil, message: message, brief: brief, fixes: [])
  }
}
