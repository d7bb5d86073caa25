import BeTraceCore

/// The manifests of a service as a team has them, with much that nobody can set.
enum ShopManifests {
  static let text = """
    apiVersion: v1
    kind: Namespace
    metadata:
      name: shop
    ---
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: shop
      namespace: shop
      labels: {app: shop, app.kubernetes.io/version: "1.4.0"}
      annotations: {owner: Payments}
    spec:
      replicas: 3
      selector:
        matchLabels: {app: shop}
      template:
        metadata:
          labels: {app: shop, app.kubernetes.io/version: "1.4.0"}
        spec:
          serviceAccountName: shop
          initContainers:
            - name: migrate
              image: registry.example.com/shop:1.4.0
          containers:
            - name: shop
              image: registry.example.com/shop:1.4.0
              imagePullPolicy: IfNotPresent
              futureField: {kept: true}
              ports:
                - {name: http, containerPort: 8080}
              env:
                - name: ZONE
                  value: eu
                - name: LOG_LEVEL
                  value: info
                - name: POD_IP
                  valueFrom: {fieldRef: {apiVersion: v1, fieldPath: status.podIP}}
                - name: FROM_FILE
                  valueFrom: {fileKeyRef: {volumeName: env, path: env, key: a}}
              resources:
                requests: {cpu: 1, memory: 256Mi}
                limits: {memory: 512Mi}
              livenessProbe:
                httpGet: {path: /live, port: http}
              readinessProbe:
                httpGet: {path: /ready, port: 8080}
            - name: proxy
              image: envoyproxy/envoy:v1.31.0
    ---
    apiVersion: v1
    kind: Service
    metadata:
      name: shop
      namespace: shop
      labels: {app: shop}
    spec:
      selector: {app: shop}
      ports:
        - {name: http, port: 80, targetPort: http}
    ---
    apiVersion: networking.k8s.io/v1
    kind: Ingress
    metadata:
      name: shop
      namespace: shop
      annotations: {example.com/timeout: "30"}
    spec:
      ingressClassName: nginx
      tls:
        - hosts: [shop.example.com]
          secretName: shop-tls
      rules:
        - host: shop.example.com
          http:
            paths:
              - path: /
                pathType: Prefix
                backend: {service: {name: shop, port: {name: http}}}
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata:
      name: shop
      namespace: shop
    roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: shop}
    subjects:
      - {kind: ServiceAccount, name: shop, namespace: shop}
      - {kind: ServiceAccount, name: other, namespace: elsewhere}
    ---
    apiVersion: v1
    kind: ConfigMap
    metadata:
      name: dashboard
      namespace: monitoring
    data: {text: "shop.shop.svc"}
    """

  /// The module that they are, without the objects of `leavingOut`, with `more` documents.
  static func module(
    leavingOut kinds: Set<String> = [], adding more: String = "", variants: [String: String] = [:]
  ) throws -> ManifestModule {
    let parts = text.components(separatedBy: "\n---\n").filter { part in
      !kinds.contains { part.contains("\nkind: \($0)\n") }
    }
    let documents = parts.joined(separator: "\n---\n") + (more.isEmpty ? "" : "\n---\n" + more)
    return ManifestModule(
      "shop", in: "services/shop", try ManifestsInYAML.read(documents),
      variants: try variants.mapValues { try ManifestsInYAML.read($0, file: "services/shop/test/patch.yaml") },
      around: ["payments"], revision: "")
  }

  /// The plan of an environment called `test` that says `entry` about it.
  static func plan(_ module: ManifestModule, _ entry: String = "{}") -> Plan {
    let catalogue = Catalogue([module])
    let file = """
      {"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "test", "services": {"shop": \(entry)}}
      """
    let environments = Environments(
      [EnvironmentFile(path: "environments/test.json", bytes: Array(file.utf8), catalogue: catalogue)],
      catalogue: catalogue)
    return Plan("test", in: environments, on: .testDay)
  }

  /// The lines of all objects that `entry` changes.
  static func changes(_ module: ManifestModule, _ entry: String) -> [String] {
    let texts = ["{}", entry].map { YAMLText(plan(module, $0)["shop"]?.resources ?? []).text }
    return LineDiff.unified(from: texts[0], to: texts[1], oldName: "a", newName: "b").split(separator: "\n").filter {
      ($0.hasPrefix("+") || $0.hasPrefix("-")) && !$0.hasPrefix("+++") && !$0.hasPrefix("---")
    }.map { line in "\(line.prefix(1)) \(line.dropFirst().drop { $0 == " " })" }
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [String] {
    var (parts, rest) = ([String](), self[...])
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
