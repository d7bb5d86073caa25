extension RuleExplanation {
  /// What objects and services expect of one another.
  static let aboutConnections: [RuleExplanation] = [
    RuleExplanation(
      "X-01", "An object that is there twice", .cluster,
      meaning: "Two objects of the plan have the same kind, namespace and name.",
      importance: """
        To the cluster they are one. What is applied last replaces the other, and the next apply turns it round \
        again.
        """,
      remedy: "One of the modules has to choose another name; tell the team that owns it."),
    RuleExplanation(
      "X-02", "A Service without pods", .cluster,
      meaning: "The selector of a Service fits the labels of no pod that is deployed.",
      importance: "The Service exists and its name resolves, but every connection is refused.",
      remedy: "Make selector and labels agree; the message shows the labels that come nearest."),
    RuleExplanation(
      "X-04", "A Service port that leads nowhere", .cluster,
      meaning: "A port of a Service leads to a port, by name or by number, that no container of its pods lists.",
      importance: """
        Connections to that port are refused. A number that is not listed may still work, so that is a warning at \
        most.
        """,
      remedy: "Correct targetPort, or give the container's port that name."),
    RuleExplanation(
      "X-05", "An Ingress that leads nowhere", .cluster,
      meaning: """
        An Ingress leads to a Service that its namespace does not have, or to a port that the Service does not \
        offer.
        """,
      importance: "Whoever opens the host in a browser gets an error from the ingress controller.",
      remedy: "Correct the name or port. An Ingress cannot reach into another namespace."),
    RuleExplanation(
      "X-09", "A secret or config map that nobody makes", .cluster,
      meaning: """
        Pods take something from a Secret or ConfigMap that is not part of the plan and is not declared as \
        external; of plain files, that is in none of them.
        """,
      importance: """
        If it is not there, the container waits for it for ever (CreateContainerConfigError) and the rollout \
        stands still.
        """,
      remedy: """
        If it is made by other means, say so under platform.externals, with its keys; otherwise correct the name \
        or key. Of plain files name the one that makes it with '--filename', too; what the cluster has by other means \
        can be marked 'optional: true', or left out with '--skip-rule X-09'.
        """),
    RuleExplanation(
      "X-12", "A hard dependency that is not there", .cluster,
      meaning: """
        A service cannot run without another one that is turned off, not listed or not known; or services wait for \
        each other in a circle.
        """,
      importance: "The service starts before what it needs, or never.",
      remedy: """
        Deploy what is needed, or declare it under platform.externals.services if it runs elsewhere, or turn the \
        service off. A circle is for the modules' teams to break, by making one dependency soft.
        """),
    RuleExplanation(
      "X-13", "A module that deploys other than it declares", .cluster,
      meaning: "A module says that it listens on a port, or answers a health path, that its objects do not have.",
      importance: "Others use what it declares: their references lead nowhere, and nobody asks how it is.",
      remedy: "Only the team that owns the module can mend it, by making the two agree."),
    RuleExplanation(
      "X-15", "An address of a service that leads nowhere", .cluster,
      meaning: """
        A variable refers to a service or a port that the environment does not have, or has the address of one in its \
        text.
        """,
      importance: """
        A reference has no address to put in, so the variable is left out; an address in a text is refused by whoever is \
        asked for it.
        """,
      remedy: "Correct the name, the namespace or the port, deploy the service, or declare it as external."),
    RuleExplanation(
      "X-15b", "An address of a service that is no dependency", .cluster,
      meaning: "A variable has the address of a service that the module does not list among its dependencies.",
      importance: """
        Nobody waits for that service, and a NetworkPolicy that is made of the dependencies keeps them apart.
        """,
      remedy: "Ask the team that owns the module to declare the dependency."),
  ]
}
