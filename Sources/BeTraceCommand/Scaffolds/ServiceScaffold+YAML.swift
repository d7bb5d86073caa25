extension ServiceScaffold {
  /// Plain manifests, an object a file, in the style of the catalogue.
  static let yaml = ServiceScaffold(kind: "yaml", summary: "plain manifests, one file an object") { new in
    [
      ("README.md", readMe(of: new.name)), ("info.yaml", info(of: new.name)), ("namespace.yaml", namespace),
      ("serviceaccount.yaml", serviceAccount(of: new.name)), ("service.yaml", service(of: new.name)),
      ("deployment.yaml", deployment(of: new.name)), ("poddisruptionbudget.yaml", disruptionBudget(of: new.name)),
    ]
  }

  private static func readMe(of name: String) -> String {
    """
    # \(name)

    What \(name) deploys, as plain manifests: an object a file. What they say is the default; environments decide replicas,
    image, variables, resources, ingress and namespace in `environments/*.json`, and all else stays as it is written here.

    `info.yaml` is never deployed. It says what manifests cannot: who owns the service, and which services it needs, with the
    names of the ports that it uses.

    ```yaml
    dependencies:
      nats: [client]
    softDependencies: [backend]
    ```

    ## Test

    ```sh
    betrace-tui verify \(name)
    ```

    asks whether the module keeps the contract: at its defaults, at the bounds of every setting, with and without an ingress.
    It exits with 1 if not, so it is all that CI needs. `betrace-tui services \(name)` shows what was understood.

    ## Deploy

    ```sh
    betrace-tui set \(name)/dev:={}
    betrace-tui render dev \(name)
    ```

    """
  }

  private static func info(of name: String) -> String {
    """
    apiVersion: betrace.dev/v1
    kind: ServiceInfo
    description: what \(name) is for, in one sentence
    version: 0.1.0
    component: api
    owner: the team that owns it

    """
  }

  private static let namespace = """
    apiVersion: v1
    kind: Namespace
    metadata:
      name: default

    """

  /// The labels of every object, below a `metadata` that is indented by `indent`.
  private static func labels(of name: String, indent: String = "") -> String {
    """
    \(indent)  labels:
    \(indent)    app.kubernetes.io/name: \(name)
    \(indent)    app.kubernetes.io/instance: \(name)
    \(indent)    app.kubernetes.io/component: api
    \(indent)    app.kubernetes.io/managed-by: betrace
    """
  }

  private static func serviceAccount(of name: String) -> String {
    """
    apiVersion: v1
    kind: ServiceAccount
    metadata:
      name: \(name)
      namespace: default
    \(labels(of: name))
    automountServiceAccountToken: false

    """
  }

  private static func service(of name: String) -> String {
    """
    apiVersion: v1
    kind: Service
    metadata:
      name: \(name)
      namespace: default
    \(labels(of: name))
    spec:
      type: ClusterIP
      selector:
        app.kubernetes.io/name: \(name)
        app.kubernetes.io/instance: \(name)
      ports:
        - name: http
          port: 80
          targetPort: http

    """
  }

  private static func disruptionBudget(of name: String) -> String {
    """
    apiVersion: policy/v1
    kind: PodDisruptionBudget
    metadata:
      name: \(name)
      namespace: default
    \(labels(of: name))
    spec:
      # One pod at a time may be away while nodes are emptied.
      maxUnavailable: 1
      selector:
        matchLabels:
          app.kubernetes.io/name: \(name)
          app.kubernetes.io/instance: \(name)
      unhealthyPodEvictionPolicy: AlwaysAllow

    """
  }

  private static func deployment(of name: String) -> String {
    """
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: \(name)
      namespace: default
    \(labels(of: name))
        app.kubernetes.io/version: "0.1.0"
    spec:
      replicas: 1
      revisionHistoryLimit: 5
      progressDeadlineSeconds: 300
      minReadySeconds: 5
      strategy:
        type: RollingUpdate
        rollingUpdate:
          maxSurge: 1
          maxUnavailable: 0
      selector:
        matchLabels:
          app.kubernetes.io/name: \(name)
          app.kubernetes.io/instance: \(name)
      template:
        metadata:
    \(labels(of: name, indent: "      "))
              app.kubernetes.io/version: "0.1.0"
        spec:
          # Pods run on different nodes as far as there are any.
          topologySpreadConstraints:
            - maxSkew: 1
              topologyKey: kubernetes.io/hostname
              whenUnsatisfiable: ScheduleAnyway
              labelSelector:
                matchLabels:
                  app.kubernetes.io/name: \(name)
                  app.kubernetes.io/instance: \(name)
              matchLabelKeys:
                - pod-template-hash
          serviceAccountName: \(name)
          automountServiceAccountToken: false
          enableServiceLinks: false
          securityContext:
            runAsNonRoot: true
            runAsUser: 10001
            runAsGroup: 10001
            seccompProfile:
              type: RuntimeDefault
          containers:
            - name: \(name)
              # The image that you build; environments decide tag and digest.
              image: registry.example.com/\(name):0.1.0
              imagePullPolicy: IfNotPresent
              ports:
                - name: http
                  containerPort: 8080
              env:
                - name: LOG_LEVEL
                  value: info
                - name: PORT
                  value: "8080"
              resources:
                requests:
                  cpu: 100m
                  memory: 128Mi
                limits:
                  memory: 256Mi
              volumeMounts:
                - name: tmp
                  mountPath: /tmp
              startupProbe:
                httpGet:
                  path: /healthz
                  port: http
                periodSeconds: 5
                timeoutSeconds: 2
                failureThreshold: 30
              livenessProbe:
                httpGet:
                  path: /healthz
                  port: http
                periodSeconds: 10
                timeoutSeconds: 2
                failureThreshold: 6
              readinessProbe:
                httpGet:
                  path: /readyz
                  port: http
                periodSeconds: 5
                timeoutSeconds: 2
                failureThreshold: 3
              lifecycle:
                preStop:
                  sleep:
                    seconds: 10
              securityContext:
                allowPrivilegeEscalation: false
                readOnlyRootFilesystem: true
                capabilities:
                  drop:
                    - ALL
          volumes:
            - name: tmp
              emptyDir:
                sizeLimit: 64Mi
          terminationGracePeriodSeconds: 30

    """
  }
}
