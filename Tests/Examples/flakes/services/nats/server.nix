# The configuration file of the server, the same for every pod.
{ namespace, replicas, storage }:
let
  peers = "nats-headless";
  dataDirectory = "/data";
  processFile = "/tmp/nats.pid";
  # Over so long a server that is about to end sends its clients to the others; 30 seconds is the least it takes.
  lameDuckSeconds = 30;

  # Every pod is named: by their number the servers know how many make a majority before they have met.
  routes = builtins.genList
    (index: "    nats://nats-${toString index}.${peers}.${namespace}.svc.cluster.local:6222\n")
    replicas;

  cluster = ''

    cluster {
      name: nats
      port: 6222
      routes: [
    ${builtins.concatStringsSep "" routes}  ]
    }
  '';
in
{
  inherit peers dataDirectory processFile lameDuckSeconds;
  directory = "/etc/nats-config";

  # Streams in memory are off: they would count against the container's limit, and be lost.
  configuration = ''
    server_name: $POD_NAME
    port: 4222
    http_port: 8222
    pid_file: "${processFile}"
    lame_duck_grace_period: 10s
    lame_duck_duration: ${toString lameDuckSeconds}s

    jetstream {
      store_dir: "${dataDirectory}"
      max_memory_store: 0
      max_file_store: ${storage}
    }

    leafnodes {
      port: 7422
    }
  '' + (if replicas > 1 then cluster else "");
}
