import BeTraceCore

extension SecurityContext {
  /// A container that the restricted Pod Security Standard admits, and that cannot write to its image.
  static let restricted = SecurityContext(
    allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: Capabilities(drop: ["ALL"]))
}

extension PodSecurityContext {
  /// The user and group that programs run as: too high a number to be one of the node's own.
  private static let user = 10001

  /// Pods that the restricted Pod Security Standard admits, whoever their image wants to run as.
  static let restricted = PodSecurityContext(
    runAsNonRoot: true, runAsUser: user, runAsGroup: user, seccompProfile: .runtimeDefault)

  /// As `restricted`, with the right to write to the pod's persistent volume.
  static let restrictedWithVolume: PodSecurityContext = {
    var context = restricted
    context.fsGroup = user
    context.fsGroupChangePolicy = .onRootMismatch
    return context
  }()
}
