import Testing

/// `betrace-tui services`
struct ServicesCommandTests {
  @Test func allAreListed() throws {
    #expect(
      try Desk().perform("services") == """
        SERVICE  VERSION  COMPONENT  PORTS                                                   NEEDS                                                     \
        OWNER     DESCRIPTION
        backend  2.0.0    api        http 12011, grpc 12012                                  nats (hard), tempo \
        (soft), alloy (soft)                   Rules     the rule engine: evaluates trace rules and reports violations
        bff      0.1.0    web        http 3000                                               backend (hard), nats \
        (soft), tempo (soft), workos (soft)  Web       the web front: login, sessions, the API for the browser
        nats     2.10.4   messaging  client 4222, cluster 6222, leafnode 7422, monitor 8222  -                                                         \
        Platform  the message bus: jobs and events, kept until they are dealt with
        worker   0.1.0    worker     metrics 9464                                            nats (hard), backend \
        (soft)                               Jobs      the background jobs: trace analysis, rule checks, exports

        """)
  }

  @Test func whereTheTableWouldWrapWhatThereIsToKnowStandsBelowTheName() throws {
    let desk = try Desk()
    desk.columns = 60
    #expect(
      desk.perform("services").hasPrefix(
        """
        backend  2.0.0  api  Rules
          the rule engine: evaluates trace rules and reports
          violations
          ports http 12011, grpc 12012
          needs nats (hard), tempo (soft), alloy (soft)
        bff  0.1.0  web  Web

        """))
  }

  @Test func oneIsShownWithAllThereIsToKnow() throws {
    #expect(
      try Desk().perform("services", "worker") == """
        SERVICE      worker
        DESCRIPTION  the background jobs: trace analysis, rule checks, exports
        VERSION      0.1.0
        COMPONENT    worker
        OWNER        Jobs
        MODULE       BeTraceServices.Worker, compiled in
        CONTRACT     kept, 14 checks
        WORKLOAD     Deployment
        IMAGE        betrace-worker:latest unless set
        PORTS        metrics 9464
        HEALTH       liveness /healthz, readiness /readyz on port metrics
        RESOURCES    cpu 250m to 500m, memory 256Mi to 512Mi
        MUST HAVE    -
        NEEDS        nats (hard), backend (soft)
        NEEDED BY    -

        ENVIRONMENT  STATE         NAMESPACE        IMAGE
        dev          turned off    -                -
        staging      2 pods        betrace-staging  registry.example.com/betrace/worker:2.1.0-rc.3@sha256:9a0364b9e99\
        bb4809a0364b9e99bb4809a0364b9e99bb4809a0364b9e99bb480
        production   3 to 12 pods  betrace          registry.example.com/betrace/worker:2.0.4@sha256:e4da3b7fbbce2345\
        e4da3b7fbbce2345e4da3b7fbbce2345e4da3b7fbbce2345

        PARAMETER           TYPE             DEFAULT                 ALLOWED                                        \
                         UNIT     HELP
        enabled             boolean          true                    true or false                                  \
                         -        Whether the environment runs the service at all.
        namespace           text             default                 a DNS label                                    \
                         -        The Kubernetes namespace of all the service's objects.
        replicas            integer          1                       0 or more                                      \
                         pods     How many pods run. Not rendered while autoscaling is on, which then decides.
        autoscaling         object           off                     null for none                                  \
                         -        Lets the load decide how many pods run. Replaces replicas.
        autoscaling.min     integer          2                       1 or more                                      \
                         pods     The fewest pods that run.
        autoscaling.max     integer          4                       1 or more                                      \
                         pods     The most pods that run.
        autoscaling.cpu     integer          -                       1 to 1000                                      \
                         percent  Average CPU use, in percent of the request, at which pods are added.
        autoscaling.memory  integer          -                       1 to 1000                                      \
                         percent  Average memory use, in percent of the request, at which pods are added.
        image               image            betrace-worker:latest   an image reference, or an object of \
        repository, tag and digest  -        The container's image. The digest decides what runs; the tag is for \
        people.
        imagePullPolicy     choice           Never                   Always, IfNotPresent, Never                    \
                         -        When a node fetches the image. Never needs the image on every node and is for \
        laptops.
        env                 map of variable  from concurrency        -                                              \
                         -        Environment variables of the container: text, or a reference to a secret, config \
        map, field or service.
        resources           object           -                       -                                              \
                         -        CPU and memory of the container.
        resources.requests  map of quantity  cpu 250m, memory 256Mi  a quantity in quotes such as '250m' or '512Mi' \
                         -        What a node has to have free to take the pod.
        resources.limits    map of quantity  cpu 500m, memory 512Mi  a quantity in quotes such as '250m' or '512Mi' \
                         -        The most that the container may use.
        ingress             object           off                     null only                                      \
                         -        How the service is reached from outside the cluster. Off unless asked for. \
        Limited, as a worker takes no requests.
        labels              map of text      -                       a label value                                  \
                         -        More labels for the service's own objects and pods.
        annotations         map of text      -                       -                                              \
                         -        More annotations for the service's own objects and pods.
        description         text             -                       -                                              \
                         -        What the environment decides here and why, in the words of whoever did. Not \
        inherited, in no manifest.
        concurrency         integer          8                       1 to 64                                        \
                         jobs     How many jobs one pod works on at once.

        VARIABLE            DEFAULT           HELP
        NATS_CONSUMER       trace-workers     The durable consumer that all pods share.
        NATS_STREAM         JOBS              The stream that jobs are taken from.
        NATS_TOKEN          -                 The token to connect to NATS with. (secret)
        NATS_URL            -                 Where NATS is; an environment refers to its port client.
        WORKER_CONCURRENCY  from concurrency  How many jobs one pod works on at once; set the parameter concurrency \
        instead.

        """)
  }

  @Test func factsSayHowItIsReachedAndWhatItMustHave() throws {
    let card = try Desk().perform("services", "bff")
    #expect(
      card.hasPrefix(
        """
        SERVICE      bff
        DESCRIPTION  the web front: login, sessions, the API for the browser
        VERSION      0.1.0
        COMPONENT    web
        OWNER        Web
        MODULE       BeTraceServices.BFF, compiled in
        CONTRACT     kept, 14 checks
        WORKLOAD     Deployment
        IMAGE        betrace-bff:latest unless set
        PORTS        http 3000 (offered as 80)
        HEALTH       liveness /health, readiness /health on port http
        RESOURCES    cpu 250m to 500m, memory 256Mi to 512Mi
        MUST HAVE    JWT_SECRET (secret), WORKOS_API_KEY (secret), WORKOS_CLIENT_ID, WORKOS_REDIRECT_URI
        NEEDS        backend (hard), nats (soft), tempo (soft), workos (soft)
        NEEDED BY    -

        ENVIRONMENT  STATE   NAMESPACE        IMAGE
        dev          1 pod   betrace-dev      betrace/bff:dev
        staging      2 pods  betrace-staging  registry.example.com/betrace/bff:0.9.0-rc.1@sha256:70efdf2ec9b0860770ef\
        df2ec9b0860770efdf2ec9b0860770efdf2ec9b08607
        production   3 pods  betrace          registry.example.com/betrace/bff:0.8.2@sha256:eccbc87e4b5ce2feeccbc87e4\
        b5ce2feeccbc87e4b5ce2feeccbc87e4b5ce2fe

        """))
    let bus = try Desk().perform("services", "nats")
    #expect(bus.contains("\nNEEDED BY    backend (hard), bff (soft), worker (hard)\n"))
  }

  @Test func anEnvironmentThatCannotBeReadIsSaidSo() throws {
    let desk = try Desk([])
    try desk.write("{", to: "environments/torn.json")
    #expect(
      desk.perform("services", "worker").contains(
        """
        ENVIRONMENT  STATE                NAMESPACE  IMAGE
        torn         file cannot be read  -          -

        """))
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
        module: BeTraceServices.Worker
        moduleKind: swift
        replaces: null
        remarks: []
        readme: null
        problem: null
        workload: Deployment
        image: betrace-worker:latest
        ports:
          - name: metrics
            containerPort: 9464
            port: 9464
            metricsPath: /metrics
        health:
          liveness: /healthz
          readiness: /readyz
          startup: null
          port: metrics
        resources:
          requests:
            cpu: 250m
            memory: 256Mi
          limits:
            cpu: 500m
            memory: 512Mi
        dependencies:
          - service: nats
            strength: hard
          - service: backend
            strength: soft
        neededBy: []
        environments:
          - name: dev
            state: "off"
            pods: null
            namespace: null
            image: null
          - name: staging
            state: deployed
            pods:
              least: 2
              most: 2
            namespace: betrace-staging
            image: registry.example.com/betrace/worker:2.1.0-rc.3@sha256:9a0364b9e99bb4809a0364b9e99bb4809a0364b9e99b\
        b4809a0364b9e99bb480
          - name: production
            state: deployed
            pods:
              least: 3
              most: 12
            namespace: betrace
            image: registry.example.com/betrace/worker:2.0.4@sha256:e4da3b7fbbce2345e4da3b7fbbce2345e4da3b7fbbce2345e\
        4da3b7fbbce2345
        parameters:
          - name: enabled
            type: boolean
            help: Whether the environment runs the service at all.
            allowed: true or false
            default: true

        """))
    #expect(
      yaml.hasSuffix(
        """
          - name: concurrency
            type: integer
            help: How many jobs one pod works on at once.
            allowed: 1 to 64
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
        lacks: []

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
