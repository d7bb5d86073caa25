extension RuleExplanation {
  /// What differs from what was applied before.
  static let aboutUpdates: [RuleExplanation] = [
    RuleExplanation(
      "UPD-01", "A selector that changes", .server,
      meaning: "A Deployment, ReplicaSet, DaemonSet or Job selects its pods by other labels than before.",
      importance: """
        The server refuses the update, as the pods that are there would belong to nobody. To delete and recreate the \
        object takes all its pods away for that time.
        """,
      remedy: """
        Keep the selector. Labels that change, such as a version or an environment, belong on the pods and not into \
        selectors. If it has to be, delete the object and create it anew when nobody needs it.
        """),
    RuleExplanation(
      "UPD-02", "An object that gets another name or namespace", .server,
      meaning: """
        An object that was applied is gone, and another one just like it came under another name or in another \
        namespace. Or it has the uid or the creation time of another object.
        """,
      importance: """
        Names never change: a new object is made, and the old one stays. A Deployment runs twice then, and Services \
        send requests to the old pods, too. What comes from another object is refused.
        """,
      remedy: """
        Keep the name. Otherwise delete the old object once the new one works. Take uid and creationTimestamp out of \
        files.
        """),
    RuleExplanation(
      "UPD-03", "Data that is immutable and changes", .server,
      meaning: "A ConfigMap or Secret that was applied as immutable has other data, or is not immutable any more.",
      importance: "The server refuses the update: nodes do not look at it again.",
      remedy: "Make another one with a new name and refer to that; delete the old one when no pod uses it."),
    RuleExplanation(
      "UPD-04", "A Secret of another type", .server,
      meaning: "The type of a Secret that is there changes, say from Opaque to kubernetes.io/tls.",
      importance: "The server refuses the update, as whoever uses it relies on the keys of its type.",
      remedy: "Keep the type, or use another name. To delete it first makes pods wait that start meanwhile."),
    RuleExplanation(
      "UPD-05", "A Service that gets another address", .server,
      meaning: """
        The cluster address, the families of addresses, the class of the load balancer or the port of its health check \
        changes. What a file leaves out stays as the server chose it.
        """,
      importance: """
        The server refuses the update. To delete and recreate the Service breaks connections, and names lead nowhere \
        for that time.
        """,
      remedy: """
        Leave the field out, or write what is there. A Service of type ExternalName may become any other, and back.
        """),
    RuleExplanation(
      "UPD-06", "Something that is left behind", .cluster,
      meaning: """
        Objects that were applied are not applied any more, or data on the cluster that somebody else gave is not in the \
        file.
        """,
      importance: """
        To apply deletes no objects, and removes only keys that the same way of applying gave before. What is left goes \
        on working: it takes requests, holds storage and costs.
        """,
      remedy: "Delete it by hand when nobody needs it any more. With a claim to storage mostly its data goes, too."),
    RuleExplanation(
      "UPD-07", "Pods that go on with an old configuration", .cluster,
      meaning: "The content of a ConfigMap changes, but the template of pods that read it does not.",
      importance: """
        Pods read variables when they start, and most programs their files. They go on with the old values, until they \
        start again for another reason: then each at another time.
        """,
      remedy: """
        Put a checksum of the content into an annotation of the pod template, or into the name of the ConfigMap. Or \
        restart the pods by hand: kubectl rollout restart.
        """),
    RuleExplanation(
      "UPD-08", "A StatefulSet that changes for good", .server,
      meaning: """
        Something changes in a StatefulSet besides its replicas, ordinals, template, update strategy, history, \
        retention of claims and minReadySeconds.
        """,
      importance: "The server refuses the update: pods and their storage were made after what was there.",
      remedy: """
        Keep it. Or delete the StatefulSet with kubectl delete --cascade=orphan, which leaves pods and storage, and \
        apply the new one. Storage that is there is enlarged at its claims.
        """),
    RuleExplanation(
      "UPD-09", "A Job that changes", .server,
      meaning: """
        The pod template of a Job, or how it counts what is done, changes. Only parallelism, backoffLimit, suspend and \
        deadlines may; completions along with parallelism if each has its index.
        """,
      importance: "The server refuses the update, as pods of both would count for one Job.",
      remedy: "Give the Job a new name for each version, which runs it once more, or delete it before."),
    RuleExplanation(
      "UPD-10", "A binding to another role", .server,
      meaning: "A RoleBinding or ClusterRoleBinding that is there refers to another role.",
      importance: "The server refuses the update: who may give one role may not be allowed to give another.",
      remedy: "Make a second binding with the new role, then delete the old one. Subjects may change."),
    RuleExplanation(
      "UPD-11", "A claim to storage that changes", .server,
      meaning: "Something in a PersistentVolumeClaim changes besides a larger size or the class of its attributes.",
      importance: "The server refuses the update: the volume exists already. A new claim begins empty.",
      remedy: "Keep it, or make another claim and copy the data. Storage can grow, but not shrink."),
    RuleExplanation(
      "UPD-12", "A pod that changes", .server,
      meaning: "Something in a Pod changes besides its images, additional tolerations and nearer deadlines.",
      importance: "The server refuses the update: pods are replaced, not changed.",
      remedy: "Delete the pod first, or have it made by a Deployment, which replaces its pods one by one."),
    RuleExplanation(
      "UPD-13", "A quota that applies to something else", .server,
      meaning: "The scopes of a ResourceQuota that is there change.",
      importance: "The server refuses the update, as what it has counted would be wrong.",
      remedy: "Make a second quota with the new scopes and delete the old one. Its limits may change."),
  ]
}
