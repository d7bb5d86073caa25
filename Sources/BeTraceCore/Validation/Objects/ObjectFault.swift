/// What is wrong with one object, wherever it came from.
struct ObjectFault: Sendable, Hashable {
  /// The rule's id, such as `SVC-04`.
  let rule: String
  let severity: Severity
  /// The field that the server blames, which is not always the one to change.
  let field: FieldPath
  /// What has to change in the object; the place in the file is looked for here.
  let part: FieldPath
  /// Where it is, if it is known better than by `part`.
  let place: Place?
  /// What was expected, what was found, and what to do: lower case, no full stop.
  let message: String

  init(
    _ rule: String, _ field: FieldPath, part: FieldPath? = nil, place: Place? = nil, severity: Severity = .error,
    _ message: String
  ) {
    self.rule = rule
    self.severity = severity
    self.field = field
    self.part = part ?? field
    self.place = place
    self.message = message
  }
}
