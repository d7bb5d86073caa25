extension Explanation {
  /// The containers of a pod.
  static let container: [Explanation] = list(
    "Pod",
    [
      (
        "spec.initContainers",
        """
        Containers that run before the others, one after another, each to its end: to prepare files, to wait for \
        something. If one fails, the pod does not start.
        """
      ),
      (
        "spec.containers",
        """
        The programs of the pod. Most pods have one; they start together and share the pod's address.
        """
      ),
      (
        "spec.containers[*].name",
        """
        What the container is called within its pod: in logs, in messages, and for kubectl logs -c.
        """
      ),
      (
        "spec.containers[*].image",
        """
        The program as a package: registry and path, a tag for people, and a digest that says exactly which build. Without \
        a digest the tag may come to mean another build, and two pods of one workload can run different ones.
        """
      ),
      (
        "spec.containers[*].imagePullPolicy",
        """
        When the node fetches the image. IfNotPresent takes what it has, which is safe when a digest or a fixed tag is \
        given; Always asks the registry at every start; Never needs the image to be on the node already.
        """
      ),
      (
        "spec.containers[*].command",
        """
        The program to start instead of the image's own entry point.
        """
      ),
      (
        "spec.containers[*].args",
        """
        What is passed to the program when it starts, word by word; no shell reads it, so quotes and wildcards mean \
        nothing.
        """
      ),
      (
        "spec.containers[*].ports",
        """
        The ports that the program listens on. The list opens nothing by itself; it gives them names that Services and \
        probes can use.
        """
      ),
      (
        "spec.containers[*].ports[*].name",
        """
        What the port is called, at most 15 characters. Services and probes that use the name go on working when the \
        number changes.
        """
      ),
      (
        "spec.containers[*].ports[*].containerPort",
        """
        The number that the program listens on inside the pod. If the program listens on another one, connections are \
        refused.
        """
      ),
      (
        "spec.containers[*].ports[*].protocol",
        """
        The transport of the port, TCP unless it says otherwise.
        """
      ),
      (
        "spec.containers[*].resources",
        """
        How much CPU and memory the container is promised and how much it may use. Without requests the scheduler packs \
        pods onto full nodes; without limits one program can starve its neighbours.
        """
      ),
      (
        "spec.containers[*].resources.requests",
        """
        What is set aside for the container on a node. A pod is only put where this much is free, used or not; if no node \
        has it, the pod stays pending.
        """
      ),
      (
        "spec.containers[*].resources.requests.cpu",
        """
        The CPU set aside, where 1000m is one core. When the node is busy, containers share it in proportion to their \
        requests. An autoscaler measures use in percent of this.
        """
      ),
      (
        "spec.containers[*].resources.requests.memory",
        """
        The memory set aside, such as 256Mi. When a node runs out of memory, pods that use more than they requested are the \
        first to be pushed off it.
        """
      ),
      (
        "spec.containers[*].resources.limits",
        """
        The most that the container may use, also when the node has more to give.
        """
      ),
      (
        "spec.containers[*].resources.limits.cpu",
        """
        The most CPU the container gets. Above it, it is slowed down, never killed: too low a limit shows as slow answers \
        and failing probes.
        """
      ),
      (
        "spec.containers[*].resources.limits.memory",
        """
        The most memory the container may use. Above it, it is killed at once (OOMKilled) and started again, so leave room \
        above what it needs at its busiest.
        """
      ),
      (
        "spec.containers[*].volumeMounts",
        """
        Where the volumes of the pod appear in the container's file system.
        """
      ),
      (
        "spec.containers[*].volumeMounts[*].name",
        """
        Which of the pod's volumes is meant. A name that is not among them is refused.
        """
      ),
      (
        "spec.containers[*].volumeMounts[*].mountPath",
        """
        The folder under which the volume appears. What the image has at that place is hidden.
        """
      ),
      (
        "spec.containers[*].volumeMounts[*].readOnly",
        """
        Whether the container can only read there. Configuration needs no more, and nothing can spoil it.
        """
      ),
    ])

  /// The variables of a container.
  static let environmentVariable: [Explanation] = list(
    "Pod",
    [
      (
        "spec.containers[*].env",
        """
        The environment variables that the program gets. It reads them once, when it starts: a change replaces the pods.
        """
      ),
      (
        "spec.containers[*].env[*].name",
        """
        The name under which the program reads the variable. A slip here is not noticed by the cluster: the program just \
        does not find it.
        """
      ),
      (
        "spec.containers[*].env[*].value",
        """
        The text of the variable, always in quotes where it looks like a number. Everybody who may read pods can read it, \
        so secrets do not belong here.
        """
      ),
      (
        "spec.containers[*].env[*].valueFrom",
        """
        Where the text is taken from instead of being written here: a Secret, a ConfigMap, or the pod itself.
        """
      ),
      (
        "spec.containers[*].env[*].valueFrom.secretKeyRef",
        """
        An entry of a Secret. Only the reference is in the manifest, so the secret is in no file. If the Secret or the key \
        is missing, the container does not start (CreateContainerConfigError).
        """
      ),
      (
        "spec.containers[*].env[*].valueFrom.secretKeyRef.name",
        """
        The Secret, in the same namespace as the pod.
        """
      ),
      (
        "spec.containers[*].env[*].valueFrom.secretKeyRef.key",
        """
        Which entry of the Secret.
        """
      ),
      (
        "spec.containers[*].env[*].valueFrom.configMapKeyRef",
        """
        An entry of a ConfigMap. If it is missing, the container does not start; a later change reaches only new pods.
        """
      ),
      (
        "spec.containers[*].env[*].valueFrom.fieldRef",
        """
        Something about the pod itself that is only known once it runs, such as its name or address.
        """
      ),
      (
        "spec.containers[*].env[*].valueFrom.fieldRef.fieldPath",
        """
        Which field of the pod: metadata.name is its name, which members of a cluster use as their own.
        """
      ),
      (
        "spec.containers[*].env[*].valueFrom.resourceFieldRef",
        """
        A request or limit of the container, so that a program can size its memory by what it is given.
        """
      ),
    ])
}
