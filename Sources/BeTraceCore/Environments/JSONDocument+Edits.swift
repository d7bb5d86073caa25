extension JSONDocument {
  /// Writes `value` at `path` and touches nothing else: what is there is replaced, what is missing comes last in its
  /// object.
  ///
  /// Objects that are missing on the way are made, and what cannot hold the next step, such as a `null`, gives way to
  /// one. An index one past the end appends; no index may be higher. What is new looks like what stands around it, and
  /// a value that is there already stays as it is written. The numbers of `value` have to be written as JSON writes
  /// them.
  ///
  /// Returns the splice that takes it back, to the byte.
  @discardableResult
  public mutating func set(_ value: Value, at path: ValuePath) -> Splice {
    let trail = trail(along: path)
    return apply(splice(setting: value, at: path.steps.dropFirst(trail.count - 1), below: trail))
  }

  /// Removes the member or item at `path` with its comma and its line; nil if nothing is there.
  ///
  /// Objects that become empty by this go too, except those whose path has at most `depth` steps and those that are
  /// items of a list; a list stays, because an empty one says something else than none. The root is never removed.
  ///
  /// Returns the splice that takes it back, to the byte.
  @discardableResult
  public mutating func remove(at path: ValuePath, keeping depth: Int) -> Splice? {
    let trail = trail(along: path)
    guard !path.steps.isEmpty, trail.count == path.steps.count + 1 else { return nil }
    var last = path.steps.count - 1
    while last > max(depth, 0), trail[last].members?.count == 1, trail[last - 1].members != nil { last -= 1 }
    return trail[last].index(of: path.steps[last]).map { apply(splice(removing: $0, from: trail[last])) }
  }
}

extension JSONDocument {
  /// The nodes on the way down `path`, the root first, as far as there are any.
  private func trail(along path: ValuePath) -> [JSONNode] {
    var trail = [root]
    for step in path.steps {
      guard let child = trail[trail.count - 1].child(at: step) else { break }
      trail.append(child)
    }
    return trail
  }

  /// The splice that makes `value` what `steps` lead to from the last node of `trail`, which lacks the first of them.
  private func splice(
    setting value: Value, at steps: ArraySlice<ValuePath.Step>, below trail: [JSONNode]
  ) -> Splice {
    let node = trail[trail.count - 1]
    switch (steps.first, node.content) {
    case (nil, _) where node.value == value:
      return Splice(node.range.lowerBound..<node.range.lowerBound, "")
    case (.key(let key), .object(let members)) where !members.isEmpty:
      return splice(adding: value.wrapped(in: steps.dropFirst()), key: key, to: trail)
    case (.index(let index), .array(let items)) where !items.isEmpty && index == items.count:
      return splice(adding: value.wrapped(in: steps.dropFirst()), key: nil, to: trail)
    default:
      let gaps = JSONGaps(text: text)
      let written = value.wrapped(in: steps).json(
        in: JSONStyle(near: trail, in: gaps), indentation: gaps.indentation(ofLineAt: node.range.lowerBound))
      return Splice(node.range, written)
    }
  }

  /// The splice that adds a last entry to the last node of `trail`, which has some already.
  private func splice(adding value: Value, key: String?, to trail: [JSONNode]) -> Splice {
    let container = trail[trail.count - 1]
    let end = container.entries[container.entries.count - 1].upperBound
    let gaps = JSONGaps(text: text)
    let style = JSONStyle(near: trail, in: gaps)
    let separator = style.lineBreak == nil ? style.comma : gaps.separator(of: container)
    let written = value.json(in: style, indentation: separator.utf8.lastLine.indentation)
    return Splice(end..<end, separator + (key.map { $0.json + style.colon } ?? "") + written)
  }

  /// The splice that removes the entry at `index` with one comma, and with its line if it has one for itself.
  private func splice(removing index: Int, from container: JSONNode) -> Splice {
    let entries = container.entries
    let entry = entries[index]
    if entries.count == 1 {
      return Splice(container.range.lowerBound + 1..<container.range.upperBound - 1, "")
    }
    if index == entries.count - 1 {
      return Splice(entries[index - 1].upperBound..<entry.upperBound, "")
    }
    let gaps = JSONGaps(text: text)
    let (before, after) = (gaps.gap(before: index, of: container), gaps.gap(before: index + 1, of: container))
    let afterComma = after.drop { $0 != UInt8(ascii: ",") }
    if before.hasLineBreak, before.lastLine.allSatisfy(\.isIndentation),
      let lineEnd = afterComma.firstIndex(of: UInt8(ascii: "\n"))
    {
      return Splice(before.lastLine.startIndex..<lineEnd + 1, "")
    }
    return index == 0
      ? Splice(entry.lowerBound..<after.endIndex, "") : Splice(before.startIndex..<entry.upperBound, "")
  }
}

extension Value {
  /// The value inside the objects and lists that `steps` need.
  fileprivate func wrapped(in steps: ArraySlice<ValuePath.Step>) -> Value {
    steps.reversed().reduce(self) { value, step in
      switch step {
      case .key(let key): return .object([key: value])
      case .index(let index):
        precondition(index == 0, "an item replaces one or comes right after the last")
        return .array([value])
      }
    }
  }
}
