extension Explanation {
  /// Under which rights pods and containers run.
  static let podSecurity: [Explanation] = list(
    "Pod",
    [
      (
        "spec.securityContext",
        """
        Under which user and which restrictions all containers of the pod run. The restricted security standard of \
        Kubernetes asks for most of this; a namespace that enforces it refuses pods without.
        """
      ),
      (
        "spec.securityContext.runAsNonRoot",
        """
        Refuses to start a container as root. Root in a container is close to root on the node if the program is \
        broken into.
        """
      ),
      (
        "spec.securityContext.runAsUser",
        """
        The number of the user that the programs run as. It decides which files they may read and write, whatever the \
        image says.
        """
      ),
      (
        "spec.securityContext.runAsGroup",
        """
        The number of the group that the programs run as. Without it, it is root's group.
        """
      ),
      (
        "spec.securityContext.fsGroup",
        """
        The group that volumes are given to, so that a program that is not root can write on its disk. Without it, a \
        fresh disk belongs to root and writing fails.
        """
      ),
      (
        "spec.securityContext.fsGroupChangePolicy",
        """
        When a volume's files are handed to the group. OnRootMismatch does so only if the top folder is not right yet; \
        Always goes through every file at each start, which takes long on large disks.
        """
      ),
      (
        "spec.securityContext.seccompProfile",
        """
        Which system calls the programs may make.
        """
      ),
      (
        "spec.securityContext.seccompProfile.type",
        """
        RuntimeDefault allows what ordinary programs need and blocks the rest, which many break-outs rely on.
        """
      ),
      (
        "spec.containers[*].securityContext",
        """
        Restrictions of this container, beside those of the pod.
        """
      ),
      (
        "spec.containers[*].securityContext.allowPrivilegeEscalation",
        """
        Whether a program may get more rights than it started with, as by sudo. It is off: a server has no reason to.
        """
      ),
      (
        "spec.containers[*].securityContext.readOnlyRootFilesystem",
        """
        Whether the container's own files are read-only. An intruder then cannot change the program; what it has to \
        write goes to mounted volumes such as /tmp.
        """
      ),
      (
        "spec.containers[*].securityContext.capabilities",
        """
        Single powers of root that a program may have without being root.
        """
      ),
      (
        "spec.containers[*].securityContext.capabilities.drop",
        """
        Which of those powers are taken away. ALL leaves none, which a server on a port above 1024 does not miss.
        """
      ),
    ])
}
