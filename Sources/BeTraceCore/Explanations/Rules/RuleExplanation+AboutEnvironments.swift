extension RuleExplanation {
  /// What shows only when environments are held against each other.
  static let aboutEnvironments: [RuleExplanation] = [
    RuleExplanation(
      "ENV-01", "A protected environment with less than its rehearsal", .practice,
      meaning: """
        A service of a protected environment has fewer pods, or a lower limit of memory or CPU, than in the environment \
        where it is rehearsed. \(rehearsal) Probes are the module's own, so they are the same in both.
        """,
      importance: """
        What is protected usually carries the real load. What was enough in the rehearsal may then be too little: pods \
        run out of memory, or there is none left when one goes.
        """,
      remedy: "Set at least as much, or leave the field out where what is inherited is enough."),
    RuleExplanation(
      "ENV-02", "An address of the pod itself", .practice,
      meaning: """
        A variable of a protected environment holds a URL on localhost, 127.0.0.1, ::1 or a name below localhost, and \
        no other container of the pod says that it listens on that port.
        """,
      importance: """
        What runs beside the program on a laptop runs elsewhere in a cluster: the pod asks itself, and nobody answers. \
        A browser that is sent there asks the machine of whoever sits before it.
        """,
      remedy: "Name the host that answers, or refer to the service, as service:NAME/PORT."),
    RuleExplanation(
      "ENV-03", "A variable that only the rehearsal sets", .practice,
      meaning: """
        A service has a variable where it is rehearsed, and not in the protected environment; nor does that say null for \
        it. \(rehearsal) A variable that the module does not read does not count.
        """,
      importance: """
        The program was tried with the variable and runs without it: a feature is off, or a default applies that \
        nobody tried.
        """,
      remedy: "Set the variable, or say null, which tells everybody that it is not wanted there."),
    RuleExplanation(
      "ENV-04", "A host of two environments", .practice,
      meaning: """
        Services of two environments are reached under the same host, with paths that overlap, whoever sets it. Hosts \
        below localhost do not count, nor do environments of different 'context' that are both protected, or both not: \
        they may be one thing in several clusters.
        """,
      importance: """
        A host leads to one place. Requests for one environment reach the other: real users meet a release candidate, \
        or tests change real data.
        """,
      remedy: """
        Give each environment a host of its own; if they are in different clusters that share one, set the 'context' of \
        each.
        """),
    RuleExplanation(
      "ENV-05", "A rehearsal with values that are meant for development", .practice,
      meaning: """
        An environment where a protected one is rehearsed runs a service with a value that is meant for development \
        only, such as the pull policy Never. \(rehearsal)
        """,
      importance: """
        What is tried is not what will run: the protected environment has to have another value, which nobody tried.
        """,
      remedy: "Set another value, such as IfNotPresent for imagePullPolicy."),
  ]

  /// What the rehearsal of an environment is.
  private static let rehearsal = """
    That is the one before it in the 'stages' of workspace.json, such as ["dev", "staging", "production"]; if they do not \
    name it, the nearest that it extends and that is deployed and not protected.
    """
}
