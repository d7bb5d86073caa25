import BeTraceCore

/// A line that is indented as none above it allows: the fault behind much that the grammar calls otherwise.
package struct YAMLIndentation: Sendable, Equatable {
  /// A line above that it could stand beside.
  package struct Neighbour: Sendable, Equatable {
    /// 1-based.
    let line: Int
    /// How many blanks come before it.
    let indentation: Int
    /// What it begins with.
    let key: String
  }

  /// How many blanks come before the line.
  let found: Int
  /// The lines above with the nearest fewer and the nearest more blanks, of which one may not be there.
  let neighbours: [Neighbour]
}

extension YAMLIndentation: CustomStringConvertible {
  package var description: String {
    let choices = neighbours.map { "\($0.indentation) as '\($0.key.visible)' on line \($0.line)" }
    return
      "wrong indentation: found \(found) blank\(found == 1 ? "" : "s"), expected \(choices.joined(separator: " or "))"
  }
}

extension YAMLIndentation {
  /// What is wrong with the indentation of a line of `text`, where the grammar stops at a 0-based `line` and `column`;
  /// nil if that is not what is wrong, as far as can be told. So many lines of the file come before `text`.
  init?(at line: Int, column: Int, in text: UnsafeBufferPointer<UInt8>, linesBefore: Int) {
    let lines = text.split(separator: 0x0A, maxSplits: line + 1, omittingEmptySubsequences: false)
    // What comes after the first key of a line is no matter of its indentation.
    guard lines.indices.contains(line), let mine = Line(lines[line]), column <= mine.end else { return nil }
    let found = mine.starts[0]
    var above: [Neighbour] = []
    for index in (0..<line).reversed() {
      guard let line = Line(lines[index]), let start = line.starts.last(where: { line.isItem(at: $0) == mine.isItem }),
        above.last.map({ start < $0.indentation }) ?? true
      else { continue }
      above.append(Neighbour(line: linesBefore + index + 1, indentation: start, key: line.name(at: start)))
      if start == 0 { break }
    }
    guard let nearest = above.first, !above.contains(where: { $0.indentation == found }) else { return nil }
    let fewer = above.first { $0.indentation < found }
    let more = nearest.indentation > found ? above.last { $0.indentation > found } : nil
    self.init(found: found, neighbours: [fewer, more].compactMap(\.self))
  }

  /// A line that begins with a key, or with `- ` and perhaps a key after it.
  private struct Line {
    /// The 0-based columns at which an item or a key begins.
    private(set) var starts: [Int] = []
    private var items: Set<Int> = []
    private let key: String
    /// The column after the key.
    let end: Int

    init?(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
      let text = Array(bytes)
      var column = text.prefix { $0 == 0x20 }.count
      while column < text.count, text[column] == UInt8(ascii: "-"), column + 1 == text.count || text[column + 1] == 0x20
      {
        starts.append(column)
        items.insert(column)
        column += 1 + text[(column + 1)...].prefix { $0 == 0x20 }.count
      }
      let word = text[min(column, text.count)...].prefix { $0 != 0x20 && $0 != 0x0D }
      if word.count > 1, word.last == UInt8(ascii: ":"), word.first != UInt8(ascii: "#") {
        starts.append(column)
        key = String(decoding: word.dropLast(), as: UTF8.self)
      } else {
        key = ""
      }
      end = column + key.unicodeScalars.count
      if starts.isEmpty { return nil }
    }

    var isItem: Bool { isItem(at: starts[0]) }

    func isItem(at column: Int) -> Bool { items.contains(column) }

    func name(at column: Int) -> String { isItem(at: column) ? "-" : key }
  }
}
