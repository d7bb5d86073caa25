# The message bus: NATS with JetStream, which keeps messages on a volume of each pod until they are dealt with.
#
# With more than one replica the pods form a cluster. A stream then survives the loss of a minority of the pods that hold
# it, so an odd number of them is best.
{
  description = "BeTrace NATS: deployment module";

  outputs = { self }:
    let
      serviceInfo = {
        name = "nats";
        description = "the message bus: jobs and events, kept until they are dealt with";
        version = "2.10.4";
        component = "messaging";
        owner = "Platform";
        port = 4222;
        ports = [
          { name = "client"; port = 4222; }
          { name = "cluster"; port = 6222; }
          { name = "leafnode"; port = 7422; }
          { name = "monitor"; port = 8222; }
        ];
        # Started is who has caught up with the cluster, ready who takes clients. Alive is less than both, or losing the
        # majority for a moment would restart every pod.
        healthEndpoints = {
          liveness = "/healthz?js-enabled-only=true";
          readiness = "/healthz?js-server-only=true";
          startup = "/healthz";
          port = "monitor";
        };
        writablePaths = [ "/data" "/tmp" ];
      };

      # What a pod of each size is promised, and the most it may use.
      sizes = {
        small = {
          requests = { cpu = "100m"; memory = "256Mi"; };
          limits = { cpu = "250m"; memory = "512Mi"; };
        };
        medium = {
          requests = { cpu = "250m"; memory = "512Mi"; };
          limits = { cpu = "500m"; memory = "1Gi"; };
        };
        large = {
          requests = { cpu = "500m"; memory = "1Gi"; };
          limits = { cpu = "1"; memory = "2Gi"; };
        };
      };

      parameters = {
        replicas = { max = 99; reason = "its configuration names every pod"; };
        resources.defaultBy.size = sizes;
        autoscaling.unavailable = "its streams live on the pods, which load must not take away";
        ingress.unavailable = "clients do not speak HTTP";
        size = {
          choices = [ "small" "medium" "large" ];
          help = "How much load each pod is made for: decides the default of its resources.";
        };
        storage = {
          type = "quantity";
          help = "The volume of each pod for the messages of its streams. Kubernetes refuses to change it afterwards.";
        };
      };

      mkDeployment =
        { namespace ? "default"
        , environment ? "default"
        , replicas ? 1
        , env ? { }
        , size ? "small"
        , resources ? sizes.${size}
        , image ? "nats:2.10.4-alpine"
        , imagePullPolicy ? "Never"
        , storage ? "10Gi"
        }:
        let
          workload = import ./workload.nix serviceInfo {
            inherit namespace environment replicas env resources image imagePullPolicy;
            autoscaling = null;
            ingress = null;
          };
          server = import ./server.nix { inherit namespace replicas storage; };

          configMap = {
            apiVersion = "v1";
            kind = "ConfigMap";
            metadata = workload.metadata // { name = "nats-config"; };
            data."nats.conf" = server.configuration;
          };
          checksum = builtins.substring 0 16 (builtins.hashString "sha256" (builtins.toJSON configMap.data));

          # Pods have to find each other in order to become ready.
          peers =
            let service = workload.headless (workload.service { }); in
            service // {
              metadata = service.metadata // { name = server.peers; };
              spec = service.spec // { publishNotReadyAddresses = true; };
            };

          container = workload.container // {
            args = [ "--config" "${server.directory}/nats.conf" ];
            env = workload.container.env ++ [ { name = "POD_NAME"; valueFrom.fieldRef.fieldPath = "metadata.name"; } ];
            # A start takes as long as reading back the streams, up to a quarter of an hour.
            startupProbe = workload.probes.startup { periodSeconds = 10; failureThreshold = 90; };
            livenessProbe = workload.probes.liveness { };
            readinessProbe = workload.probes.readiness { };
            # The server itself sends its clients away, and ends when they are gone.
            lifecycle.preStop.exec.command = [ "nats-server" "--signal" "ldm=${server.processFile}" ];
            volumeMounts = workload.container.volumeMounts ++ [
              { name = "config"; mountPath = server.directory; readOnly = true; }
              { name = "data"; mountPath = server.dataDirectory; }
            ];
          };
          pod = workload.pod {
            inherit container;
            grace = server.lameDuckSeconds + 30;
            writesToVolume = true;
            volumes = [ { name = "config"; configMap.name = configMap.metadata.name; } ];
          };
        in
        {
          namespace = workload.namespaceObject;
          deployment = {
            apiVersion = "apps/v1";
            kind = "StatefulSet";
            metadata = workload.versionedMetadata;
            spec = {
              serviceName = server.peers;
              inherit replicas;
              inherit (workload) selector;
              revisionHistoryLimit = 5;
              minReadySeconds = 5;
              # All at once: none is ready before a majority is there.
              podManagementPolicy = "Parallel";
              updateStrategy.type = "RollingUpdate";
              template = workload.spread "controller-revision-hash" (pod // {
                # Pods read it when they start, so another one replaces them.
                metadata = pod.metadata // { annotations."betrace.dev/config-checksum" = checksum; };
              });
              # A claim for each pod. It can never change, so it has only the labels that do not either.
              volumeClaimTemplates = [
                {
                  metadata = { name = "data"; labels = workload.selectorLabels; };
                  spec = { accessModes = [ "ReadWriteOnce" ]; resources.requests = { inherit storage; }; };
                }
              ];
            };
          };
          service = workload.service { };
          inherit configMap peers;
          inherit (workload) serviceAccount disruptionBudget;
        };
    in
    {
      lib = {
        inherit serviceInfo parameters mkDeployment;
        defaultDeployment = mkDeployment { };
        dependencies = [ ];
      };
    };
}
