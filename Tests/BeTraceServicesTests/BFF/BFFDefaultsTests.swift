import Testing

@Suite struct BFFDefaultsTests {
  @Test func theDefaultsRenderAsTheTeamMeansThem() {
    #expect(
      Rendering.yaml("bff") == """
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
          name: bff
          namespace: betrace
          labels:
            app.kubernetes.io/component: web
            app.kubernetes.io/instance: bff
            app.kubernetes.io/managed-by: betrace
            app.kubernetes.io/name: bff
            app.kubernetes.io/part-of: betrace
            betrace.dev/environment: test
        automountServiceAccountToken: false
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: bff
          namespace: betrace
          labels:
            app.kubernetes.io/component: web
            app.kubernetes.io/instance: bff
            app.kubernetes.io/managed-by: betrace
            app.kubernetes.io/name: bff
            app.kubernetes.io/part-of: betrace
            betrace.dev/environment: test
        spec:
          type: ClusterIP
          selector:
            app.kubernetes.io/instance: bff
            app.kubernetes.io/name: bff
          ports:
            - name: http
              port: 80
              targetPort: http
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: bff
          namespace: betrace
          labels:
            app.kubernetes.io/component: web
            app.kubernetes.io/instance: bff
            app.kubernetes.io/managed-by: betrace
            app.kubernetes.io/name: bff
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
              app.kubernetes.io/instance: bff
              app.kubernetes.io/name: bff
          template:
            metadata:
              labels:
                app.kubernetes.io/component: web
                app.kubernetes.io/instance: bff
                app.kubernetes.io/managed-by: betrace
                app.kubernetes.io/name: bff
                app.kubernetes.io/part-of: betrace
                app.kubernetes.io/version: latest
                betrace.dev/environment: test
            spec:
              serviceAccountName: bff
              automountServiceAccountToken: false
              enableServiceLinks: false
              securityContext:
                runAsNonRoot: true
                runAsUser: 10001
                runAsGroup: 10001
                seccompProfile:
                  type: RuntimeDefault
              containers:
                - name: bff
                  image: betrace-bff:latest
                  imagePullPolicy: Never
                  ports:
                    - name: http
                      containerPort: 3000
                  env:
                    - name: HOST
                      value: "0.0.0.0"
                    - name: JWT_SECRET
                      valueFrom:
                        secretKeyRef:
                          name: placeholder
                          key: key
                    - name: NODE_ENV
                      value: production
                    - name: PORT
                      value: "3000"
                    - name: WORKOS_API_KEY
                      valueFrom:
                        secretKeyRef:
                          name: placeholder
                          key: key
                    - name: WORKOS_CLIENT_ID
                      value: placeholder
                    - name: WORKOS_REDIRECT_URI
                      value: placeholder
                  resources:
                    requests:
                      cpu: 250m
                      memory: 256Mi
                    limits:
                      cpu: 500m
                      memory: 512Mi
                  startupProbe:
                    httpGet:
                      path: /health
                      port: http
                    periodSeconds: 5
                    timeoutSeconds: 2
                    failureThreshold: 30
                  livenessProbe:
                    httpGet:
                      path: /health
                      port: http
                    initialDelaySeconds: 15
                    periodSeconds: 20
                    timeoutSeconds: 2
                    failureThreshold: 6
                  readinessProbe:
                    httpGet:
                      path: /health
                      port: http
                    initialDelaySeconds: 5
                    periodSeconds: 10
                    timeoutSeconds: 2
                    failureThreshold: 3
                  lifecycle:
                    preStop:
                      sleep:
                        seconds: 10
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
              terminationGracePeriodSeconds: 30

        """)
  }
}
