/// The bytes between the nodes of a text, which tell how it is laid out.
struct JSONGaps {
  let text: [UInt8]

  /// The gap before the entry at `index` of `container`: from the entry before it, or from the opening bracket.
  func gap(before index: Int, of container: JSONNode) -> ArraySlice<UInt8> {
    let entries = container.entries
    let start = index == 0 ? container.range.lowerBound + 1 : entries[index - 1].upperBound
    return text[start..<entries[index].lowerBound]
  }

  /// The gap before the last entry of `container`, nil if it has none.
  func lastGap(of container: JSONNode) -> ArraySlice<UInt8>? {
    let count = container.entries.count
    return count == 0 ? nil : gap(before: count - 1, of: container)
  }

  /// Whether the entries of the last node of `trail` stand on lines of their own; a node without entries is like
  /// those around it, unless it holds a line break.
  func areOnLines(inside trail: some BidirectionalCollection<JSONNode>) -> Bool {
    guard let node = trail.last else { return true }
    if let gap = lastGap(of: node) { return gap.hasLineBreak }
    return text[node.range].hasLineBreak || areOnLines(inside: trail.dropLast())
  }

  /// What the line that holds the byte at `offset` begins with.
  func indentation(ofLineAt offset: Int) -> String { text[..<offset].lastLine.indentation }
}

extension JSONGaps {
  /// What comes between the last entry of `container` and a new one on a line of its own: what is before the last one,
  /// without empty lines.
  func separator(of container: JSONNode) -> String {
    guard let gap = lastGap(of: container) else { return "" }
    let parts = gap.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    let (before, after) = parts.count == 2 ? (parts[0], parts[1]) : ([], gap)
    return String(decoding: before.withoutEmptyLines + [UInt8(ascii: ",")] + after.withoutEmptyLines, as: UTF8.self)
  }
}

// What one container shows of a style, nil where it shows nothing.
extension JSONGaps {
  /// What is between a key and its value.
  func colon(of node: JSONNode) -> String? {
    guard let member = node.members?.last else { return nil }
    let gap = text[member.keyRange.upperBound..<member.node.range.lowerBound]
    return gap.hasLineBreak ? nil : String(decoding: gap, as: UTF8.self)
  }

  /// What is between two entries on one line.
  func comma(of node: JSONNode) -> String? {
    guard node.entries.count > 1, let gap = lastGap(of: node), !gap.hasLineBreak else { return nil }
    return String(decoding: gap, as: UTF8.self)
  }

  /// What is between a bracket and an entry on its line.
  func padding(of node: JSONNode) -> String? {
    guard !node.entries.isEmpty else { return nil }
    let gap = gap(before: 0, of: node)
    return gap.hasLineBreak ? nil : String(decoding: gap, as: UTF8.self)
  }

  /// How lines end.
  func lineBreak(of node: JSONNode) -> String? { lastGap(of: node)?.firstLineBreak }

  /// What lines are indented by, compared with the line of the opening bracket.
  func unit(of node: JSONNode) -> String? {
    guard let gap = lastGap(of: node), gap.hasLineBreak else { return nil }
    let (outer, inner) = (indentation(ofLineAt: node.range.lowerBound), gap.lastLine.indentation)
    return inner.hasPrefix(outer) ? String(inner.dropFirst(outer.count)) : nil
  }
}

extension UInt8 {
  var isIndentation: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}

extension BidirectionalCollection<UInt8> {
  var hasLineBreak: Bool { contains(UInt8(ascii: "\n")) }

  /// The first line break, nil if there is none.
  var firstLineBreak: String? {
    guard let end = firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    return self[..<end].last == UInt8(ascii: "\r") ? "\r\n" : "\n"
  }

  /// What comes after the last line break, everything if there is none.
  var lastLine: SubSequence {
    self[(lastIndex(of: UInt8(ascii: "\n")).map(index(after:)) ?? startIndex)...]
  }

  /// The spaces and tabs that come first.
  var indentation: String { String(decoding: prefix(while: \.isIndentation), as: UTF8.self) }

  /// The last line break and what comes after it, everything if there is none.
  fileprivate var withoutEmptyLines: SubSequence {
    guard var start = lastIndex(of: UInt8(ascii: "\n")) else { return self[...] }
    if self[..<start].last == UInt8(ascii: "\r") { formIndex(before: &start) }
    return self[start...]
  }
}
