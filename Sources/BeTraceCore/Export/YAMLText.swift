/// Values written as YAML, with a map from every line to the value it shows.
///
/// Members keep their order, two spaces indent, list items stand indented under their key. No line is folded, no text is
/// sorted or stamped: the same values give the same bytes.
public struct YAMLText: Sendable, Equatable {
  /// The whole text: documents separated by `---`, each line ended by a newline; empty if there are no documents.
  public let text: String

  private let documents: [Value]
  private let nodes: [YAMLNode]
  private let marks: [YAMLMark]

  /// Writes `resources` as one document each, in their order.
  public init(_ resources: [Resource]) {
    self.init(documents: resources.map { .object($0.body) })
  }

  /// Writes `value` as the only document.
  public init(_ value: Value) {
    self.init(documents: [value])
  }

  private init(documents: [Value]) {
    var writer = YAMLWriter()
    for document in documents { writer.write(document) }
    self.documents = documents
    text = String(decoding: writer.bytes, as: UTF8.self)
    nodes = writer.nodes
    marks = writer.marks
  }
}

extension YAMLText {
  /// One line of a YAML text; its path and parts are worked out when asked for.
  public struct Line: Sendable {
    fileprivate let yaml: YAMLText
    fileprivate let index: Int

    /// The line without its newline.
    public var text: Substring { yaml.slice(range) }

    /// The 0-based index of the document it belongs to; a `---` belongs to the document below it.
    public var document: Int { yaml.documentAndPath(of: Int(mark.node)).document }

    /// The deepest value that begins on the line, or that the line continues, from the root of its document.
    ///
    /// `- name: bff` has the path of the name, such as `spec.containers[0].name`, and so lies within the item's path.
    public var path: ValuePath { yaml.documentAndPath(of: Int(mark.node)).path }

    /// Both at once.
    var documentAndPath: (document: Int, path: ValuePath) { yaml.documentAndPath(of: Int(mark.node)) }

    /// Whether the line, which shows the value at `path`, ends in the `|` below which a text stands.
    func beginsBlock(at path: ValuePath) -> Bool {
      guard mark.kind == .punctuation, case .string(let text)? = yaml.documents[document][path],
        text.yamlStyle == .block
      else { return false }
      return yaml.slice(mark.scalar..<range.upperBound).contains("|")
    }

    /// The line from left to right in pieces of one kind each, none of them empty.
    public var parts: [Part] {
      let bounds = [range.lowerBound, mark.key.lowerBound, mark.key.upperBound, mark.scalar, range.upperBound]
      let kinds = [Part.Kind.punctuation, .key, .punctuation, mark.kind]
      return zip(kinds, zip(bounds, bounds.dropFirst())).compactMap { kind, ends in
        ends.0 < ends.1 ? Part(kind: kind, text: yaml.slice(ends.0..<ends.1)) : nil
      }
    }

    private var mark: YAMLMark { yaml.marks[index] }

    private var range: Range<Int32> {
      let next = index + 1 < yaml.marks.count ? yaml.marks[index + 1].start : Int32(yaml.text.utf8.count)
      return mark.start..<next - 1
    }
  }

  /// A piece of a line that a viewer shows in one colour.
  public struct Part: Sendable, Hashable {
    /// What a piece of a line is.
    public enum Kind: Sendable, Hashable {
      /// Indentation, dashes, colons, `---`, the `|` of a text below, `{}` and `[]`.
      case punctuation
      /// A member's key, with its quotes if it has any.
      case key
      /// A text, with its quotes if it has any, or one line of it.
      case string
      /// A scalar that is no text.
      case number, bool, null
    }

    /// What the piece is.
    public let kind: Kind
    /// The piece as it stands in the line.
    public let text: Substring
  }

  /// The lines of a YAML text, numbered from 0.
  public struct Lines: Sendable, RandomAccessCollection {
    fileprivate let yaml: YAMLText

    public var startIndex: Int { 0 }
    public var endIndex: Int { yaml.marks.count }

    /// The line at `index`, 0-based.
    public subscript(index: Int) -> Line {
      precondition(indices.contains(index), "there is no line \(index)")
      return Line(yaml: yaml, index: index)
    }
  }

  /// The lines of all documents, from the top.
  public var lines: Lines { Lines(yaml: self) }

  private func slice(_ range: Range<Int32>) -> Substring {
    let start = text.utf8.index(text.startIndex, offsetBy: Int(range.lowerBound))
    return text[start..<text.utf8.index(start, offsetBy: range.count)]
  }

  private func documentAndPath(of node: Int) -> (document: Int, path: ValuePath) {
    var positions: [Int] = []
    var node = nodes[node]
    while let parent = node.parent {
      positions.append(node.position)
      node = nodes[parent]
    }
    var value = documents[node.position]
    var steps: [ValuePath.Step] = []
    for position in positions.reversed() {
      switch value {
      case .object(let object):
        steps.append(.key(object.members[position].key))
        value = object.members[position].value
      case .array(let items):
        steps.append(.index(position))
        value = items[position]
      default: preconditionFailure("a value inside a scalar was written")
      }
    }
    return (node.position, ValuePath(steps))
  }
}
