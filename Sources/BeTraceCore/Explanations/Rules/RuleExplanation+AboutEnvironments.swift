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
      remedy: "Leave the field out, so that it is inherited, or set at least as much."),
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
  ]
}
