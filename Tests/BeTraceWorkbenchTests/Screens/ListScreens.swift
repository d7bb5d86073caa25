import BeTraceWorkbench
import Testing

/// The lists, on screens with and without room beside the form.
struct ListScreens {
  @Test func problemsTakeTheScreenAt80x24() {
    var bench = Bench(at: "bff/dev")
    bench.press(":bff/dev/env.JWT_SECRET<enter><delete>4")
    #expect(
      bench.screen == """
         betrace  bff ›  dev                                     +1 unsaved   ✗ 1 error
         [ dev ]  staging   production                   service bff 2/4   ctrl-p go to
         4 Problems ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 4
        ▌ ✗ bff  JWT_SECRET
        ▌   nothing sets 'JWT_SECRET': 'bff' does not start without it
        ▌   f take the inherited one back
        ▌   F refer to the secret bff-secrets/jwt-secret

          ◆ nats  Digest
            image 'nats:2.10.4-alpine' has no digest: its tag can be moved to another
            image

          ◆ backend  Pull policy
            'imagePullPolicy' repeats what its module says already
            f leave it out

          ◆ bff  Pull policy
            'imagePullPolicy' repeats what its module says already
            f leave it out



         ✗ bff  JWT_SECRET: nothing sets 'JWT_SECRET'…   f take the inherited one back
         enter go there   [ ] env   { } service   s save   u undo   x problem    ? keys
        """)
  }

  @Test func problemsStandBesideTheFormAt120x40() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/dev")
    bench.press(":bff/dev/env.JWT_SECRET<enter><delete>4")
    #expect(
      bench.screen == """
         betrace  bff ›  dev                                                                             +1 unsaved   ✗ 1 error
         1 Services ───────── 4 ┬ 2 Form  bff / dev ──────────────────────────── 9/25 ┬ 3 Preview  Deployment/bff ──────── yaml
          backend               │ · Replicas              1                    module ┃   45         runAsGroup: 10001
          bff             +1 ✗1 │ · Autoscaling           off                  module ┃   46         seccompProfile:
          nats                  │   Image                                             ┃   47           type: RuntimeDefault
          worker  off           │ • Repository            betrace/bff             :30 ┃   48       containers:
                                │ • Tag                   dev                     :31 ┃   49         - name: bff
         5 Environments ─── set │ • Digest                —                       :31 ┃   50           image: betrace/bff:dev
          base           shared │ • Pull policy         ◆ Never                   :33 ┃   51           imagePullPolicy: Never
          ├ dev           +1 14 │   Variables 9                                       ┃   52           ports:
          ╰ staging          23 │ ↑ BETRACE_BACKEND_URL   → backend:http      base:79 ┃   53             - name: http
            ╰ production     24 │ · HOST                  0.0.0.0              module ┃   54               containerPort: 3000
                                │ + JWT_SECRET          ✗ — removed                   ┃   55           env:
         4 Problems ━━━━━━━━━ 4 │     nothing sets 'JWT_SECRET': 'bff' does not       ┃   56             - name: BETRACE_BACKE…
        ▌ ✗ bff  JWT_SECRET     │     start without it                                ┃   57               value: http://backe…
        ▌   nothing sets        │     f take the inherited one back                   ┃   58             - name: HOST
        ▌   'JWT_SECRET': 'bff' │ • LOG_LEVEL             debug                   :35 ┃   59               value: "0.0.0.0"
        ▌   does not start …    │ · NODE_ENV              production           module ┃   60             - name: LOG_LEVEL
                                │ · PORT                  3000                 module ┃   61               value: debug
          ◆ nats  Digest        │ ↑ WORKOS_API_KEY        secret …/workos-api-key     ┃   62             - name: NODE_ENV
            image               │ ↑ WORKOS_CLIENT_ID      client_01HBETRACE   base:92 ┃   63               value: production
            'nats:2.10.4-alpine'│ ↑ WORKOS_REDIRECT_URI   …/auth/callback     base:93 ┃   64             - name: PORT
            has no digest: its …│   Resources                                         ┃   65               value: "3000"
                                │ · CPU request           250m                 module ┃   66             - name: WORKOS_API_KEY
          ◆ backend  Pull policy│ • CPU limit             — removed               :44 ┃   67               valueFrom:
            'imagePullPolicy'   │ · Memory request        256Mi                module ┃   68                 secretKeyRef:
            repeats what its    │ · Memory limit          512Mi                module ┃   69                   name: bff-auth
            module says already │   Ingress                                           ┃   70                   key: workos-api…
                                │ • Outside access        on                      :38 ┃   71             - name: WORKOS_CLIENT…
          ◆ bff  Pull policy    │ • Host                  betrace.localhost       :39 ┃   72               value: client_01HBE…
            'imagePullPolicy'   │ • Class                 nginx                   :40 ┃   73             - name: WORKOS_REDIRE…
            repeats what its    │ · TLS                   off                  module ┃   74               value: http://betra…
            module says already │   Deployment                                        ┃   75           resources:
                                │ · Enabled               yes                  module ┃   76             requests:
                                │ • Namespace             betrace-dev              :7 ┃   77               cpu: 250m
                                │   Read only 3                                       ┃   78               memory: 256Mi
                                │ = Ports                 http 3000                   ┃   79             limits:
                                │ = Health                /health                     │   80               memory: 512Mi
         ✗ bff  JWT_SECRET: nothing sets 'JWT_SECRET': 'bff' does not start without it   f take the inherited one back
         enter go there   [ ] env   { } service   s save   u undo   x problem   h form   : command                       ? keys
        """)
  }

  @Test func environmentsAt80x24() {
    var bench = Bench()
    bench.press("<ctrl-a>5")
    #expect(
      bench.screen == """
         betrace  bff ›  production protected                  +1 unsaved   ▲ 1 warning
          dev   staging  [ production ]                  service bff 2/4   ctrl-p go to
         5 Environments ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ set
          base                                                                   shared
          ├ dev                                                                      13
          ╰ staging                                                                  23
        ▌   ╰ production                                                          +1 24















         ▲ nats  Digest: image 'nats:2.10.4-alpine' has no digest: its t…   x go there
         enter choose   [ ] env   { } service   s save   u undo   x problem      ? keys
        """)
  }

  @Test func servicesAt80x24() {
    var bench = Bench(at: "bff/dev")
    bench.press("1")
    #expect(
      bench.screen == """
         betrace  bff ›  dev                                                      saved
         [ dev ]  staging   production                   service bff 2/4   ctrl-p go to
         1 Services ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 4
          backend
        ▌ bff
          nats
          worker  off















         · 1, the module's own
         enter choose   [ ] env   { } service   s save   u undo   x problem      ? keys
        """)
  }

  @Test func aFilterIsNamedInTheTitle() {
    var bench = Bench()
    bench.press("/mem<enter>")
    #expect(
      bench.screen == """
         betrace  bff ›  production protected                               ▲ 1 warning
          dev   staging  [ production ]                  service bff 2/4   ctrl-p go to
         2 Form  /mem ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 1/2
           Resources
        ▌• Memory request        512Mi                                              :60
         • Memory limit          1Gi                                                :63










         3 Preview  Deployment/bff ─────────────────────────────────────────────── yaml
           79             requests:
           80               cpu: 250m
        ▌  81               memory: 512Mi
           82             limits:
           83               cpu: 500m
         ▲ nats  Digest: image 'nats:2.10.4-alpine' has no digest: its t…   x go there
         enter edit   d reset   a add   [ ] env   { } service   s save   u undo  ? keys
        """)
  }
}
