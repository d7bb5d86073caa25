extension RuleExplanation {
  /// What shows only when environments are held against each other.
  static let aboutEnvironments: [RuleExplanation] = [
    RuleExplanation(
      "ENV-01", "A protected environment with less than the one it extends", .practice,
      meaning: """
        The file of a protected environment gives a service fewer pods, or a lower memory limit, than the environment \
        that it extends.
        """,
      importance: """
        What is protected usually carries the real load. What was enough in the rehearsal may then be too little: pods \
        run out of memory, or there is none left when one goes.
        """,
      remedy: "Leave the field out, so that it is inherited, or set at least as much.")
  ]
}
