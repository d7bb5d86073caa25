extension RuleExplanation {
  /// What works, but has proved to be a bad idea.
  static let aboutPractice: [RuleExplanation] = [
    RuleExplanation(
      "POL-01", "An image whose tag moves", .practice,
      meaning: "An image has no tag, or the tag latest, and no digest.",
      importance: """
        What latest is changes without anybody's doing: a pod that restarts may run another program than its \
        neighbours, and there is no way back to what ran before.
        """,
      remedy: "Set a tag that is given once, such as 0.8.2, and a digest where it matters."),
    RuleExplanation(
      "POL-01b", "An image without a digest", .practice,
      meaning: "An image has a tag but no digest, and nodes pull it.",
      importance: """
        A tag can be moved to another build, by mistake or by an intruder. A digest cannot: it is made from the \
        content.
        """,
      remedy: "Set image.digest to what the registry shows for the tag, sha256: and 64 digits."),
    RuleExplanation(
      "POL-07", "Pods that can all be away at once", .practice,
      meaning: """
        A service of a protected environment has fewer than two pods; or several pods may all run on one node, or be \
        ended together when nodes are emptied.
        """,
      importance: "Whenever the pod is replaced or its node is restarted, nobody answers.",
      remedy: """
        Set replicas to 2 or more, spread the pods over nodes, and add a PodDisruptionBudget. If the program can only \
        run once, accept the finding for a time and say why.
        """),
    RuleExplanation(
      "POL-09", "A secret that is written down", .practice,
      meaning: """
        A variable that holds a secret, by what the module says or by its name or look, has its text in the file; or \
        something else in the file, be it a name, has the look of one: a token, a private key, a URL with a password.
        """,
      importance: """
        Whoever can read the repository, now or in its history, has the secret. betrace-tui hides it and never \
        renders it.
        """,
      remedy: """
        Put the secret into a Secret, refer to it as secret:OBJECT/KEY, and replace the one that was written down: \
        it is known now.
        """),
    RuleExplanation(
      "POL-13", "Everything goes to the namespace 'default'", .practice,
      meaning: "A service, or the whole environment, is deployed to the namespace default.",
      importance: """
        There it lies beside everything else that nobody put anywhere; rights, limits and deletion cannot be kept \
        apart.
        """,
      remedy: "Set namespace in the environment."),
    RuleExplanation(
      "POL-16", "An exception that does not hold", .practice, weight: .policy(strict: .error),
      meaning: """
        An exception in the environment has expired, excepts nothing any more, or lacks its rule, reason or day; \
        one that lacks something is always an error.
        """,
      importance: "Exceptions are promises with a day. One that is forgotten hides what it was made for.",
      remedy: "Mend what it excepts and remove it, or agree on a new day and write that."),
    RuleExplanation(
      "POL-02", "A container that does not say how much it needs", .practice,
      meaning: "A container has no request for CPU or memory, or no limit for memory.",
      importance: """
        Nodes are filled by what is asked for. Without a number too many pods land on one node, and the one that \
        takes most memory brings down its neighbours.
        """,
      remedy: "Set resources.requests.cpu, resources.requests.memory and resources.limits.memory."),
    RuleExplanation(
      "POL-03", "Probes that are missing, the same, or too eager", .practice,
      meaning: """
        Pods have no liveness probe, or no readiness probe although a Service sends them requests; or liveness \
        gives up as soon as readiness; or a command is started every few seconds.
        """,
      importance: """
        A hanging program is not restarted, requests reach pods that are not ready, or a busy pod is restarted, \
        which makes its neighbours busier.
        """,
      remedy: """
        Ask both, with different paths or numbers: liveness goes on asking longer than readiness, commands every \
        5 seconds at most.
        """),
    RuleExplanation(
      "POL-04", "Pods that may do more than they need", .practice,
      meaning: """
        Pods do not meet the level restricted of the Pod Security Standards, although their namespace lets them \
        in.
        """,
      importance: """
        Whoever breaks into the program can use what the pod may do: become root, reach the node, or gain more \
        rights.
        """,
      remedy: """
        Set what the message names. The modules of this workspace start from a security context that meets the \
        level.
        """),
    RuleExplanation(
      "POL-05", "A container that can write to its own files", .practice,
      meaning: "The root file system of a container is not read-only.",
      importance: "Whoever gets in can replace the program, and what is written is lost with the container.",
      remedy: "Set readOnlyRootFilesystem to true and mount an emptyDir where the program has to write."),
    RuleExplanation(
      "POL-06", "Pods with an account or token that they do not need", .practice,
      meaning: """
        Pods run under the account default, or get a token for the API of the cluster that nothing gives rights \
        to.
        """,
      importance: """
        Rights that are given to default hold for every pod of the namespace. A token is what an intruder looks \
        for first.
        """,
      remedy: "Make a ServiceAccount for each workload and set automountServiceAccountToken to false."),
    RuleExplanation(
      "POL-08", "Pods that everybody can connect to", .practice,
      meaning: "No NetworkPolicy is about some pods, or none denies by default in their namespace.",
      importance: """
        Every pod of the cluster can connect to them, and they can connect to everything. Whoever breaks into \
        one is next to all.
        """,
      remedy: "Set platform.networkPolicies to fromDependencies, or add a NetworkPolicy that selects the pods."),
    RuleExplanation(
      "POL-10", "Missing labels", .practice,
      meaning: """
        A workload lacks one of the labels that Kubernetes recommends: name, instance, part-of and managed-by.
        """,
      importance: "Tools that list, bill or watch what belongs together do not find it.",
      remedy: "Set the labels app.kubernetes.io/name, instance, part-of and managed-by."),
    RuleExplanation(
      "POL-11", "An Ingress that is open too far", .practice,
      meaning: """
        An Ingress of a protected environment has no TLS; or one names no class, or serves every name under a \
        domain.
        """,
      importance: """
        Without TLS what people send can be read on the way. Without a class it depends on the cluster who \
        serves it, and a '*' takes names that others want.
        """,
      remedy: "Set ingress.tls.secretName and ingress.className, and write each host."),
    RuleExplanation(
      "POL-12", "A Service that is open to the outside", .practice,
      meaning: """
        A Service is of the type NodePort or LoadBalancer, and its service does not say that it is to be \
        exposed.
        """,
      importance: "It can be reached past the Ingress, without its TLS and its rules.",
      remedy: """
        Use ClusterIP and an Ingress. If it is meant, the module needs a parameter exposed that is true.
        """),
    RuleExplanation(
      "POL-14", "Too little time to end", .practice,
      meaning: "The grace period of pods is hardly longer than what they sleep before they end.",
      importance: "The sleep counts: what is under way when it is over is killed after a moment.",
      remedy: "Make terminationGracePeriodSeconds longer than the sleep of preStop by more than 5 seconds."),
    RuleExplanation(
      "SA-02", "An account that hands out tokens", .practice,
      meaning: """
        A ServiceAccount lets its pods have a token for the API of the cluster, and nothing here gives it \
        rights.
        """,
      importance: "Every pod of the account carries a key that it has no use for.",
      remedy: "Set automountServiceAccountToken of the ServiceAccount to false."),
    RuleExplanation(
      "SEC-03", "A Secret with its values", .practice,
      meaning: "A Secret has values in data or stringData. Base64 is no encryption.",
      importance: "Whoever can read the file, now or in its history, has the secret.",
      remedy: """
        Make the Secret by other means, or write an ExternalSecret or SealedSecret; replace what was written \
        down.
        """),
  ]
}
