/// Something wrong that a rule found in an object.
struct Problem: Sendable, Hashable {
  /// The field that the server blames.
  let field: FieldPath
  /// What has to change in the object.
  let part: FieldPath
  /// What was expected, what was found, what to do: lower case, no full stop.
  let message: String
  /// Whether the message says what it is about; otherwise it is to be read after the part.
  var isSentence = false
  /// How bad it is, if not as bad as others of its rule.
  let severity: Severity?
  /// The same in few words, to be read after the name of what it is about; nil for what the message says before it
  /// explains.
  var brief: String?
  /// The other part in a contradiction: whoever decided last between both is to blame.
  var rival: FieldPath?
  /// Which field of an environment it is about, where several make up the part: `tag` of an image.
  var facet: String?
  /// What would mend it, best first.
  var remedies: [Remedy] = []

  init(
    _ field: FieldPath, part: FieldPath? = nil, severity: Severity? = nil, _ message: String, brief: String? = nil,
    rival: FieldPath? = nil, facet: String? = nil, remedies: [Remedy] = []
  ) {
    self.field = field
    self.part = part ?? field
    self.severity = severity
    self.message = message
    self.brief = brief
    self.rival = rival
    self.facet = facet
    self.remedies = remedies
  }
}

/// What would mend a problem, in terms of objects; a plan makes edits of it.
enum Remedy: Sendable, Hashable {
  /// Another value at a place. The words are an imperative: `raise the limit to 1Gi`.
  case write(Value, at: FieldPath, String)
  /// An object that is made elsewhere is declared, with the keys that are known of it.
  case declare(ExternalKind, name: String, keys: [String], String)
}
