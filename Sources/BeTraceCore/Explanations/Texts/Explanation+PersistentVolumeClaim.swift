extension Explanation {
  static let persistentVolumeClaim: [Explanation] = list(
    "PersistentVolumeClaim",
    [
      (
        "",
        """
        A request for a disk that outlives pods. The cluster finds or makes a volume that fits, and pods mount it by the \
        claim's name. Without one, what a pod writes is gone when it is replaced. Deleting the claim usually deletes the \
        data.
        """
      ),
      (
        "spec",
        """
        What kind of disk is asked for. Of all this only the size can be changed later, and only upwards, where the \
        storage class allows that.
        """
      ),
      (
        "spec.accessModes",
        """
        Who may mount the volume at once. ReadWriteOnce means the pods of one node only, which is all that most disks can \
        do: a second pod on another node waits for ever.
        """
      ),
      (
        "spec.storageClassName",
        """
        Which sort of storage to take it from, such as fast or cheap. Without it the cluster's default is used; if there \
        is none, the claim stays pending and no pod with it starts.
        """
      ),
      (
        "spec.resources",
        """
        How much storage is asked for.
        """
      ),
      (
        "spec.resources.requests",
        """
        The least that the volume must have; a larger one may be given.
        """
      ),
      (
        "spec.resources.requests.storage",
        """
        The size of the disk, such as 10Gi. It cannot be made smaller later, and for the volumes of a StatefulSet it \
        cannot be changed in place at all, so leave room. A full disk stops whatever writes to it.
        """
      ),
    ])
}
