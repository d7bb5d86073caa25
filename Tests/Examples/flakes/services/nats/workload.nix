# What all of BeTrace's services have in common. A module takes these parts and sets what is its own.
#
# A flake sees nothing outside of its folder, so each service has its own copy of this file.
info:
{ namespace, environment, replicas, autoscaling, env, ingress, resources, image, imagePullPolicy }:
let
  inherit (builtins) attrNames filter head match substring;

  name = info.name;
  when = condition: set: if condition then set else { };
  drop = set: removeAttrs set (filter (key: set.${key} == null) (attrNames set));

  # Kubernetes cuts labels at 63 characters, and wants a letter or digit at both ends.
  tag = match "[^@]*:([^:/@]+)(@.*)?" image;
  version = if tag == null then null else match "[^A-Za-z0-9]*(.*[A-Za-z0-9])[^A-Za-z0-9]*" (substring 0 63 (head tag));

  selectorLabels = {
    "app.kubernetes.io/name" = name;
    "app.kubernetes.io/instance" = name;
  };
  sharedLabels = {
    "app.kubernetes.io/part-of" = "betrace";
    "app.kubernetes.io/managed-by" = "betrace";
    "betrace.dev/environment" = environment;
  };
  labels = selectorLabels // sharedLabels // { "app.kubernetes.io/component" = info.component; };
  versionedLabels = labels // when (version != null) { "app.kubernetes.io/version" = head version; };

  metadata = { inherit name namespace labels; };
  selector.matchLabels = selectorLabels;

  # While autoscaling decides, `replicas` is the least that runs.
  mostReplicas = if autoscaling == null then replicas else autoscaling.max;
  user = 10001;
in
rec {
  inherit metadata selector selectorLabels when;

  versionedMetadata = { inherit name namespace; labels = versionedLabels; };

  # Services share it, so it says nothing about one.
  namespaceObject = {
    apiVersion = "v1";
    kind = "Namespace";
    metadata = { name = namespace; labels = sharedLabels; };
  };

  # An account without a token: none of the programs talks to the cluster.
  serviceAccount = {
    apiVersion = "v1";
    kind = "ServiceAccount";
    inherit metadata;
    automountServiceAccountToken = false;
  };

  # Lets one pod at a time be away while nodes are emptied. It would keep a single pod from ever leaving its node.
  disruptionBudget = when (replicas > 1) {
    apiVersion = "policy/v1";
    kind = "PodDisruptionBudget";
    inherit metadata;
    spec = { maxUnavailable = 1; inherit selector; unhealthyPodEvictionPolicy = "AlwaysAllow"; };
  };

  # A Service with every port by name; `protocols` says what is spoken on a port, where that is not plain TCP or HTTP/1.
  service = { protocols ? { } }: {
    apiVersion = "v1";
    kind = "Service";
    inherit metadata;
    spec = {
      type = "ClusterIP";
      selector = selectorLabels;
      ports = map
        (port: {
          inherit (port) name;
          port = port.offeredAs or port.port;
          targetPort = port.name;
        } // when (protocols ? ${port.name}) { appProtocol = protocols.${port.name}; })
        info.ports;
    };
  };

  # A Service whose DNS name gives the pods themselves.
  headless = service: service // { spec = service.spec // { clusterIP = "None"; }; };

  # The way to the main port from outside; none unless the environment asks for it.
  ingressObject = if ingress == null then null else {
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
              backend.service = { inherit name; port.name = (head info.ports).name; };
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

  # The service's container, with /tmp as the one place it can write to.
  container = {
    inherit name image imagePullPolicy resources;
    ports = map (port: { inherit (port) name; containerPort = port.port; }) info.ports;
    # A text, or a reference as the contract has it: { secretKeyRef = { name; key; }; }, to be rendered as it is.
    env =
      let
        set = drop env;
        variable = name: value: { inherit name; } // (if builtins.isAttrs value then { valueFrom = value; } else { inherit value; });
      in
      map (name: variable name set.${name}) (attrNames set);
    volumeMounts = [ { name = "tmp"; mountPath = "/tmp"; } ];
    securityContext = {
      allowPrivilegeEscalation = false;
      readOnlyRootFilesystem = true;
      capabilities.drop = [ "ALL" ];
    };
  };

  # Pods that the restricted Pod Security Standard admits, with `grace` seconds between the announcement of their end and
  # the kill.
  pod = { container, grace, writesToVolume ? false, volumes ? [ ] }: {
    metadata.labels = versionedLabels;
    spec = {
      serviceAccountName = name;
      automountServiceAccountToken = false;
      enableServiceLinks = false;
      securityContext = {
        runAsNonRoot = true;
        runAsUser = user;
        runAsGroup = user;
        seccompProfile.type = "RuntimeDefault";
      } // when writesToVolume { fsGroup = user; fsGroupChangePolicy = "OnRootMismatch"; };
      containers = [ container ];
      volumes = [ { name = "tmp"; emptyDir.sizeLimit = "64Mi"; } ] ++ volumes;
      terminationGracePeriodSeconds = grace;
    };
  };

  # The same pods over zones and nodes, as far as there are any; old and new ones are counted apart, by `revisionLabel`.
  spread = revisionLabel: pod: pod // {
    spec = pod.spec // when (mostReplicas > 1) {
      topologySpreadConstraints = map
        (topologyKey: {
          inherit topologyKey;
          maxSkew = 1;
          whenUnsatisfiable = "ScheduleAnyway";
          labelSelector = selector;
          matchLabelKeys = [ revisionLabel ];
        })
        [ "topology.kubernetes.io/zone" "kubernetes.io/hostname" ];
    };
  };

  # A Deployment that counts as stuck after five minutes.
  deployment = { pod, strategy }: {
    apiVersion = "apps/v1";
    kind = "Deployment";
    metadata = versionedMetadata;
    spec = {
      inherit replicas selector strategy;
      revisionHistoryLimit = 5;
      progressDeadlineSeconds = 300;
      minReadySeconds = 5;
      template = spread "pod-template-hash" pod;
    };
  };

  # A new pod is available before an old one goes.
  addingFirst = { type = "RollingUpdate"; rollingUpdate = { maxSurge = 1; maxUnavailable = 0; }; };

  # Goes on serving for ten seconds after the end is announced, while every node learns that no more requests are to come.
  servingUntilUnlisted.preStop.sleep.seconds = 10;

  # Probes of the declared endpoints; `settings` is all that is not as it is here.
  probes =
    let
      endpoints = info.healthEndpoints;
      ask = path: settings: {
        httpGet = { inherit path; port = endpoints.port; };
        timeoutSeconds = 2;
      } // settings;
    in
    {
      startup = settings: ask (endpoints.startup or endpoints.liveness) ({ periodSeconds = 5; failureThreshold = 30; } // settings);
      liveness = settings: ask endpoints.liveness ({ periodSeconds = 10; failureThreshold = 6; } // settings);
      readiness = settings: ask endpoints.readiness ({ periodSeconds = 5; failureThreshold = 3; } // settings);
    };
}
