extension RuleExplanation {
  /// What the API server refuses in pods, wherever they are made.
  static let aboutPods: [RuleExplanation] = [
    refused(
      ["POD-01"], "A pod without containers",
      meaning: "There is no container that could run.",
      remedy: "List at least one under containers."),
    refused(
      ["POD-02"], "A malformed or repeated name of a container",
      meaning: "A container has no name, a malformed one, or that of another.",
      remedy: "Give each a name of its own in lower-case letters, digits and '-'."),
    refused(
      ["POD-03"], "A container without an image",
      meaning: "A container does not say what it runs.",
      remedy: "Set image."),
    refused(
      ["POD-04"], "Blanks around an image",
      meaning: "The name of an image begins or ends in a blank.",
      remedy: "Take the blanks out."),
    refused(
      ["POD-05"], "An unknown pull policy",
      meaning: "It is not clear when the image is pulled.",
      remedy: "Use Always, IfNotPresent or Never."),
    refused(
      ["POD-06"], "An unknown source of the last message",
      meaning: "It is not clear where a container's last message comes from.",
      remedy: "Use File or FallbackToLogsOnError."),
    refused(
      ["POD-10"], "A malformed or taken port of the node",
      meaning: """
        A protocol is unknown, or a port of the node is out of range, taken twice or not that of the container.
        """,
      remedy: "Leave hostPort out unless it is needed."),
    refused(
      ["POD-12"], "A variable without exactly one source",
      meaning: "A variable has no source, two of them, or a value and a source.",
      remedy: "Keep a value, or one source."),
    warned(
      ["POD-16"], "A variable that is set twice",
      meaning: "Two variables of a container have the same name, and only the last counts.",
      remedy: "Keep one of them."),
    refused(
      ["POD-17"], "A malformed source of variables",
      meaning: """
        A source of variables has neither or both of a config map and a secret, or a malformed name or prefix.
        """,
      remedy: "Set one of configMapRef and secretRef, with a name."),
    refused(
      ["POD-21"], "A malformed resize policy",
      meaning: "What happens when an amount changes is unknown, given twice or impossible.",
      remedy: "Use cpu and memory once each, with NotRequired or RestartContainer."),
    refused(
      ["POD-22"], "A probe without exactly one way",
      meaning: "A probe has no way to ask the container, or two of them, often after a merge.",
      remedy: "Keep one of exec, httpGet, tcpSocket and grpc, and set the other to null."),
    refused(
      ["POD-23"], "A malformed way of a probe",
      meaning: "The port, scheme, header or command of a probe is missing or malformed.",
      remedy: "Use a port's number or name; a number in quotes is a name."),
    refused(
      ["POD-24"], "A malformed time of a probe",
      meaning: "A time or a count of a probe is below 0, or a readiness probe wants to end the pod.",
      remedy: "Set 0 or more."),
    refused(
      ["POD-25"], "A success threshold other than 1",
      meaning: "Liveness and startup probes succeed at the first success.",
      remedy: "Set successThreshold to 1 or take it out."),
    refused(
      ["POD-27"], "A malformed hook",
      meaning: "What is done before a container stops or after it starts is missing, doubled or malformed.",
      remedy: "Keep one of exec, httpGet and sleep; sleep no longer than the grace period."),
    refused(
      ["POD-28"], "Probes of an init container",
      meaning: "An init container ends before the others start, so nobody asks whether it is well.",
      remedy: "Take probes and hooks out, or make it a sidecar with restartPolicy Always."),
    refused(
      ["POD-29"], "A malformed or repeated volume",
      meaning: "A volume has no name, that of another, or two sources.",
      remedy: "Give each volume a name of its own and one source."),
    refused(
      ["POD-30"], "A volume that cannot be filled",
      meaning: "What files a volume is filled with, or from what, is missing or malformed.",
      remedy: "Name the object, and give each file a path inside the volume."),
    refused(
      ["POD-31"], "A mount of nothing, or in a taken place",
      meaning: "A container wants a volume that is not there, or two things are at one path.",
      remedy: "Use the name of a volume of the pod, and a path for each."),
    refused(
      ["POD-32"], "A malformed name of what the pod needs",
      meaning: "The service account, class or node of the pod cannot be called so.",
      remedy: "Use a DNS name."),
    refused(
      ["POD-33"], "A malformed wish for nodes",
      meaning: "What nodes the pod wants or tolerates cannot be read.",
      remedy: "Check operators, values and weights against the message."),
    refused(
      ["POD-34"], "A malformed spread over nodes",
      meaning: "How pods are spread is incomplete, doubled or contradicts itself.",
      remedy: "Set maxSkew, topologyKey and whenUnsatisfiable, each pair once."),
    warned(
      ["POD-35"], "A spread that counts no pods",
      meaning: "Without a selector no pods are counted, so that nothing is spread.",
      remedy: "Set labelSelector to the labels of the pods."),
    refused(
      ["POD-36"], "A malformed security context of the pod",
      meaning: "An id is out of range, a choice unknown, or settings exclude each other.",
      remedy: "Correct the setting as the message says."),
    refused(
      ["POD-37"], "A malformed security context of a container",
      meaning: "An id is out of range, a choice unknown, or settings exclude each other.",
      remedy: "Correct the setting as the message says."),
    refused(
      ["POD-38"], "A malformed way to look up names",
      meaning: "The DNS policy is unknown, or name servers and search domains are missing, malformed or too many.",
      remedy: "Use at most three servers by address; the policy None needs one."),
    refused(
      ["POD-39"], "A malformed host name",
      meaning: "The pod's host name, or one that it is to know, is malformed.",
      remedy: "Use lower-case letters, digits and '-'."),
    warned(
      ["POD-40"], "A grace period below 0",
      meaning: "The pods are to be given less than no time to end.",
      remedy: "Set 0 or more."),
    warned(
      ["POD-41"], "A pull secret without a name",
      meaning: "A secret for pulling images has no name, or is given twice.",
      remedy: "Name each once."),
    refused(
      ["POD-42"], "An old way of saying it",
      meaning: "An annotation, a label of nodes or a kind of volume is deprecated, or malformed.",
      remedy: "Write it in the field that took its place."),
    refused(
      ["POD-43"], "Amounts of the whole pod that do not fit",
      meaning: "What the containers ask for is more than the whole pod may use.",
      remedy: "Raise the pod's amounts, or lower those of the containers."),
    refused(
      ["POD-45"], "A malformed restart rule",
      meaning: "When a container is restarted cannot be read.",
      remedy: "Use Always, Never or OnFailure, and rules with exit codes."),
    refused(
      ["POD-46"], "A malformed source of a volume",
      meaning: "A source of a volume lacks what it needs, or has a path that leads out.",
      remedy: "Set what the message names."),
    refused(
      ["POD-47"], "A malformed device",
      meaning: "A container wants a raw device that is not there, or is mounted too.",
      remedy: "Use the name of a volume that is a claim, and a path for each."),
    refused(
      ["POD-48"], "A malformed override of the host name",
      meaning: "The host name is malformed, or does not go with another setting.",
      remedy: "Use a DNS name of at most 64, without hostNetwork and setHostnameAsFQDN."),
    refused(
      ["POD-49"], "A malformed setting of the pod",
      meaning: "A choice is unknown, a name malformed, or a setting is not for the pod's operating system.",
      remedy: "Correct the setting as the message says."),
  ].flatMap(\.self)
}
