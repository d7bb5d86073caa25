extension Environments {
  /// Makes `edit`, and gives the splice that takes it back. Nil if the environment cannot be read or nothing would change.
  ///
  /// What stands in the way gives way: null and `{"$reset": true}` become an object, an image that is written as a
  /// reference becomes another reference. A tag that changes takes the digest beside it along, as it was another image's.
  /// A part of an inherited entry that is replaced whole takes the rest of the entry along.
  public mutating func apply(_ edit: Edit) -> Splice? {
    guard let file = self[edit.environment], let document = file.document else { return nil }
    var edited = document
    if let image = catalogue.image(around: edit.path), case .key(let part)? = edit.path.steps.last {
      edited.change(part, of: image, to: edit.value)
    } else if let value = edit.value {
      if let entry = inheritedEntry(around: edit), edited.root[entry.path] == nil {
        edited.write(entry.value, at: entry.path)
      }
      edited.write(value, at: edit.path)
    } else {
      // A service stays listed when its last override goes, since being listed is what deploys it.
      edited.remove(at: edit.path, keeping: edit.path.steps.first == .key("services") ? 2 : 0)
    }
    guard edited != document else { return nil }
    replace(file.replacing(edited, catalogue: catalogue))
    return Splice(turning: edited.text, into: document.text)
  }

  /// Takes a splice back, and gives what makes it again. Nil if the environment cannot be read.
  public mutating func apply(_ splice: Splice, to name: String) -> Splice? {
    guard let file = self[name], var document = file.document else { return nil }
    let inverse = document.apply(splice)
    replace(file.replacing(document, catalogue: catalogue))
    return inverse
  }
}

extension Environments {
  /// Makes the file of the environment called `name` what it is in `other`, to the byte, and gives the splice that takes
  /// that back. Nil if it is the same, or one of them cannot be read.
  public mutating func restore(_ name: String, from other: Environments) -> Splice? {
    guard let file = self[name], let document = file.document, let wanted = other[name]?.document,
      wanted.text != document.text
    else { return nil }
    replace(file.replacing(wanted, catalogue: catalogue))
    return Splice(turning: wanted.text, into: document.text)
  }
}

extension Environments {
  /// The entry of a map that `edit` changes a part of, and its value; nil if it changes no such part, or there is no such
  /// entry.
  private func inheritedEntry(around edit: Edit) -> (path: ValuePath, value: Value)? {
    let keys = edit.path.steps.compactMap { if case .key(let key) = $0 { key } else { nil } }
    let service = keys.first == "services" && keys.count > 1 ? catalogue[keys[1]] : nil
    let contract = service?.contract ?? .environment
    let root = service == nil ? 0 : 2
    for end in keys.indices.dropFirst(root + 2) {
      guard case .map(of: .object)? = contract.parameter(at: Field(Array(keys[root..<end - 1])))?.type else { continue }
      let cells =
        service.map(Chain(to: edit.environment, in: self).cells) ?? settings(of: edit.environment)?.cells ?? []
      let value = cells.first { $0.field == Field(Array(keys[root..<end])) }?.value
      return value.map { (ValuePath(keys[..<end].map(ValuePath.Step.key)), $0) }
    }
    return nil
  }
}

extension Catalogue {
  /// The way to the image of a service that `path` leads to a part of, nil if it leads to no such part.
  fileprivate func image(around path: ValuePath) -> ValuePath? {
    guard path.steps.count == 4, path.steps[0] == .key("services"), case .key(let service) = path.steps[1],
      case .key(let parameter) = path.steps[2], case .image? = self[service]?.contract[parameter]?.type
    else { return nil }
    return ValuePath(Array(path.steps.dropLast()))
  }
}

extension JSONDocument {
  /// Writes `value` at `path`; an object on the way that says `$reset` says it no longer.
  fileprivate mutating func write(_ value: Value, at path: ValuePath) {
    for length in path.steps.indices {
      let way = ValuePath(Array(path.steps.prefix(length)))
      if root[way]?["$reset"] != nil { remove(at: way.appending(.key("$reset")), keeping: length) }
    }
    set(value, at: path)
  }

  /// Sets one part of the image at `path`, or removes it if `value` is nil.
  fileprivate mutating func change(_ part: String, of path: ValuePath, to value: Value?) {
    if let reference = root[path]?.value.text {
      changeReference(ImageReference(splitting: reference).parts, part, at: path, to: value)
      return
    }
    let place = path.appending(.key(part))
    guard root[place]?.value != value else { return }
    if part == "tag" { remove(at: path.appending(.key("digest")), keeping: path.steps.count) }
    if let value { write(value, at: place) } else { remove(at: place, keeping: 2) }
  }

  /// A reference says something about all parts, so one of which a part is inherited again is no reference any more.
  private mutating func changeReference(_ old: Object, _ part: String, at path: ValuePath, to value: Value?) {
    var parts = old
    parts[part] = value == .null ? nil : value
    guard parts != old else { return }
    if part == "tag" { parts["digest"] = nil }
    if parts.isEmpty {
      remove(at: path, keeping: 2)
    } else if value != nil, parts["repository"] != nil, parts.members.allSatisfy({ $0.value.text != nil }) {
      set(.string(ImageReference(.object(parts)).description), at: path)
    } else {
      set(.object(parts), at: path)
    }
  }
}

extension Splice {
  /// The smallest splice that makes `new` of `old`.
  fileprivate init(turning old: [UInt8], into new: [UInt8]) {
    let start = zip(old, new).prefix { $0 == $1 }.count
    let end = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0 == $1 }.count
    self.init(range: start..<old.count - end, replacement: Array(new[start..<new.count - end]))
  }
}
