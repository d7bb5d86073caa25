extension RuleExplanation {
  /// What the API server refuses in single objects.
  static let aboutObjects: [RuleExplanation] = [
    RuleExplanation(
      "META-02", "A name that the kind does not allow", .server,
      meaning: "An object has no name, or one with characters, or a length, that its kind does not allow.",
      importance: "The server refuses the object, and with it the rollout stops half way.",
      remedy: """
        Shorten or change what the name is made of. If it comes from the module, tell the team that owns it.
        """),
    RuleExplanation(
      "META-05", "A malformed label or selector", .server,
      meaning: """
        The key or value of a label, or of a selector, has characters that are not allowed or is longer than 63.
        """,
      importance: "The server refuses the object. Labels are short because they are searched.",
      remedy: "Use letters, digits, '-', '_' and '.'; a longer text belongs in an annotation."),
    RuleExplanation(
      "META-06", "A malformed or too large annotation", .server,
      meaning: "The key of an annotation is malformed, or all annotations of an object together are too large.",
      importance: "The server refuses the object.",
      remedy: "Write the key as 'name' or 'example.com/name'. Keep large texts in a ConfigMap."),
    RuleExplanation(
      "NS-06", "Services disagree on their namespace", .cluster,
      meaning: "Services share a namespace, but give it different labels or annotations.",
      importance: "A namespace can have one value only: what is applied last wins, and each apply changes it again.",
      remedy: "Decide the labels and annotations under platform, for all services at once."),
    RuleExplanation(
      "POD-07", "A port number out of range", .server,
      meaning: "A container lists a port that is not between 1 and 65535.",
      importance: "The server refuses the pods.",
      remedy: "Use a number in that range, above 1024 for programs that do not run as root."),
    RuleExplanation(
      "POD-08", "A malformed or repeated port name", .server,
      meaning: "The name of a container's port is malformed, or two ports have the same one.",
      importance: "Services and probes find ports by their names, so a name has to be valid and mean one port.",
      remedy: "Use at most 15 lower-case letters, digits and single '-', with a letter among them."),
    RuleExplanation(
      "POD-09", "A port that is listed twice", .server,
      meaning: "A container lists the same number and protocol twice, or two containers of a pod do.",
      importance: """
        Server-side apply tells the ports of a container apart by these two and refuses the object. Two containers share \
        the address of their pod, and only one of them can listen there.
        """,
      remedy: "Take one of the two out, or let one container listen on another port."),
    RuleExplanation(
      "POD-19", "A negative amount", .server,
      meaning: "A request, a limit or a size is below 0.",
      importance: "The server refuses the object; nothing can be asked for or limited to less than nothing.",
      remedy: "Set 0 or more, or take the amount out."),
    RuleExplanation(
      "POD-20", "A request above its limit", .server,
      meaning: "A container asks for more CPU or memory than it may use.",
      importance: "The server refuses its pods: what is set aside could never be used.",
      remedy: """
        Raise the limit or lower the request. The two are often set in different environments; the message says \
        where.
        """),
    RuleExplanation(
      "QTY-01", "An amount that cannot be read", .server,
      meaning: "A request, limit or size is no quantity: a number with a unit that is not known, or no number.",
      importance: "The server cannot read the whole object, and does not even say where in it the amount stands.",
      remedy: "Write memory as 512Mi or 2Gi and CPU as 250m or 2. 'mb' and 'GB' are no units here."),
    RuleExplanation(
      "QTY-06", "An amount that is not what it looks like", .cluster,
      meaning: "Memory or storage is a fraction of a byte, as 512m would be, or more than the cluster can count.",
      importance: """
        It is accepted and rounded. 512m of memory is half a byte: the container is killed as soon as it starts.
        """,
      remedy: "Use Mi or M for megabytes; m is a thousandth and is for CPU."),
    RuleExplanation(
      "SVC-03", "A Service port without a proper name", .server,
      meaning: "A Service with several ports has one without a name, or a name is malformed or given twice.",
      importance: "The server refuses the Service: its ports could not be told apart.",
      remedy: "Give each port a name of its own, in lower case."),
    RuleExplanation(
      "SVC-04", "A Service port out of range or offered twice", .server,
      meaning: "A Service offers a port outside 1 to 65535, or the same one twice.",
      importance: "The server refuses the Service: a port leads to one place.",
      remedy: "Offer each number once, within the range."),
  ]
}
