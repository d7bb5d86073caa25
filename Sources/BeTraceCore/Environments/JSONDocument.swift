/// A JSON text (RFC 8259) as an ordered tree that knows where each value is written and writes untouched parts back
/// byte for byte.
///
/// Keys of one object are unique; two keys are the same when they read the same, whichever Unicode form they have.
public struct JSONDocument: Sendable {
  /// The file as the user knows it; every place in the document names it.
  public let file: String
  /// The whole text, UTF-8.
  public private(set) var text: [UInt8]
  /// The value that the text is.
  public private(set) var root: JSONNode

  /// Reads `bytes`; `file` is only a name for messages and places.
  ///
  /// Throws the first thing that is wrong.
  public init(parsing bytes: [UInt8], file: String) throws(JSONSyntaxError) {
    self.file = file
    text = bytes
    root = try JSONReader.root(of: bytes, file: file)
  }

  /// Replaces some bytes and reads the text again; what the splice leaves behind must be JSON.
  ///
  /// Returns the splice that takes it back, to the byte.
  @discardableResult
  public mutating func apply(_ splice: Splice) -> Splice {
    let inverse = splice.inverse(in: text)
    text.replaceSubrange(splice.range, with: splice.replacement)
    do {
      root = try JSONReader.root(of: text, file: file)
    } catch {
      preconditionFailure("a splice has to leave JSON behind: \(error)")
    }
    return inverse
  }
}

extension JSONDocument: Equatable {
  /// Whether both are the same text of the same file.
  public static func == (left: JSONDocument, right: JSONDocument) -> Bool {
    left.file == right.file && left.text == right.text
  }
}
