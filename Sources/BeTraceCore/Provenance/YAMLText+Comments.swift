extension YAMLText {
  /// The text with what `comment` says at the end of every line, made visible, from the 0-based index of the
  /// document and the path of the value. The lines of a text below a `|` have that of the `|`, as a `#` in them would be
  /// part of the text.
  public func commented(_ comment: (_ document: Int, _ path: ValuePath) -> String) -> String {
    var result = ""
    var block: (document: Int, path: ValuePath)?
    for line in lines {
      let (document, path) = line.documentAndPath
      result += line.text
      if block == nil || block! != (document, path) {
        block = line.beginsBlock(at: path) ? (document, path) : nil
        result += " # " + comment(document, path).visible
      }
      result += "\n"
    }
    return result
  }
}
