/// Which fields of an object were given by whoever applies it: those that he leaves out are removed, all others stay as
/// they are.
///
/// Source: https://kubernetes.io/docs/reference/using-api/server-side-apply, and the annotation of `kubectl apply`.
struct Ownership: Sendable {
  private enum Record: Sendable {
    /// All of them.
    case everything
    /// All but those that the server and `kubectl` add.
    case usual
    /// None, as far as anybody can tell.
    case unknown
    /// Those that this value has, which was applied before; none if there is none.
    case written(Value?)
    /// Those in these sets, as `managedFields` writes them.
    case managed([Value])
  }

  private let record: Record

  private init(_ record: Record) { self.record = record }

  /// All fields: those of an object as it stands in a file.
  static let everything = Ownership(.everything)
  /// All fields but those that never are in a file.
  static let usual = Ownership(.usual)

  /// The fields of `object`, which a cluster gave if it says so.
  init(of object: Value) {
    guard object.isLive else {
      self = .everything
      return
    }
    let metadata = object["metadata"]
    if let applied = metadata?["annotations"]?["kubectl.kubernetes.io/last-applied-configuration"]?.text,
      let document = try? JSONDocument(parsing: Array(applied.utf8), file: "")
    {
      record = .written(document.root.value)
      return
    }
    let sets = (metadata?["managedFields"]?.array ?? []).filter {
      $0["operation"] == "Apply" && $0["subresource"] == nil
    }
    record = sets.isEmpty ? .unknown : .managed(sets.compactMap { $0["fieldsV1"] })
  }

  /// Whether it is known of the object which fields were applied.
  var isKnown: Bool { if case .unknown = record { false } else { true } }

  /// Whether of an object that is left out only those fields go that are among them.
  var isByKeys: Bool {
    switch record {
    case .usual, .managed: true
    case .everything, .unknown, .written: false
    }
  }

  /// Whether the field of this name is one of them.
  func has(_ key: String) -> Bool {
    switch record {
    case .everything: true
    case .usual: !Self.additions.contains(key)
    case .unknown: false
    case .written(let value): value?[key] != nil
    case .managed(let sets): sets.contains { $0["f:\(key)"] != nil || $0.isWhole }
    }
  }

  /// Whether the item of a list with this value of its key is one of them.
  func hasItem(where key: String, is value: Value) -> Bool {
    switch record {
    case .everything, .usual: true
    case .unknown: false
    case .written(let list): list?.array?.contains { $0[key] == value } ?? false
    case .managed(let sets): sets.contains { $0.isWhole || !$0.items(where: key, is: value).isEmpty }
    }
  }

  /// The same for what lies in a field.
  func below(_ key: String) -> Ownership {
    switch record {
    case .everything, .usual, .unknown: self
    case .written(let value): Ownership(.written(value?[key]))
    case .managed(let sets): inner(sets.flatMap { [$0["f:\(key)"]].compactMap(\.self) }, of: sets)
    }
  }

  /// The same for what lies in an item of a list.
  func below(where key: String, is item: Value) -> Ownership {
    switch record {
    case .everything, .usual, .unknown: self
    case .written(let list): Ownership(.written(list?.array?.first { $0[key] == item }))
    case .managed(let sets): inner(sets.flatMap { $0.items(where: key, is: item) }, of: sets)
    }
  }

  /// What is owned as a whole is owned with all that lies in it.
  private func inner(_ sets: [Value], of outer: [Value]) -> Ownership {
    sets.contains(where: \.isWhole) || outer.contains(where: \.isWhole) ? .everything : Ownership(.managed(sets))
  }

  private static let additions: Set = ["serviceAccount", "kubectl.kubernetes.io/restartedAt", "creationTimestamp"]
}

extension Value {
  /// Whether a cluster gave this object, and no file.
  var isLive: Bool {
    let metadata = self["metadata"]
    return ["uid", "resourceVersion", "managedFields"].contains { metadata?[$0] != nil }
  }

  /// Whether a set of fields in `managedFields` has no inner fields.
  fileprivate var isWhole: Bool { object?.isEmpty == true }

  /// The inner sets of the items that have this value of a key: `k:{"name":"web"}`.
  fileprivate func items(where key: String, is item: Value) -> [Value] {
    let part = "\"\(key)\":\(item.json(indent: nil))"
    return (object?.members ?? []).filter { $0.key.hasPrefix("k:{") && $0.key.contains(part) }.map(\.value)
  }
}
