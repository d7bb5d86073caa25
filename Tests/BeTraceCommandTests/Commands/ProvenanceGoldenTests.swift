import Testing

@testable import BeTraceCommand

/// `betrace-tui render --provenance`: all of one service.
struct ProvenanceGoldenTests {
  @Test func everyLineSaysWhoDecidedIt() throws {
    #expect(
      try Desk().perform("render", "dev", "bff", "--provenance") == """
        apiVersion: v1 # module
        kind: Namespace # module
        metadata: # module
          name: betrace-dev # environments/dev.json:7
          labels: # module
            app.kubernetes.io/managed-by: betrace # module
            app.kubernetes.io/part-of: betrace # platform.labels[app.kubernetes.io/part-of] environments/base.json:12
            betrace.dev/environment: dev # module
            pod-security.kubernetes.io/audit: baseline # platform.podSecurity environments/dev.json:9
            pod-security.kubernetes.io/audit-version: v1.36 # platform.kubernetesVersion environments/base.json:9
            pod-security.kubernetes.io/enforce: baseline # platform.podSecurity environments/dev.json:9
            pod-security.kubernetes.io/enforce-version: v1.36 # platform.kubernetesVersion environments/base.json:9
            pod-security.kubernetes.io/warn: baseline # platform.podSecurity environments/dev.json:9
            pod-security.kubernetes.io/warn-version: v1.36 # platform.kubernetesVersion environments/base.json:9
        --- # module
        apiVersion: v1 # module
        kind: ServiceAccount # module
        metadata: # module
          name: bff # module
          namespace: betrace-dev # environments/dev.json:7
          labels: # module
            app.kubernetes.io/component: web # module
            app.kubernetes.io/instance: bff # module
            app.kubernetes.io/managed-by: betrace # module
            app.kubernetes.io/name: bff # module
            app.kubernetes.io/part-of: betrace # platform.labels[app.kubernetes.io/part-of] environments/base.json:12
            betrace.dev/environment: dev # module
        automountServiceAccountToken: false # module
        --- # module
        apiVersion: v1 # module
        kind: Service # module
        metadata: # module
          name: bff # module
          namespace: betrace-dev # environments/dev.json:7
          labels: # module
            app.kubernetes.io/component: web # module
            app.kubernetes.io/instance: bff # module
            app.kubernetes.io/managed-by: betrace # module
            app.kubernetes.io/name: bff # module
            app.kubernetes.io/part-of: betrace # platform.labels[app.kubernetes.io/part-of] environments/base.json:12
            betrace.dev/environment: dev # module
        spec: # module
          type: ClusterIP # module
          selector: # module
            app.kubernetes.io/instance: bff # module
            app.kubernetes.io/name: bff # module
          ports: # module
            - name: http # module
              port: 80 # module
              targetPort: http # module
        --- # module
        apiVersion: apps/v1 # module
        kind: Deployment # module
        metadata: # module
          name: bff # module
          namespace: betrace-dev # environments/dev.json:7
          labels: # module
            app.kubernetes.io/component: web # module
            app.kubernetes.io/instance: bff # module
            app.kubernetes.io/managed-by: betrace # module
            app.kubernetes.io/name: bff # module
            app.kubernetes.io/part-of: betrace # platform.labels[app.kubernetes.io/part-of] environments/base.json:12
            app.kubernetes.io/version: dev # environments/dev.json:31
            betrace.dev/environment: dev # module
        spec: # module
          replicas: 1 # module
          revisionHistoryLimit: 5 # module
          progressDeadlineSeconds: 300 # module
          minReadySeconds: 5 # module
          strategy: # module
            type: RollingUpdate # module
            rollingUpdate: # module
              maxSurge: 1 # module
              maxUnavailable: 0 # module
          selector: # module
            matchLabels: # module
              app.kubernetes.io/instance: bff # module
              app.kubernetes.io/name: bff # module
          template: # module
            metadata: # module
              labels: # module
                app.kubernetes.io/component: web # module
                app.kubernetes.io/instance: bff # module
                app.kubernetes.io/managed-by: betrace # module
                app.kubernetes.io/name: bff # module
                app.kubernetes.io/part-of: betrace # platform.labels[app.kubernetes.io/part-of] environments/base.json:12
                app.kubernetes.io/version: dev # environments/dev.json:31
                betrace.dev/environment: dev # module
            spec: # module
              serviceAccountName: bff # module
              automountServiceAccountToken: false # module
              enableServiceLinks: false # module
              securityContext: # module
                runAsNonRoot: true # module
                runAsUser: 10001 # module
                runAsGroup: 10001 # module
                seccompProfile: # module
                  type: RuntimeDefault # module
              containers: # module
                - name: bff # module
                  image: betrace/bff:dev # environments/dev.json:30
                  imagePullPolicy: Never # environments/dev.json:33
                  ports: # module
                    - name: http # module
                      containerPort: 3000 # module
                  env: # module
                    - name: BETRACE_BACKEND_URL # environments/base.json:90
                      value: http://backend.betrace-dev.svc.cluster.local:12011 # environments/base.json:90
                    - name: HOST # module
                      value: "0.0.0.0" # module
                    - name: JWT_SECRET # environments/base.json:105
                      valueFrom: # environments/base.json:105
                        secretKeyRef: # environments/base.json:105
                          name: bff-auth # environments/base.json:105
                          key: jwt-secret # environments/base.json:105
                    - name: LOG_LEVEL # environments/dev.json:35
                      value: debug # environments/dev.json:35
                    - name: NODE_ENV # module
                      value: production # module
                    - name: PORT # module
                      value: "3000" # module
                    - name: WORKOS_API_KEY # environments/base.json:97
                      valueFrom: # environments/base.json:97
                        secretKeyRef: # environments/base.json:97
                          name: bff-auth # environments/base.json:97
                          key: workos-api-key # environments/base.json:97
                    - name: WORKOS_CLIENT_ID # environments/base.json:103
                      value: client_01HBETRACE # environments/base.json:103
                    - name: WORKOS_REDIRECT_URI # environments/base.json:104
                      value: http://betrace.localhost/auth/callback # environments/base.json:104
                  resources: # module
                    requests: # module
                      cpu: 250m # module
                      memory: 256Mi # module
                    limits: # module
                      memory: 512Mi # module
                  startupProbe: # module
                    httpGet: # module
                      path: /health # module
                      port: http # module
                    periodSeconds: 5 # module
                    timeoutSeconds: 2 # module
                    failureThreshold: 30 # module
                  livenessProbe: # module
                    httpGet: # module
                      path: /health # module
                      port: http # module
                    initialDelaySeconds: 15 # module
                    periodSeconds: 20 # module
                    timeoutSeconds: 2 # module
                    failureThreshold: 6 # module
                  readinessProbe: # module
                    httpGet: # module
                      path: /health # module
                      port: http # module
                    initialDelaySeconds: 5 # module
                    periodSeconds: 10 # module
                    timeoutSeconds: 2 # module
                    failureThreshold: 3 # module
                  lifecycle: # module
                    preStop: # module
                      sleep: # module
                        seconds: 10 # module
                  volumeMounts: # module
                    - name: tmp # module
                      mountPath: /tmp # module
                  securityContext: # module
                    allowPrivilegeEscalation: false # module
                    readOnlyRootFilesystem: true # module
                    capabilities: # module
                      drop: # module
                        - ALL # module
              volumes: # module
                - name: tmp # module
                  emptyDir: # module
                    sizeLimit: 64Mi # module
              terminationGracePeriodSeconds: 30 # module
        --- # environments/dev.json:37
        apiVersion: networking.k8s.io/v1 # environments/dev.json:37
        kind: Ingress # environments/dev.json:37
        metadata: # environments/dev.json:37
          name: bff # environments/dev.json:37
          namespace: betrace-dev # environments/dev.json:7
          labels: # environments/dev.json:37
            app.kubernetes.io/component: web # environments/dev.json:37
            app.kubernetes.io/instance: bff # environments/dev.json:37
            app.kubernetes.io/managed-by: betrace # environments/dev.json:37
            app.kubernetes.io/name: bff # environments/dev.json:37
            app.kubernetes.io/part-of: betrace # platform.labels[app.kubernetes.io/part-of] environments/base.json:12
            betrace.dev/environment: dev # environments/dev.json:37
        spec: # environments/dev.json:37
          ingressClassName: nginx # environments/dev.json:39
          rules: # environments/dev.json:37
            - host: betrace.localhost # environments/dev.json:38
              http: # environments/dev.json:37
                paths: # environments/dev.json:37
                  - path: / # module
                    pathType: Prefix # module
                    backend: # environments/dev.json:37
                      service: # environments/dev.json:37
                        name: bff # environments/dev.json:37
                        port: # environments/dev.json:37
                          name: http # environments/dev.json:37

        """)
  }
}
