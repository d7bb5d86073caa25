import Testing

@Suite struct NATSDefaultsTests {
  @Test func theDefaultsRenderAsTheTeamMeansThem() {
    #expect(
      Rendering.yaml("nats") == """
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
          name: nats
          namespace: betrace
          labels:
            app.kubernetes.io/component: messaging
            app.kubernetes.io/instance: nats
            app.kubernetes.io/managed-by: betrace
            app.kubernetes.io/name: nats
            app.kubernetes.io/part-of: betrace
            betrace.dev/environment: test
        automountServiceAccountToken: false
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: nats-config
          namespace: betrace
          labels:
            app.kubernetes.io/component: messaging
            app.kubernetes.io/instance: nats
            app.kubernetes.io/managed-by: betrace
            app.kubernetes.io/name: nats
            app.kubernetes.io/part-of: betrace
            betrace.dev/environment: test
        data:
          nats.conf: |
            server_name: $POD_NAME
            port: 4222
            http_port: 8222
            pid_file: "/tmp/nats.pid"
            lame_duck_grace_period: 10s
            lame_duck_duration: 30s

            jetstream {
              store_dir: "/data"
              max_memory_store: 0
              max_file_store: 10Gi
            }

            leafnodes {
              port: 7422
            }
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: nats-headless
          namespace: betrace
          labels:
            app.kubernetes.io/component: messaging
            app.kubernetes.io/instance: nats
            app.kubernetes.io/managed-by: betrace
            app.kubernetes.io/name: nats
            app.kubernetes.io/part-of: betrace
            betrace.dev/environment: test
        spec:
          type: ClusterIP
          clusterIP: None
          selector:
            app.kubernetes.io/instance: nats
            app.kubernetes.io/name: nats
          ports:
            - name: client
              port: 4222
              targetPort: client
            - name: cluster
              port: 6222
              targetPort: cluster
            - name: leafnode
              port: 7422
              targetPort: leafnode
            - name: monitor
              port: 8222
              targetPort: monitor
          publishNotReadyAddresses: true
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: nats
          namespace: betrace
          labels:
            app.kubernetes.io/component: messaging
            app.kubernetes.io/instance: nats
            app.kubernetes.io/managed-by: betrace
            app.kubernetes.io/name: nats
            app.kubernetes.io/part-of: betrace
            betrace.dev/environment: test
        spec:
          type: ClusterIP
          selector:
            app.kubernetes.io/instance: nats
            app.kubernetes.io/name: nats
          ports:
            - name: client
              port: 4222
              targetPort: client
            - name: cluster
              port: 6222
              targetPort: cluster
            - name: leafnode
              port: 7422
              targetPort: leafnode
            - name: monitor
              port: 8222
              targetPort: monitor
        ---
        apiVersion: apps/v1
        kind: StatefulSet
        metadata:
          name: nats
          namespace: betrace
          labels:
            app.kubernetes.io/component: messaging
            app.kubernetes.io/instance: nats
            app.kubernetes.io/managed-by: betrace
            app.kubernetes.io/name: nats
            app.kubernetes.io/part-of: betrace
            app.kubernetes.io/version: 2.10.4-alpine
            betrace.dev/environment: test
        spec:
          serviceName: nats-headless
          replicas: 1
          revisionHistoryLimit: 5
          minReadySeconds: 5
          podManagementPolicy: Parallel
          updateStrategy:
            type: RollingUpdate
          selector:
            matchLabels:
              app.kubernetes.io/instance: nats
              app.kubernetes.io/name: nats
          template:
            metadata:
              labels:
                app.kubernetes.io/component: messaging
                app.kubernetes.io/instance: nats
                app.kubernetes.io/managed-by: betrace
                app.kubernetes.io/name: nats
                app.kubernetes.io/part-of: betrace
                app.kubernetes.io/version: 2.10.4-alpine
                betrace.dev/environment: test
              annotations:
                betrace.dev/config-checksum: d1f0444c6741453d
            spec:
              serviceAccountName: nats
              automountServiceAccountToken: false
              enableServiceLinks: false
              securityContext:
                runAsNonRoot: true
                runAsUser: 10001
                runAsGroup: 10001
                fsGroup: 10001
                fsGroupChangePolicy: OnRootMismatch
                seccompProfile:
                  type: RuntimeDefault
              containers:
                - name: nats
                  image: nats:2.10.4-alpine
                  imagePullPolicy: Never
                  args:
                    - --config
                    - /etc/nats-config/nats.conf
                  ports:
                    - name: client
                      containerPort: 4222
                    - name: cluster
                      containerPort: 6222
                    - name: leafnode
                      containerPort: 7422
                    - name: monitor
                      containerPort: 8222
                  env:
                    - name: POD_NAME
                      valueFrom:
                        fieldRef:
                          fieldPath: metadata.name
                  resources:
                    requests:
                      cpu: 100m
                      memory: 256Mi
                    limits:
                      cpu: 250m
                      memory: 512Mi
                  startupProbe:
                    httpGet:
                      path: /healthz
                      port: monitor
                    periodSeconds: 10
                    timeoutSeconds: 2
                    failureThreshold: 90
                  livenessProbe:
                    httpGet:
                      path: /healthz?js-enabled-only=true
                      port: monitor
                    periodSeconds: 10
                    timeoutSeconds: 2
                    failureThreshold: 6
                  readinessProbe:
                    httpGet:
                      path: /healthz?js-server-only=true
                      port: monitor
                    periodSeconds: 5
                    timeoutSeconds: 2
                    failureThreshold: 3
                  lifecycle:
                    preStop:
                      exec:
                        command:
                          - nats-server
                          - --signal
                          - ldm=/tmp/nats.pid
                  volumeMounts:
                    - name: tmp
                      mountPath: /tmp
                    - name: config
                      mountPath: /etc/nats-config
                      readOnly: true
                    - name: data
                      mountPath: /data
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
                - name: config
                  configMap:
                    name: nats-config
              terminationGracePeriodSeconds: 60
          volumeClaimTemplates:
            - metadata:
                name: data
                labels:
                  app.kubernetes.io/instance: nats
                  app.kubernetes.io/name: nats
              spec:
                accessModes:
                  - ReadWriteOnce
                resources:
                  requests:
                    storage: 10Gi

        """)
  }
}
