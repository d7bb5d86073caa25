import BeTraceCore
import Testing

/// What namespaces let pods do.
@Suite struct PodAdmissionTests {
  private static let context = #"""
    "securityContext": {"allowPrivilegeEscalation": false, "capabilities": {"drop": ["ALL"]}, "runAsNonRoot": true,
      "seccompProfile": {"type": "RuntimeDefault"}},
    """#
  private static let escalating = context.replacing(#""allowPrivilegeEscalation": false, "#, with: "")
  private static let shared = #""hostNetwork": true, "#

  private static func namespace(_ level: String, _ version: String = "latest") -> String {
    #"""
    {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "shop", "labels": {
      "pod-security.kubernetes.io/enforce": "\#(level)", "pod-security.kubernetes.io/enforce-version": "\#(version)"}}}
    """#
  }

  @Test(arguments: [
    ManifestRow("restricted", ManifestRow.deployment(container: context), namespace("restricted")),
    ManifestRow("restricted, where nobody knows", ManifestRow.deployment(container: context)),
    ManifestRow(
      "anything, where nobody knows, is a practice", ManifestRow.deployment(pod: shared, container: context),
      shows: [
        "warning: spec.template.spec.hostNetwork: the pods of Deployment 'web' may do more than the level "
          + "'restricted' allows, check 'hostNamespaces': 'hostNetwork': the pod would share the "
          + "node's own; take it out [POL-04]"
      ]),
    ManifestRow(
      "all of it, by check", ManifestRow.deployment(), namespace("restricted"),
      shows: [
        "warning: spec.template.spec.containers[0].securityContext.allowPrivilegeEscalation: namespace 'shop' "
          + "enforces 'restricted' and refuses the pods of Deployment 'web', check 'allowPrivilegeEscalation': "
          + "'securityContext.allowPrivilegeEscalation' of container 'web': expected false: else a "
          + "program may become more than it was started as [ADM-04]",
        "warning: spec.template.spec.containers[0].securityContext.runAsNonRoot: namespace 'shop' enforces "
          + "'restricted' and refuses the pods of Deployment 'web', check 'runAsNonRoot': "
          + "'securityContext.runAsNonRoot' of container 'web': expected true here or for the pod: "
          + "else the container may run as root [ADM-04]",
        "warning: spec.template.spec.containers[0].securityContext.seccompProfile: namespace 'shop' enforces "
          + "'restricted' and refuses the pods of Deployment 'web', check 'seccompProfile_restricted': "
          + "'securityContext.seccompProfile' of container 'web': expected the type 'RuntimeDefault' "
          + "or 'Localhost' here or for the pod [ADM-04]",
        "warning: spec.template.spec.containers[0].securityContext.capabilities.drop: namespace 'shop' enforces "
          + "'restricted' and refuses the pods of Deployment 'web', check 'capabilities_restricted': "
          + "'securityContext.capabilities.drop' of container 'web': expected a list with 'ALL' in "
          + "capitals [ADM-04]",
      ]),
    ManifestRow(
      "the node's network, under 'baseline'", ManifestRow.deployment(pod: shared, container: context),
      namespace("baseline"),
      shows: [
        "warning: spec.template.spec.hostNetwork: namespace 'shop' enforces 'baseline' and refuses the pods of "
          + "Deployment 'web', check 'hostNamespaces': 'hostNetwork': the pod would share the "
          + "node's own; take it out [ADM-04]"
      ]),
    ManifestRow(
      "nothing is enforced", ManifestRow.deployment(pod: shared, container: context), namespace("privileged"),
      shows: [
        "warning: spec.template.spec.hostNetwork: the pods of Deployment 'web' may do more than the level "
          + "'restricted' allows, check 'hostNamespaces': 'hostNetwork': the pod would share the "
          + "node's own; take it out [POL-04]"
      ]),
    ManifestRow(
      "the node's network", ManifestRow.deployment(pod: shared, container: context), namespace("restricted"),
      shows: [
        "warning: spec.template.spec.hostNetwork: namespace 'shop' enforces 'restricted' and refuses the pods of "
          + "Deployment 'web', check 'hostNamespaces': 'hostNetwork': the pod would share the "
          + "node's own; take it out [ADM-04]"
      ]),
    ManifestRow(
      "two containers, one finding",
      ManifestRow.deployment(
        pod: #""initContainers": [{\#(escalating)"name": "a", "image": "a:1"}], "#, container: escalating),
      namespace("restricted"),
      shows: [
        "warning: spec.template.spec.initContainers[0].securityContext.allowPrivilegeEscalation: namespace 'shop' "
          + "enforces 'restricted' and refuses the pods of Deployment 'web', check 'allowPrivilegeEscalation': "
          + "'securityContext.allowPrivilegeEscalation' of container 'a': expected false: else "
          + "a program may become more than it was started as [ADM-04]"
      ]),
    ManifestRow(
      "what 'baseline' lets in is a practice",
      ManifestRow.deployment(container: escalating), namespace("baseline"),
      shows: [
        "warning: spec.template.spec.containers[0].securityContext.allowPrivilegeEscalation: the pods of Deployment "
          + "'web' may do more than the level 'restricted' allows, check 'allowPrivilegeEscalation': "
          + "'securityContext.allowPrivilegeEscalation' of container 'web': expected false: else a "
          + "program may become more than it was started as [POL-04]"
      ]),
    ManifestRow(
      "a host in a probe, of which older versions say nothing",
      ManifestRow.deployment(container: context + #""livenessProbe": {"httpGet": {"port": 80, "host": "a"}}, "#),
      namespace("restricted", "v1.36"),
      shows: [
        "warning: spec.template.spec.containers[0].livenessProbe.httpGet.host: namespace 'shop' enforces "
          + "'restricted' and refuses the pods of Deployment 'web', check 'hostProbesAndHostLifecycle': "
          + "'livenessProbe.httpGet.host' of container 'web': the node would call another host than "
          + "the pod; take it out [ADM-04]"
      ]),
  ])
  func podsAreLetIn(_ row: ManifestRow) throws { try row.check("ADM-04", "POL-04") }

  private static let loose = TestService { $0.container.securityContext?.allowPrivilegeEscalation = nil }

  @Test(arguments: [
    RuleRow("restricted unless said otherwise", about: ["ADM-04", "POL-04"]),
    RuleRow(
      "refused", services: [loose], about: ["ADM-04", "POL-04"],
      shows: [
        "test: error: web: namespace 'shop' enforces 'restricted' and refuses the pods of Deployment 'web', check "
          + "'allowPrivilegeEscalation': "
          + "'securityContext.allowPrivilegeEscalation' of container 'web': expected false: else a "
          + "program may become more than it was started as [ADM-04]"
      ]),
    RuleRow(
      "let in, which is a practice", settings: #""namespace": "shop", "platform": {"podSecurity": "baseline"}"#,
      services: [loose], about: ["ADM-04", "POL-04"],
      shows: [
        "test: warning: web: the pods of Deployment 'web' may do more than the level 'restricted' allows, check "
          + "'allowPrivilegeEscalation': "
          + "'securityContext.allowPrivilegeEscalation' of container 'web': expected false: else a "
          + "program may become more than it was started as [POL-04]"
      ]),
    RuleRow(
      "the same under the strict profile",
      settings: #""namespace": "shop", "platform": {"podSecurity": "baseline", "policyProfile": "strict"}"#,
      services: [loose], about: ["ADM-04", "POL-04"],
      shows: [
        "test: error: web: the pods of Deployment 'web' may do more than the level 'restricted' allows, check "
          + "'allowPrivilegeEscalation': "
          + "'securityContext.allowPrivilegeEscalation' of container 'web': expected false: else a "
          + "program may become more than it was started as [POL-04]"
      ]),
    RuleRow(
      "what the namespace says counts",
      services: [
        TestService {
          $0.container.securityContext?.allowPrivilegeEscalation = nil
          $0.namespace.metadata.labels["pod-security.kubernetes.io/enforce"] = "baseline"
        }
      ], about: ["ADM-04", "POL-04"],
      shows: [
        "test: warning: web: the pods of Deployment 'web' may do more than the level 'restricted' allows, check "
          + "'allowPrivilegeEscalation': "
          + "'securityContext.allowPrivilegeEscalation' of container 'web': expected false: else a "
          + "program may become more than it was started as [POL-04]"
      ]),
  ])
  func environmentsSayWhatTheirNamespacesEnforce(_ row: RuleRow) { row.check() }
}
