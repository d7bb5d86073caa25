package import BeTraceCore

extension Preview {
  /// One line of the text.
  package struct Line: Sendable {
    /// What became of a line.
    package enum Change: Sendable, Equatable {
      case same
      /// It shows a value that is another one now.
      case changed
      /// It stands on the old side of a diff, or only on the new one.
      case removed, added
    }

    let source: PreviewSource
    /// The position of its object among `objects`.
    package let object: Int
    /// 1-based in its object; nil for the line between two objects.
    package let number: Int?
    package let change: Change
    /// Whether the field at the cursor decides it.
    package internal(set) var isReached = false
    /// Whether a field of the same section decides it: what stays in view while the cursor moves there.
    package internal(set) var isNear = false
    /// Where it stands in the objects as they are now; nil if it does not.
    let place: FieldProbe.Reach?
    /// The blanks before it.
    let indentation: Int
    /// The line that it stands under: the key of the object, or the head of the list's item.
    package let parent: Int?

    /// The line without its newline.
    package var text: String { source.text }
    /// The deepest value that begins on it, from the root of its object.
    package var path: ValuePath { source.path }
    /// Whether it is not as it was.
    package var isChanged: Bool { change != .same }
  }

  /// One object, and where its lines are.
  package struct Object: Sendable {
    /// `Deployment/bff`.
    package let title: String
    /// In a diff: whether it is new, gone, or as it was.
    package let change: Line.Change
    package internal(set) var lines: Range<Int>
  }
}

/// Where a line of the preview comes from; its pieces are worked out when it is drawn.
enum PreviewSource: Sendable {
  case yaml(YAMLText.Line)
  case json(JSONLine)

  var text: String {
    switch self {
    case .yaml(let line): String(line.text)
    case .json(let line): line.parts.map(\.text).joined()
    }
  }

  var path: ValuePath {
    switch self {
    case .yaml(let line): line.path
    case .json(let line): line.path
    }
  }

  /// The line from left to right in pieces of one kind each.
  var parts: [PreviewPart] {
    switch self {
    case .yaml(let line): line.parts.map { PreviewPart($0.kind, String($0.text)) }
    case .json(let line): line.parts
    }
  }

  /// The blanks before the line.
  var indentation: Int {
    switch self {
    case .yaml(let line): line.text.utf8.prefix { $0 == UInt8(ascii: " ") }.count
    case .json(let line): line.indentation
    }
  }
}

/// A piece of a line that is shown in one colour.
struct PreviewPart: Sendable {
  let kind: YAMLText.Part.Kind
  let text: String

  init(_ kind: YAMLText.Part.Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}

/// One line of a value that is written as JSON with two blanks a level.
struct JSONLine: Sendable {
  let parts: [PreviewPart]
  /// The value that begins or ends on the line.
  let path: ValuePath
  let indentation: Int

  /// The lines of `value`.
  static func lines(of value: Value) -> [JSONLine] {
    var lines: [JSONLine] = []
    write(value, key: nil, at: ValuePath(), depth: 0, isLast: true, to: &lines)
    return lines
  }

  private static func write(
    _ value: Value, key: String?, at path: ValuePath, depth: Int, isLast: Bool, to lines: inout [JSONLine]
  ) {
    var head = depth > 0 ? [PreviewPart(.punctuation, String(repeating: "  ", count: depth))] : []
    if let key {
      head += [PreviewPart(.key, Value.string(key).json(indent: nil)), PreviewPart(.punctuation, ": ")]
    }
    let comma = isLast ? "" : ","
    func add(_ parts: [PreviewPart]) {
      lines.append(JSONLine(parts: parts.filter { !$0.text.isEmpty }, path: path, indentation: depth * 2))
    }
    func close(_ bracket: String) {
      add([PreviewPart(.punctuation, String(repeating: "  ", count: depth) + bracket + comma)])
    }
    switch value {
    case .object(let object) where !object.isEmpty:
      add(head + [PreviewPart(.punctuation, "{")])
      for (index, member) in object.members.enumerated() {
        write(
          member.value, key: member.key, at: path.appending(.key(member.key)), depth: depth + 1,
          isLast: index == object.members.count - 1, to: &lines)
      }
      close("}")
    case .array(let items) where !items.isEmpty:
      add(head + [PreviewPart(.punctuation, "[")])
      for (index, item) in items.enumerated() {
        write(
          item, key: nil, at: path.appending(.index(index)), depth: depth + 1, isLast: index == items.count - 1,
          to: &lines)
      }
      close("]")
    default:
      add(head + [PreviewPart(value.partKind, value.json(indent: nil)), PreviewPart(.punctuation, comma)])
    }
  }
}

extension Value {
  fileprivate var partKind: YAMLText.Part.Kind {
    switch self {
    case .null: .null
    case .bool: .bool
    case .integer, .number: .number
    case .string: .string
    case .array, .object: .punctuation
    }
  }
}
