package import BeTraceCore

extension ManifestJudge {
  /// What each document of `text` is to the server, in their order; `file` is its name, for places and because its
  /// ending says whether it is JSON.
  ///
  /// What no name says is told by the first character. YAML that begins as JSON does and can be read as such is JSON,
  /// as for kubectl. Empty documents of YAML are none.
  package func judge(_ text: [UInt8], file: String) -> [JudgedManifest] {
    let isNamedJSON = [".json", ".jsonl", ".ndjson"].contains { file.hasSuffix($0) }
    let isNamedYAML = [".yaml", ".yml"].contains { file.hasSuffix($0) }
    guard isNamedJSON || text.beginsAsJSON else { return judge(yaml: text, file: file) }
    let documents = Self.documents(inJSON: text, file: file)
    if !isNamedJSON, documents.contains(where: \.isFailure) {
      let manifests = judge(yaml: text, file: file)
      if isNamedYAML || !manifests.contains(where: \.verdict.isUnreadable) { return manifests }
    }
    return Cores().flatMap(documents.count, inRangesOf: 64, state: self) { judge, range in
      judge.judge(documents[range].map { $0.map { Manifest($0) } }) { error in
        JudgedManifest(unreadableAt: error.place, error.problem.description)
      }
    }
  }

  private func judge(yaml text: [UInt8], file: String) -> [JudgedManifest] {
    if text.isUTF16 {
      let problem = YAMLSyntaxError.Problem.notUTF16
      return [JudgedManifest(unreadableAt: Place(file: file, line: 1, column: 1), problem.description)]
    }
    let pieces = text.withUnsafeBufferPointer { YAMLStream($0).pieces }
    let parts = pieces.parts(ofAbout: 65_536)
    let file = FileName(file)
    return Cores().map(parts.count, state: self) { judge, part in
      text.withUnsafeBufferPointer { text in
        var reader = BlockYAMLReader(file)
        let documents = pieces[parts[part]].flatMap { piece in
          reader.documents(
            in: UnsafeBufferPointer(rebasing: text[piece.range]), linesBefore: piece.linesBefore)
        }
        return judge.judge(documents) { JudgedManifest(unreadableAt: $0.place, $0.problem.description) }
      }
    }.flatMap(\.self)
  }

  /// What each of `documents` is to the server, and what `unread` says of those that could not be read.
  private mutating func judge<Failure>(
    _ documents: [Result<Manifest, Failure>], unread: (Failure) -> JudgedManifest
  ) -> [JudgedManifest] {
    var judged = judge(documents.compactMap { try? $0.get() }).makeIterator()
    return documents.compactMap { document in
      switch document {
      case .success: judged.next()
      case .failure(let error): unread(error)
      }
    }
  }
}

extension ManifestSet {
  /// What is to be said about each document, in the light of the others.
  package var verdicts: [ManifestVerdict] {
    Cores().flatMap(count, inRangesOf: 64, state: ()) { [self] _, range in verdicts(in: range) }
  }
}

extension JudgedManifest {
  fileprivate init(unreadableAt place: Place, _ message: String) {
    self.init(ManifestVerdict(unreadableAt: place, message))
  }
}

extension [UInt8] {
  /// Whether the first thing in it is what JSON can begin a manifest with, or nothing is.
  fileprivate var beginsAsJSON: Bool {
    let first = drop { [0xEF, 0xBB, 0xBF].contains($0) }.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return first == nil || first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }
}

extension Result {
  fileprivate var isFailure: Bool { if case .failure = self { true } else { false } }
}

extension [YAMLStream.Piece] {
  /// The pieces in groups of about `size` bytes or more.
  fileprivate func parts(ofAbout size: Int) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    for index in indices where self[index].range.upperBound - self[start].range.lowerBound >= size {
      parts.append(start..<index + 1)
      start = index + 1
    }
    if start < count { parts.append(start..<count) }
    return parts
  }
}
