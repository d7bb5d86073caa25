extension RuleExplanation {
  /// What the API server refuses in what makes pods.
  static let aboutWorkloads: [RuleExplanation] = [
    refused(
      ["DEP-01", "RS-01", "STS-01"], "Less than no pods",
      meaning: "The number of pods is below 0.",
      remedy: "Set 0 or more."),
    refused(
      ["DEP-02", "RS-02", "STS-02", "DS-02"], "No selector",
      meaning: "Nothing says which pods belong to the workload, or everything would.",
      remedy: "Set spec.selector.matchLabels to labels of the pods."),
    refused(
      ["DEP-03", "RS-03", "STS-03", "DS-03"], "A selector that misses its own pods",
      meaning: "The labels of the template are not those that the selector asks for.",
      remedy: "Give the template all labels of spec.selector."),
    refused(
      ["DEP-04", "RS-04", "STS-04", "DS-04"], "Pods that are not restarted",
      meaning: "Pods of this kind run always, so they can have no other restart policy.",
      remedy: "Take restartPolicy out, or make it a Job."),
    refused(
      ["DEP-05", "RS-05", "STS-05", "DS-05"], "Pods with a deadline",
      meaning: "Pods of this kind run always, so they can have no deadline.",
      remedy: "Take activeDeadlineSeconds out, or make it a Job."),
    refused(
      ["DEP-06"], "An unknown strategy",
      meaning: "Pods of a Deployment are replaced in one of two ways, and this is neither.",
      remedy: "Use RollingUpdate or Recreate."),
    refused(
      ["DEP-07"], "Settings of another strategy",
      meaning: "The strategy is Recreate, but there are settings of a rolling update.",
      remedy: "Take rollingUpdate out; where it is inherited, set it to null."),
    refused(
      ["DEP-08"], "A rolling update that cannot roll",
      meaning: "The numbers of pods that may be away or extra are malformed, or both are 0.",
      remedy: "Use numbers or percentages, one of them above 0."),
    refused(
      ["DEP-09", "RS-09", "DS-09"], "A malformed time or count",
      meaning: "A time or a count of the rollout is below 0, or the deadline comes before pods can be ready.",
      remedy: "Set 0 or more, and progressDeadlineSeconds above minReadySeconds."),
    refused(
      ["DEP-10"], "Ephemeral containers at creation",
      meaning: "Ephemeral containers are added to pods that run already, with 'kubectl debug'.",
      remedy: "Take ephemeralContainers out."),
    refused(
      ["STS-09"], "A malformed time or count",
      meaning: "A time or a count of the rollout is below 0; a history below 0 is only warned of.",
      remedy: "Set 0 or more."),
    refused(
      ["STS-12"], "An unknown order of pods",
      meaning: "The pods of a StatefulSet start one after another or together, and this is neither.",
      remedy: "Use OrderedReady or Parallel."),
    refused(
      ["STS-13"], "A malformed update strategy",
      meaning: "The update strategy is unknown, has settings of another one, or a partition below 0.",
      remedy: "Use RollingUpdate or OnDelete; only the former has settings."),
    refused(
      ["STS-14"], "An unknown retention of claims",
      meaning: "Claims are kept or deleted, and this is neither.",
      remedy: "Use Retain or Delete."),
    refused(
      ["STS-15"], "A malformed first number",
      meaning: "The pods of a StatefulSet are numbered from 0 or more.",
      remedy: "Set spec.ordinals.start to 0 or more."),
    refused(
      ["STS-16"], "A malformed name of the Service",
      meaning: "The Service that gives the pods their names cannot be called so.",
      remedy: "Set serviceName to the name of a headless Service."),
    refused(
      ["STS-17"], "A malformed name of a claim",
      meaning: "A claim becomes a volume of each pod, and no volume can be called so.",
      remedy: "Use lower-case letters, digits and '-', at most 63."),
    refused(
      ["DS-12"], "An unknown update strategy",
      meaning: "Pods of a DaemonSet are replaced in one of two ways, and this is neither.",
      remedy: "Use RollingUpdate or OnDelete."),
    refused(
      ["DS-13"], "A rolling update that cannot roll",
      meaning: "Exactly one of the pods that may be away and those that may be extra has to be above 0.",
      remedy: "Set maxUnavailable, or maxSurge and maxUnavailable to 0."),
    refused(
      ["JOB-01"], "A count below 0",
      meaning: "A count or a time of the Job is below 0.",
      remedy: "Set 0 or more."),
    refused(
      ["JOB-02"], "A Job whose pods restart for ever",
      meaning: "A Job ends, so its pods cannot be restarted always, which is the default.",
      remedy: "Set restartPolicy to Never or OnFailure."),
    refused(
      ["JOB-03"], "A selector or label that is the server's",
      meaning: "The server makes the selector and some labels of a Job by itself.",
      remedy: "Take the selector and those labels out."),
    refused(
      ["JOB-04"], "A malformed indexed Job",
      meaning: "The completion mode is unknown, or settings do not go with it.",
      remedy: "Use NonIndexed, or Indexed with completions."),
    refused(
      ["JOB-05"], "A malformed controller",
      meaning: "Another controller is to manage the Job, but the name is none that a controller can have.",
      remedy: "Write it as 'example.com/controller'."),
    refused(
      ["JOB-06"], "A malformed failure policy",
      meaning: "A rule for pods that fail is incomplete, contradicts itself or is one too many.",
      remedy: "Set restartPolicy to Never, and in each rule an action and either exit codes or conditions."),
    refused(
      ["JOB-07"], "A malformed success policy",
      meaning: "A rule for when the Job has succeeded is incomplete, or the Job is not indexed.",
      remedy: "Use it with Indexed, and list indexes below completions."),
    refused(
      ["JOB-08"], "An unknown replacement policy",
      meaning: "Pods are replaced when they have failed or also while they end, and this is neither.",
      remedy: "Use Failed or TerminatingOrFailed; with podFailurePolicy only Failed."),
    refused(
      ["CJ-01"], "A malformed schedule",
      meaning: "The times at which the Job is to run cannot be read.",
      remedy: "Write five fields: minute, hour, day, month, weekday, such as '0 3 * * *'."),
    refused(
      ["CJ-02"], "An unknown time zone",
      meaning: "There is no time zone of that name; the case counts.",
      remedy: "Use a name such as Europe/Berlin or Etc/UTC."),
    refused(
      ["CJ-03"], "An unknown concurrency policy",
      meaning: "It is not clear what happens when the last run goes on still.",
      remedy: "Use Allow, Forbid or Replace."),
    refused(
      ["CJ-04"], "A count below 0",
      meaning: "A deadline or a limit of the history is below 0.",
      remedy: "Set 0 or more."),
    refused(
      ["CJ-06"], "A selector that is the server's",
      meaning: "The server makes the selector of each Job by itself.",
      remedy: "Take selector and manualSelector out."),
  ].flatMap(\.self)
}
