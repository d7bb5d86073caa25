/// How comments of journals write a path or another name, which may hold what would end the line.
extension CommandWords {
  /// `name` as one word on one line: with a control character in it in JSON's quotes.
  static func quotedName(_ name: String) -> String {
    let isPlain = name.utf8.first != UInt8(ascii: "\"") && name.utf8.allSatisfy { $0 >= 32 && $0 != 127 }
    return quoted(isPlain ? name : name.json)
  }

  /// The name that `word`, without the quotes of the line, writes.
  static func name(_ word: String) -> String {
    guard word.hasPrefix("\"") else { return word }
    return (try? JSONDocument(parsing: Array(word.utf8), file: ""))?.root.value.text ?? word
  }
}
