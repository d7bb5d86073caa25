import BeTraceCore
import Testing

/// A part with every field set, and the order in which people know them.
struct OrderRow: Sendable, CustomTestStringConvertible {
  let part: any ResourcePart
  let keys: [String]

  init(_ part: any ResourcePart, _ keys: String) {
    self.part = part
    self.keys = keys.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// The stored properties that are nil or empty.
  var unset: [String] {
    Mirror(reflecting: part).children.compactMap { label, field in
      let mirror = Mirror(reflecting: field)
      let canBeEmpty = [.optional, .collection, .dictionary].contains(mirror.displayStyle)
      return canBeEmpty && mirror.children.isEmpty ? label : nil
    }
  }

  var testDescription: String { String(reflecting: type(of: part)) }
}

private let probe = Probe(.tcpSocket(port: 80))

@Test(arguments: [
  OrderRow(
    Container(
      name: "web", image: "web:1", imagePullPolicy: .always, command: ["a"], args: ["b"], workingDir: "/",
      ports: [ContainerPort(containerPort: 80)], env: [EnvVar(name: "A", value: "b")],
      envFrom: [EnvFromSource(.secretRef(name: "auth"))], resources: ResourceRequirements(limits: ["cpu": "1"]),
      resizePolicy: [ContainerResizePolicy(resourceName: "cpu", restartPolicy: .notRequired)], restartPolicy: .always,
      restartPolicyRules: [
        ContainerRestartRule(
          action: .restart, exitCodes: ContainerRestartRule.ExitCodes(operator: .notIn, values: [0]))
      ],
      startupProbe: probe, livenessProbe: probe, readinessProbe: probe,
      lifecycle: Lifecycle(preStop: .sleep(seconds: 10)), volumeMounts: [VolumeMount(name: "a", mountPath: "/a")],
      volumeDevices: [VolumeDevice(name: "b", devicePath: "/dev/b")],
      securityContext: SecurityContext(privileged: false), terminationMessagePath: "/dev/termination-log",
      terminationMessagePolicy: .fallbackToLogsOnError, stdin: false, stdinOnce: false, tty: false),
    """
    name image imagePullPolicy command args workingDir ports env envFrom resources resizePolicy restartPolicy
    restartPolicyRules startupProbe livenessProbe readinessProbe lifecycle volumeMounts volumeDevices securityContext
    terminationMessagePath terminationMessagePolicy stdin stdinOnce tty
    """),
  OrderRow(
    PodSpec(
      serviceAccountName: "web", automountServiceAccountToken: false, enableServiceLinks: false,
      imagePullSecrets: ["registry"], hostNetwork: false, hostPID: false, hostIPC: false, hostUsers: false,
      shareProcessNamespace: false, hostname: "a", hostnameOverride: "b", subdomain: "c", setHostnameAsFQDN: false,
      hostAliases: [HostAlias(ip: "10.0.0.1", hostnames: ["a"])], dnsPolicy: .clusterFirst,
      dnsConfig: PodDNSConfig(options: [PodDNSConfig.Option(name: "ndots", value: "2")]), priorityClassName: "high",
      priority: 1, preemptionPolicy: .never, runtimeClassName: "gvisor", schedulerName: "default-scheduler",
      os: .linux, overhead: ["cpu": "1m"], securityContext: PodSecurityContext(runAsNonRoot: true),
      resources: ResourceRequirements(limits: ["cpu": "1"]),
      resourceClaims: [PodResourceClaim(name: "gpu", source: .template("gpu"))],
      initContainers: [Container(name: "first")], containers: [Container(name: "web")],
      volumes: [Volume(name: "tmp", .emptyDir())], nodeName: "one", nodeSelector: ["disk": "ssd"],
      affinity: Affinity(podAffinity: PodAffinity(required: [PodAffinityTerm(topologyKey: "zone")])),
      tolerations: [Toleration(operator: .exists)],
      topologySpreadConstraints: [
        TopologySpreadConstraint(maxSkew: 1, topologyKey: "zone", whenUnsatisfiable: .scheduleAnyway)
      ],
      readinessGates: ["betrace.dev/ready"], schedulingGates: ["betrace.dev/wait"], podGroupName: "web",
      restartPolicy: .always, activeDeadlineSeconds: 60, terminationGracePeriodSeconds: 30),
    """
    serviceAccountName automountServiceAccountToken enableServiceLinks imagePullSecrets hostNetwork hostPID hostIPC
    hostUsers shareProcessNamespace hostname hostnameOverride subdomain setHostnameAsFQDN hostAliases dnsPolicy
    dnsConfig priorityClassName priority preemptionPolicy runtimeClassName schedulerName os overhead securityContext
    resources resourceClaims initContainers containers volumes nodeName nodeSelector affinity tolerations
    topologySpreadConstraints readinessGates schedulingGates schedulingGroup restartPolicy activeDeadlineSeconds
    terminationGracePeriodSeconds
    """),
  OrderRow(
    Service.Spec(
      type: .loadBalancer, clusterIP: "10.0.0.1", clusterIPs: ["10.0.0.1"], ipFamilyPolicy: .singleStack,
      ipFamilies: [.ipv4], selector: ["app": "web"], ports: [ServicePort(port: 80, nodePort: 30080)],
      externalName: "example.com", externalIPs: ["192.0.2.1"], publishNotReadyAddresses: false,
      sessionAffinity: .clientIP(), internalTrafficPolicy: .cluster, externalTrafficPolicy: .local,
      trafficDistribution: .preferSameZone, loadBalancerClass: "a/b", loadBalancerIP: "192.0.2.2",
      loadBalancerSourceRanges: ["10.0.0.0/8"], allocateLoadBalancerNodePorts: true, healthCheckNodePort: 30081),
    """
    type clusterIP clusterIPs ipFamilyPolicy ipFamilies selector ports externalName externalIPs
    publishNotReadyAddresses sessionAffinity internalTrafficPolicy externalTrafficPolicy trafficDistribution
    loadBalancerClass loadBalancerIP loadBalancerSourceRanges allocateLoadBalancerNodePorts healthCheckNodePort
    """),
  OrderRow(
    PersistentVolumeClaim.Spec(
      accessModes: [.readWriteMany], storageClassName: "fast", volumeAttributesClassName: "gold", volumeMode: .block,
      resources: PersistentVolumeClaim.Resources(limits: ["storage": "1Gi"]), selector: LabelSelector(),
      volumeName: "one", dataSource: TypedLocalObjectReference(kind: "PersistentVolumeClaim", name: "a"),
      dataSourceRef: TypedObjectReference(kind: "PersistentVolumeClaim", name: "a", namespace: "b")),
    """
    accessModes storageClassName volumeAttributesClassName volumeMode resources selector volumeName dataSource
    dataSourceRef
    """),
])
func everyFieldIsWrittenInItsOrder(_ row: OrderRow) {
  #expect(row.unset == [])
  #expect(row.part.body.keys == row.keys)
}
