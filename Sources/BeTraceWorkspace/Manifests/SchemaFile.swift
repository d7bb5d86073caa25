package import BeTraceCore
import Glibc

/// A file of JSON or YAML that may hold schemas of custom kinds.
package struct SchemaFile: Sendable {
  /// What every definition of a custom kind calls itself.
  static let definition = "CustomResourceDefinition"
  static let endings = [".json", ".yaml", ".yml"]

  private let name: String
  private let documents: [Result<JSONNode, CustomSchemaError>]

  /// Reads `text`; `name` is for places, and its ending says whether it is JSON.
  package init(name: String, text: [UInt8]) {
    self.name = name
    documents = Self.documents(in: text, file: name)
  }

  /// The definitions of custom kinds in it; documents that cannot be read are passed over.
  package var definitions: CustomDefinitions { CustomDefinitions(in: documents.compactMap { try? $0.get() }) }

  /// The definitions in `text` if it can have any, else none: most manifests are not read for them.
  package static func definitions(in text: [UInt8], name: String) -> CustomDefinitions {
    text.contains(definition) ? SchemaFile(name: name, text: text).definitions : CustomDefinitions(in: [])
  }

  /// What cannot be read first; nil if all can.
  var fault: CustomSchemaError? {
    for case .failure(let error) in documents { return error }
    return nil
  }

  /// The first document, which is the whole of a JSON Schema.
  func document() throws(CustomSchemaError) -> JSONNode {
    guard let first = documents.first else {
      throw CustomSchemaError(Place(file: name, line: 1, column: 1), "expected a schema, found nothing")
    }
    return try first.get()
  }
}

extension SchemaFile {
  /// The documents in `text`. What begins as JSON and can be read as such is JSON, whatever it is called.
  private static func documents(in text: [UInt8], file: String) -> [Result<JSONNode, CustomSchemaError>] {
    let isNamedJSON = file.hasSuffix(".json")
    if isNamedJSON || text.first == UInt8(ascii: "{") {
      let documents = ManifestJudge.documents(inJSON: text, file: file).map { document in
        document.mapError { CustomSchemaError($0.place, $0.problem.description) }
      }
      if isNamedJSON || documents.allSatisfy({ (try? $0.get()) != nil }) { return documents }
    }
    return text.withUnsafeBufferPointer { text in
      YAMLStream(text).pieces.flatMap { piece in
        YAMLReader.documents(
          in: UnsafeBufferPointer(rebasing: text[piece.range]), file: FileName(file), linesBefore: piece.linesBefore
        ).map { document in document.mapError { CustomSchemaError($0.place, $0.problem.description) } }
      }
    }
  }
}

extension [UInt8] {
  /// Whether the bytes of `text` are among these, one after another.
  func contains(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    return withUnsafeBufferPointer { bytes in
      var rest = bytes[...]
      while rest.count >= wanted.count, let base = bytes.baseAddress,
        let found = memchr(base + rest.startIndex, Int32(wanted[0]), rest.count)
      {
        rest = rest[(UnsafeRawPointer(found) - UnsafeRawPointer(base))...]
        if rest.starts(with: wanted) { return true }
        rest = rest.dropFirst()
      }
      return false
    }
  }
}
