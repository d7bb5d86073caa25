import BeTraceWorkbench
import Testing

/// The box at the row of a field: what is typed, what is wrong with it, and the manifests that follow.
struct EditScreens {
  @Test func aNumberIsTypedWithTheManifestsFollowing() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("<enter>7")
    #expect(
      bench.screen == """
         betrace  bff ›  production protected                                                          +1 unsaved   ▲ 1 warning
         1 Services ───────── 4 ┬ 2 Form  bff / production ━━━━━━━━━━━━━━━━━━━━━ 1/26 ┬ 3 Preview  Deployment/bff ──────── yaml
          backend               │▌+ Replicas              7                           │    1 apiVersion: apps/v1
          bff                +1 │╭─ Edit  Replicas ──────────────────────────────────╮│    2 kind: Deployment
          nats               ▲1 ││  was 3   inherited 2   module 1                   ││    3 metadata:
          worker                ││  allowed 0 or more                                ││    4   name: bff
                                ││                                                   ││    5   namespace: betrace
         5 Environments ─── set ││  Elsewhere  dev 1   staging 2                     ││    6   labels:
          base           shared ││                                                   ││    7     …/component: web
          ├ dev              13 ││  How many pods run. Not rendered while            ││    8     …/instance: bff
          ╰ staging          23 ││  autoscaling is on, which then decides.           ││    9     …/managed-by: betrace
            ╰ production  +1 24 │╰───────────────────────────────────────────────────╯│   10     app.kubernetes.io/name: bff
                                │ ↑ JWT_SECRET            secret bff-auth/jwt-secret  │   11     …/part-of: betrace
         4 Problems ───────── 2 │ • LOG_LEVEL             — removed               :56 │   12     …/version: "0.8.2"
          ▲ nats  Digest        │ · NODE_ENV              production           module │   13     …/environment: production
            image               │ · PORT                  3000                 module │   14 spec:
            'nats:2.10.4-alpine'│ ↑ WORKOS_API_KEY        secret …/workos-api-key     │▌+ 15   replicas: 7
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
         + 7 in environments/production.json:49. d resets to 2
         enter keep   esc drop   ctrl-a ctrl-x step   ctrl-u clear
        """)
  }

  @Test func aQuantityThatIsWrongSaysWhyAtOnce() {
    var bench = Bench()
    bench.press(":bff/production/resources.limits.memory<enter><enter>512mb")
    #expect(
      bench.screen == """
         betrace  bff ›  production protected      +1 unsaved   ✗ 1 error   ▲ 1 warning
          dev   staging  [ production ]                  service bff 2/4   ctrl-p go to
         2 Form ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 19/26
         · HOST                  0.0.0.0                                         module
         ↑ JWT_SECRET            secret bff-auth/jwt-secret                     base:94
        ╭─ Edit  Memory limit ─────────────────────────────────────────────────────────╮
        │  was 1Gi   module 512Mi                                                      │
        │                                                                              │
        │  ✗ 'resources.limits.memory' is no quantity: 'mb' in '512mb' is no unit;     │
        │    did you mean '512M' or '512Mi'?                                           │
        │                                                                              │
        │  Elsewhere  dev 512Mi   staging 512Mi                                        │
        │                                                                              │
        │  The most that the container may use.                                        │
        ╰──────────────────────────────────────────────────────────────────────────────╯
        ▌+ Memory limit        ✗ 512mb
         3 Preview  Deployment/bff ─────────────────────────────────────────────── yaml
           82             limits:
           83               cpu: 500m
        ▌+ 84               memory: 512mb
           85           startupProbe:
           86             httpGet:
         ✗ bff  Memory limit: 'resources.limits.memory' is no quantity: 'mb' in '512m…
         enter keep   esc drop   ctrl-u clear
        """)
  }

  @Test func aChoice() {
    var bench = Bench()
    bench.press(":bff/production/imagePullPolicy<enter><enter>j")
    #expect(
      bench.screen == """
         betrace  bff ›  production protected                 +1 unsaved   ▲ 2 warnings
          dev   staging  [ production ]                  service bff 2/4   ctrl-p go to
         2 Form ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 6/26
         • Replicas              3                                                  :49┃
         · Autoscaling           off                                             module┃
           Image                                                                       ┃
         ↑ Repository            registry.example.com/betrace/bff            staging:37┃
         • Tag                   0.8.2                                              :51
         • Digest                sha256:eccbc87e4b5ce2feeccbc87e4b5ce2feeccbc87e4b5ce2…
        ▌+ Pull policy         ▲ Never                                 was IfNotPresent
        ╭─ Choose  Pull policy ────────────────────────────────────────────────────────╮
        │  Always                                                                      │
        │  IfNotPresent                                                                │
        │▌ Never                                                                       │
        │  was IfNotPresent   inherited IfNotPresent   module Never                    │
        │                                                                              │
        │  ▲ image                                                                     │
        │    'registry.example.com/betrace/bff:0.8.2@sha256:eccbc87e4b5ce2feeccbc87e4  │
        │    b5ce2feeccbc87e4b5ce2feeccbc87e4b5ce2fe' is never pulled: pods start …    │
        │    alt-f set IfNotPresent                                                    │
        ╰──────────────────────────────────────────────────────────────────────────────╯
           53             - name: http
         ▲ bff  Pull policy: image 'registry.example.com/betrace…   f set IfNotPresent
         enter keep   esc drop
        """)
  }

  @Test func ingressAsksForItsHost() {
    var bench = Bench()
    bench.press(":backend/production/ingress<enter><space>api.example.com")
    #expect(
      bench.screen == """
         betrace  backend ›  production protected              +1 unsaved   ▲ 1 warning
          dev   staging  [ production ]              service backend 1/4   ctrl-p go to
         2 Form ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 15/20
           Variables 5
         · BETRACE_DATA_DIR      /data                                           module
         · BETRACE_PORT_BACKE…   12011                                           module
         · BETRACE_PORT_GRPC     12012                                           module┃
         ↑ BETRACE_SIGNATURE_…   secret backend-keys/signature-key              base:43┃
         ↑ OTEL_EXPORTER_OTLP…   → tempo:otlp-grpc as hostport                  base:49┃
           Resources                                                                   ┃
        ╭─ Edit  Host ─────────────────────────────────────────────────────────────────╮
        │  api.example.com                                                             │
        │                                                                              │
        │  The DNS name under which the service is reached from outside.               │
        ╰──────────────────────────────────────────────────────────────────────────────╯
        ▌+ Outside access        on                                                 new
         3 Preview  Ingress/backend ────────────────────────────────────────────── yaml
         + 13 spec:
         + 14   rules:
        ▌+ 15     - host: api.example.com
         + 16       http:
         + 17         paths:
         ▲ nats  Digest: image 'nats:2.10.4-alpine' has no digest: its t…   x go there
         enter keep   esc drop   ctrl-u clear
        """)
  }

  @Test func aSmallScreenShowsWhatFits() {
    var bench = Bench(columns: 40, rows: 10)
    bench.press("<enter>7")
    #expect(
      bench.screen == """
         bff ›  production               +1 ▲ 1
          dev   staging  [ production ]
         2 Form ━━━━━━━━━━━━━━━━━━━━━━━━━━ 1/26
        ▌+ Replicas              7             ┃
        ╭─ Edit  Replicas ─────────────────────╮
        │  was 3   inherited 2   module 1      │
        │  allowed 0 or more                   │
        ╰──────────────────────────────────────╯
         ▲ nats  Digest: image 'nats:2.10.4-al…
         enter keep   esc drop   ctrl-u clear
        """)
  }
}
