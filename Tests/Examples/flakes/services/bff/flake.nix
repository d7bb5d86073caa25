# The backend for the front end: what a browser talks to. It stores nothing, so any number of pods will do.
{
  description = "BeTrace BFF: deployment module";

  outputs = { self }:
    let
      serviceInfo = {
        name = "bff";
        description = "the web front: login, sessions, the API for the browser";
        version = "0.1.0";
        component = "web";
        owner = "Web";
        port = 3000;
        ports = [ { name = "http"; port = 3000; offeredAs = 80; } ];
        # One endpoint answers both questions; liveness only asks less often.
        healthEndpoints = { liveness = "/health"; readiness = "/health"; port = "http"; };
        writablePaths = [ "/tmp" ];
        # These are built into the web application, and never read by the server.
        buildTimePrefixes = [ "VITE_" ];
      };

      variables = {
        BETRACE_BACKEND_URL.help = "Where API calls go; an environment refers to the backend's port http.";
        HOST = { default = "0.0.0.0"; help = "The address to listen on."; };
        JWT_SECRET = { required = true; secret = true; help = "The key that signs session cookies."; };
        LOG_LEVEL = { choices = [ "error" "warn" "info" "debug" ]; help = "How much is logged."; };
        NODE_ENV = { default = "production"; help = "Which of Node's modes to run in."; };
        PORT = { default.port = "http"; help = "The port to listen on."; };
        WORKOS_API_KEY = { required = true; secret = true; help = "The key to WorkOS, which knows the users."; };
        WORKOS_CLIENT_ID = { required = true; help = "Which application WorkOS signs users in to."; };
        WORKOS_REDIRECT_URI = { required = true; help = "Where WorkOS sends users back to after they signed in."; };
      };

      mkDeployment =
        { namespace ? "default"
        , environment ? "default"
        , replicas ? 1
        , autoscaling ? null
        , env ? { }
        , ingress ? null
        , resources ? {
            requests = { cpu = "250m"; memory = "256Mi"; };
            limits = { cpu = "500m"; memory = "512Mi"; };
          }
        , image ? "betrace-bff:latest"
        , imagePullPolicy ? "Never"
        }:
        let
          workload = import ./workload.nix serviceInfo {
            inherit namespace environment replicas autoscaling ingress resources image imagePullPolicy;
            env = { HOST = "0.0.0.0"; NODE_ENV = "production"; PORT = "3000"; } // env;
          };
          container = workload.container // {
            startupProbe = workload.probes.startup { };
            livenessProbe = workload.probes.liveness { initialDelaySeconds = 15; periodSeconds = 20; };
            readinessProbe = workload.probes.readiness { initialDelaySeconds = 5; periodSeconds = 10; };
            lifecycle = workload.servingUntilUnlisted;
          };
          # Ten seconds to be unlisted, 15 for the requests that are under way, and 5 to spare.
          pod = workload.pod { inherit container; grace = 30; };
        in
        {
          namespace = workload.namespaceObject;
          deployment = workload.deployment { inherit pod; strategy = workload.addingFirst; };
          service = workload.service { };
          ingress = workload.ingressObject;
          inherit (workload) serviceAccount disruptionBudget;
        };
    in
    {
      lib = {
        inherit serviceInfo variables mkDeployment;
        defaultDeployment = mkDeployment { };
        dependencies = [ { service = "backend"; ports = [ "http" ]; } ];
        softDependencies = [ { service = "nats"; ports = [ "client" ]; } "tempo" "workos" ];
      };
    };
}
