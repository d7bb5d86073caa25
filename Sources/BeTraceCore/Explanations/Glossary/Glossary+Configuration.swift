extension Glossary {
  /// What objects are made of, and where programs get their settings from.
  static let configuration: [Entry] = [
    Entry(
      "annotation", "A note on an object for tools or people. Nothing is selected by it."),
    Entry(
      "ConfigMap", alsoCalled: ["config map"],
      "Configuration as texts by name, which pods read as variables or files. Not for secrets."),
    Entry(
      "digest",
      """
      The checksum of an image, sha256 and 64 digits. It says exactly which build runs, whatever its tag is \
      moved to.
      """),
    Entry(
      "environment variable", alsoCalled: ["variable", "env"],
      """
      A text that a program is given by name when it starts. It does not notice later changes, so a change \
      replaces the pods.
      """),
    Entry(
      "image", "A program packed with all its files, kept in a registry. Named by repository, tag and digest."),
    Entry(
      "kind", "What sort of object something is: Deployment, Service, Secret and so on."),
    Entry(
      "label", "A short text on an object by which it can be found. Services find their pods by labels."),
    Entry(
      "namespace", "A part of the cluster with names, rights and limits of its own."),
    Entry(
      "object", alsoCalled: ["resource"],
      "One thing in the cluster, of some kind, with a name: what a manifest describes."),
    Entry(
      "PersistentVolumeClaim", alsoCalled: ["PVC", "claim"],
      "A request for a disk that outlives pods."),
    Entry(
      "pull policy", alsoCalled: ["image pull policy"],
      "When a node fetches an image: Always, only if it has none (IfNotPresent), or Never."),
    Entry(
      "registry", "The server from which nodes fetch images."),
    Entry(
      "Secret", "Passwords, keys and certificates in the cluster. Manifests only refer to it."),
    Entry(
      "selector",
      """
      Labels that say which pods are meant. It has to fit the labels on the pods, and workloads cannot change \
      theirs.
      """),
    Entry(
      "service account", alsoCalled: ["ServiceAccount"],
      "The identity of pods towards the Kubernetes API."),
    Entry(
      "tag", "The version in an image's name that people read. It can be moved to another build; a digest cannot."),
    Entry(
      "volume", "A folder that is put into a container: a disk, configuration, or scratch space."),
  ]
}
