import BeTraceWorkbench
import Testing

/// Help and the command line.
struct BoxScreens {
  @Test func keys() {
    var bench = Bench()
    bench.press("?")
    #expect(
      bench.screen == """
         betrace  bff ›  production protected                               ▲ 1 warning
          dev   staging  [ production ]                  service bff 2/4   ctrl-p go to
        ╭─ Keys  84, type to search ───────────────────────────────────────────────────╮
        │                                                                              │
        │                                                                              │
        │▌ down j                Move down                                             │
        │  up k                  Move up                                               │
        │  ctrl-d pgdn           Move down by half a page                              │
        │  ctrl-u pgup           Move up by half a page                                │
        │  g home                Go to the first row                                   │
        │  G end                 Go to the last row                                    │
        │  tab                   Give the keys to the next pane                        │
        │  shift-tab             Give the keys to the previous pane                    │
        │  1                     Go to the services                                    │
        │  2                     Go to the form                                        │
        │  3                     Go to the manifests                                   │
        │  4                     Go to the problems                                    │
        │  5                     Go to the environments                                │
        │  [                     Same field, previous environment                      │
        │  ]                     Same field, next environment                          │
        ╰──────────────────────────────────────────────────────────────────────────────╯
           17   progressDeadlineSeconds: 300
         ▲ nats  Digest: image 'nats:2.10.4-alpine' has no digest: its t…   x go there
         enter do it   esc close
        """)
  }

  @Test func keysThatAreSearched() {
    var bench = Bench()
    bench.press("?undo")
    #expect(
      bench.screen == """
         betrace  bff ›  production protected                               ▲ 1 warning
          dev   staging  [ production ]                  service bff 2/4   ctrl-p go to
        ╭─ Keys  2, type to search ────────────────────────────────────────────────────╮
        │  undo                                                                        │
        │                                                                              │
        │▌ u z                   Undo the last edit                                    │
        │  ctrl-r Z              Redo what was undone                                  │
        ╰──────────────────────────────────────────────────────────────────────────────╯
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
         enter do it   ctrl-u clear   esc close
        """)
  }

  @Test func theCommandLineShowsWhatTheTextCouldBecome() {
    var bench = Bench()
    bench.press(":mem lim")
    #expect(
      bench.screen == """
         betrace  bff ›  production protected                               ▲ 1 warning
          dev   staging  [ production ]                  service bff 2/4   ctrl-p go to
        ╭─ Go to, or do ───────────────────────────────────────────────────────────────╮
        │  › mem lim                                                                   │
        │                                                                              │
        │  bff/production/resources.limits.memory                                 1Gi  │
        │  backend/production/resources.limits.memory                             3Gi  │
        │  nats/production/resources.limits.memory                                2Gi  │
        │  worker/production/resources.limits.memory                            512Mi  │
        │  bff/dev/resources.limits.memory                                      512Mi  │
        │  backend/dev/resources.limits.memory                                    2Gi  │
        │  nats/dev/resources.limits.memory                                     512Mi  │
        │  worker/dev/resources.limits.memory                                   512Mi  │
        │  bff/staging/resources.limits.memory                                  512Mi  │
        │  backend/staging/resources.limits.memory                                2Gi  │
        │  nats/staging/resources.limits.memory                                   1Gi  │
        │  worker/staging/resources.limits.memory                               512Mi  │
        ╰──────────────────────────────────────────────────────────────────────────────╯
           14 spec:
        ▌  15   replicas: 3
           16   revisionHistoryLimit: 5
           17   progressDeadlineSeconds: 300
         ▲ nats  Digest: image 'nats:2.10.4-alpine' has no digest: its t…   x go there
         enter go   tab complete   ctrl-u clear   esc close
        """)
  }

  @Test func theCommandLineKnowsItsCommands() {
    var bench = Bench()
    bench.press(":re")
    #expect(
      bench.screen == """
         betrace  bff ›  production protected                               ▲ 1 warning
          dev   staging  [ production ]                  service bff 2/4   ctrl-p go to
        ╭─ Go to, or do ───────────────────────────────────────────────────────────────╮
        │  › re                                                                        │
        │                                                                              │
        │  reload                                       read the files again, keepin…  │
        │  revert                                       undo everything since the la…  │
        │  redo                                                  redo what was undone  │
        │  render                                       show manifests: render produ…  │
        │  bff/production/replicas                                                  3  │
        │  bff/production/image.repository              registry.example.com/betrace…  │
        │  bff/production/env.JWT_SECRET                          bff-auth/jwt-secret  │
        │  bff/production/env.WORKOS_REDIRECT_URI       https://betrace.example.com/…  │
        │  bff/production/resources.requests.cpu                                 250m  │
        │  bff/production/resources.limits.cpu                                   500m  │
        │  bff/production/resources.requests.memory                             512Mi  │
        │  bff/production/resources.limits.memory                                 1Gi  │
        │  bff/production/ingress                                                  on  │
        │  bff/production/ingress.host                            betrace.example.com  │
        ╰──────────────────────────────────────────────────────────────────────────────╯
           16   revisionHistoryLimit: 5
           17   progressDeadlineSeconds: 300
         ▲ nats  Digest: image 'nats:2.10.4-alpine' has no digest: its t…   x go there
         enter go   tab complete   ctrl-u clear   esc close
        """)
  }
}
