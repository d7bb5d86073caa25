extension Explanation {
  static let networkPolicy: [Explanation] = list(
    "NetworkPolicy",
    [
      (
        "",
        """
        Which connections some pods take and make. Without any policy everybody may connect to everybody. Once a policy \
        is about a pod, what no policy about it allows is dropped without an answer, and a program sees it as a timeout. \
        The cluster's network has to support policies, or they do nothing.
        """
      ),
      (
        "spec",
        """
        Which pods it is about, in which directions it limits them, and what it allows.
        """
      ),
      (
        "spec.podSelector",
        """
        The labels of the pods that the policy is about, in its own namespace. An empty one means all of them, also \
        those that come later.
        """
      ),
      (
        "spec.podSelector.matchLabels",
        """
        Labels that a pod must all have.
        """
      ),
      (
        "spec.policyTypes",
        """
        The directions that are limited: Ingress is connections to the pods, Egress connections from them. A direction \
        that is named here and has no rules is shut, even for questions to the cluster's DNS.
        """
      ),
      (
        "spec.ingress",
        """
        What may connect to the pods, a rule each; any one of them is enough. Answers go back without a rule, and so \
        does the kubelet, which asks for their health.
        """
      ),
      (
        "spec.ingress.from",
        """
        Who may connect. Each item is enough by itself; both selectors in one item have to fit together. Without this \
        list it is everybody.
        """
      ),
      (
        "spec.ingress.from.namespaceSelector",
        """
        The namespaces of the pods that may connect. Together with a podSelector in the same item both have to fit.
        """
      ),
      (
        "spec.ingress.from.namespaceSelector.matchLabels",
        """
        Labels that the namespace must all have. The server gives each namespace one with its name, \
        kubernetes.io/metadata.name.
        """
      ),
      (
        "spec.ingress.from.podSelector",
        """
        The labels of the pods that may connect; without a namespaceSelector beside it those of the same namespace.
        """
      ),
      (
        "spec.ingress.from.podSelector.matchLabels",
        """
        Labels that a pod must all have.
        """
      ),
      (
        "spec.ingress.ports",
        """
        The ports of the pods that may be connected to: what the containers listen on, not what the Service offers. \
        Without this list it is all of them.
        """
      ),
      (
        "spec.egress",
        """
        What the pods may connect to, a rule each; any one of them is enough. One has to allow port 53 of the cluster's \
        DNS, or they find no service by its name.
        """
      ),
      (
        "spec.egress.to",
        """
        Whom the pods may connect to. Each item is enough by itself; both selectors in one item have to fit together. \
        Without this list it is everybody.
        """
      ),
      (
        "spec.egress.to.namespaceSelector",
        """
        The namespaces of the pods that may be connected to. Together with a podSelector in the same item both have to \
        fit.
        """
      ),
      (
        "spec.egress.to.namespaceSelector.matchLabels",
        """
        Labels that the namespace must all have. The server gives each namespace one with its name, \
        kubernetes.io/metadata.name.
        """
      ),
      (
        "spec.egress.to.podSelector",
        """
        The labels of the pods that may be connected to; without a namespaceSelector beside it those of the same \
        namespace.
        """
      ),
      (
        "spec.egress.to.podSelector.matchLabels",
        """
        Labels that a pod must all have.
        """
      ),
      (
        "spec.egress.to.ipBlock",
        """
        Addresses that may be connected to, for what is beyond the cluster. The addresses of pods change, so for them \
        selectors are better.
        """
      ),
      (
        "spec.egress.ports",
        """
        The ports that may be connected to: what the containers over there listen on, not what their Service offers. \
        Without this list it is all of them.
        """
      ),
    ])
}
