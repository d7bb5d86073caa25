extension RuleExplanation {
  /// What the API server refuses in the variables of containers.
  static let aboutVariables: [RuleExplanation] = [
    RuleExplanation(
      "POD-11", "A malformed variable name", .server,
      meaning: "An environment variable has no name, or one that the cluster does not take.",
      importance: "The server refuses the pods, or the program could never read the variable.",
      remedy: "Use upper-case letters, digits and '_', with no digit first: every program can read that."),
    RuleExplanation(
      "POD-13", "A reference to a name that cannot exist", .server,
      meaning: "A variable refers to a secret or config map, or to a key in it, by a name that none can have.",
      importance: "There can never be such an object, so the server refuses the pods.",
      remedy: "Check the spelling; names are in lower case, keys may have letters, digits, '-', '_' and '.'."),
    RuleExplanation(
      "POD-14", "A pod field that variables cannot take", .server,
      meaning: "A variable wants a field of its pod that is not among the few that are handed out.",
      importance: "The server refuses the pods.",
      remedy: """
        Use one of those in the message, such as metadata.name or status.podIP, or a single label or annotation.
        """),
    RuleExplanation(
      "POD-15", "A request or limit that variables cannot take", .server,
      meaning: """
        A variable wants a request or limit that containers do not have, or wants it in a unit that is not \
        possible.
        """,
      importance: "The server refuses the pods.",
      remedy: "Use limits or requests of cpu, memory or ephemeral-storage, and a unit such as 1m or 1Mi."),
  ]
}
