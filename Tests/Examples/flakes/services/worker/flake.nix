# The background workers. NATS hands every job to one pod, so more pods simply do more work.
{
  description = "BeTrace worker: deployment module";

  outputs = { self }:
    let
      serviceInfo = {
        name = "worker";
        description = "the background jobs: trace analysis, rule checks, exports";
        version = "0.1.0";
        component = "worker";
        owner = "Jobs";
        # Nobody sends it requests: its one port is for metrics and health.
        port = 9464;
        ports = [ { name = "metrics"; port = 9464; metricsPath = "/metrics"; } ];
        healthEndpoints = { liveness = "/healthz"; readiness = "/readyz"; port = "metrics"; };
        writablePaths = [ "/tmp" ];
      };

      parameters = {
        concurrency = { min = 1; max = 64; unit = "jobs"; help = "How many jobs one pod works on at once."; };
        ingress.unavailable = "a worker takes no requests";
      };

      variables = {
        NATS_CONSUMER = { default = "trace-workers"; help = "The durable consumer that all pods share."; };
        NATS_STREAM = { default = "JOBS"; help = "The stream that jobs are taken from."; };
        NATS_TOKEN = { secret = true; help = "The token to connect to NATS with."; };
        NATS_URL.help = "Where NATS is; an environment refers to its port client.";
        WORKER_CONCURRENCY = {
          default.parameter = "concurrency";
          help = "How many jobs one pod works on at once; set the parameter concurrency instead.";
        };
      };

      mkDeployment =
        { namespace ? "default"
        , environment ? "default"
        , replicas ? 1
        , autoscaling ? null
        , env ? { }
        , resources ? {
            requests = { cpu = "250m"; memory = "256Mi"; };
            limits = { cpu = "500m"; memory = "512Mi"; };
          }
        , image ? "betrace-worker:latest"
        , imagePullPolicy ? "Never"
        , concurrency ? 8
        }:
        let
          workload = import ./workload.nix serviceInfo {
            inherit namespace environment replicas autoscaling resources image imagePullPolicy;
            ingress = null;
            env = {
              NATS_CONSUMER = "trace-workers";
              NATS_STREAM = "JOBS";
              WORKER_CONCURRENCY = toString concurrency;
            } // env;
          };
          container = workload.container // {
            startupProbe = workload.probes.startup { };
            livenessProbe = workload.probes.liveness { };
            readinessProbe = workload.probes.readiness { };
          };
          # No requests arrive, and the sooner it stops taking jobs the better. A job takes up to 30 seconds; one that is
          # cut off all the same is delivered again.
          pod = workload.pod { inherit container; grace = 60; };
        in
        {
          namespace = workload.namespaceObject;
          deployment = workload.deployment { inherit pod; strategy = workload.addingFirst; };
          # Headless, so that metrics are read from every pod.
          service = workload.headless (workload.service { });
          inherit (workload) serviceAccount disruptionBudget;
        };
    in
    {
      lib = {
        inherit serviceInfo parameters variables mkDeployment;
        defaultDeployment = mkDeployment { };
        # Jobs come from NATS; some of them ask the backend.
        dependencies = [ { service = "nats"; ports = [ "client" ]; } ];
        softDependencies = [ { service = "backend"; ports = [ "http" ]; } ];
      };
    };
}
