# The rule engine. Its rules are one file on a volume that one pod can mount, so there is one pod at most, and an update
# ends the old pod before it starts the new one.
{
  description = "BeTrace backend: deployment module";

  outputs = { self }:
    let
      dataDirectory = "/data";

      serviceInfo = {
        name = "backend";
        description = "the rule engine: evaluates trace rules and reports violations";
        version = "2.0.0";
        component = "api";
        owner = "Rules";
        port = 12011;
        ports = [ { name = "http"; port = 12011; } { name = "grpc"; port = 12012; } ];
        healthEndpoints = { liveness = "/v1/health"; readiness = "/v1/ready"; port = "http"; };
        writablePaths = [ dataDirectory "/tmp" ];
      };

      parameters =
        let reason = "its rule store is one file"; in
        {
          replicas = { max = 1; inherit reason; };
          autoscaling.unavailable = reason;
        };

      variables = {
        BETRACE_DATA_DIR = { default = dataDirectory; help = "The directory of the rule store."; };
        BETRACE_DEBUG = { devOnly = [ "true" ]; help = "Whether to log every evaluation: true or false."; };
        BETRACE_PORT_BACKEND = { default.port = "http"; help = "The port of the REST API."; };
        BETRACE_PORT_GRPC = { default.port = "grpc"; help = "The port of the gRPC API."; };
        BETRACE_SIGNATURE_KEY = {
          required = true;
          secret = true;
          help = "The key that signs compliance spans, so that they can serve as evidence.";
        };
        OTEL_EXPORTER_OTLP_ENDPOINT.help = "Where its own traces go, as host:port.";
      };

      mkDeployment =
        { namespace ? "default"
        , environment ? "default"
        , replicas ? 1
        , env ? { }
        , ingress ? null
        , resources ? {
            requests = { cpu = "500m"; memory = "512Mi"; };
            limits = { cpu = "2"; memory = "2Gi"; };
          }
        , image ? "ghcr.io/betracehq/betrace/backend:2.0.0"
        , imagePullPolicy ? "Never"
        }:
        let
          workload = import ./workload.nix serviceInfo {
            inherit namespace environment replicas ingress resources image imagePullPolicy;
            autoscaling = null;
            env = {
              BETRACE_DATA_DIR = dataDirectory;
              BETRACE_PORT_BACKEND = "12011";
              BETRACE_PORT_GRPC = "12012";
            } // env;
          };
          claim = "backend-data";
          container = workload.container // {
            startupProbe = workload.probes.startup { };
            livenessProbe = workload.probes.liveness { initialDelaySeconds = 30; timeoutSeconds = 5; failureThreshold = 3; };
            readinessProbe = workload.probes.readiness { initialDelaySeconds = 10; timeoutSeconds = 3; failureThreshold = 2; };
            lifecycle = workload.servingUntilUnlisted;
            volumeMounts = workload.container.volumeMounts ++ [ { name = "data"; mountPath = dataDirectory; } ];
          };
          pod = workload.pod {
            inherit container;
            # Ten seconds to be unlisted, 15 for the traces that are being evaluated, and 5 to spare.
            grace = 30;
            writesToVolume = true;
            volumes = [ { name = "data"; persistentVolumeClaim.claimName = claim; } ];
          };
        in
        {
          namespace = workload.namespaceObject;
          deployment = workload.deployment { inherit pod; strategy.type = "Recreate"; };
          service = workload.service { protocols.grpc = "kubernetes.io/h2c"; };
          ingress = workload.ingressObject;
          inherit (workload) serviceAccount;
          # The volume of the rules, which are small.
          ruleStore = {
            apiVersion = "v1";
            kind = "PersistentVolumeClaim";
            metadata = workload.metadata // { name = claim; };
            spec = { accessModes = [ "ReadWriteOnce" ]; resources.requests.storage = "1Gi"; };
          };
        };
    in
    {
      lib = {
        inherit serviceInfo parameters variables mkDeployment;
        defaultDeployment = mkDeployment { };
        # Violations are published to NATS; its own traces go to Tempo, or to Alloy on the way there.
        dependencies = [ { service = "nats"; ports = [ "client" ]; } ];
        softDependencies = [ "tempo" "alloy" ];
      };
    };
}
