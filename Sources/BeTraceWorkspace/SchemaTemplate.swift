import BeTraceCore

/// A path with placeholders as kubeconform has them in its `-schema-location`.
struct SchemaTemplate {
  /// A text, or the name of a placeholder.
  private enum Piece {
    case text(String)
    case placeholder(String)
  }

  static let placeholders = [
    "Group", "ResourceKind", "ResourceAPIVersion", "KindSuffix", "NormalizedKubernetesVersion", "StrictSuffix",
  ]

  /// What files are called in folders, the most precise first: as in the catalogue of CRDs, as kubeconform's converter
  /// writes them, and as the schemas of Kubernetes itself.
  static let layouts = [
    "{{.Group}}/{{.ResourceKind}}_{{.ResourceAPIVersion}}.json",
    "{{.ResourceKind}}-{{.Group}}-{{.ResourceAPIVersion}}.json",
    "{{.ResourceKind}}{{.KindSuffix}}.json",
    "{{.ResourceKind}}_{{.ResourceAPIVersion}}.json",
    "{{.NormalizedKubernetesVersion}}-standalone-strict/{{.ResourceKind}}{{.KindSuffix}}.json",
    "{{.NormalizedKubernetesVersion}}-standalone-strict/{{.ResourceKind}}-{{.Group}}-{{.ResourceAPIVersion}}.json",
    "{{.NormalizedKubernetesVersion}}-standalone/{{.ResourceKind}}{{.KindSuffix}}.json",
  ]

  private let pieces: [Piece]

  init(_ text: String) {
    var pieces: [Piece] = []
    var rest = text[...]
    while let start = rest.firstRange(of: "{{") {
      guard let end = rest[start.upperBound...].firstRange(of: "}}") else { break }
      pieces.append(.text(String(rest[..<start.lowerBound])))
      let name = rest[start.upperBound..<end.lowerBound].split(separator: " ").joined(separator: " ")
      pieces.append(.placeholder(name))
      rest = rest[end.upperBound...]
    }
    self.pieces = pieces + [.text(String(rest))]
  }

  /// The first placeholder that means nothing; nil if all mean something.
  var unknown: String? {
    pieces.lazy.compactMap { piece in
      guard case .placeholder(let name) = piece, !Self.placeholders.contains(where: { name == ".\($0)" }) else {
        return nil
      }
      return name
    }.first
  }

  /// The path for a kind. The parts that come from a manifest lead nowhere else.
  func path(_ apiVersion: String, _ kind: String, _ version: KubernetesVersion) -> String {
    let parts = apiVersion.split(separator: "/", maxSplits: 1).map { $0.lowercased().replacing("/", with: "_") }
    let group = parts.count > 1 ? parts[0] : ""
    let number = parts.last ?? ""
    let firstPart = (parts.first ?? "").prefix { $0 != "." }
    let values = [
      ".Group": group, ".ResourceKind": kind.lowercased().replacing("/", with: "_"), ".ResourceAPIVersion": number,
      ".KindSuffix": "-\(firstPart)" + (parts.count > 1 ? "-\(number)" : ""),
      ".NormalizedKubernetesVersion": "v\(version).0", ".StrictSuffix": "-strict",
    ]
    return pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .placeholder(let name): values[name] ?? ""
      }
    }.joined()
  }
}
