/// What the names of objects of a kind look like.
enum NameGrammar {
  case label
  /// A label that begins with a letter.
  case oldLabel
  case subdomain(greatestLength: Int)
  case pathSegment

  /// Whether `name` is such a name.
  func accepts(_ name: String) -> Bool {
    switch self {
    case .label: name.isDNSLabel
    case .oldLabel: name.isDNSLabel && name.utf8.first?.isLetter == true
    case .subdomain(let length): name.utf8.count <= length && name.isDNSSubdomain
    case .pathSegment: !name.isEmpty && name.isPathSegment
    }
  }

  /// What such a name looks like, for messages.
  var expectation: String {
    switch self {
    case .label: TextFormat.dnsLabel.expectation
    case .oldLabel: TextFormat.dnsLabel.expectation + ", a letter first"
    case .subdomain(let length): "a DNS name: lower-case letters, digits, '-' and '.', at most \(length)"
    case .pathSegment: "a text without '/' and '%'"
    }
  }
}
