/// A value in the tree that was written: which of its parent's members or items it is.
///
/// Links upwards by position cost eight bytes a value; the keys of a path are looked up only when somebody asks.
struct YAMLNode: Sendable, Equatable {
  /// The index of the parent's node, nil for a document.
  var parent: Int? { link < 0 ? nil : Int(link) }
  /// The 0-based position among the parent's members or items, or among the documents.
  var position: Int { Int(place) }

  private let link: Int32
  private let place: Int32

  init(parent: Int?, position: Int) {
    link = Int32(parent ?? -1)
    place = Int32(position)
  }
}

/// What one line shows; all places are offsets in the UTF-8 of the whole text, which may be 2 GB long.
struct YAMLMark: Sendable, Equatable {
  /// Where the line begins.
  let start: Int32
  /// The deepest value that begins on the line or goes on in it.
  var node: Int32
  /// The key, empty if the line has none.
  var key: Range<Int32>
  /// Where the rest of the line begins, which is of `kind`.
  var scalar: Int32
  var kind = YAMLText.Part.Kind.punctuation

  init(start: Int32, node: Int32) {
    self.start = start
    self.node = node
    key = start..<start
    scalar = start
  }
}
