import BeTraceCore

extension Workload {
  /// The Service of the service's own name, with every port by name. `protocols` says of ports by name what is spoken on
  /// them, where that is not plain TCP or HTTP/1.
  func service(protocols: [String: String] = [:]) -> Service {
    Service(
      metadata: metadata(),
      spec: Service.Spec(
        type: .clusterIP, selector: parameters.selectorLabels,
        ports: info.ports.map { port in
          ServicePort(
            name: port.name, port: port.port, targetPort: .text(port.name), appProtocol: protocols[port.name])
        }))
  }

  /// A Service called `name` whose DNS name gives the pods themselves, for those who want each one of them.
  func headlessService(name: String? = nil) -> Service {
    var service = service()
    service.metadata.name = name ?? info.name
    service.spec.clusterIP = "None"
    return service
  }

  /// The way to the main port from outside; nil unless the environment asks for one.
  var ingress: Ingress? {
    guard let settings = parameters.ingress else { return nil }
    let path = Ingress.Path(
      path: settings.path, pathType: settings.pathType,
      backend: .service(name: name, port: .text(info.ports[0].name)))
    return Ingress(
      metadata: metadata(annotations: settings.annotations),
      spec: Ingress.Spec(
        ingressClassName: settings.className,
        tls: settings.tlsSecret.map { secret in
          [Ingress.TLS(hosts: settings.host.map { [$0] } ?? [], secretName: secret)]
        } ?? [],
        rules: [Ingress.Rule(host: settings.host, paths: [path])]))
  }
}
