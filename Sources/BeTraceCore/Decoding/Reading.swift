/// What the server makes of a value that is written. Most are taken as they are, and need not be made again.
enum Reading {
  case asWritten
  case changed(Value)
  /// Null, or of a wrong type.
  case nothing

  /// What is read of `written`, nil for nothing.
  func value(of written: Value) -> Value? {
    switch self {
    case .asWritten: written
    case .changed(let value): value
    case .nothing: nil
    }
  }
}

extension Object {
  /// The object of what `read` makes of the member at each index.
  func reading(_ read: (Int) -> Reading) -> Reading {
    var changed: Object?
    for index in members.indices {
      let reading = read(index)
      if case .asWritten = reading {
        changed?.append(members[index].key, members[index].value)
        continue
      }
      if changed == nil { changed = Object(repeating: members[..<index]) }
      if case .changed(let value) = reading { changed?.append(members[index].key, value) }
    }
    return changed.map { .changed(.object($0)) } ?? .asWritten
  }
}

extension [Value] {
  /// The list of what `read` makes of the item at each index.
  func reading(_ read: (Int) -> Reading) -> Reading {
    var changed: [Value]?
    for index in indices {
      let reading = read(index)
      if case .asWritten = reading {
        changed?.append(self[index])
        continue
      }
      if changed == nil { changed = Array(self[..<index]) }
      if case .changed(let value) = reading { changed?.append(value) }
    }
    return changed.map { .changed(.array($0)) } ?? .asWritten
  }
}
