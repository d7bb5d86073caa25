/// A kind of object that can be created, in one version of its group.
public struct SchemaKind: Sendable, Hashable {
  /// `apps/v1`, `v1`.
  public let apiVersion: String
  /// `Deployment`.
  public let name: String
  /// The structure of its objects.
  public let structure: String
  /// Whether its objects lie in namespaces.
  public let isNamespaced: Bool
  /// The versions of Kubernetes that have it.
  let versions: VersionRange
}

extension SchemaKind {
  /// Reads `apps/v1 Deployment Deployment n+35-36`.
  init(reading line: Substring.UTF8View) {
    let words = line.split(separator: UInt8(ascii: " "))
    precondition(words.count == 4, "a kind has four words")
    apiVersion = String(Substring(words[0]))
    name = String(Substring(words[1]))
    structure = String(Substring(words[2]))
    isNamespaced = words[3].first == UInt8(ascii: "n")
    versions = VersionRange(reading: words[3].dropFirst())
  }

  /// A kind that the table does not have.
  init(unknown name: String, in apiVersion: String) {
    self.apiVersion = apiVersion
    self.name = name
    structure = ""
    isNamespaced = true
    versions = VersionRange(reading: ""[...].utf8)
  }

  /// Whether the table does not have it.
  var isCustom: Bool { structure.isEmpty }

  /// The API group: `apps` of `apps/v1`, empty for the core group.
  var group: String { apiVersion.apiGroup }
}

extension String {
  /// The group of an `apiVersion`: what stands before the slash, empty if there is none.
  var apiGroup: String { utf8.firstIndex(of: UInt8(ascii: "/")).map { String(self[..<$0]) } ?? "" }
}
