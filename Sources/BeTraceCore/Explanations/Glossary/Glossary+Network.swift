extension Glossary {
  /// How programs reach one another.
  static let network: [Entry] = [
    Entry(
      "certificate",
      """
      What proves to a browser that it talks to the right host, and what encrypts the connection. It expires and \
      has to be renewed.
      """),
    Entry(
      "cluster issuer", alsoCalled: ["issuer", "cert-manager"],
      "Where cert-manager, a program in the cluster, gets certificates from, such as Let's Encrypt."),
    Entry(
      "endpoint", "The address of one ready pod behind a Service. A Service without endpoints refuses every connection."
    ),
    Entry(
      "headless service", alsoCalled: ["headless"],
      "A Service without an address of its own, whose name leads to each pod by itself."),
    Entry(
      "host", "The DNS name in a URL, such as app.example.com, by which an Ingress decides where a request goes."),
    Entry(
      "Ingress", "Lets HTTP requests from outside the cluster reach a Service, by host and path."),
    Entry(
      "ingress class", alsoCalled: ["ingress controller"],
      "Which of the programs that serve Ingresses (controllers, such as nginx) is to serve this one."),
    Entry(
      "network policy", alsoCalled: ["NetworkPolicy", "default deny"],
      """
      Which connections some pods take and make; what none allows is dropped. With platform.networkPolicies set to \
      fromDependencies the program makes one for each service, of who needs whom.
      """),
    Entry(
      "port",
      """
      A number under which a program takes connections. The container's port is what it listens on; the \
      Service's port is what others connect to.
      """),
    Entry(
      "Service",
      "A stable name and address for a set of pods; also, in this program, what one team deploys under one name."),
    Entry(
      "TLS", alsoCalled: ["HTTPS"],
      "Encryption of a connection; with HTTP it is HTTPS. It needs a certificate."),
  ]
}
