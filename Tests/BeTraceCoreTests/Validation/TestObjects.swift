import BeTraceCore

extension TestService {
  /// The service of the tests, which deploys `objects` besides.
  static func deploying(_ objects: Resource...) -> TestService { TestService { $0.others = objects } }
}

extension Resource {
  /// An object whose members besides its metadata are `rest`, in JSON without the braces; `labels` likewise.
  static func object(
    _ apiVersion: String, _ kind: String, _ name: String, _ rest: String = "", labels: String = "", more: String = "",
    in namespace: String? = "shop"
  ) -> Resource {
    let place = namespace.map { #", "namespace": "\#($0)""# } ?? ""
    let text = """
      {"apiVersion": "\(apiVersion)", "kind": "\(kind)",
       "metadata": {"name": "\(name)"\(place), "labels": {\(labels)}\(more)}\(rest.isEmpty ? "" : ", ")\(rest)}
      """
    guard let document = try? JSONDocument(parsing: Array(text.utf8), file: "object"),
      let object = document.root.value.object
    else { preconditionFailure("not JSON: \(text)") }
    return Resource(object)
  }

  /// An object with a specification.
  static func specified(
    _ apiVersion: String, _ kind: String, _ name: String, _ spec: String, labels: String = "",
    in namespace: String = "shop"
  ) -> Resource {
    object(apiVersion, kind, name, #""spec": {\#(spec)}"#, labels: labels, in: namespace)
  }

  /// A workload of one container, whose pods have the label `app`; `container`, `pod` and `spec` are more members.
  static func workload(
    _ name: String, kind: String = "Deployment", app: String? = nil, spec: String = "", pod: String = "",
    container: String = "", more: String = "", in namespace: String = "shop"
  ) -> Resource {
    let comma = { (text: String) in text.isEmpty ? "" : ", \(text)" }
    let app = app ?? name
    return specified(
      "apps/v1", kind, name,
      """
      "selector": {"matchLabels": {"app": "\(app)"}}, "template": {"metadata": {"labels": {"app": "\(app)"}\(comma(more))},
      "spec": {"containers": [{"name": "main", "image": "registry.example.com/x:1.0@sha256:\
      \(String(repeating: "0", count: 64))"\(comma(container))}]\(comma(pod))}}\(comma(spec))
      """, in: namespace)
  }
}
