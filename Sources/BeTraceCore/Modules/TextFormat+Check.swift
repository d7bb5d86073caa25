extension TextFormat {
  /// What a text of this format looks like, for messages.
  var expectation: String {
    switch self {
    case .free: "text"
    case .dnsLabel: "a DNS label: lower-case letters, digits and '-', at most 63, no '-' at either end"
    case .dnsSubdomain: "a DNS name: lower-case letters, digits, '-' and '.', at most 253"
    case .host: "a host name such as 'app.example.com': no scheme, no port, no path"
    case .path: "a path that begins with '/'"
    case .labelValue: "a label value: letters, digits, '-', '_' and '.', at most 63, a letter or digit at both ends"
    case .kubernetesVersion: "a Kubernetes version such as '1.36'"
    case .imageDigest: "'sha256:' and 64 hexadecimal digits in lower case"
    case .imageTag: "an image tag: letters, digits, '_', '-' and '.', at most 128"
    case .imageRepository: "an image's registry and path in lower case, such as 'registry.example.com/betrace/bff'"
    }
  }

  /// Whether `text` has this format.
  func accepts(_ text: String) -> Bool {
    switch self {
    case .free: true
    case .dnsLabel: text.isDNSLabel
    case .dnsSubdomain: text.isDNSSubdomain
    case .host: (text.hasPrefix("*.") ? String(text.dropFirst(2)) : text).isDNSSubdomain
    case .path: text.hasPrefix("/")
    case .labelValue: text.isLabelValue
    case .kubernetesVersion:
      text.split(separator: ".", omittingEmptySubsequences: false).count == 2
        && text.split(separator: ".").allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) }
    case .imageDigest: ImageReference.isDigest(text)
    case .imageTag: ImageReference.isTag(text)
    case .imageRepository: ImageReference.isRepository(text)
    }
  }
}

extension String {
  /// DNS-1123 label: `^[a-z0-9]([-a-z0-9]*[a-z0-9])?$`, at most 63.
  var isDNSLabel: Bool { utf8.count <= 63 && isDNSPart(self[...]) }

  /// DNS-1123 subdomain: labels joined by dots, at most 253 in all; the server does not limit the parts.
  var isDNSSubdomain: Bool {
    utf8.count <= 253 && split(separator: ".", omittingEmptySubsequences: false).allSatisfy(isDNSPart)
  }

  /// The value of a label: empty, or at most 63 of letters, digits, `-`, `_`, `.` with an alphanumeric at both ends.
  var isLabelValue: Bool { isEmpty || (utf8.count <= 63 && isQualifiedPart) }

  /// The key of a label: an optional DNS subdomain and `/`, then a name like a non-empty label value.
  var isQualifiedName: Bool {
    let parts = split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 2, let name = parts.last, !name.isEmpty, name.utf8.count <= 63, name.isQualifiedPart else {
      return false
    }
    return parts.count == 1 || parts[0].isDNSSubdomain
  }

  private var isQualifiedPart: Bool {
    guard let first = utf8.first, let last = utf8.last, first.isAlphanumeric, last.isAlphanumeric else { return false }
    return utf8.allSatisfy { $0.isAlphanumeric || "-_.".utf8.contains($0) }
  }

  private func isDNSPart(_ part: Substring) -> Bool {
    guard let first = part.utf8.first, let last = part.utf8.last else { return false }
    let hyphen = UInt8(ascii: "-")
    return first != hyphen && last != hyphen
      && part.utf8.allSatisfy { $0.isDigit || (97...122).contains($0) || $0 == hyphen }
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII letter or digit.
  var isAlphanumeric: Bool { isLetter || isDigit }
}
