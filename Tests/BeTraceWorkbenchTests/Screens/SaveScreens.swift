import BeTraceWorkbench
import Testing

/// The review before saving, and leaving.
struct SaveScreens {
  @Test func aProtectedEnvironmentAsksForItsName() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("<enter>5<enter>sprod")
    #expect(
      bench.screen == """
         betrace  bff ›  production protected                                                          +1 unsaved   ▲ 1 warning
         1 Services ───────── 4 ┬ 2 Form  bff / production ───────────────────── 1/26 ┬ 3 Preview  Deployment/bff ──────── yaml
        ╭─ Save  production protected ───────────────────────────────────────────────╮│    1 apiVersion: apps/v1
        │                                                                            ││    2 kind: Deployment
        │  Overrides production.json    1 key   Manifests                   1 of 18  ││    3 metadata:
        │                                                                            ││    4   name: bff
        │   48       "bff": {                   production Deployment/bff            ││    5   namespace: betrace
        │   49 -     "replicas": 3,              15 - replicas: 3                    ││    6   labels:
        │   49 +     "replicas": 5,              15 + replicas: 5                    ││    7     …/component: web
        │   50       "image": {                                                      ││    8     …/instance: bff
        │                                                                            ││    9     …/managed-by: betrace
        │  Checks     no errors   ▲ 1 warning                                        ││   10     app.kubernetes.io/name: bff
        │  Shell      betrace-tui set bff/production/replicas=5                      ││   11     …/part-of: betrace
        │                                                                            ││   12     …/version: "0.8.2"
        │  Type production to save  prod                                             ││   13     …/environment: production
        ╰────────────────────────────────────────────────────────────────────────────╯│   14 spec:
            'nats:2.10.4-alpine'│ ↑ WORKOS_API_KEY        secret …/workos-api-key     │▌+ 15   replicas: 5
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
         + 5 in environments/production.json:49. d resets to 2
         enter save   up down scroll   esc back
        """)
  }

  @Test func anUnprotectedOneSavesByEnter() {
    var bench = Bench(at: "bff/staging")
    bench.press("<enter>5<enter>s")
    #expect(
      bench.screen == """
         betrace  bff ›  staging                                             +1 unsaved
          dev  [ staging ]  production                   service bff 2/4   ctrl-p go to
        ╭─ Save  staging ──────────────────────────────────────────────────────────────╮
        │                                                                              │
        │  Overrides staging.json        1 key   Manifests                    1 of 17  │
        │                                                                              │
        │   34       "bff": {                    staging Deployment/bff                │
        │   35 -     "replicas": 2,               15 - replicas: 2                     │
        │   35 +     "replicas": 5,               15 + replicas: 5                     │
        │   36       "image": {                                                        │
        │                                                                              │
        │  Checks     no errors                                                        │
        │  Shell      betrace-tui set bff/staging/replicas=5                           │
        │                                                                              │
        │  enter saves                                                                 │
        ╰──────────────────────────────────────────────────────────────────────────────╯
         3 Preview  Deployment/bff ─────────────────────────────────────────────── yaml
           13     betrace.dev/environment: staging
           14 spec:
        ▌+ 15   replicas: 5
           16   revisionHistoryLimit: 5
           17   progressDeadlineSeconds: 300
         + 5 in environments/staging.json:35. d resets to 1
         enter save   up down scroll   esc back
        """)
  }

  @Test func whatDoesNotFitIsCounted() {
    var bench = Bench(at: "bff/dev")
    bench.press("<ctrl-a>s")
    #expect(
      bench.screen == """
         betrace  bff ›  dev                                                 +1 unsaved
         [ dev ]  staging   production                   service bff 2/4   ctrl-p go to
        ╭─ Save  dev ──────────────────────────────────────────────────────────────────╮
        │                                                                              │
        │  Overrides dev.json            1 key   Manifests                    1 of 14  │
        │                                                                              │
        │   44       }                           dev Deployment/bff                    │
        │   45 -     }                            15 - replicas: 1                     │
        │   45 +     },                           15 + replicas: 2                     │
        │   46 +     "replicas": 2               126 + topologySpreadConstraints:      │
        │   47       },                          127 + - maxSkew: 1                    │
        │                                        128 + topologyKey: topology.kuberne…  │
        │                                        129 + whenUnsatisfiable: ScheduleAn…  │
        │                                        130 + labelSelector:                  │
        │                                        131 + matchLabels:                    │
        │                                        132 + app.kubernetes.io/instance: b…  │
        │                                                               12 more below  │
        │  Checks     no errors                                                        │
        │  Shell      betrace-tui set bff/dev/replicas=2                               │
        │                                                                              │
        │  enter saves                                                                 │
        ╰──────────────────────────────────────────────────────────────────────────────╯
         + 2 in environments/dev.json:46. d resets to 1
         enter save   up down scroll   esc back
        """)
  }

  @Test func aSmallScreenShowsTheFileAndTheQuestion() {
    var bench = Bench(columns: 40, rows: 10)
    bench.press("<enter>5<enter>s")
    #expect(
      bench.screen == """
         bff ›  production               +1 ▲ 1
          dev   staging  [ production ]
        ╭─ Save  production protected ─────────╮
        │  Overrides production.json    1 key  │
        │   48       "bff": {                  │
        │   49 -     "replicas": 3,            │
        │  Type production to save             │
        ╰──────────────────────────────────────╯
         ▲ nats  Digest: image 'nats:2.10.4-al…
         enter save   up down scroll
        """)
  }

  @Test func leavingAsksWhatToDo() {
    var bench = Bench()
    bench.press("<enter>5<enter>[<enter>4<enter>q")
    #expect(
      bench.screen == """
         betrace  bff ›  staging                                             +2 unsaved
          dev  [ staging ]  production                   service bff 2/4   ctrl-p go to
        ╭─ Leave ──────────────────────────────────────────────────────────────────────╮
        │                                                                              │
        │  +1 unsaved edit in staging                                                  │
        │  +1 unsaved edit in production                                               │
        │                                                                              │
        │  enter look at them and save                                                 │
        │  d leave and forget them                                                     │
        │  esc back                                                                    │
        │                                                                              │
        ╰──────────────────────────────────────────────────────────────────────────────╯
         · HOST                  0.0.0.0                                         module
         ↑ JWT_SECRET            secret bff-auth/jwt-secret                     base:94
         ↑ LOG_LEVEL             info                                          base:100
         · NODE_ENV              production                                      module
         3 Preview  Deployment/bff ─────────────────────────────────────────────── yaml
           13     betrace.dev/environment: staging
           14 spec:
        ▌+ 15   replicas: 4
           16   revisionHistoryLimit: 5
           17   progressDeadlineSeconds: 300
         + 4 in environments/staging.json:35. d resets to 1
         enter review and save   d discard   esc back
        """)
  }

  @Test func aFileThatSomeoneElseChanged() {
    var bench = Bench()
    bench.press("<enter>5<enter>")
    bench.overwrite("environments/production.json", "{}")
    bench.press("sproduction<enter>")
    #expect(
      bench.screen == """
         betrace  bff ›  production protected                  +1 unsaved   ▲ 1 warning
          dev   staging  [ production ]                  service bff 2/4   ctrl-p go to
        ╭─ Not saved ──────────────────────────────────────────────────────────────────╮
        │                                                                              │
        │  environments/production.json                                                │
        │  was changed by someone else since it was read                               │
        │                                                                              │
        │  Nothing was written; your edits are still here.                             │
        │                                                                              │
        │  enter read it again and lay your edits over it                              │
        │  esc back to the form                                                        │
        │                                                                              │
        ╰──────────────────────────────────────────────────────────────────────────────╯
         ↑ JWT_SECRET            secret bff-auth/jwt-secret                     base:94
         • LOG_LEVEL             — removed                                          :56
         · NODE_ENV              production                                      module
         3 Preview  Deployment/bff ─────────────────────────────────────────────── yaml
           13     betrace.dev/environment: production
           14 spec:
        ▌+ 15   replicas: 5
           16   revisionHistoryLimit: 5
           17   progressDeadlineSeconds: 300
         ▲ nats  Digest: image 'nats:2.10.4-alpine' has no digest: its t…   x go there
         enter go on   esc back
        """)
  }
}
