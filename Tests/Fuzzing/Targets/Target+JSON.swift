import BeTraceCore

extension Target {
  /// A JSON text: what is read and written again says the same; an edit changes its own value and no other, and leaves the
  /// text around it; taken back it leaves the same bytes. What is no JSON is told with a place in the text.
  static let json = Target(name: "json") { bytes in
    let document: JSONDocument
    do throws(JSONSyntaxError) {
      document = try JSONDocument(parsing: bytes, file: "f.json")
    } catch {
      try expect(error.place.line <= bytes.count { $0 == UInt8(ascii: "\n") } + 1, "a line of the text: \(error.place)")
      try expect(error.place.column <= bytes.count + 1, "a column of the text: \(error.place)")
      try expect(error.description.unicodeScalars.allSatisfy { !$0.steersTerminals }, "a plain message: \(error)")
      return
    }
    for indent in [nil, "  "] {
      let written = Array(document.root.value.json(indent: indent).utf8)
      try expect(try JSONDocument(parsing: written, file: "f.json").root.value == document.root.value, "read again")
    }
    for path in document.root.paths(atMost: 12) {
      try expectWhole("set", at: path, of: document) { $0.set("new", at: path) }
      try expectWhole("removed", at: path, of: document) { $0.remove(at: path, keeping: .max) }
      guard document.root[path]?.members != nil else { continue }
      let new = path.appending(.key("a new key"))
      try expectWhole("added", at: new, of: document) { $0.set(["a": [1, "b"]], at: new) }
    }
  }

  /// What has to hold of an edit of the value at `path`.
  private static func expectWhole(
    _ done: String, at path: ValuePath, of document: JSONDocument, by edit: (inout JSONDocument) -> Splice?
  ) throws {
    var edited = document
    guard let inverse = edit(&edited) else {
      return try expect(edited == document, "what is not \(done) leaves the text alone: \(path)")
    }
    let end = inverse.range.lowerBound + inverse.replacement.count
    try expect(
      edited.text[..<inverse.range.lowerBound] == document.text[..<inverse.range.lowerBound]
        && edited.text[inverse.range.upperBound...] == document.text[end...], "the text around it stays: \(path)")
    let others = document.root.paths(atMost: 40).filter { !$0.isRelated(to: path) }
    // Items move up when one before them goes.
    for other in others where other.steps.allSatisfy(\.isKey) {
      try expect(edited.root[other]?.value == document.root[other]?.value, "\(other) stays when \(path) is \(done)")
    }
    edited.apply(inverse)
    try expect(edited.text == document.text && edited.root == document.root, "taken back: \(path)")
  }
}

extension JSONNode {
  /// The first paths that lead to something in it, its own first.
  fileprivate func paths(atMost limit: Int) -> [ValuePath] {
    var paths = [ValuePath()]
    var position = 0
    while position < paths.count, paths.count < limit {
      let path = paths[position]
      position += 1
      switch self[path]?.content {
      case .object(let members): paths += members.map { path.appending(.key($0.key)) }
      case .array(let items): paths += items.indices.map { path.appending(.index($0)) }
      default: break
      }
    }
    return Array(paths.prefix(limit))
  }
}

extension ValuePath {
  /// Whether one of the two leads through the other.
  fileprivate func isRelated(to other: ValuePath) -> Bool {
    steps.starts(with: other.steps) || other.steps.starts(with: steps)
  }
}

extension ValuePath.Step {
  fileprivate var isKey: Bool { if case .key = self { true } else { false } }
}

extension Unicode.Scalar {
  /// Whether a terminal would take it for more than text.
  var steersTerminals: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }
}
