package import BeTraceCore
import Glibc

/// Where the schemas of custom kinds lie: folders, and paths with kubeconform's placeholders.
///
/// In a folder a schema is a JSON Schema in a file named after its kind, or a CustomResourceDefinition in any file of
/// JSON or YAML. A file is read when an object of its kind is met.
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
    var unserved: CustomSchemaError?
    for name in names {
      do throws(CustomSchemaError) {
        if let schema = try schema(of: apiVersion, kind, version, in: name) { return schema }
      } catch {
        // Another location may have a definition that serves the version.
        if error.served == nil { throw error }
        unserved = unserved ?? error
      }
    }
    if let unserved { throw unserved }
    return nil
  }

  private func schema(
    of apiVersion: String, _ kind: String, _ version: KubernetesVersion, in name: String
  ) throws(CustomSchemaError) -> CustomSchema? {
    let templates = name.isTemplate ? [name] : SchemaTemplate.layouts.map(name.appendingPath)
    for template in templates {
      let file = SchemaTemplate(template).path(apiVersion, kind, version)
      guard let bytes = try Self.bytes(at: directory.appendingPath(file), name: file) else { continue }
      let text = SchemaFile(name: file, text: bytes)
      if let schema = try text.definitions.schema(of: apiVersion, kind) { return schema }
      return try CustomSchema(text.document())
    }
    return name.isTemplate
      ? nil : try definition(of: apiVersion, kind, in: directory.appendingPath(name), name: name)
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

  /// The schema in a CustomResourceDefinition somewhere in the folder at `path`. A file that names the kind and cannot be
  /// read is only a fault if no other one defines it.
  private func definition(
    of apiVersion: String, _ kind: String, in path: String, name: String
  ) throws(CustomSchemaError) -> CustomSchema? {
    var fault: CustomSchemaError?
    for file in try Self.definitionFiles(in: path, name: name, naming: kind) {
      do throws(CustomSchemaError) {
        if let schema = try file.definitions.schema(of: apiVersion, kind) { return schema }
      } catch {
        if error.served == nil { throw error }
        fault = fault ?? error
      }
      fault = fault ?? file.fault
    }
    if let fault { throw fault }
    return nil
  }

  /// The files of definitions in the folder at `path` in which the text `kind` occurs.
  private static func definitionFiles(
    in path: String, name: String, naming kind: String, depth: Int = 0
  ) throws(CustomSchemaError) -> [SchemaFile] {
    var files: [SchemaFile] = []
    for entry in (try? Folder.names(in: path)) ?? [] where !entry.hasPrefix(".") {
      let (inner, innerName) = (path.appendingPath(entry), name.appendingPath(entry))
      if Folder.isFolder(inner) {
        // Links may lead back up.
        guard depth < 16 else { continue }
        files += try definitionFiles(in: inner, name: innerName, naming: kind, depth: depth + 1)
      } else if SchemaFile.endings.contains(where: { entry.hasSuffix($0) }),
        let bytes = try bytes(at: inner, name: innerName), bytes.contains(SchemaFile.definition), bytes.contains(kind)
      {
        files.append(SchemaFile(name: innerName, text: bytes))
      }
    }
    return files
  }
}

extension String {
  fileprivate var isTemplate: Bool { contains("{{") }
}
