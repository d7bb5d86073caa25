import BeTraceCore
import CYAML

// Places, and what is wrong at them.
extension YAMLReader {
  /// Where what is there begins.
  var place: Place { place(of: event.pointee.start_mark) }

  private func place(of mark: yaml_mark_t) -> Place {
    Place(in: file, line: linesBefore + mark.line + 1, column: mark.column + 1)
  }

  func error(_ problem: YAMLSyntaxError.Problem) -> YAMLSyntaxError {
    YAMLSyntaxError(place: place, problem: problem)
  }

  /// Whether what is there is the second of two braces, as templates have them.
  var isTemplate: Bool {
    let mark = event.pointee.start_mark
    return mark.column > 0 && text.character(line: mark.line, column: mark.column) == "{"
      && text.character(line: mark.line, column: mark.column - 1) == "{"
  }

  /// What the library found, in our words.
  var libraryError: YAMLSyntaxError {
    let state = parser.pointee
    if state.error == YAML_READER_ERROR { return unreadableByte(at: state.problem_offset) }
    guard state.error != YAML_MEMORY_ERROR else { preconditionFailure("there is no memory left") }
    let words = state.problem.map { String(cString: $0) } ?? ""
    // The library looks ahead, and later versions have a limit of their own.
    if words.hasPrefix("Maximum nesting level") {
      return YAMLSyntaxError(place: place(of: state.problem_mark), problem: .tooDeep(limit: Self.depthLimit))
    }
    let grammar = YAMLGrammar(
      problem: words, context: state.context.map { String(cString: $0) } ?? ""
    )
    // Of a key it is the end that tells that it is none.
    let mark = grammar == .colonAfterKey ? state.context_mark : state.problem_mark
    let found = text.character(line: mark.line, column: mark.column)
    if grammar.mayBeIndentation, found != "\t",
      let indentation = YAMLIndentation(at: mark.line, column: mark.column, in: text, linesBefore: linesBefore)
    {
      return YAMLSyntaxError(
        place: Place(in: file, line: linesBefore + mark.line + 1, column: indentation.found + 1),
        problem: .indentation(indentation))
    }
    return YAMLSyntaxError(
      place: isBeyond(mark) ? endOfText : place(of: mark),
      problem: found == "\t" && grammar != .colonAfterKey
        ? .tab : .grammar(grammar, found: found?.visible, opened: linesBefore + state.context_mark.line + 1))
  }

  /// Whether a place is on a line that the text does not have: where no line break ends it, the library adds one.
  private func isBeyond(_ mark: yaml_mark_t) -> Bool {
    text.last != 0x0A && mark.line > text.count { $0 == 0x0A }
  }

  /// Where the text ends.
  private var endOfText: Place {
    let lineStart = text.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return Place(
      in: file, line: linesBefore + text.count { $0 == 0x0A } + 1,
      column: text[lineStart...].count { $0 & 0xC0 != 0x80 } + 1)
  }

  /// What is wrong with a byte that is no character, or none that YAML has.
  private func unreadableByte(at offset: Int) -> YAMLSyntaxError {
    let before = text[..<min(offset, text.count)]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let place = Place(
      in: file, line: linesBefore + before.count { $0 == 0x0A } + 1,
      column: before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1)
    let next = String(decoding: text[before.endIndex...].prefix(4), as: UTF8.self).unicodeScalars.first
    guard let next, next != "\u{fffd}" else {
      return YAMLSyntaxError(
        place: place, problem: .notUTF8(byte: before.endIndex < text.count ? text[before.endIndex] : 0))
    }
    return YAMLSyntaxError(place: place, problem: .controlCharacter(next))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The character at a place, both 0-based; nil at the end of a line or beyond.
  fileprivate func character(line: Int, column: Int) -> String? {
    var start = 0
    for _ in 0..<line {
      guard let end = self[start...].firstIndex(of: 0x0A) else { return nil }
      start = end + 1
    }
    let rest = self[start...].prefix { $0 != 0x0A }.prefix(4 * (column + 1))
    let scalars = String(decoding: rest, as: UTF8.self).unicodeScalars.dropFirst(column)
    return scalars.first.map { String($0) }
  }
}
