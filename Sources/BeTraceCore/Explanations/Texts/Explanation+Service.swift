extension Explanation {
  static let service: [Explanation] = list(
    "Service",
    [
      (
        "",
        """
        A stable name and address for pods that come and go. Others connect to the name, and the Service passes them on \
        to a pod that is ready. Without it nobody could find the pods, whose addresses change with every replacement.
        """
      ),
      (
        "spec",
        """
        Which pods are behind the name, and on which ports they are offered.
        """
      ),
      (
        "spec.type",
        """
        Who can reach it. ClusterIP is inside the cluster only, which is right for what an Ingress stands in front of; \
        NodePort and LoadBalancer open it to the outside.
        """
      ),
      (
        "spec.clusterIP",
        """
        The address of the Service inside the cluster, which the cluster usually chooses. None makes it headless: its \
        name then leads to each pod by itself, which members of a NATS cluster need to reach one another.
        """
      ),
      (
        "spec.selector",
        """
        The labels of the pods that the Service leads to. If no pod has them all, connections are refused though \
        everything seems to run.
        """
      ),
      (
        "spec.ports",
        """
        The ports that the Service offers, and where each leads. What is not listed here cannot be reached through it.
        """
      ),
      (
        "spec.ports[*].name",
        """
        What the port is called. An Ingress and references in variables use the name, so that numbers can change; it is \
        required as soon as there are two ports.
        """
      ),
      (
        "spec.ports[*].port",
        """
        The number that clients connect to. It need not be the one the program listens on: 80 reads well in addresses, \
        while programs without root rights listen above 1024.
        """
      ),
      (
        "spec.ports[*].targetPort",
        """
        The port of the pods to which connections go, by number or by the name that the container gives it. A name that \
        no container has leads nowhere.
        """
      ),
      (
        "spec.ports[*].appProtocol",
        """
        Which protocol is spoken on the port. Proxies in between need it for anything but plain HTTP: kubernetes.io/h2c \
        tells them that gRPC speaks HTTP/2 without encryption.
        """
      ),
      (
        "spec.ports[*].protocol",
        """
        The transport of the port, TCP unless it says otherwise.
        """
      ),
      (
        "spec.publishNotReadyAddresses",
        """
        Whether pods can be found before they are ready. Members of a NATS cluster have to meet in order to become ready, \
        so without it they would wait for each other for ever.
        """
      ),
    ])
}
