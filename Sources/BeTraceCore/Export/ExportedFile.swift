/// One file of an export.
public struct ExportedFile: Sendable, Hashable {
  /// Where it goes, relative to the target: parts of letters, digits, dots, dashes and underscores between slashes.
  public let path: String
  /// What it holds, ended by a newline.
  public let text: String
  /// The environment that it is for, nil if environments share it.
  public let environment: String?
  /// The services whose objects it holds or names; of what they share none.
  public let services: [String]

  /// A file at `parts` below the target. What stands in them for anything else than a name is replaced, so that no file
  /// lands elsewhere.
  init(_ parts: [String], for environment: String?, of services: [String], text: String) {
    path = parts.map(\.asFileName).joined(separator: "/")
    self.text = text
    self.environment = environment
    self.services = services
  }
}

extension String {
  /// The text as the name of a file: whatever no Kubernetes name has becomes a dash, also a dot in front.
  var asFileName: String {
    let name = String(
      unicodeScalars.map { scalar in
        let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        return isPlain || ".-_".unicodeScalars.contains(scalar) ? Character(scalar) : "-"
      })
    return name.isEmpty || name.hasPrefix(".") ? "-" + name.dropFirst() : name
  }
}
