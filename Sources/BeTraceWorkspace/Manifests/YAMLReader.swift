import BeTraceCore
import CYAML

/// Reads YAML documents from libyaml's events into the values that JSON would have, with their places.
///
/// Whatever stands twice in an object is kept, for somebody else to find. A key that `<<` brings counts once: as in
/// kubectl, the one that comes later in the document wins.
struct YAMLReader {
  /// Lists and objects may lie in one another this deep, as in JSON.
  static let depthLimit = 200

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>
  private let text: UnsafeBufferPointer<UInt8>
  private let file: String
  private let linesBefore: Int
  private var anchors: [String: Anchored?] = [:]
  private var budget = AliasBudget()
  private var depth = 0
  /// How deep the deepest value lies in the one that is being read, aliases included.
  private var reach = 0

  /// What `&name` stands for.
  private struct Anchored {
    let content: JSONNode.Content
    /// How many values it is, itself included.
    let count: Int
    /// How many lists and objects lie in one another in it.
    let height: Int
  }

  /// The documents in `text`, of which `linesBefore` lines of `file` come first; null is none. What is wrong ends it.
  static func documents(
    in text: UnsafeBufferPointer<UInt8>, file: String, linesBefore: Int
  ) -> [Result<JSONNode, YAMLSyntaxError>] {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    let event = UnsafeMutablePointer<yaml_event_t>.allocate(capacity: 1)
    event.initialize(to: yaml_event_t())
    guard yaml_parser_initialize(parser) == 1 else { preconditionFailure("there is no memory left") }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
    defer {
      yaml_event_delete(event)
      yaml_parser_delete(parser)
      event.deallocate()
      parser.deallocate()
    }
    var reader = YAMLReader(parser: parser, event: event, text: text, file: file, linesBefore: linesBefore)
    return reader.readDocuments()
  }

  private init(
    parser: UnsafeMutablePointer<yaml_parser_t>, event: UnsafeMutablePointer<yaml_event_t>,
    text: UnsafeBufferPointer<UInt8>, file: String, linesBefore: Int
  ) {
    self.parser = parser
    self.event = event
    self.text = text
    self.file = file
    self.linesBefore = linesBefore
  }

  private mutating func readDocuments() -> [Result<JSONNode, YAMLSyntaxError>] {
    var documents: [Result<JSONNode, YAMLSyntaxError>] = []
    do throws(YAMLSyntaxError) {
      while true {
        try advance()
        switch event.pointee.type {
        case YAML_STREAM_END_EVENT: return documents
        case YAML_STREAM_START_EVENT, YAML_DOCUMENT_END_EVENT: break
        case YAML_DOCUMENT_START_EVENT:
          anchors = [:]
          budget = AliasBudget()
          try advance()
          let root = try readNode()
          if root.content != .null { documents.append(.success(root)) }
        default: preconditionFailure("a document begins with its start")
        }
      }
    } catch {
      documents.append(.failure(error))
      return documents
    }
  }

  /// Goes on to the next event.
  private mutating func advance() throws(YAMLSyntaxError) {
    yaml_event_delete(event)
    guard yaml_parser_parse(parser, event) == 1 else { throw libraryError }
  }
}

// Values.
extension YAMLReader {
  /// Reads the value that begins with the event that is there.
  private mutating func readNode() throws(YAMLSyntaxError) -> JSONNode {
    let place = place
    switch event.pointee.type {
    case YAML_ALIAS_EVENT: return node(try readAlias(), at: place)
    case YAML_SCALAR_EVENT:
      let anchor = anchor
      let content = try readScalar()
      budget.written += 1
      if let anchor { anchors[anchor] = Anchored(content: content, count: 1, height: 0) }
      return node(content, at: place)
    default: return node(try readCollection(), at: place)
    }
  }

  private func node(_ content: JSONNode.Content, at place: Place) -> JSONNode {
    JSONNode(content: content, place: place)
  }

  private mutating func readCollection() throws(YAMLSyntaxError) -> JSONNode.Content {
    let anchor = anchor
    if let anchor { anchors.updateValue(nil, forKey: anchor) }
    let (countBefore, reachBefore) = (budget.count, reach)
    depth += 1
    reach = depth
    guard depth <= Self.depthLimit else { throw error(.tooDeep(limit: Self.depthLimit)) }
    let content: JSONNode.Content =
      event.pointee.type == YAML_MAPPING_START_EVENT ? .object(try readMembers()) : .array(try readItems())
    depth -= 1
    budget.written += 1
    if let anchor {
      anchors[anchor] = Anchored(content: content, count: budget.count - countBefore, height: reach - depth)
    }
    reach = max(reach, reachBefore)
    return content
  }

  private mutating func readItems() throws(YAMLSyntaxError) -> [JSONNode] {
    var items: [JSONNode] = []
    while true {
      try advance()
      if event.pointee.type == YAML_SEQUENCE_END_EVENT { return items }
      items.append(try readNode())
    }
  }

  private mutating func readMembers() throws(YAMLSyntaxError) -> [JSONNode.Member] {
    var members: [JSONNode.Member] = []
    members.reserveCapacity(4)
    // Those that `<<` brought, which may come once more.
    var merged: Set<String> = []
    while true {
      try advance()
      if event.pointee.type == YAML_MAPPING_END_EVENT { return members }
      let place = place
      if isMergeKey {
        try advance()
        for member in try readMerge() {
          merged.insert(member.key)
          members.set(member)
        }
        continue
      }
      let key = try readKey(at: place)
      try advance()
      let member = JSONNode.Member(key: key, keyPlace: place, node: try readNode())
      if !merged.isEmpty, merged.remove(key) != nil { members.set(member) } else { members.append(member) }
    }
  }

  private mutating func readKey(at place: Place) throws(YAMLSyntaxError) -> String {
    let content: JSONNode.Content
    switch event.pointee.type {
    case YAML_SCALAR_EVENT:
      let anchor = anchor
      content = try readScalar()
      if let anchor { anchors[anchor] = Anchored(content: content, count: 1, height: 0) }
    case YAML_ALIAS_EVENT: content = try readAlias()
    default: throw error(isTemplate ? .template : .collectionAsKey)
    }
    budget.written += 1
    switch content {
    case .string(let text), .number(let text): return text
    case .integer(let number): return String(number)
    case .bool(let bool): return bool ? "true" : "false"
    case .null: throw YAMLSyntaxError(place: place, problem: .nullKey)
    case .array, .object: throw YAMLSyntaxError(place: place, problem: .collectionAsKey)
    }
  }

  private mutating func readScalar() throws(YAMLSyntaxError) -> JSONNode.Content {
    do throws(YAMLScalarError) {
      return try scalar.content()
    } catch {
      throw self.error(error.problem)
    }
  }

  private var scalar: YAMLScalar {
    YAMLScalar(
      text: UnsafeBufferPointer(start: cy_scalar(event), count: cy_scalar_length(event)),
      tag: cy_tag(event).map { String(cString: $0) }, isPlain: cy_scalar_is_plain(event) != 0)
  }
}

// Anchors, aliases and what `<<` merges.
extension YAMLReader {
  private var anchor: String? { cy_anchor(event).map { String(cString: $0) } }

  private mutating func readAlias() throws(YAMLSyntaxError) -> JSONNode.Content {
    let name = anchor ?? ""
    guard let known = anchors[name] else {
      throw error(.unknownAlias(name, nearest: name.nearest(in: anchors.keys.sorted())))
    }
    guard let anchored = known else { throw error(.recursiveAlias(name)) }
    reach = max(reach, depth + anchored.height)
    guard reach <= Self.depthLimit else { throw error(.tooDeep(limit: Self.depthLimit)) }
    budget.expanded += anchored.count
    guard budget.isKept else {
      throw error(.tooManyAliases(expanded: budget.count, written: budget.written))
    }
    return anchored.content
  }

  private var isMergeKey: Bool {
    guard event.pointee.type == YAML_SCALAR_EVENT, cy_scalar_length(event) == 2 else { return false }
    let scalar = scalar
    return scalar.text.elementsEqual("<<".utf8) && (scalar.isPlain || scalar.tag == "tag:yaml.org,2002:merge")
  }

  /// The members that the value of `<<` brings; of a list those of earlier items count more, and so come later.
  private mutating func readMerge() throws(YAMLSyntaxError) -> [JSONNode.Member] {
    let node = try readNode()
    switch node.content {
    case .object(let members): return members
    case .array(let items):
      var merged: [JSONNode.Member] = []
      for item in items.reversed() {
        guard let members = item.members else { throw YAMLSyntaxError(place: item.place, problem: .mergeOfNoObject) }
        merged += members
      }
      return merged
    default: throw YAMLSyntaxError(place: node.place, problem: .mergeOfNoObject)
    }
  }
}

extension [JSONNode.Member] {
  /// Puts `member` in the place of the last one of its key, or at the end.
  fileprivate mutating func set(_ member: JSONNode.Member) {
    if let index = lastIndex(where: { $0.key == member.key }) { self[index] = member } else { append(member) }
  }
}

/// How many values the aliases of one document may stand for: as many as go-yaml lets them, so that a few lines cannot
/// become millions of values.
///
/// Among the first 400,000 values 99 of 100 may come from aliases, and among 4,000,000 ten of 100.
private struct AliasBudget {
  /// The values that are written, keys included.
  var written = 0
  /// The values that aliases stand for.
  var expanded = 0

  var count: Int { written + expanded }

  var isKept: Bool {
    if expanded <= 100 || count <= 1000 { return true }
    let (low, high) = (400_000.0, 4_000_000.0)
    let excess = min(max(Double(count) - low, 0) / (high - low), 1)
    return Double(expanded) <= Double(count) * (0.99 - 0.89 * excess)
  }
}

// Places, and what is wrong at them.
extension YAMLReader {
  /// Where what is there begins.
  private var place: Place { place(of: event.pointee.start_mark) }

  private func place(of mark: yaml_mark_t) -> Place {
    Place(file: file, line: linesBefore + mark.line + 1, column: mark.column + 1)
  }

  private func error(_ problem: YAMLSyntaxError.Problem) -> YAMLSyntaxError {
    YAMLSyntaxError(place: place, problem: problem)
  }

  /// Whether what is there is the second of two braces, as templates have them.
  private var isTemplate: Bool {
    let mark = event.pointee.start_mark
    return mark.column > 0 && text.character(line: mark.line, column: mark.column) == "{"
      && text.character(line: mark.line, column: mark.column - 1) == "{"
  }

  /// What the library found, in our words.
  private var libraryError: YAMLSyntaxError {
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
      file: file, line: linesBefore + text.count { $0 == 0x0A } + 1,
      column: text[lineStart...].count { $0 & 0xC0 != 0x80 } + 1)
  }

  /// What is wrong with a byte that is no character, or none that YAML has.
  private func unreadableByte(at offset: Int) -> YAMLSyntaxError {
    let before = text[..<min(offset, text.count)]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let place = Place(
      file: file, line: linesBefore + before.count { $0 == 0x0A } + 1,
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
