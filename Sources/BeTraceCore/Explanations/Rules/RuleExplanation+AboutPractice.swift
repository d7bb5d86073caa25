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
      "POL-07", "One pod only in a protected environment", .practice,
      meaning: "A service of a protected environment has fewer than two pods.",
      importance: "Whenever the pod is replaced or its node is restarted, nobody answers.",
      remedy: """
        Set replicas to 2 or more. If the program can only run once, accept the finding for a time and say why.
        """),
    RuleExplanation(
      "POL-09", "A secret that is written down", .practice,
      meaning: """
        A variable that holds a secret, by what the module says or by its name or look, has its text in the file.
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
  ]
}
