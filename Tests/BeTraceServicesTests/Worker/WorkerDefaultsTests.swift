import Testing

@Suite struct WorkerDefaultsTests {
  @Test func theDefaultsRenderAsTheTeamMeansThem() {
    #expect(
      Rendering.yaml("worker") == """
        apiVersion: v1
        kind: Namespace
        metadata:
          name: betrace
          labels:
            app.kubernetes.io/managed-by: betrace
            app.kubernetes.io/part-of: betrace
            betrace.dev/environment: test
            pod-security.kubernetes.io/audit: restricted
            pod-security.kubernetes.io/audit-version: v1.36
            pod-security.kubernetes.io/enforce: restricted
            pod-security.kubernetes.io/enforce-version: v1.36
            pod-security.kubernetes.io/warn: restricted
            pod-security.kubernetes.io/warn-version: v1.36
        ---
        apiVersion: v1
        kind: ServiceAccount
        metadata:
          name: worker
          namespace: betrace
          labels:
            app.kubernetes.io/component: worker
            app.kubernetes.io/instance: worker
            app.kubernetes.io/managed-by: betrace
            app.kubernetes.io/name: worker
            app.kubernetes.io/part-of: betrace
            betrace.dev/environment: test
        automountServiceAccountToken: false
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: worker
          namespace: betrace
          labels:
            app.kubernetes.io/component: worker
            app.kubernetes.io/instance: worker
            app.kubernetes.io/managed-by: betrace
            app.kubernetes.io/name: worker
            app.kubernetes.io/part-of: betrace
            betrace.dev/environment: test
        spec:
          type: ClusterIP
          clusterIP: None
          selector:
            app.kubernetes.io/instance: worker
            app.kubernetes.io/name: worker
          ports:
            - name: metrics
              port: 9464
              targetPort: metrics
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: worker
          namespace: betrace
          labels:
            app.kubernetes.io/component: worker
            app.kubernetes.io/instance: worker
            app.kubernetes.io/managed-by: betrace
            app.kubernetes.io/name: worker
            app.kubernetes.io/part-of: betrace
            app.kubernetes.io/version: latest
            betrace.dev/environment: test
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
              app.kubernetes.io/instance: worker
              app.kubernetes.io/name: worker
          template:
            metadata:
              labels:
                app.kubernetes.io/component: worker
                app.kubernetes.io/instance: worker
                app.kubernetes.io/managed-by: betrace
                app.kubernetes.io/name: worker
                app.kubernetes.io/part-of: betrace
                app.kubernetes.io/version: latest
                betrace.dev/environment: test
            spec:
              serviceAccountName: worker
              automountServiceAccountToken: false
              enableServiceLinks: false
              securityContext:
                runAsNonRoot: true
                runAsUser: 10001
                runAsGroup: 10001
                seccompProfile:
                  type: RuntimeDefault
              containers:
                - name: worker
                  image: betrace-worker:latest
                  imagePullPolicy: Never
                  ports:
                    - name: metrics
                      containerPort: 9464
                  env:
                    - name: NATS_CONSUMER
                      value: trace-workers
                    - name: NATS_STREAM
                      value: JOBS
                    - name: WORKER_CONCURRENCY
                      value: "8"
                  resources:
                    requests:
                      cpu: 250m
                      memory: 256Mi
                    limits:
                      cpu: 500m
                      memory: 512Mi
                  startupProbe:
                    httpGet:
                      path: /healthz
                      port: metrics
                    periodSeconds: 5
                    timeoutSeconds: 2
                    failureThreshold: 30
                  livenessProbe:
                    httpGet:
                      path: /healthz
                      port: metrics
                    periodSeconds: 10
                    timeoutSeconds: 2
                    failureThreshold: 6
                  readinessProbe:
                    httpGet:
                      path: /readyz
                      port: metrics
                    periodSeconds: 5
                    timeoutSeconds: 2
                    failureThreshold: 3
                  volumeMounts:
                    - name: tmp
                      mountPath: /tmp
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
              terminationGracePeriodSeconds: 60

        """)
  }
}
