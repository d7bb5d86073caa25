extension Environments {
  /// The edits that turn the files of `saved` into these, fewest and in file order. Only what is said counts, not how it
  /// is written: edits that were taken back leave nothing.
  public func edits(since saved: Environments) -> [Edit] {
    files.flatMap { file -> [Edit] in
      guard let before = saved.files.first(where: { $0.path == file.path })?.document, let after = file.document,
        before.text != after.text
      else { return [] }
      return Edit.differences(from: before.root, to: after.root, at: ValuePath(), in: file.name)
    }
  }

  /// What says the digest again that stands here beside the tag that `edit` sets, and would go with another tag; nil if it sets
  /// none, or there is none.
  public func digest(beside edit: Edit) -> Edit? {
    guard edit.value != nil, case .key("tag")? = edit.path.steps.last else { return nil }
    let path = ValuePath(edit.path.steps.dropLast() + [.key("digest")])
    return self[edit.environment]?.document?.root.value[path].map {
      Edit(environment: edit.environment, path: path, value: $0)
    }
  }

  /// The edits that make just these bytes of the files of `saved`; nil if something is only written in another way.
  public func exactEdits(since saved: Environments) -> [Edit]? {
    let edits = edits(since: saved).flatMap { [$0] + [digest(beside: $0)].compactMap(\.self) }
    var made = saved
    for edit in edits { _ = made.apply(edit) }
    return made == self ? edits : nil
  }
}

extension Edit {
  /// The edits that turn `old`, which is at `path` of the file of `environment`, into `new`.
  static func differences(
    from old: JSONNode, to new: JSONNode, at path: ValuePath, in environment: String
  ) -> [Edit] {
    guard case (.object(let before), .object(let after)) = (old.content, new.content), !path.isWhole else {
      let value = new.value
      return old.value.isEquivalent(to: value) ? [] : [Edit(environment: environment, path: path, value: value)]
    }
    let (olds, news) = before.unlike(after)
    // An environment may list hundreds of services.
    let former = Dictionary(olds.map { ($0.key, $0.node) }) { first, _ in first }
    let left = Set(news.map(\.key))
    let removed = olds.filter { !left.contains($0.key) }.map {
      Edit(environment: environment, path: path.appending(.key($0.key)), value: nil)
    }
    return removed
      + news.flatMap { member in
        let (path, node) = (path.appending(.key(member.key)), member.node)
        if let old = former[member.key] { return differences(from: old, to: node, at: path, in: environment) }
        // What is new in a new object is told apart, so that it can be laid over what others write meanwhile.
        let isDeep = node.members.map { !$0.isEmpty && node["$reset"] == nil } ?? false
        return isDeep && !path.isWhole
          ? differences(from: .emptyObject(at: node.place), to: node, at: path, in: environment)
          : [Edit(environment: environment, path: path, value: node.value)]
      }
  }
}

extension [JSONNode.Member] {
  /// These and `others` without those that are the same at the start and at the end: of an edit hardly any are left.
  fileprivate func unlike(_ others: [JSONNode.Member]) -> (ArraySlice<JSONNode.Member>, ArraySlice<JSONNode.Member>) {
    let start = zip(self, others).prefix { $0.saysSame(as: $1) }.count
    let end = zip(self[start...].reversed(), others[start...].reversed()).prefix { $0.saysSame(as: $1) }.count
    return (self[start..<count - end], others[start..<others.count - end])
  }
}

extension ValuePath {
  /// Whether the value at this path of an environment file is always replaced whole, such as a variable's reference.
  fileprivate var isWhole: Bool {
    steps.count == 4 && steps[0] == .key("services") && steps[2] == .key("env")
  }
}

extension JSONNode.Member {
  fileprivate func saysSame(as other: JSONNode.Member) -> Bool { key == other.key && node.saysSame(as: other.node) }
}

extension JSONNode {
  /// An object without members that is not written yet.
  static func emptyObject(at place: Place) -> JSONNode { JSONNode(content: .object([]), place: place) }

  /// Whether both say the same in the same order, wherever they are written.
  fileprivate func saysSame(as other: JSONNode) -> Bool {
    switch (content, other.content) {
    case (.array(let mine), .array(let theirs)): mine.elementsEqual(theirs) { $0.saysSame(as: $1) }
    case (.object(let mine), .object(let theirs)): mine.elementsEqual(theirs) { $0.saysSame(as: $1) }
    default: content == other.content
    }
  }
}

extension Environments: Equatable {
  /// Whether both hold the same files with the same bytes, in the same stages, for the same modules.
  public static func == (left: Environments, right: Environments) -> Bool {
    left.stages == right.stages && left.files.count == right.files.count && left.catalogue == right.catalogue
      && zip(left.files, right.files).allSatisfy { ($0.path, $0.bytes, $0.problem) == ($1.path, $1.bytes, $1.problem) }
  }
}
