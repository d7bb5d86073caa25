// The names of what containers and namespaces use up.
extension String {
  /// What a container can ask for: a standard resource, huge pages, or an extended resource with a domain.
  var isContainerResourceName: Bool {
    guard isQualifiedName else { return false }
    return isPrefixedName ? !hasPrefix("requests.") : isStandardContainerResource
  }

  /// `cpu`, `memory`, `ephemeral-storage` or huge pages.
  var isStandardContainerResource: Bool { isCommonResource || hasPrefix("hugepages-") }

  /// `cpu`, `memory` or `ephemeral-storage`.
  var isCommonResource: Bool { ["cpu", "memory", "ephemeral-storage"].contains(self) }

  /// A resource that only some nodes have, with a domain that is not Kubernetes' own.
  var isExtendedResource: Bool {
    isPrefixedName && !hasPrefix("requests.") && !split(separator: "/")[0].hasSuffix("kubernetes.io")
  }
}
