extension JSONReader {
  /// The values that follow one another in `text`, as in JSON Lines; after one that cannot be read the next is looked for
  /// on the lines below its first: it begins with a bracket that is not indented.
  ///
  /// A key may come twice in an object.
  static func stream(of text: [UInt8], file: String) -> [Result<JSONNode, JSONSyntaxError>] {
    var reader = JSONReader(text: text, file: file, keepsDuplicates: true)
    var faults = reader.encodingFaults[...]
    var documents: [Result<JSONNode, JSONSyntaxError>] = []
    if text.starts(with: "\u{feff}".utf8) { reader.position = 3 }
    reader.skipWhitespace()
    while reader.next != nil {
      reader.startHere()
      let start = reader.position
      do throws(JSONSyntaxError) {
        let node = try reader.readValue()
        // Both are in the order of the text.
        while let fault = faults.first, fault < start { faults.removeFirst() }
        if let fault = faults.first, fault < reader.position {
          throw reader.error(.notUTF8(byte: text[fault]), at: fault)
        }
        documents.append(.success(node))
      } catch {
        documents.append(.failure(error))
        reader.returnToStart()
        reader.skipToNextDocument()
      }
      reader.skipWhitespace()
    }
    return documents
  }

  private mutating func skipToNextDocument() {
    repeat {
      skipLine()
      skipWhitespace()
    } while next != nil && next != UInt8(ascii: "{") && next != UInt8(ascii: "[") || isIndented
  }

  /// Whether something stands between the beginning of the line and `position`, so that it belongs to what came before.
  private var isIndented: Bool { next != nil && position > 0 && text[position - 1] != UInt8(ascii: "\n") }

  /// Where bytes are that cannot stand where they do in UTF-8.
  private var encodingFaults: [Int] {
    var faults: [Int] = []
    var rest = text.span
    var offset = 0
    while !rest.isEmpty {
      do {
        _ = try UTF8Span(validating: rest)
        return faults
      } catch {
        let fault = error.byteOffsets.lowerBound
        faults.append(offset + fault)
        rest = rest.extracting((fault + 1)...)
        offset += fault + 1
      }
    }
    return faults
  }
}
