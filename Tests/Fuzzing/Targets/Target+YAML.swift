import BeTraceCore

@testable import BeTraceWorkspace

extension Target {
  /// A YAML text: what is read without libyaml is read as with it, to the last place; what is written of it is read again
  /// as the same; what is wrong is told in plain words with a place in the text.
  static let yaml = Target(name: "yaml") { bytes in
    let lines = bytes.count { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } + 3
    for case .failure(let failure) in ManifestText.documents(bytes, file: "f.yaml") {
      try expect(failure.message.unicodeScalars.allSatisfy { !$0.steersTerminals }, "a plain message: \(failure)")
      try expect(failure.place.map { $0.line <= lines } ?? true, "a line of the text: \(failure)")
    }
    try bytes.withUnsafeBufferPointer { text in
      for piece in YAMLStream(text).pieces {
        let part = UnsafeBufferPointer(rebasing: text[piece.range])
        let known = YAMLReader.documents(in: part, file: FileName("f.yaml"), linesBefore: piece.linesBefore)
        var reader = BlockYAMLReader(FileName("f.yaml"))
        if let plain = reader.document(in: part, linesBefore: piece.linesBefore) {
          guard known.count == 1, case .success(let node) = known[0] else {
            throw Broken(description: "plain blocks are one document to the library too")
          }
          try expect(Manifest(node) == plain, "plain blocks are read as the library reads them")
        }
        for case .success(let node) in known { try expectReadAgain(node.value) }
      }
    }
  }

  /// What is written of `value` is read as it. Nothing is written of a key that is there twice.
  private static func expectReadAgain(_ value: Value) throws {
    guard value.hasUniqueKeys else { return }
    let written = YAMLText(value).text
    let again = Array(written.utf8).withUnsafeBufferPointer {
      YAMLReader.documents(in: $0, file: FileName("f.yaml"), linesBefore: 0)
    }
    guard again.count == 1, case .success(let node) = again[0] else {
      throw Broken(description: "one document is read of \(written)")
    }
    try expect(node.value == value.withoutMinusZero, "\(value) is read of \(written), not \(node.value)")
  }
}

extension Value {
  /// The value with zero where it has `-0`, as both JSON and YAML write it, and which YAML takes for the integer.
  fileprivate var withoutMinusZero: Value {
    switch self {
    case .number("-0"): 0
    case .array(let items): .array(items.map(\.withoutMinusZero))
    case .object(let object): .object(Object(object.members.map { ($0.key, $0.value.withoutMinusZero) }))
    default: self
    }
  }

  fileprivate var hasUniqueKeys: Bool {
    switch self {
    case .array(let items): items.allSatisfy(\.hasUniqueKeys)
    case .object(let object):
      Set(object.keys).count == object.members.count && object.members.allSatisfy(\.value.hasUniqueKeys)
    default: true
    }
  }
}
