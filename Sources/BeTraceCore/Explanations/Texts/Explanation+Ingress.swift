extension Explanation {
  static let ingress: [Explanation] = list(
    "Ingress",
    [
      (
        "",
        """
        Lets HTTP requests from outside the cluster reach a Service, by host name and path. It is only a wish: an ingress \
        controller such as nginx has to run in the cluster and fulfil it.
        """
      ),
      (
        "metadata.annotations[cert-manager.io/cluster-issuer]",
        """
        Which issuer cert-manager asks for a certificate for this host. It fills the secret that tls names; without it \
        somebody has to put a certificate there, and renew it.
        """
      ),
      (
        "spec",
        """
        Which hosts and paths lead to which Services, and how connections are encrypted.
        """
      ),
      (
        "spec.ingressClassName",
        """
        Which ingress controller serves it. Without it the cluster's default does; if there is none, nobody feels \
        responsible and the host answers nothing.
        """
      ),
      (
        "spec.tls",
        """
        How connections are encrypted. Without it, browsers reach the host by plain HTTP, or get a certificate that does \
        not fit.
        """
      ),
      (
        "spec.tls[*].hosts",
        """
        The hosts that the certificate is for. They should be those of the rules.
        """
      ),
      (
        "spec.tls[*].secretName",
        """
        The Secret with the certificate and its key. While it is missing, most controllers serve a certificate of their \
        own, which browsers warn of.
        """
      ),
      (
        "spec.rules",
        """
        Which requests go where. What no rule fits gets an error from the controller.
        """
      ),
      (
        "spec.rules[*].host",
        """
        The DNS name that the rule is for. The name has to lead to the ingress controller, which is set up elsewhere. \
        Without a host the rule answers for every name.
        """
      ),
      (
        "spec.rules[*].http",
        """
        Where the requests to this host go, by path.
        """
      ),
      (
        "spec.rules[*].http.paths",
        """
        The paths of the host and what answers each; the longest one that fits wins.
        """
      ),
      (
        "spec.rules[*].http.paths[*].path",
        """
        The URL path that goes to the backend; / is everything.
        """
      ),
      (
        "spec.rules[*].http.paths[*].pathType",
        """
        How the path is compared: Prefix takes everything below it, piece by piece; Exact only the path itself; \
        ImplementationSpecific whatever the controller makes of it.
        """
      ),
      (
        "spec.rules[*].http.paths[*].backend",
        """
        What answers the requests.
        """
      ),
      (
        "spec.rules[*].http.paths[*].backend.service",
        """
        The Service that answers, in the same namespace as the Ingress. If it is not there, every request gets an error.
        """
      ),
      (
        "spec.rules[*].http.paths[*].backend.service.name",
        """
        The name of the Service that answers.
        """
      ),
      (
        "spec.rules[*].http.paths[*].backend.service.port",
        """
        The port of the Service, by its name or number. It has to be one that the Service offers, not one of the pods.
        """
      ),
    ])
}
