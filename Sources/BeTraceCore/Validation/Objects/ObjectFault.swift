/// What is wrong with one object, wherever it came from, and which rule says so.
struct ObjectFault: Sendable, Hashable {
  /// The rule's id, such as `SVC-04`.
  let rule: String
  let severity: Severity
  let problem: Problem
  /// Where it is in a file, if it is known better than by the part.
  let place: Place?
  /// How the server writes the field where it leaves the indexes out; nil if it writes it as it is.
  let blamed: String?

  init(rule: String, severity: Severity, problem: Problem, place: Place? = nil, blamed: String? = nil) {
    self.rule = rule
    self.blamed = blamed
    self.severity = severity
    self.problem = problem
    self.place = place
  }

  init(
    _ rule: String, _ field: FieldPath, part: FieldPath? = nil, place: Place? = nil, blamed: String? = nil,
    severity: Severity = .error, _ message: String
  ) {
    self.init(
      rule: rule, severity: severity, problem: Problem(field, part: part, message), place: place, blamed: blamed)
  }

  /// The field that the server blames, which is not always the one to change.
  var field: FieldPath { problem.field }

  /// What has to change in the object; the place in the file is looked for here.
  var part: FieldPath { problem.part }

  /// What is wrong, and where if that is not the blamed field.
  var message: String {
    if problem.isSentence || part == field { return problem.message }
    let (place, blamed) = (part.description, field.description)
    return place == blamed || place.isEmpty ? problem.message : "'\(place.visible)': \(problem.message)"
  }
}
