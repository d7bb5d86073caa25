extension RuleExplanation {
  /// What the schemas of custom kinds say.
  static let aboutCustomKinds: [RuleExplanation] =
    [
      refused(
        ["CRD-01"], "Not the kind of value that the schema wants",
        meaning:
          "A field of a custom resource holds a text where the schema wants a number, a list where it wants an object, "
          + "or the like.",
        remedy: "Write the value as the message says."),
      refused(
        ["CRD-02"], "A field that the schema requires is missing",
        meaning:
          "The schema of a custom resource requires a field, gives it no default, and the object does not have it.",
        remedy: "Add the field."),
      refused(
        ["CRD-03"], "A value that the schema does not allow",
        meaning:
          "A value of a custom resource is none of those that are listed, lies beyond a bound, is too long or too "
          + "short, or does not have the form that the schema wants.",
        remedy: "Write one of the values that the message names."),
      refused(
        ["CRD-04"], "Too many, too few, or the same twice",
        meaning:
          "A list or object of a custom resource has more or fewer entries than the schema allows, or an item that "
          + "is there already.",
        remedy: "Add what is missing, or take out what is too much."),
      refused(
        ["CRD-05"], "No allowed combination",
        meaning:
          "The schema of a custom resource allows some combinations of fields and values, and this is none of them, "
          + "or more than one where only one may be.",
        remedy: "Keep the fields of one of the allowed forms; the message says what keeps the nearest from fitting."),
      refused(
        ["CRD-08"], "Versions of a custom kind that do not fit",
        meaning:
          "A CustomResourceDefinition keeps its objects in no version, or in several, or a version is there twice, has "
          + "a malformed name or no schema.",
        remedy: "Set 'storage: true' in exactly one version, and 'served: true' in those that may be used."),
      refused(
        ["CRD-09"], "A malformed name of a custom kind",
        meaning:
          "The group, the scope or a name in the definition of a custom kind is missing or malformed, or it keeps fields "
          + "that its schema does not name.",
        remedy: "Correct what the message names."),
    ].flatMap(\.self) + [
      RuleExplanation(
        "CRD-10", "Rules that only the server evaluates", .server, weight: .always(.info),
        meaning:
          "The schema of a custom kind has rules in x-kubernetes-validations, written in the language CEL. This program "
          + "does not evaluate them; all else in the schema is judged.",
        importance: "The server may refuse an object that is accepted here.",
        remedy: "Try the object on a server: 'kubectl apply --dry-run=server'."),
      RuleExplanation(
        "CRD-06", "A pattern that cannot be judged by", .file, weight: .always(.info),
        meaning:
          "The schema of a custom resource has a regular expression that the server could not read either, or one "
          + "that this program does not know.",
        importance: "Whether the value has the right form is not checked.",
        remedy: "Write the pattern in the syntax of RE2, or check the value yourself."),
      RuleExplanation(
        "CRD-07", "A schema that cannot be used", .file,
        meaning: "The file that should hold the schema of a custom resource is not JSON, or not a JSON Schema.",
        importance: "Of objects of this kind only the metadata is checked.",
        remedy: "Mend the file at the place that the finding names, or take it out of the folder of schemas."),
    ]
}
