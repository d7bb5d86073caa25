import BeTraceWorkbench
import Testing

/// What is to be seen where something is broken or missing.
struct BrokenScreens {
  private static let broken = "{\n  \"name\": \"staging\",\n  \"services\": {,}\n}\n"

  @Test func anEnvironmentThatIsNoJSONShowsThePlace() {
    let bench = Bench(at: "bff/staging", files: ["environments/staging.json": Self.broken])
    #expect(
      bench.screen == """
         betrace  bff ›  staging                                              ✗ 1 error
          dev  [ staging ]  production                                     ctrl-p go to
         2 Form  staging ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

           environments/staging.json:3:16: expected a key in double quotes or '}',
           found ','

           R reads the files again








         3 Preview ─────────────────────────────────────────────────────────────── yaml





         ✗ staging: expected a key in double quotes or '}', found ','   x go there
         [ ] env   { } service   s save   u undo   x problem   : command         ? keys
        """)
  }

  @Test func otherEnvironmentsStayUsable() {
    var bench = Bench(columns: 120, rows: 30, at: "bff/dev", files: ["environments/staging.json": Self.broken])
    bench.press("<enter>2<enter>")
    #expect(
      bench.screen == """
         betrace  bff ›  dev                                                                                         +1 unsaved
         1 Services ───────── 4 ┬ 2 Form  bff / dev ━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 1/25 ┬ 3 Preview  Deployment/bff ──────── yaml
          backend               │▌+ Replicas              2                     was 1 ┃    1 apiVersion: apps/v1
          bff                +1 │ · Autoscaling           off                  module ┃    2 kind: Deployment
          nats                  │   Image                                             ┃    3 metadata:
          worker  off           │ • Repository            betrace/bff             :30 ┃    4   name: bff
                                │ • Tag                   dev                     :31 ┃    5   namespace: betrace-dev
         5 Environments ─── set │ • Digest                —                       :31 ┃    6   labels:
          base           shared │ • Pull policy         ◆ Never                   :33 ┃    7     …/component: web
          ╰ dev           +1 14 │   Variables 9                                       ┃    8     …/instance: bff
          staging             ✗ │ ↑ BETRACE_BACKEND_URL   → backend:http      base:79 ┃    9     …/managed-by: betrace
          ╰ production       24 │ · HOST                  0.0.0.0              module ┃   10     app.kubernetes.io/name: bff
                                │ ↑ JWT_SECRET            secret bff-auth/jwt-secret  ┃   11     …/part-of: betrace
         4 Problems ───────── 3 │ • LOG_LEVEL             debug                   :35 ┃   12     app.kubernetes.io/version: dev
          ◆ nats  Digest        │ · NODE_ENV              production           module ┃   13     betrace.dev/environment: dev
            image               │ · PORT                  3000                 module ┃   14 spec:
            'nats:2.10.4-alpine'│ ↑ WORKOS_API_KEY        secret …/workos-api-key     ┃▌+ 15   replicas: 2
            has no digest: its …│ ↑ WORKOS_CLIENT_ID      client_01HBETRACE   base:92 ┃   16   revisionHistoryLimit: 5
                                │ ↑ WORKOS_REDIRECT_URI   …/auth/callback     base:93 ┃   17   progressDeadlineSeconds: 300
          ◆ backend  Pull policy│   Resources                                         ┃   18   minReadySeconds: 5
            'imagePullPolicy'   │ · CPU request           250m                 module ┃   19   strategy:
            repeats what its    │ • CPU limit             — removed               :43 │   20     type: RollingUpdate
            module says already │ · Memory request        256Mi                module │   21     rollingUpdate:
                                │ · Memory limit          512Mi                module │   22       maxSurge: 1
          ◆ bff  Pull policy    │   Ingress                                           │   23       maxUnavailable: 0
            'imagePullPolicy'   │ • Outside access        on                      :37 │   24   selector:
            repeats what its    │ • Host                  betrace.localhost       :38 │   25     matchLabels:
            module says already │ • Class                 nginx                   :39 │   26       …/instance: bff
         + 2 in environments/dev.json:46. d resets to 1
         enter edit   d reset   a add   [ ] env   { } service   s save   u undo   x problem   : command                  ? keys
        """)
  }

  @Test func anEnvironmentBelowItSaysWhereItBreaks() {
    let bench = Bench(columns: 120, rows: 30, files: ["environments/staging.json": Self.broken])
    #expect(
      bench.screen == """
         betrace  bff ›  production                                                                                   ✗ 1 error
         1 Services ───────── 0 ┬ 2 Form  production ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ ┬ 3 Preview ──────────────────────── yaml
                                │                                                     │
                                │   environments/production.json:6:14: 'staging'      │
         5 Environments ─── set │   cannot be read; see                               │
          base           shared │   environments/staging.json:3:16                    │
          ╰ dev              13 │                                                     │
          staging             ✗ │   R reads the files again                           │
          ╰ production       24 │                                                     │
                                │                                                     │
         4 Problems ───────── 1 │                                                     │
          ✗ production          │                                                     │
            'staging' cannot be │                                                     │
            read; see           │                                                     │
            environments/stagi… │                                                     │
                                │                                                     │
                                │                                                     │
                                │                                                     │
                                │                                                     │
                                │                                                     │
                                │                                                     │
                                │                                                     │
                                │                                                     │
                                │                                                     │
                                │                                                     │
                                │                                                     │
                                │                                                     │
                                │                                                     │

         [ ] env   { } service   s save   u undo   x problem   : command                                                 ? keys
        """)
  }

  @Test func anEnvironmentThatExtendsNothing() {
    let bench = Bench(
      at: "bff/orphan",
      files: [
        "environments/orphan.json":
          #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "orphan", "extends": "stagin"}"#
      ])
    #expect(
      bench.screen == """
         betrace  bff ›  orphan                                               ✗ 1 error
          dev   staging   production  [ orphan ]                           ctrl-p go to
         2 Form  orphan ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

           environments/orphan.json:1:86: there is no environment 'stagin'; did you
           mean 'staging'?

           R reads the files again








         3 Preview ─────────────────────────────────────────────────────────────── yaml





         ✗ orphan: there is no environment 'stagin'; did you mean 'stagi…   x go there
         [ ] env   { } service   s save   u undo   x problem   : command         ? keys
        """)
  }

  @Test func anEmptyWorkspaceSaysHowToBegin() {
    let bench = Bench(at: "", example: false)
    #expect(
      bench.screen == """
         betrace                                                                  saved
                                                                           ctrl-p go to
         2 Form ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

           no environment is here yet: betrace-tui new workspace DIR --example makes
           one

           R reads the files again








         3 Preview ─────────────────────────────────────────────────────────────── yaml






         [ ] env   { } service   s save   u undo   x problem   : command         ? keys
        """)
  }

  @Test func aServiceThatIsOffHasNoManifests() {
    let bench = Bench(at: "worker/dev")
    #expect(
      bench.screen == """
         betrace  worker ›  dev                                                   saved
         [ dev ]  staging   production                service worker 4/4   ctrl-p go to
         2 Form ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 1/18
        ▌· Replicas              1                                               module┃
         · Autoscaling           off                                             module┃
         ↑ Concurrency           4                                              base:75┃
           Image                                                                       ┃
         · Repository            betrace-worker                                  module┃
         · Tag                   latest                                          module┃
         · Digest                —                                               module
         · Pull policy           Never                                           module
           Variables 5
         · NATS_CONSUMER         trace-workers                                   module
         · NATS_STREAM           JOBS                                            module
         ↑ NATS_TOKEN            secret nats-auth/token                         base:68
         ↑ NATS_URL              → nats:client                                  base:60
         3 Preview ─────────────────────────────────────────────────────────────── yaml
           worker is off in dev




         · 1, the module's own
         enter edit   d reset   a add   [ ] env   { } service   s save   u undo  ? keys
        """)
  }
}
