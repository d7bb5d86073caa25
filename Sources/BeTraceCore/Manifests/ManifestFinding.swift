/// One thing that is wrong in a manifest, and where.
public struct ManifestFinding: Sendable, Hashable {
  public let severity: Severity
  /// The rule's id, such as `SVC-04`.
  public let rule: String
  /// The object it is about, as far as it says what it is.
  public let resource: ResourceIdentity?
  /// The field that the API server blames, with all indexes; empty for the object itself.
  public let field: String
  /// How the server writes the field of what it cannot read: without indexes, and with its own names of structures in
  /// between; nil if it writes it as it is.
  public let blamed: String?
  /// Where to look in the file.
  public let place: Place
  /// What was expected, what was found, and what to do: lower case, no full stop.
  public let message: String
}

extension ManifestFinding {
  /// Whether it is about the schema of an object, and so the same for all that are judged by it.
  var isAboutSchema: Bool { rule == "CRD-10" }
}

extension ManifestFinding: CustomStringConvertible {
  /// `bff.json:12:9: error: Service/bff: spec.ports[0].port: the message [SVC-04]`, on one line.
  public var description: String {
    var parts = [place.description, severity.rawValue]
    if let resource { parts.append(resource.description) }
    if !field.isEmpty { parts.append(field) }
    return parts.joined(separator: ": ") + ": \(message) [\(rule)]"
  }
}

/// What is to be said about one document of a file.
public struct ManifestVerdict: Sendable, Hashable {
  /// In the order of the object's fields as far as they are read, then of the rules.
  public var findings: [ManifestFinding]

  /// What is to be said about a document that cannot be read: `message`, in the form of those of findings.
  public init(unreadableAt place: Place, _ message: String) {
    findings = [
      ManifestFinding(
        severity: .error, rule: "EF-01", resource: nil, field: "", blamed: nil, place: place, message: message)
    ]
  }

  init(findings: [ManifestFinding]) { self.findings = findings }

  /// Whether the document cannot be read.
  public var isUnreadable: Bool { findings.first?.rule == "EF-01" }

  /// Whether the API server would take it.
  public var isAccepted: Bool { findings.indices.allSatisfy { findings[$0].severity != .error } }
}
