extension RuleExplanation {
  /// What the API server refuses in the metadata of objects, and in what selects by it.
  static let aboutMetadata: [RuleExplanation] = [
    refused(
      ["META-01"], "An object without a name",
      meaning: "The object has neither a name nor the beginning of one, or that beginning makes no name.",
      remedy: "Set metadata.name."),
    warned(
      ["META-03"], "A name that is no host's",
      meaning: "The name has dots or is long, but the pods' host names are made from it.",
      remedy: "Use lower-case letters, digits and '-', at most 63."),
    refused(
      ["META-04"], "A malformed namespace",
      meaning: "The object wants to lie in a namespace that cannot be called so.",
      remedy: "Use lower-case letters, digits and '-', at most 63."),
    refused(
      ["META-07"], "A malformed finalizer",
      meaning: "A finalizer has no domain in front, or two exclude each other.",
      remedy: "Write it as 'example.com/name'."),
    refused(
      ["META-08"], "A malformed owner",
      meaning: "An owner lacks its version, kind, name or uid, or several want to be the controller.",
      remedy: "Leave ownerReferences out: controllers set them by themselves."),
    refused(
      ["META-09"], "A field that is the server's",
      meaning: "The object says something that only the server can say, such as its resourceVersion.",
      remedy: "Take it out; 'kubectl get' shows it, but it is not to be sent."),
    refused(
      ["META-10"], "An unknown kind",
      meaning: "Kubernetes has no such kind in that group and version, or the object does not say what it is.",
      remedy: "Correct apiVersion and kind; the message names the nearest ones."),
    refused(
      ["SEL-01"], "A malformed selector",
      meaning: """
        What selects objects by their labels has an unknown operator, too many or too few values, or a malformed \
        label.
        """,
      remedy: "Use In and NotIn with values, Exists and DoesNotExist without."),
    refused(
      ["NS-02"], "A malformed finalizer of a namespace",
      meaning: "A finalizer in the specification of a namespace has no domain in front.",
      remedy: "Leave it out: the server sets 'kubernetes' by itself."),
    refused(
      ["NS-03"], "An unknown level of Pod Security",
      meaning: "A label of the namespace asks for a level or version of Pod Security that does not exist.",
      remedy: "Use privileged, baseline or restricted, and versions such as v1.36 or latest."),
    refused(
      ["POL-15"], "A kind that is out of use",
      meaning: "The version of this kind is deprecated, or Kubernetes has removed it.",
      remedy: "Write the apiVersion that the message names, and check the fields against it."),
  ].flatMap(\.self)
}
