import BeTraceWorkbench
import Testing

/// The box of an environment variable.
struct VariableScreens {
  @Test func aNameThatLooksSecretProposesAReference() {
    var bench = Bench()
    bench.press("aSTRIPE_KEY<enter>")
    #expect(
      bench.screen == """
         betrace  bff ›  production protected                  +1 unsaved   ▲ 1 warning
          dev   staging  [ production ]                  service bff 2/4   ctrl-p go to
         2 Form ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 1/27
        ▌• Replicas              3                                                  :49┃
        ╭─ Add  variable ──────────────────────────────────────────────────────────────╮
        │  Name        STRIPE_KEY                                                      │
        │  Kind       [ secret ]  left right: other kinds                              │
        │  Secret      bff-secrets                                                     │
        │  Key         stripe-key                                                      │
        │                                                                              │
        │  Environment variables of the container: text, or a reference to a secret,   │
        │  config map, field or service.                                               │
        ╰──────────────────────────────────────────────────────────────────────────────╯
         ↑ JWT_SECRET            secret bff-auth/jwt-secret                     base:94
         • LOG_LEVEL             — removed                                          :56
         · NODE_ENV              production                                      module
         3 Preview  Deployment/bff ─────────────────────────────────────────────── yaml
           70               valueFrom:
           71                 secretKeyRef:
        ▌+ 72                   name: bff-secrets
        ▌+ 73                   key: stripe-key
           74             - name: WORKOS_API_KEY
         ▲ nats  Digest: image 'nats:2.10.4-alpine' has no digest: its t…   x go there
         enter keep   esc drop   tab next part
        """)
  }

  @Test func aLiteralSecretIsMaskedAndWrong() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("aSTRIPE_KEY<enter><left><enter>sk_live_1")
    #expect(
      bench.screen == """
         betrace  bff ›  production protected                                              +1 unsaved   ✗ 1 error   ▲ 1 warning
         1 Services ───────── 4 ┬ 2 Form  bff / production ━━━━━━━━━━━━━━━━━━━━━ 1/27 ┬ 3 Preview  Deployment/bff ──────── yaml
          backend               │▌• Replicas              3                       :49 ┃   52           ports:
          bff             +1 ✗1 │╭─ Add  variable ───────────────────────────────────╮┃   53             - name: http
          nats               ▲1 ││  Name        STRIPE_KEY                           │┃   54               containerPort: 3000
          worker                ││  Kind         text                                │┃   55           env:
                                ││  Value       *********                            │┃   56             - name: BETRACE_BACKE…
         5 Environments ─── set ││                                                   │┃   57               value: http://backe…
          base           shared ││  ✗ 'STRIPE_KEY' is named like a secret: everyone  │┃   58             - name: HOST
          ├ dev              13 ││    who can read the file can read it              │┃   59               value: "0.0.0.0"
          ╰ staging          23 ││    alt-f refer to the secret bff-secrets/stripe-  │┃   60             - name: JWT_SECRET
            ╰ production  +1 24 ││                                                   │┃   61               valueFrom:
                                ││  Environment variables of the container: text,    │┃   62                 secretKeyRef:
         4 Problems ───────── 3 ││  or a reference to a secret, config map, field    │┃   63                   name: bff-auth
          ✗ bff  STRIPE_KEY     ││  or service.                                      │┃   64                   key: jwt-secret
            'STRIPE_KEY' is     │╰───────────────────────────────────────────────────╯┃   65             - name: NODE_ENV
            named like a secret:│ + STRIPE_KEY          ✗ hidden: a secret is referr… ┃   66               value: production
            everyone who can …  │     'STRIPE_KEY' is named like a secret: everyone   ┃   67             - name: PORT
                                │     who can read the file can read it               ┃   68               value: "3000"
          ▲ nats  Digest        │     f refer to the secret bff-secrets/stripe-key    ┃ + 69             - name: STRIPE_KEY
            image               │ ↑ WORKOS_API_KEY        secret …/workos-api-key     ┃▌+ 70               value: "<hidden: a …
            'nats:2.10.4-alpine'│ ↑ WORKOS_CLIENT_ID      client_01HBETRACE   base:92 ┃   71             - name: WORKOS_API_KEY
            has no digest: its …│ • WORKOS_REDIRECT_URI   …/auth/callback         :55 ┃   72               valueFrom:
                                │   Resources                                         ┃   73                 secretKeyRef:
          ◆ backend  Replicas   │ · CPU request           250m                 module ┃   74                   name: bff-auth
            'backend' has one   │ · CPU limit             500m                 module ┃   75                   key: workos-api…
            pod: the service is │ • Memory request        512Mi                   :61 ┃   76             - name: WORKOS_CLIENT…
            away while it is …  │ • Memory limit          1Gi                     :64 ┃   77               value: client_01HBE…
                                │   Ingress                                           ┃   78             - name: WORKOS_REDIRE…
                                │ • Outside access        on                      :67 ┃   79               value: https://betr…
                                │ • Host                  betrace.example.com     :68 ┃   80           resources:
                                │ ↑ Class                 nginx            staging:47 ┃   81             requests:
                                │ • TLS secret            bff-tls                 :70 ┃   82               cpu: 250m
                                │ • Issuer                letsencrypt-prod        :73 ┃   83               memory: 512Mi
                                │   Deployment                                        ┃   84             limits:
                                │ · Enabled               yes                  module │   85               cpu: 500m
                                │ • Namespace             betrace                  :9 │   86               memory: 1Gi
                                │   Read only 3                                       │   87           startupProbe:
         • 3 in environments/production.json:49. d resets to 2
         enter keep   esc drop   tab next part   ctrl-u clear
        """)
  }

  @Test func aReferenceToAService() {
    var bench = Bench()
    bench.press(":bff/production/env.BETRACE_BACKEND_URL<enter><enter>")
    #expect(
      bench.screen == """
         betrace  bff ›  production protected                               ▲ 1 warning
          dev   staging  [ production ]                  service bff 2/4   ctrl-p go to
        ╭─ Edit  BETRACE_BACKEND_URL ──────────────────────────────────────────────────╮
        │  Kind         service                                                        │
        │  Service     backend                                                         │
        │  Port        http                                                            │
        │                                                                              │
        │  Elsewhere  dev backend:http   staging backend:http                          │
        │                                                                              │
        │  Where API calls go; an environment refers to the backend's port http.       │
        ╰──────────────────────────────────────────────────────────────────────────────╯
        ▌↑ BETRACE_BACKEND_URL   → backend:http                                 base:79
         · HOST                  0.0.0.0                                         module
         ↑ JWT_SECRET            secret bff-auth/jwt-secret                     base:94
         • LOG_LEVEL             — removed                                          :56
         · NODE_ENV              production                                      module
         3 Preview  Deployment/bff ─────────────────────────────────────────────── yaml
           55           env:
           56             - name: BETRACE_BACKEND_URL
        ▌  57               value: http://backend.betrace.svc.cluster.local:12011
           58             - name: HOST
           59               value: "0.0.0.0"
         ▲ nats  Digest: image 'nats:2.10.4-alpine' has no digest: its t…   x go there
         enter keep   esc drop   tab next part   ctrl-u clear
        """)
  }
}
