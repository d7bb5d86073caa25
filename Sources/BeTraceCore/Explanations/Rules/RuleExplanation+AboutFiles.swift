extension RuleExplanation {
  /// What is wrong in environment files themselves.
  static let aboutFiles: [RuleExplanation] = [
    RuleExplanation(
      "EF-01", "The file cannot be read", .file,
      meaning: """
        The environment file cannot be read as JSON: a bracket or quote is missing, a key stands there twice, or \
        something follows the end. Or it is no file that can be read at all: a folder, a link that leads nowhere, or \
        one that is closed to you. Or a document of manifests cannot be read as JSON or YAML: the indentation is \
        wrong, an alias has no anchor, or it holds what JSON has not, such as keys that are no texts.
        """,
      importance: """
        Nothing in the file counts until it can be read, and neither do the environments that extend it. Other \
        documents in the same file of manifests are judged all the same.
        """,
      remedy: """
        Go to the line and column in the message. It says what was expected there and what was found. In the \
        workbench, E opens the file in your editor.
        """),
    RuleExplanation(
      "EF-02", "An unknown or missing key", .file,
      meaning: """
        A key of the file is not known, a required one such as name or kind is missing, the file is written for \
        another version of the format, or two files have the same name.
        """,
      importance: "What is not known is ignored, so a slip in a key means that your setting quietly does nothing.",
      remedy: """
        Correct the key; the message suggests the nearest one. An editor that uses the schema in the workspace \
        completes keys as you type.
        """),
    RuleExplanation(
      "EF-03", "The chain of environments is broken", .file,
      meaning: """
        An environment extends one that is not there, or environments extend each other in a circle, or the chain \
        is too long.
        """,
      importance: "What would be inherited is not known, so the environment cannot be planned at all.",
      remedy: "Correct the name after extends, or take one of the environments out of the circle."),
    RuleExplanation(
      "EF-04", "A value that does not fit its setting", .file,
      meaning: """
        A service or a setting is not known, or a value has the wrong type, is out of range, is none of the \
        choices, or contradicts another value.
        """,
      importance: """
        The value is not used, or would make objects that the cluster refuses; until then the module's default \
        stands in.
        """,
      remedy: """
        Put in a value that the message allows. 'betrace-tui services NAME' lists all settings of a service with \
        their types and what is allowed.
        """),
    RuleExplanation(
      "EF-05", "Null where it means nothing", .file,
      meaning: """
        The file sets something to null that cannot be none. Null takes away what is inherited, and only some \
        settings can be away.
        """,
      importance: "It is not clear what is meant: to inherit, to reset, or to remove.",
      remedy: "Leave the key out to inherit, or write {\"$reset\": true} to go back to the module's default."),
    RuleExplanation(
      "EF-06", "A setting that changes nothing", .file,
      meaning: "The file repeats what is inherited already, or removes what is not there.",
      importance: """
        Nothing breaks now. But if the inherited value changes one day, this environment will not follow, and \
        nobody will remember that that was not meant.
        """,
      remedy: "Take the setting out. Keep it only if it should stay as it is, whatever others decide."),
    RuleExplanation(
      "EF-07", "A reset with nothing to reset", .file,
      meaning: """
        The file goes back to the module's default, but it extends no environment that sets anything there.
        """,
      importance: "The line does nothing and makes readers look for a setting that does not exist.",
      remedy: "Take the reset out."),
    RuleExplanation(
      "EF-08", "A malformed image reference", .file,
      meaning: "The reference of an image, or its repository, tag or digest, is not written as such things are.",
      importance: "No registry can be asked for it, so the pods would never start.",
      remedy: """
        Write repository, tag and digest as the message says: lower case for the repository, sha256: and 64 \
        hexadecimal digits for the digest.
        """),
    RuleExplanation(
      "EF-09", "A value that is meant for development", .practice,
      meaning: """
        A protected environment runs a service with a value that its module, or the contract of all modules, marks as \
        meant for development only, such as the pull policy Never.
        """,
      importance: """
        Such values trade safety for comfort. With the pull policy Never nodes do not fetch the image: a pod starts \
        only on nodes that happen to have it, and fails on every new one.
        """,
      remedy: "Set another value, such as IfNotPresent for imagePullPolicy."),
    RuleExplanation(
      "EF-10", "Two services of one name", .cluster,
      meaning: "Two services of the environment would have a Service of the same name in the same namespace.",
      importance: """
        The cluster has room for one: what is applied last replaces the other, and its requests go to the wrong \
        pods.
        """,
      remedy: "Give one of them another namespace."),
    RuleExplanation(
      "EF-11", "A required variable is not set", .cluster,
      meaning: """
        The module declares a variable without which its program does not start, and no environment gives it a \
        value.
        """,
      importance: "The pods would start, fail at once, and be restarted for ever (CrashLoopBackOff).",
      remedy: """
        Set the variable in this environment or in one that it extends; a secret as a reference to a Secret.
        """),
    RuleExplanation(
      "EF-12", "A label or annotation that the module sets itself", .file,
      meaning: "The environment adds a label or an annotation under a key that the module uses already.",
      importance: "The module's value stays and yours is ignored, which the file does not show.",
      remedy: "Use a key of your own, or take the entry out."),
    RuleExplanation(
      "EF-13", "A version of Kubernetes that is not known here", .file,
      meaning:
        "The environment names a version of Kubernetes whose kinds, fields and rules this program does not know.",
      importance: "Manifests are judged as the nearest known version would, and the cluster may say otherwise.",
      remedy: "Name the version that the cluster has; update this program if it is newer than all that are known."),
  ]
}
