package import BeTraceCore
import Glibc

/// Where the schemas of custom kinds lie: folders, and paths with kubeconform's placeholders.
///
/// In a folder a schema is a JSON Schema in a file named after its kind, or a CustomResourceDefinition in any file that
/// ends in `.json`. A file is read when an object of its kind is met.
package struct SchemaLocations: Sendable {
  /// As they were named: folders, and paths with placeholders.
  private let names: [String]
  private let directory: String

  /// Those called `names`, relative to `directory`, the first before the others.
  package init(
    _ names: [String], in directory: String
  ) throws(SchemaLocationError) {
    self.names = names
    self.directory = directory
    for name in names {
      if name.hasPrefix("http://") || name.hasPrefix("https://") { throw .address(name) }
      if name.isTemplate {
        if let unknown = SchemaTemplate(name).unknown { throw .placeholder(unknown) }
      } else {
        let path = directory.appendingPath(name)
        guard Folder.isFolder(path) else { throw Folder.isThere(path) ? .notAFolder(name) : .missing(name) }
      }
    }
  }

  /// The schemas that lie there for Kubernetes `version`.
  package func schemas(for version: KubernetesVersion) -> CustomSchemas {
    CustomSchemas { apiVersion, kind throws(CustomSchemaError) in try self.schema(of: apiVersion, kind, version) }
  }

  private func schema(
    of apiVersion: String, _ kind: String, _ version: KubernetesVersion
  ) throws(CustomSchemaError) -> CustomSchema? {
    for name in names {
      let templates = name.isTemplate ? [name] : SchemaTemplate.layouts.map(name.appendingPath)
      for template in templates {
        let file = SchemaTemplate(template).path(apiVersion, kind, version)
        guard let bytes = try Self.bytes(at: directory.appendingPath(file), name: file) else { continue }
        if let schema = try CustomSchema.defining(apiVersion, kind, in: bytes, file: file) { return schema }
        return try CustomSchema(parsing: bytes, file: file)
      }
      if !name.isTemplate,
        let schema = try definition(of: apiVersion, kind, in: directory.appendingPath(name), name: name)
      {
        return schema
      }
    }
    return nil
  }

  /// The content of a file; nil if there is none.
  private static func bytes(at path: String, name: String) throws(CustomSchemaError) -> [UInt8]? {
    if Folder.isFolder(path) { return nil }
    do {
      return try AtomicFile.read(path, name: name)
    } catch .unreadable(_, let reason) where reason.isMissing {
      return nil
    } catch {
      throw CustomSchemaError(Place(file: name, line: 1, column: 1), "it cannot be read")
    }
  }

  /// The schema in a CustomResourceDefinition somewhere in the folder at `path`.
  private func definition(
    of apiVersion: String, _ kind: String, in path: String, name: String, depth: Int = 0
  ) throws(CustomSchemaError) -> CustomSchema? {
    for entry in (try? Folder.names(in: path)) ?? [] where !entry.hasPrefix(".") {
      let (inner, innerName) = (path.appendingPath(entry), name.appendingPath(entry))
      if Folder.isFolder(inner) {
        // Links may lead back up.
        guard depth < 16 else { continue }
        if let schema = try definition(of: apiVersion, kind, in: inner, name: innerName, depth: depth + 1) {
          return schema
        }
      } else if entry.hasSuffix(".json"), let bytes = try Self.bytes(at: inner, name: innerName),
        bytes.contains("CustomResourceDefinition"),
        let schema = try CustomSchema.defining(apiVersion, kind, in: bytes, file: innerName)
      {
        return schema
      }
    }
    return nil
  }
}

extension String {
  fileprivate var isTemplate: Bool { contains("{{") }
}

extension [UInt8] {
  /// Whether the bytes of `text` are among these, one after another.
  fileprivate func contains(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    return withUnsafeBytes { bytes in
      var start = 0
      while start + wanted.count <= bytes.count, let found = bytes[start...].firstIndex(of: wanted[0]) {
        if bytes[found...].starts(with: wanted) { return true }
        start = found + 1
      }
      return false
    }
  }
}

/// Why there are no schemas where they should be.
package enum SchemaLocationError: Error, Sendable, Equatable {
  /// There is nothing at this path.
  case missing(String)
  /// There is a file.
  case notAFolder(String)
  /// A template has a placeholder that means nothing.
  case placeholder(String)
  /// It is somewhere on the network.
  case address(String)
}

extension SchemaLocationError: CustomStringConvertible {
  /// What is wrong, and what to do about it.
  package var description: String {
    switch self {
    case .missing(let path): "there is no folder '\(path.visible)' with schemas"
    case .notAFolder(let path): "'\(path.visible)' is not a folder: name the folder that the schemas are in"
    case .placeholder(let text):
      "'{{\(text.visible)}}' is no placeholder: use "
        + SchemaTemplate.placeholders.map { "{{.\($0)}}" }.joined(separator: ", ")
    case .address(let text):
      "'\(text.visible)' is on the network, which is never asked: download the schemas to a folder"
    }
  }
}

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
