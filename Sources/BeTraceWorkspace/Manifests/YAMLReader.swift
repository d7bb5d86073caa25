import BeTraceCore
import CYAML

/// Reads YAML documents from libyaml's events into the values that JSON would have, with their places.
///
/// Whatever stands twice in an object is kept, for somebody else to find. A key that `<<` brings counts once: as in
/// kubectl, the one that comes later in the document wins.
struct YAMLReader {
  /// Lists and objects may lie in one another this deep, as in JSON.
  static let depthLimit = 200

  let parser: UnsafeMutablePointer<yaml_parser_t>
  let event: UnsafeMutablePointer<yaml_event_t>
  let text: UnsafeBufferPointer<UInt8>
  let file: FileName
  let linesBefore: Int
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
    in text: UnsafeBufferPointer<UInt8>, file: FileName, linesBefore: Int
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
    text: UnsafeBufferPointer<UInt8>, file: FileName, linesBefore: Int
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
      return JSONNode(content: content, place: place, word: content.isBool ? scalar.word : nil)
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
      tag: cy_tag(event), isPlain: cy_scalar_is_plain(event) != 0)
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
    event.pointee.type == YAML_SCALAR_EVENT && cy_scalar_length(event) == 2 && scalar.isMergeKey
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

extension JSONNode.Content {
  fileprivate var isBool: Bool { if case .bool = self { true } else { false } }
}
