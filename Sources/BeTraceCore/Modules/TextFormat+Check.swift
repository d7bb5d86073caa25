extension TextFormat {
  /// What a text of this format looks like, for messages.
  public var expectation: String {
    switch self {
    case .free: "text"
    case .nonEmpty: "text that is not empty"
    case .day: "a day such as '2030-06-30'"
    case .dnsLabel: "a DNS label: lower-case letters, digits and '-', at most 63, no '-' at either end"
    case .dnsSubdomain: "a DNS name: lower-case letters, digits, '-' and '.', at most 253"
    case .host: "a host name such as 'app.example.com': no scheme, no port, no path"
    case .path: "a path that begins with '/'"
    case .labelValue: "a label value: letters, digits, '-', '_' and '.', at most 63, a letter or digit at both ends"
    case .dataKey: "the name of a key: letters, digits, '-', '_' and '.', at most 253, no '..' in front"
    case .addressRange: "a range of IP addresses such as '203.0.113.0/24'"
    case .kubernetesVersion: "a Kubernetes version such as '1.36'"
    case .imageDigest: "'sha256:' and 64 hexadecimal digits in lower case"
    case .imageTag: "an image tag: letters, digits, '_', '-' and '.', at most 128"
    case .imageRepository: "an image's registry and path in lower case, such as 'registry.example.com/betrace/bff'"
    }
  }

  /// Whether `text` has this format.
  public func accepts(_ text: String) -> Bool {
    switch self {
    case .free: true
    case .nonEmpty: !text.isEmpty
    case .day: CalendarDate(parsing: text) != nil
    case .dnsLabel: text.isDNSLabel
    case .dnsSubdomain: text.isDNSSubdomain
    case .host: (text.hasPrefix("*.") ? String(text.dropFirst(2)) : text).isDNSSubdomain
    case .path: text.hasPrefix("/")
    case .labelValue: text.isLabelValue
    case .dataKey: text.isDataKey
    case .addressRange: IPRange(text, isStrict: true) != nil
    case .kubernetesVersion:
      text.split(separator: ".", omittingEmptySubsequences: false).count == 2
        && text.split(separator: ".").allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) }
    case .imageDigest: ImageReference.isDigest(text)
    case .imageTag: ImageReference.isTag(text)
    case .imageRepository: ImageReference.isRepository(text)
    }
  }
}

extension StringProtocol where SubSequence == Substring {
  /// DNS-1123 label: `^[a-z0-9]([-a-z0-9]*[a-z0-9])?$`, at most 63.
  var isDNSLabel: Bool {
    let text = self[...]
    let bytes = text.utf8Span.span
    return bytes.count <= 63 && bytes.isDNSSubdomain && bytes.index(of: ".") == nil
  }
}

extension String {
  /// DNS-1123 subdomain: labels joined by dots, at most 253 in all; the server does not limit the parts.
  var isDNSSubdomain: Bool { utf8Span.span.isDNSSubdomain }

  /// The value of a label: empty, or at most 63 of letters, digits, `-`, `_`, `.` with an alphanumeric at both ends.
  var isLabelValue: Bool { isEmpty || utf8Span.span.isQualifiedPart }

  /// The key of a label: an optional DNS subdomain and `/`, then a name like a non-empty label value.
  var isQualifiedName: Bool {
    let bytes = utf8Span.span
    guard let slash = bytes.index(of: "/") else { return bytes.isQualifiedPart }
    return bytes.extracting(first: slash).isDNSSubdomain && bytes.extracting(droppingFirst: slash + 1).isQualifiedPart
  }
}

// Every label of every object is checked after every edit: the bytes are read where they are.
extension Span<UInt8> {
  fileprivate var isDNSSubdomain: Bool {
    guard count <= 253 else { return false }
    let (dot, hyphen) = (UInt8(ascii: "."), UInt8(ascii: "-"))
    var last = dot
    for index in indices {
      switch self[index] {
      case dot where last == dot || last == hyphen, hyphen where last == dot: return false
      case dot, hyphen, UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        last = self[index]
      default: return false
      }
    }
    return last != dot && last != hyphen
  }

  fileprivate var isQualifiedPart: Bool {
    guard (1...63).contains(count), self[0].isAlphanumeric, self[count - 1].isAlphanumeric else { return false }
    for index in indices {
      switch self[index] {
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): continue
      case let byte where byte.isAlphanumeric: continue
      default: return false
      }
    }
    return true
  }

  /// Where the first `character`, one of ASCII, is; nil if there is none.
  fileprivate func index(of character: Unicode.Scalar) -> Int? { index(from: 0) { $0 == UInt8(ascii: character) } }
}

extension UInt8 {
  /// Whether the byte is an ASCII letter or digit.
  var isAlphanumeric: Bool { isLetter || isDigit }
}
