package import BeTraceCore

/// Texts of manifests, YAML or JSON.
package enum ManifestText {
  /// The documents of `text` in their order, or why one cannot be read; `file` is its name, for places and because its ending
  /// says whether it is JSON. Empty documents are none.
  package static func documents(_ text: [UInt8], file: String) -> [Result<Manifest, ModuleFailure>] {
    if file.hasSuffix(".json") {
      return ManifestJudge.documents(inJSON: text, file: file).map { document in
        document.map { Manifest($0) }.mapError { ModuleFailure($0.problem.description, at: $0.place) }
      }
    }
    if text.isUTF16 {
      let problem = YAMLSyntaxError.Problem.notUTF16
      return [.failure(ModuleFailure(problem.description, at: Place(file: file, line: 1, column: 1)))]
    }
    return text.withUnsafeBufferPointer { text in
      var reader = BlockYAMLReader(FileName(file))
      return YAMLStream(text).pieces.flatMap { piece in
        reader.documents(in: UnsafeBufferPointer(rebasing: text[piece.range]), linesBefore: piece.linesBefore).map {
          $0.mapError { ModuleFailure($0.problem.description, at: $0.place) }
        }
      }
    }
  }
}

extension [UInt8] {
  /// Whether it begins as UTF-16 does.
  var isUTF16: Bool { starts(with: [0xFF, 0xFE]) || starts(with: [0xFE, 0xFF]) }
}
