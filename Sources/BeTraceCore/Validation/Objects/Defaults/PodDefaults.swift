extension Value {
  /// The specification of a pod, or of a template of pods.
  mutating func fillInPod(isTemplate: Bool) {
    fillEmpty("dnsPolicy", "ClusterFirst")
    fillEmpty("restartPolicy", "Always")
    fill("terminationGracePeriodSeconds", 30)
    fillEmpty("schedulerName", "default-scheduler")
    fill("securityContext", [:])
    if !isTemplate, let seconds = self["terminationGracePeriodSeconds"]?.integer, seconds < 0 {
      set("terminationGracePeriodSeconds", 1)
    }
    changeItems("volumes") { $0.fillInVolume() }
    let usesHostNetwork = self["hostNetwork"]?.bool == true
    for name in ["initContainers", "containers"] {
      changeItems(name) { container in
        container.fillInContainer()
        if usesHostNetwork, !isTemplate {
          container.changeItems("ports") { port in
            if port.isZero("hostPort") { port.set("hostPort", port["containerPort"]) }
          }
        }
        if !isTemplate { container.change("resources") { $0.fillInRequests() } }
      }
    }
    if !isTemplate { change("resources") { $0.fillInRequests() } }
  }

  private mutating func fillInContainer() {
    let image = ImageReference(splitting: self["image"]?.text ?? "")
    let moves = image.digest == nil && (image.tag ?? "latest") == "latest"
    fillEmpty("imagePullPolicy", moves ? "Always" : "IfNotPresent")
    fillEmpty("terminationMessagePath", "/dev/termination-log")
    fillEmpty("terminationMessagePolicy", "File")
    changeItems("ports") { $0.fillEmpty("protocol", "TCP") }
    changeItems("env") { variable in
      variable.change("valueFrom") { $0.change("fieldRef") { $0.fillEmpty("apiVersion", "v1") } }
    }
    for name in ["livenessProbe", "readinessProbe", "startupProbe"] { change(name) { $0.fillInProbe() } }
    change("lifecycle") { lifecycle in
      for name in ["postStart", "preStop"] { lifecycle.change(name) { $0.change("httpGet") { $0.fillInRequest() } } }
    }
  }

  private mutating func fillInProbe() {
    for (name, number) in [
      ("timeoutSeconds", 1), ("periodSeconds", 10), ("successThreshold", 1), ("failureThreshold", 3),
    ]
    where isZero(name) {
      set(name, .integer(number))
    }
    change("httpGet") { $0.fillInRequest() }
  }

  private mutating func fillInRequest() {
    fillEmpty("path", "/")
    fillEmpty("scheme", "HTTP")
  }

  private mutating func fillInVolume() {
    guard case .object(let object) = self else { return }
    if object.members.allSatisfy({ $0.key == "name" }) { set("emptyDir", [:]) }
    for source in ["secret", "configMap", "projected", "downwardAPI"] {
      change(source) { $0.fill("defaultMode", 0o644) }
    }
    change("projected") { projected in
      projected.changeItems("sources") { $0.change("serviceAccountToken") { $0.fill("expirationSeconds", 3600) } }
    }
    change(["ephemeral", "volumeClaimTemplate"]) { $0.fill("spec", [:]) }
    change(["ephemeral", "volumeClaimTemplate", "spec"]) { $0.fill("volumeMode", "Filesystem") }
  }

  /// What is limited and not requested is requested up to its limit.
  private mutating func fillInRequests() {
    guard let limits = self["limits"]?.object else { return }
    fill("requests", [:])
    change("requests") { requests in
      for limit in limits.members { requests.fill(limit.key, limit.value) }
    }
  }
}
