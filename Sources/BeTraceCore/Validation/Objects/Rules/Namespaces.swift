extension ObjectRule {
  /// NS-02, NS-03: what is special about namespaces.
  static let namespaces = [namespaceFinalizers, podSecurityLabels]

  private static let namespaceFinalizers = ObjectRule(
    "NS-02", on: .kind("Namespace"),
    .at(
      "spec.finalizers[]",
      .text("'kubernetes' or a name with a domain such as 'example.com/cleanup'") {
        $0 == "kubernetes" || $0.isPrefixedName
      }))

  private static let podSecurityLabels = ObjectRule(
    "NS-03", on: .kind("Namespace"),
    .custom { namespace in
      let prefix = "pod-security.kubernetes.io/"
      return (namespace["metadata"]?.entries("labels") ?? []).compactMap { key, part in
        guard key.hasPrefix(prefix), let text = part.value.text else { return nil }
        let isRight: Bool
        let expectation: String
        switch key.dropFirst(prefix.count) {
        case "enforce", "audit", "warn":
          isRight = ["privileged", "baseline", "restricted"].contains(text)
          expectation = "'privileged', 'baseline' or 'restricted'"
        case "enforce-version", "audit-version", "warn-version":
          isRight = text == "latest" || text.isPolicyVersion
          expectation = "'latest' or a version such as 'v1.36'"
        default: return nil
        }
        return isRight ? nil : Problem(part.path, "'\(key)': expected \(expectation), found \(part.value.excerpt)")
      }
    })
}

extension String {
  /// A minor version without a leading zero: `v1.36`.
  fileprivate var isPolicyVersion: Bool {
    let minor = utf8.dropFirst(3)
    return hasPrefix("v1.") && !minor.isEmpty && minor.allSatisfy(\.isDigit)
      && (minor.count == 1 || minor.first != UInt8(ascii: "0"))
  }
}
