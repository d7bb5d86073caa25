extension RuleExplanation {
  /// What is said to no effect, or to a bad one.
  static let aboutIdleSettings: [RuleExplanation] = [
    RuleExplanation(
      "DEP-11", "A name for pods that nobody looks at", .cluster,
      meaning: "The template of pods has a name or a namespace.",
      importance: "Pods are called after their workload, and lie in its namespace.",
      remedy: "Take it out."),
    RuleExplanation(
      "RS-11", "A name for pods that nobody looks at", .cluster,
      meaning: "The template of pods has a name or a namespace.",
      importance: "Pods are called after their workload, and lie in its namespace.",
      remedy: "Take it out."),
    RuleExplanation(
      "STS-11", "A name for pods that nobody looks at", .cluster,
      meaning: "The template of pods has a name or a namespace.",
      importance: "Pods are called after their workload, and lie in its namespace.",
      remedy: "Take it out."),
    RuleExplanation(
      "DS-11", "A name for pods that nobody looks at", .cluster,
      meaning: "The template of pods has a name or a namespace.",
      importance: "Pods are called after their workload, and lie in its namespace.",
      remedy: "Take it out."),
    RuleExplanation(
      "STS-18", "Host names that are replaced", .cluster,
      meaning: "The template of a StatefulSet sets hostname or subdomain.",
      importance: "The StatefulSet replaces them by its own.",
      remedy: "Take them out, and set serviceName."),
    RuleExplanation(
      "DEP-13", "No way back", .practice,
      meaning: "revisionHistoryLimit is 0.",
      importance: "No former version is kept, so nobody can roll back.",
      remedy: "Keep a few revisions, such as 10."),
    RuleExplanation(
      "CJ-08", "A suspended CronJob", .practice,
      meaning: "suspend is true.",
      importance: "Nothing will run.",
      remedy: "Take it out when the job is to run again."),
    RuleExplanation(
      "NS-04", "A namespace of the system", .practice,
      meaning: "A Namespace is called default, or begins with kube-.",
      importance: "It belongs to the cluster, which may change it.",
      remedy: "Choose another name."),
    RuleExplanation(
      "NS-05", "Namespaces that let pods do everything", .practice,
      meaning: "platform.podSecurity is privileged in a protected environment.",
      importance: "Whoever gets into a pod, or may make one, gets the node, and with it all that runs there.",
      remedy: "Set restricted. If one service needs more, give it an environment of its own."),
    RuleExplanation(
      "X-19", "An old image, or none at all", .cluster,
      meaning: "An image whose tag moves is pulled only once to a node, or one in a registry never.",
      importance: "Nodes run different versions, or pods do not start.",
      remedy: "Use a tag that stays, or another pull policy."),
    RuleExplanation(
      "X-20", "A name that is cut off", .practice,
      meaning: "A Deployment has a name of more than 52 characters.",
      importance: "The names of its pods have 63 at most, so the end is missing.",
      remedy: "Choose a shorter name."),
    RuleExplanation(
      "POD-18", "A reference that stays as it is", .cluster,
      meaning: "A variable refers to another one that is set later, or not at all.",
      importance: "The program gets the reference itself instead of a value.",
      remedy: "Set the other variable before it, or write $$ for a plain dollar."),
    RuleExplanation(
      "POD-26", "A probe of a port that is not there", .cluster,
      meaning: """
        A probe or hook asks a port by a name that its container does not give. Or it asks a number that no container \
        of the pod declares, although its container declares others: a practice only, as ports work undeclared.
        """,
      importance: "A name that is not there always fails: the container is restarted, or never ready.",
      remedy: "Use the name of a port of the same container, or its number, and declare each port."),
    RuleExplanation(
      "POD-44", "No time to stop", .cluster,
      meaning: "A container sleeps before it stops for as long as it is given at all.",
      importance: "It is killed before it can finish what it does.",
      remedy: "Allow more time than it sleeps."),
  ]
}
