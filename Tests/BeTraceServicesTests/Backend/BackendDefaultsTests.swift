import Testing

@Suite struct BackendDefaultsTests {
  @Test func theDefaultsRenderAsTheTeamMeansThem() {
    #expect(
      Rendering.yaml("backend") == """
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
          name: backend
          namespace: betrace
          labels:
            app.kubernetes.io/component: api
            app.kubernetes.io/instance: backend
            app.kubernetes.io/managed-by: betrace
            app.kubernetes.io/name: backend
            app.kubernetes.io/part-of: betrace
            betrace.dev/environment: test
        automountServiceAccountToken: false
        ---
        apiVersion: v1
        kind: PersistentVolumeClaim
        metadata:
          name: backend-data
          namespace: betrace
          labels:
            app.kubernetes.io/component: api
            app.kubernetes.io/instance: backend
            app.kubernetes.io/managed-by: betrace
            app.kubernetes.io/name: backend
            app.kubernetes.io/part-of: betrace
            betrace.dev/environment: test
        spec:
          accessModes:
            - ReadWriteOnce
          resources:
            requests:
              storage: 1Gi
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: backend
          namespace: betrace
          labels:
            app.kubernetes.io/component: api
            app.kubernetes.io/instance: backend
            app.kubernetes.io/managed-by: betrace
            app.kubernetes.io/name: backend
            app.kubernetes.io/part-of: betrace
            betrace.dev/environment: test
        spec:
          type: ClusterIP
          selector:
            app.kubernetes.io/instance: backend
            app.kubernetes.io/name: backend
          ports:
            - name: http
              port: 12011
              targetPort: http
            - name: grpc
              port: 12012
              targetPort: grpc
              appProtocol: kubernetes.io/h2c
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: backend
          namespace: betrace
          labels:
            app.kubernetes.io/component: api
            app.kubernetes.io/instance: backend
            app.kubernetes.io/managed-by: betrace
            app.kubernetes.io/name: backend
            app.kubernetes.io/part-of: betrace
            app.kubernetes.io/version: "2.0.0"
            betrace.dev/environment: test
        spec:
          replicas: 1
          revisionHistoryLimit: 5
          progressDeadlineSeconds: 300
          minReadySeconds: 5
          strategy:
            type: Recreate
          selector:
            matchLabels:
              app.kubernetes.io/instance: backend
              app.kubernetes.io/name: backend
          template:
            metadata:
              labels:
                app.kubernetes.io/component: api
                app.kubernetes.io/instance: backend
                app.kubernetes.io/managed-by: betrace
                app.kubernetes.io/name: backend
                app.kubernetes.io/part-of: betrace
                app.kubernetes.io/version: "2.0.0"
                betrace.dev/environment: test
            spec:
              serviceAccountName: backend
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
                - name: backend
                  image: ghcr.io/betracehq/betrace/backend:2.0.0
                  imagePullPolicy: Never
                  ports:
                    - name: http
                      containerPort: 12011
                    - name: grpc
                      containerPort: 12012
                  env:
                    - name: BETRACE_DATA_DIR
                      value: /data
                    - name: BETRACE_PORT_BACKEND
                      value: "12011"
                    - name: BETRACE_PORT_GRPC
                      value: "12012"
                    - name: BETRACE_SIGNATURE_KEY
                      valueFrom:
                        secretKeyRef:
                          name: placeholder
                          key: key
                  resources:
                    requests:
                      cpu: 500m
                      memory: 512Mi
                    limits:
                      cpu: "2"
                      memory: 2Gi
                  startupProbe:
                    httpGet:
                      path: /v1/health
                      port: http
                    periodSeconds: 5
                    timeoutSeconds: 2
                    failureThreshold: 30
                  livenessProbe:
                    httpGet:
                      path: /v1/health
                      port: http
                    initialDelaySeconds: 30
                    periodSeconds: 10
                    timeoutSeconds: 5
                    failureThreshold: 3
                  readinessProbe:
                    httpGet:
                      path: /v1/ready
                      port: http
                    initialDelaySeconds: 10
                    periodSeconds: 5
                    timeoutSeconds: 3
                    failureThreshold: 2
                  lifecycle:
                    preStop:
                      sleep:
                        seconds: 10
                  volumeMounts:
                    - name: tmp
                      mountPath: /tmp
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
                - name: data
                  persistentVolumeClaim:
                    claimName: backend-data
              terminationGracePeriodSeconds: 30

        """)
  }
}
