extension ServiceScaffold {
  /// A Nix flake with the functions of the contract, in the style of the catalogue.
  static let nix = ServiceScaffold(kind: "nix", summary: "a Nix flake with lib.mkDeployment") { new in
    [("README.md", readMe(of: new.name)), ("flake.nix", flake(of: new.name)), ("check.nix", check)]
  }

  private static func readMe(of name: String) -> String {
    """
    # \(name)

    What \(name) deploys, as a Nix flake. `lib.mkDeployment` makes the objects of its arguments, which environments decide in
    `environments/*.json`; their defaults stand in `flake.nix`.

    | in `lib` | what it is |
    |---|---|
    | `serviceInfo` | what the service says about itself: ports, health, owner |
    | `dependencies`, `softDependencies` | the services that it needs, and those that it uses when they are there |
    | `parameters` | what an environment may set besides what every service has: type, range, help |
    | `variables` | what the program reads from its environment |
    | `mkDeployment` | arguments in, objects out; nothing else decides what it makes |

    A variable is a text, or a reference such as `{ secretKeyRef = { name = "auth"; key = "token"; }; }`, which goes into
    `valueFrom` as it is.

    ## Test

    ```sh
    betrace-tui verify \(name)
    nix flake check path:.
    ```

    The first asks whether the module keeps the contract: at its defaults, at the bounds of every parameter, with and without
    an ingress. It exits with 1 if not, so it is all that CI needs. The second needs no other program than nix, and asks what
    `check.nix` lists.

    ## Deploy

    ```sh
    betrace-tui set \(name)/dev:={}
    betrace-tui render dev \(name)
    ```

    """
  }

  private static let check = """
    # What has to hold of the objects, for 'nix flake check': each line says what, and whether it does.
    lib:
    let
      made = lib.mkDeployment { replicas = 2; env.GREETING = "hello"; };
      container = builtins.head made.deployment.spec.template.spec.containers;
      checks = {
        "replicas are those that are asked for" = made.deployment.spec.replicas == 2;
        "variables reach the container" = builtins.elem { name = "GREETING"; value = "hello"; } container.env;
        "there is no ingress unless asked for" = made.ingress == null;
      };
      broken = builtins.filter (name: !checks.${name}) (builtins.attrNames checks);
    in
    if broken == [ ] then true else throw (builtins.concatStringsSep ", " broken)

    """

  private static func flake(of name: String) -> String {
    """
    # The deployment module of \(name).
    {
      description = "\(name): deployment module";

      outputs = { self }:
        let
          name = "\(name)";

          serviceInfo = {
            inherit name;
            description = "what \(name) is for, in one sentence";
            version = "0.1.0";
            component = "api";
            owner = "the team that owns it";
            port = 8080;
            ports = [ { name = "http"; port = 8080; offeredAs = 80; } ];
            healthEndpoints = { liveness = "/healthz"; readiness = "/readyz"; port = "http"; };
            writablePaths = [ "/tmp" ];
          };

          # What an environment may set besides what every service has. The default stands at the argument.
          parameters = {
            workers = { min = 1; max = 64; unit = "threads"; help = "How many requests one pod works on at once."; };
            autoscaling.unavailable = "nobody has measured yet what it does under load";
          };

          variables = {
            LOG_LEVEL = { choices = [ "error" "warn" "info" "debug" ]; help = "How much is logged."; };
            WORKERS = { default.parameter = "workers"; help = "Set the parameter workers instead."; };
          };

          mkDeployment =
            { namespace ? "default"
            , environment ? "default"
            , replicas ? 1
            , env ? { }
            , ingress ? null
            , resources ? {
                requests = { cpu = "100m"; memory = "128Mi"; };
                limits = { cpu = "500m"; memory = "256Mi"; };
              }
              # The image that you build; environments decide tag and digest.
            , image ? "registry.example.com/\(name):0.1.0"
            , imagePullPolicy ? "IfNotPresent"
            , workers ? 8
            }:
            let
              selector = {
                "app.kubernetes.io/name" = name;
                "app.kubernetes.io/instance" = name;
              };
              labels = selector // {
                "app.kubernetes.io/component" = serviceInfo.component;
                "app.kubernetes.io/managed-by" = "betrace";
                "betrace.dev/environment" = environment;
              };
              metadata = { inherit name namespace labels; };

              # The environment wins by name; null removes.
              variables = { WORKERS = toString workers; } // env;
              names = builtins.filter (key: variables.${key} != null) (builtins.attrNames variables);
              variable = key: { name = key; } // (
                if builtins.isAttrs variables.${key} then { valueFrom = variables.${key}; } else { value = variables.${key}; }
              );

              probe = path: { httpGet = { inherit path; port = "http"; }; timeoutSeconds = 2; };
              when = condition: set: if condition then set else { };
            in
            {
              namespace = { apiVersion = "v1"; kind = "Namespace"; metadata.name = namespace; };

              serviceAccount = {
                apiVersion = "v1";
                kind = "ServiceAccount";
                inherit metadata;
                automountServiceAccountToken = false;
              };

              deployment = {
                apiVersion = "apps/v1";
                kind = "Deployment";
                inherit metadata;
                spec = {
                  inherit replicas;
                  selector.matchLabels = selector;
                  revisionHistoryLimit = 5;
                  strategy = { type = "RollingUpdate"; rollingUpdate = { maxSurge = 1; maxUnavailable = 0; }; };
                  template = {
                    metadata = { inherit labels; };
                    spec = {
                      # Pods run on different nodes as far as there are any.
                      topologySpreadConstraints = [
                        {
                          maxSkew = 1;
                          topologyKey = "kubernetes.io/hostname";
                          whenUnsatisfiable = "ScheduleAnyway";
                          labelSelector.matchLabels = selector;
                          matchLabelKeys = [ "pod-template-hash" ];
                        }
                      ];
                      serviceAccountName = name;
                      automountServiceAccountToken = false;
                      enableServiceLinks = false;
                      securityContext = {
                        runAsNonRoot = true;
                        runAsUser = 10001;
                        runAsGroup = 10001;
                        seccompProfile.type = "RuntimeDefault";
                      };
                      containers = [
                        {
                          inherit name image imagePullPolicy resources;
                          ports = [ { name = "http"; containerPort = serviceInfo.port; } ];
                          env = map variable names;
                          startupProbe = probe serviceInfo.healthEndpoints.liveness // { periodSeconds = 5; failureThreshold = 30; };
                          livenessProbe = probe serviceInfo.healthEndpoints.liveness // { periodSeconds = 10; failureThreshold = 6; };
                          readinessProbe = probe serviceInfo.healthEndpoints.readiness // { periodSeconds = 5; };
                          # Goes on serving while every node learns that no more requests are to come.
                          lifecycle.preStop.sleep.seconds = 10;
                          volumeMounts = [ { name = "tmp"; mountPath = "/tmp"; } ];
                          securityContext = {
                            allowPrivilegeEscalation = false;
                            readOnlyRootFilesystem = true;
                            capabilities.drop = [ "ALL" ];
                          };
                        }
                      ];
                      volumes = [ { name = "tmp"; emptyDir.sizeLimit = "64Mi"; } ];
                      terminationGracePeriodSeconds = 30;
                    };
                  };
                };
              };

              # One pod at a time may be away while nodes are emptied.
              disruptionBudget = if replicas < 2 then null else {
                apiVersion = "policy/v1";
                kind = "PodDisruptionBudget";
                inherit metadata;
                spec = {
                  maxUnavailable = 1;
                  selector.matchLabels = selector;
                  unhealthyPodEvictionPolicy = "AlwaysAllow";
                };
              };

              service = {
                apiVersion = "v1";
                kind = "Service";
                inherit metadata;
                spec = {
                  type = "ClusterIP";
                  inherit selector;
                  ports = [ { name = "http"; port = 80; targetPort = "http"; } ];
                };
              };

              ingress = if ingress == null then null else {
                apiVersion = "networking.k8s.io/v1";
                kind = "Ingress";
                metadata = metadata // when (ingress ? annotations) { inherit (ingress) annotations; };
                spec = {
                  rules = [
                    (when (ingress ? host) { inherit (ingress) host; } // {
                      http.paths = [
                        {
                          path = ingress.path or "/";
                          pathType = ingress.pathType or "Prefix";
                          backend.service = { inherit name; port.name = "http"; };
                        }
                      ];
                    })
                  ];
                }
                // when (ingress ? className) { ingressClassName = ingress.className; }
                // when (ingress ? tls) {
                  tls = [ { hosts = if ingress ? host then [ ingress.host ] else [ ]; inherit (ingress.tls) secretName; } ];
                };
              };
            };

          lib = {
            inherit serviceInfo parameters variables mkDeployment;
            defaultDeployment = mkDeployment { };
            dependencies = [ ];
          };
        in
        {
          inherit lib;
          # 'nix flake check' looks at these, on every kind of machine.
          nixosModules.check = assert import ./check.nix lib; { };
        };
    }

    """
  }
}
