import Testing

/// `betrace-tui services`
struct ServicesCommandTests {
  @Test func allAreListed() throws {
    #expect(
      try Desk().perform("services") == """
        SERVICE  VERSION  COMPONENT  PORTS                                                   NEEDS                                      \
        OWNER     DESCRIPTION
        backend  2.0.0    api        http 12011, grpc 12012                                  nats (hard), tempo \
        (soft), alloy (soft)    Rules     the rule engine: evaluates trace rules and reports violations
        bff      0.1.0    web        http 3000                                               backend (hard), nats \
        (soft), tempo (soft)  Web       the web front: login, sessions, the API for the browser
        nats     2.10.4   messaging  client 4222, cluster 6222, leafnode 7422, monitor 8222  -                                          \
        Platform  the message bus: jobs and events, kept until they are dealt with
        worker   0.1.0    worker     metrics 9464                                            nats (hard), backend \
        (soft)                Jobs      the background jobs: trace analysis, rule checks, exports

        """)
  }

  @Test func oneIsShownWithAllThatCanBeSet() throws {
    #expect(
      try Desk().perform("services", "worker") == """
        SERVICE      worker
        VERSION      0.1.0
        COMPONENT    worker
        PORTS        metrics 9464
        NEEDS        nats (hard), backend (soft)
        OWNER        Jobs
        DESCRIPTION  the background jobs: trace analysis, rule checks, exports

        PARAMETER        DEFAULT                                                                                HELP
        enabled          true                                                                                   \
        Whether the environment runs the service at all.
        namespace        default                                                                                \
        The Kubernetes namespace of all the service's objects.
        replicas         1                                                                                      \
        How many pods run. Not rendered while autoscaling is on, which then decides.
        autoscaling      off                                                                                    \
        Lets the load decide how many pods run. Replaces replicas.
        image            betrace-worker:latest                                                                  \
        The container's image. The digest decides what runs; the tag is for people.
        imagePullPolicy  Never                                                                                  \
        When a node fetches the image. Never needs the image on every node and is for laptops.
        env              from concurrency                                                                       \
        Environment variables of the container: text, or a reference to a secret, config map, field or service.
        resources        {"requests":{"cpu":"250m","memory":"256Mi"},"limits":{"cpu":"500m","memory":"512Mi"}}  \
        CPU and memory of the container.
        ingress          off                                                                                    \
        How the service is reached from outside the cluster. Off unless asked for.
        labels           -                                                                                      \
        More labels for the service's own objects and pods.
        annotations      -                                                                                      \
        More annotations for the service's own objects and pods.
        description      -                                                                                      \
        What the environment decides here and why, in the words of whoever did. Not inherited, in no manifest.
        concurrency      8                                                                                      \
        How many jobs one pod works on at once.

        VARIABLE            DEFAULT           HELP
        NATS_CONSUMER       trace-workers     The durable consumer that all pods share.
        NATS_STREAM         JOBS              The stream that jobs are taken from.
        NATS_TOKEN          -                 The token to connect to NATS with. (secret)
        NATS_URL            -                 Where NATS is; an environment refers to its port client.
        WORKER_CONCURRENCY  from concurrency  How many jobs one pod works on at once; set the parameter \
        concurrency instead.

        """)
  }

  @Test func programsReadOneAsYAML() throws {
    let yaml = try Desk().perform("services", "worker", "-o", "yaml")
    #expect(
      yaml.hasPrefix(
        """
        name: worker
        version: "0.1.0"
        description: "the background jobs: trace analysis, rule checks, exports"
        component: worker
        owner: Jobs
        ports:
          - name: metrics
            containerPort: 9464
            port: 9464
        health:
          liveness: /healthz
          readiness: /readyz
          startup: null
          port: metrics
        dependencies:
          - service: nats
            strength: hard
          - service: backend
            strength: soft
        parameters:
          - name: enabled
            help: Whether the environment runs the service at all.
            default: true

        """))
    #expect(
      yaml.hasSuffix(
        """
          - name: concurrency
            help: How many jobs one pod works on at once.
            unit: jobs
            default: 8
        variables:
          - name: NATS_CONSUMER
            help: The durable consumer that all pods share.
            required: false
            secret: false
            default: trace-workers
          - name: NATS_STREAM
            help: The stream that jobs are taken from.
            required: false
            secret: false
            default: JOBS
          - name: NATS_TOKEN
            help: The token to connect to NATS with.
            required: false
            secret: true
            default: null
          - name: NATS_URL
            help: Where NATS is; an environment refers to its port client.
            required: false
            secret: false
            default: null
          - name: WORKER_CONCURRENCY
            help: How many jobs one pod works on at once; set the parameter concurrency instead.
            required: false
            secret: false
            default: null
            defaultFrom:
              - concurrency

        """))
  }

  @Test func oneThatIsNotThereIsSaidSo() throws {
    #expect(
      try Desk().perform("services", "nat") == """
        ! betrace-tui: there is no service 'nat'; did you mean 'nats'?
        = 66

        """)
  }
}
