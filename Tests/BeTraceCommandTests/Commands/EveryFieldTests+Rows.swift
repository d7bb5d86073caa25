// A row for every field, or for every kind of entry where an environment chooses the names.
extension EveryFieldTests {
  private static let digest = "sha256:" + String(repeating: "a", count: 64)
  private static let otherDigest = "sha256:" + String(repeating: "b", count: 64)

  static let services = [
    Row("bff/dev/enabled", ("=false", "false"), ("=true", "true"), null: .cannotBeNull("enabled")),
    Row("bff/dev/namespace", ("=a", #""a""#), ("=b", #""b""#), null: .cannotBeNull("namespace")),
    Row(
      "bff/dev/replicas", ("=2", "2"), (":=3", "3"), (#":={"$reset": true}"#, "{\n  \"$reset\": true\n}"),
      null: .cannotBeNull("replicas")),
    Row(
      "bff/dev/autoscaling", ("=on", "{}"), ("=off", "null"), (#":={"max": 9}"#, "{\n  \"max\": 9\n}"), null: .null),
    Row("bff/dev/autoscaling.min", ("=1", "1"), ("=2", "2"), null: .cannotBeNull("autoscaling.min")),
    Row("bff/dev/autoscaling.max", ("=8", "8"), ("=9", "9"), null: .cannotBeNull("autoscaling.max")),
    Row("bff/dev/autoscaling.cpu", ("=70", "70"), ("=null", "null"), null: .null),
    Row("bff/dev/autoscaling.memory", ("=70", "70"), ("=80", "80"), null: .null),
    Row(
      "bff/dev/image", ("=a.io/w:1", #""a.io/w:1""#), ("=a.io/w:1@\(digest)", "\"a.io/w:1@\(digest)\""),
      (#":={"tag": "3"}"#, "{\n  \"tag\": \"3\"\n}"), null: .cannotBeNull("image")),
    Row(
      "bff/dev/image.repository", ("=a.io/w", #""a.io/w""#), ("=b.io/w", #""b.io/w""#),
      null: .cannotBeNull("image.repository")),
    Row("bff/dev/image.tag", ("=1", #""1""#), ("=2", #""2""#), null: .null),
    Row(
      "bff/dev/image.digest", ("=\(digest)", "\"\(digest)\""), ("=\(otherDigest)", "\"\(otherDigest)\""), null: .null),
    Row(
      "bff/dev/imagePullPolicy", ("=Always", #""Always""#), ("=Never", #""Never""#),
      null: .cannotBeNull("imagePullPolicy")),
    Row("bff/dev/resources.requests.cpu", ("=1", #""1""#), ("=250m", #""250m""#), null: .null),
    Row("bff/dev/resources.limits['a.com/gpu']", ("=1", #""1""#), ("=null", "null"), null: .null),
    Row(
      "bff/dev/resources", (#":={"limits": {"$reset": true}}"#, "{\n  \"limits\": {\n    \"$reset\": true\n  }\n}"),
      null: .cannotBeNull("resources")),
    Row(
      "bff/dev/ingress", ("=on", "{}"), ("=null", "null"),
      (#":={"host": "a.com", "tls": null}"#, "{\n  \"host\": \"a.com\",\n  \"tls\": null\n}"), null: .null),
    Row("bff/dev/ingress.host", ("=a.com", #""a.com""#), ("=*.b.com", #""*.b.com""#), null: .null),
    Row("bff/dev/ingress.className", ("=nginx", #""nginx""#), ("=traefik", #""traefik""#), null: .null),
    Row("bff/dev/ingress.path", ("=/", #""/""#), ("=/api", #""/api""#), null: .cannotBeNull("ingress.path")),
    Row(
      "bff/dev/ingress.pathType", ("=Exact", #""Exact""#), ("=Prefix", #""Prefix""#),
      null: .cannotBeNull("ingress.pathType")),
    Row("bff/dev/ingress.tls", ("=on", "{}"), ("=none", "null"), null: .null),
    Row("bff/dev/ingress.tls.secretName", ("=a-tls", #""a-tls""#), ("=b-tls", #""b-tls""#), null: .null),
    Row("bff/dev/ingress.annotations[cert-manager.io/issuer]", ("=a", #""a""#), ("=", #""""#), null: .null),
    Row(#"bff/dev/labels["betrace.dev/team"]"#, ("=web", #""web""#), ("=", #""""#), null: .null),
    Row("bff/dev/labels", (#":={"a": "1"}"#, "{\n  \"a\": \"1\"\n}"), (":={}", "{}"), null: .cannotBeNull("labels")),
    Row("bff/dev/annotations.note", ("=a=b", #""a=b""#), (#":="null""#, #""null""#), null: .null),
    Row(
      "bff/dev/description", ("=What it is.", #""What it is.""#), ("=", #""""#), null: .ownCannotBeNull("description")),
    Row("worker/dev/concurrency", ("=1", "1"), ("=64", "64"), null: .cannotBeNull("concurrency")),
    Row("nats/dev/size", ("=medium", #""medium""#), ("=large", #""large""#), null: .cannotBeNull("size")),
    Row("nats/dev/storage", ("=1Gi", #""1Gi""#), ("=2Gi", #""2Gi""#), null: .cannotBeNull("storage")),
  ]

  static let variables = [
    Row("bff/dev/env.A", ("=text", #""text""#), ("=", #""""#), (#":="secret:x""#, #""secret:x""#), null: .null),
    Row("bff/dev/env.A", ("=secret:o/k", reference("secretKeyRef", ("name", "o"), ("key", "k"))), null: .null),
    Row(
      "bff/dev/env.A", ("=config:o/k", reference("configMapKeyRef", ("name", "o"), ("key", "k"))),
      ("=text", #""text""#), null: .null),
    Row(
      "bff/dev/env.A",
      ("=service:backend/http", reference("serviceRef", ("service", "backend"), ("port", "http"), ("as", "url"))),
      null: .null),
    Row("bff/dev/env.A", ("=field:status.podIP", reference("fieldRef", ("fieldPath", "status.podIP"))), null: .null),
    Row(
      "bff/dev/env.A", ("=resource:limits.cpu", reference("resourceFieldRef", ("resource", "limits.cpu"))),
      (
        #":={"resourceFieldRef": {"resource": "limits.cpu", "divisor": "1m"}}"#,
        reference("resourceFieldRef", ("resource", "limits.cpu"), ("divisor", "1m"))
      ), null: .null),
    Row("bff/dev/env", (#":={"A": "1"}"#, "{\n  \"A\": \"1\"\n}"), (":={}", "{}"), null: .cannotBeNull("env")),
  ]

  private static func reference(_ kind: String, _ keys: (String, String)...) -> String {
    let lines = keys.map { "    \"\($0)\": \"\($1)\"" }.joined(separator: ",\n")
    return "{\n  \"\(kind)\": {\n\(lines)\n  }\n}"
  }

  static let settings = [
    Row("-/dev/extends", ("=base", #""base""#), ("=other", #""other""#), null: .ownCannotBeNull("extends")),
    Row("-/dev/abstract", ("=true", "true"), ("=false", "false"), null: .ownCannotBeNull("abstract")),
    Row("-/dev/protected", ("=true", "true"), ("=false", "false"), null: .cannotBeNull("protected", "the default")),
    Row("-/dev/context", ("=kind", #""kind""#), ("=gke a", #""gke a""#), null: .ownCannotBeNull("context")),
    Row("-/dev/namespace", ("=a", #""a""#), ("=b", #""b""#), null: .null),
    Row("-/dev/description", ("=What it is.", #""What it is.""#), ("=", #""""#), null: .ownCannotBeNull("description")),
    Row(
      "-/dev/platform.kubernetesVersion", ("=1.35", #""1.35""#), ("=1.36", #""1.36""#),
      null: .cannotBeNull("platform.kubernetesVersion", "the default")),
    Row(
      "-/dev/platform.podSecurity", ("=baseline", #""baseline""#), ("=privileged", #""privileged""#),
      (#":={"$reset": true}"#, "{\n  \"$reset\": true\n}"), null: .cannotBeNull("platform.podSecurity", "the default")),
    Row("-/dev/platform.labels[betrace.dev/tier]", ("=a", #""a""#), ("=b", #""b""#), null: .null),
    Row("-/dev/platform.annotations.note", ("=a", #""a""#), ("=b c", #""b c""#), null: .null),
    Row(
      "-/dev/platform.networkPolicies", ("=fromDependencies", #""fromDependencies""#), ("=none", #""none""#),
      null: .cannotBeNull("platform.networkPolicies", "the default")),
    Row(
      "-/dev/platform.monitoring", ("=podMonitor", #""podMonitor""#), ("=none", #""none""#),
      null: .cannotBeNull("platform.monitoring", "the default")),
    Row(
      "-/dev/platform.dnsCache", ("=169.254.20.10/32", #""169.254.20.10/32""#), ("=10.0.0.10/32", #""10.0.0.10/32""#),
      null: .null),
    Row(
      "-/dev/platform.ingressController.namespace", ("=edge", #""edge""#), ("=other", #""other""#),
      null: .cannotBeNull("platform.ingressController.namespace", "the default")),
    Row(
      "-/dev/platform.prometheus.namespace", ("=watch", #""watch""#), ("=other", #""other""#),
      null: .cannotBeNull("platform.prometheus.namespace", "the default")),
    Row("-/dev/platform.prometheus.monitorLabels.release", ("=a", #""a""#), ("=", #""""#), null: .null),
    Row("-/dev/platform.optOuts.networkPolicies.bff", ("=It has its own.", #""It has its own.""#), null: .null),
    Row(
      "-/dev/platform.optOuts.monitoring.worker", ("=Its numbers are wrong.", #""Its numbers are wrong.""#), null: .null
    ),
    Row(
      "-/dev/platform.externals.services.tempo.addresses", ("=10.0.0.0/8", #""10.0.0.0/8""#),
      null: .refused(
        "'platform.externals.services.tempo.addresses' must be a range of IP addresses such as '203.0.113.0/24', not null"
      )),
    Row(
      "-/dev/platform.policyProfile", ("=lenient", #""lenient""#), ("=strict", #""strict""#),
      null: .cannotBeNull("platform.policyProfile", "the default")),
    Row(
      "-/dev/platform.externals.secrets.bff-auth", (#":=["jwt-secret"]"#, "[\n  \"jwt-secret\"\n]"),
      ("=a,b", "[\n  \"a\",\n  \"b\"\n]"), null: .null),
    Row("-/dev/platform.externals.configMaps.settings", ("=a", "[\n  \"a\"\n]"), ("=", "[]"), null: .null),
    Row(
      "-/dev/platform.externals.services.tempo", (#":={"namespace": "o"}"#, "{\n  \"namespace\": \"o\"\n}"),
      (":={}", "{}"),
      null: .null),
    Row(
      "-/dev/platform.externals.services.tempo.namespace", ("=a", #""a""#), ("=b", #""b""#),
      null: .refused(
        "'platform.externals.services.tempo.namespace' must be a DNS label: lower-case letters, digits and '-', at most "
          + "63, no '-' at either end, not null")),
    Row(
      "-/dev/platform.externals.services.tempo.ports.http", ("=80", "80"), ("=81", "81"),
      null: .refused("'platform.externals.services.tempo.ports.http' must be a whole number, 1 to 65535, not null")),
    Row(
      "-/dev/platform.externals.serviceAccounts", ("=a", "[\n  \"a\"\n]"), ("=a,b", "[\n  \"a\",\n  \"b\"\n]"),
      null: .refused("'platform.externals.serviceAccounts' cannot be null: write [] for an empty list")),
    Row(
      "-/dev/platform.externals.claims", ("=a", "[\n  \"a\"\n]"), ("=a,b", "[\n  \"a\",\n  \"b\"\n]"),
      null: .refused("'platform.externals.claims' cannot be null: write [] for an empty list")),
    Row(
      "-/dev/platform.externals.priorityClasses", ("=a", "[\n  \"a\"\n]"), ("=a,b", "[\n  \"a\",\n  \"b\"\n]"),
      null: .refused("'platform.externals.priorityClasses' cannot be null: write [] for an empty list")),
    Row(
      "-/dev/platform.externals.runtimeClasses", ("=a", "[\n  \"a\"\n]"), ("=a,b", "[\n  \"a\",\n  \"b\"\n]"),
      null: .refused("'platform.externals.runtimeClasses' cannot be null: write [] for an empty list")),
    Row(
      "-/dev/platform.externals.namespaces", ("=a", "[\n  \"a\"\n]"), ("=a,b", "[\n  \"a\",\n  \"b\"\n]"),
      null: .refused("'platform.externals.namespaces' cannot be null: write [] for an empty list")),
    Row(
      "-/dev/exceptions",
      (
        #":=[{"rule": "POL-07", "service": "bff", "reason": "r", "until": "2030-06-30"}]"#,
        """
        [
          {
            "rule": "POL-07",
            "service": "bff",
            "reason": "r",
            "until": "2030-06-30"
          }
        ]
        """
      ), (":=[]", "[]"), null: .ownCannotBeNull("exceptions")),
  ]
}
