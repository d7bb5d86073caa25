import BeTraceWorkbench
import Testing

/// What is to be seen first, at every size.
struct HomeScreens {
  @Test func homeAt80x24() {
    let bench = Bench()
    #expect(
      bench.screen == """
         betrace  bff ›  production protected                               ▲ 1 warning
          dev   staging  [ production ]                  service bff 2/4   ctrl-p go to
         2 Form ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 1/26
        ▌• Replicas              3                                                  :49┃
         · Autoscaling           off                                             module┃
           Image                                                                       ┃
         ↑ Repository            registry.example.com/betrace/bff            staging:37┃
         • Tag                   0.8.2                                              :51
         • Digest                sha256:eccbc87e4b5ce2feeccbc87e4b5ce2feeccbc87e4b5ce2…
         ↑ Pull policy           IfNotPresent                                staging:41
           Variables 9
         ↑ BETRACE_BACKEND_URL   → backend:http                                 base:79
         · HOST                  0.0.0.0                                         module
         ↑ JWT_SECRET            secret bff-auth/jwt-secret                     base:94
         • LOG_LEVEL             — removed                                          :56
         · NODE_ENV              production                                      module
         3 Preview  Deployment/bff ─────────────────────────────────────────────── yaml
           13     betrace.dev/environment: production
           14 spec:
        ▌  15   replicas: 3
           16   revisionHistoryLimit: 5
           17   progressDeadlineSeconds: 300
         ▲ nats  Digest: image 'nats:2.10.4-alpine' has no digest: its t…   x go there
         enter edit   d reset   a add   [ ] env   { } service   s save   u undo  ? keys
        """)
  }

  @Test func homeAt120x40() {
    let bench = Bench(columns: 120, rows: 40)
    #expect(
      bench.screen == """
         betrace  bff ›  production protected                                                                       ▲ 1 warning
         1 Services ───────── 4 ┬ 2 Form  bff / production ━━━━━━━━━━━━━━━━━━━━━ 1/26 ┬ 3 Preview  Deployment/bff ──────── yaml
          backend               │▌• Replicas              3                       :49 │    1 apiVersion: apps/v1
          bff                   │ · Autoscaling           off                  module │    2 kind: Deployment
          nats               ▲1 │   Image                                             │    3 metadata:
          worker                │ ↑ Repository            …/betrace/bff    staging:37 │    4   name: bff
                                │ • Tag                   0.8.2                   :51 │    5   namespace: betrace
         5 Environments ─── set │ • Digest                sha256:eccbc87e4b5ce2feecc… │    6   labels:
          base           shared │ ↑ Pull policy           IfNotPresent     staging:41 │    7     …/component: web
          ├ dev              13 │   Variables 9                                       │    8     …/instance: bff
          ╰ staging          23 │ ↑ BETRACE_BACKEND_URL   → backend:http      base:79 │    9     …/managed-by: betrace
            ╰ production     24 │ · HOST                  0.0.0.0              module │   10     app.kubernetes.io/name: bff
                                │ ↑ JWT_SECRET            secret bff-auth/jwt-secret  │   11     …/part-of: betrace
         4 Problems ───────── 2 │ • LOG_LEVEL             — removed               :56 │   12     …/version: "0.8.2"
          ▲ nats  Digest        │ · NODE_ENV              production           module │   13     …/environment: production
            image               │ · PORT                  3000                 module │   14 spec:
            'nats:2.10.4-alpine'│ ↑ WORKOS_API_KEY        secret …/workos-api-key     │▌  15   replicas: 3
            has no digest: its …│ ↑ WORKOS_CLIENT_ID      client_01HBETRACE   base:92 │   16   revisionHistoryLimit: 5
                                │ • WORKOS_REDIRECT_URI   …/auth/callback         :55 │   17   progressDeadlineSeconds: 300
          ◆ backend  Replicas   │   Resources                                         │   18   minReadySeconds: 5
            'backend' has one   │ · CPU request           250m                 module │   19   strategy:
            pod: the service is │ · CPU limit             500m                 module │   20     type: RollingUpdate
            away while it is …  │ • Memory request        512Mi                   :60 │   21     rollingUpdate:
                                │ • Memory limit          1Gi                     :63 │   22       maxSurge: 1
                                │   Ingress                                           │   23       maxUnavailable: 0
                                │ • Outside access        on                      :66 │   24   selector:
                                │ • Host                  betrace.example.com     :67 │   25     matchLabels:
                                │ ↑ Class                 nginx            staging:47 │   26       …/instance: bff
                                │ • TLS secret            bff-tls                 :69 │   27       app.kubernetes.io/name: bff
                                │ • Issuer                letsencrypt-prod        :72 │   28   template:
                                │   Deployment                                        │   29     metadata:
                                │ · Enabled               yes                  module │   30       labels:
                                │ • Namespace             betrace                  :9 │   31         …/component: web
                                │   Read only 3                                       │   32         …/instance: bff
                                │ = Ports                 http 3000                   │   33         …/managed-by: betrace
                                │ = Health                /health                     │   34         …/name: bff
                                │ = Needs                 backend, (nats), (tempo)    │   35         …/part-of: betrace
                                │                                                     │   36         …/version: "0.8.2"
         • 3 in environments/production.json:49. d resets to 2
         enter edit   d reset   a add   [ ] env   { } service   s save   u undo   x problem   : command                  ? keys
        """)
  }

  @Test func homeAt40x10() {
    let bench = Bench(columns: 40, rows: 10)
    #expect(
      bench.screen == """
         bff ›  production          ▲ 1 warning
          dev   staging  [ production ]
         2 Form ━━━━━━━━━━━━━━━━━━━━━━━━━━ 1/26
        ▌• Replicas              3          :49┃
         · Autoscaling           off     module
           Image
         3 Preview  Deployment/bff ─────── yaml
        ▌  15   replicas: 3
         ▲ nats  Digest: image 'nats:2.10.4-al…
         enter edit   d reset   a add    ? keys
        """)
  }

  @Test func homeAt80x24InASCII() {
    let bench = Bench(symbols: .ascii)
    #expect(
      bench.screen == """
         betrace  bff >  production protected                               ? 1 warning
          dev   staging  [ production ]                  service bff 2/4   ctrl-p go to
         2 Form ================================================================== 1/26
        >* Replicas              3                                                  :49#
         . Autoscaling           off                                             module#
           Image                                                                       #
         ^ Repository            registry.example.com/betrace/bff            staging:37#
         * Tag                   0.8.2                                              :51
         * Digest                sha256:eccbc87e4b5ce2feeccbc87e4b5ce2feeccbc87e4b5ce2~
         ^ Pull policy           IfNotPresent                                staging:41
           Variables 9
         ^ BETRACE_BACKEND_URL   > backend:http                                 base:79
         . HOST                  0.0.0.0                                         module
         ^ JWT_SECRET            secret bff-auth/jwt-secret                     base:94
         * LOG_LEVEL             - removed                                          :56
         . NODE_ENV              production                                      module
         3 Preview  Deployment/bff ----------------------------------------------- yaml
           13     betrace.dev/environment: production
           14 spec:
        >  15   replicas: 3
           16   revisionHistoryLimit: 5
           17   progressDeadlineSeconds: 300
         ? nats  Digest: image 'nats:2.10.4-alpine' has no digest: its t~   x go there
         enter edit   d reset   a add   [ ] env   { } service   s save   u undo  ? keys
        """)
  }

  @Test func anythingSmallerSaysWhatItNeeds() {
    var bench = Bench(columns: 39, rows: 9)
    bench.press("<ctrl-a>")
    #expect(
      bench.screen == """
        needs 40x10, has 39x9
        s save  q quit







        """)
  }
}
