extension Explanation {
  /// The volumes of a pod.
  static let volume: [Explanation] = list(
    "Pod",
    [
      (
        "spec.volumes",
        """
        The volumes that the containers can mount: disks, configuration, scratch space.
        """
      ),
      (
        "spec.volumes[*].name",
        """
        What the volume is called within the pod; mounts refer to it.
        """
      ),
      (
        "spec.volumes[*].emptyDir",
        """
        An empty folder that lives as long as the pod. It is for scratch files, where the container's own files are \
        read-only.
        """
      ),
      (
        "spec.volumes[*].emptyDir.sizeLimit",
        """
        How much may be written there. A pod that writes more is pushed off its node; without a limit it could fill \
        the node's disk for everybody.
        """
      ),
      (
        "spec.volumes[*].configMap",
        """
        A ConfigMap as files, one for each key. If it is missing, the pod does not start.
        """
      ),
      (
        "spec.volumes[*].configMap.name",
        """
        Which ConfigMap, in the same namespace.
        """
      ),
      (
        "spec.volumes[*].secret",
        """
        A Secret as files, one for each key. If it is missing, the pod does not start.
        """
      ),
      (
        "spec.volumes[*].persistentVolumeClaim",
        """
        A disk that outlives the pod. While another node still has it, the pod waits.
        """
      ),
      (
        "spec.volumes[*].persistentVolumeClaim.claimName",
        """
        Which claim, in the same namespace. If there is none, the pod stays pending.
        """
      ),
    ])
}
