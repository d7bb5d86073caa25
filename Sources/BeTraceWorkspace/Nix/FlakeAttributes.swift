import BeTraceCore

/// Attributes of a flake's `lib`, read one by one; what is not as the contract has it is said with its place.
struct FlakeAttributes {
  /// What messages call the set: `lib.serviceInfo`.
  let path: String
  private let object: Object
  /// Where each attribute is, as nix says it.
  private let positions: Value?
  private let surroundings: Place

  /// The attributes of `object`, which stand at `positions`, or else around `place`.
  init(_ object: Object, called path: String, positions: Value?, around place: Place) {
    (self.object, self.path, self.positions, surroundings) = (object, path, positions, place)
  }

  var names: [String] { object.keys }

  /// The value of the attribute called `name`; nil if it is not there, or null.
  subscript(name: String) -> Value? { object[name].flatMap { $0 == .null ? nil : $0 } }

  /// Where the attribute called `name` is, or would be.
  func place(of name: String) -> Place { Place(nix: positions?[name]) ?? surroundings }

  func text(_ name: String) throws(FlakeFault) -> String? { try value(name, \.text, "a text") }
  func integer(_ name: String) throws(FlakeFault) -> Int? { try value(name, \.integer, "a whole number") }
  func bool(_ name: String) throws(FlakeFault) -> Bool? { try value(name, \.bool, "true or false") }
  func list(_ name: String) throws(FlakeFault) -> [Value]? { try value(name, \.array, "a list") }

  func texts(_ name: String) throws(FlakeFault) -> [String]? {
    try value(
      name, { $0.array.flatMap { items in items.allSatisfy { $0.text != nil } ? items.compactMap(\.text) : nil } },
      "a list of texts")
  }

  /// The attributes of the set called `name`, each at its own place if `positions` has them; nil if it is not there.
  func set(_ name: String, positions: Value? = nil) throws(FlakeFault) -> FlakeAttributes? {
    try value(name, \.object, "a set").map {
      FlakeAttributes($0, called: "\(path).\(name)", positions: positions, around: place(of: name))
    }
  }

  /// What the attribute called `name` is, which has to be there.
  func required<Wanted>(_ name: String, _ value: Wanted?, like example: String) throws(FlakeFault) -> Wanted {
    if let value { return value }
    throw FlakeFault(contract: "'\(path).\(name)' is missing: write \(name) = \(example);", at: surroundings)
  }

  /// Refuses an attribute that is none of `known`.
  func refuseOthers(than known: [String]) throws(FlakeFault) {
    guard let name = object.keys.first(where: { !known.contains($0) }) else { return }
    let hint = name.nearest(in: known).map { "did you mean '\($0)'?" } ?? "there are \(known.joined(separator: ", "))"
    throw FlakeFault(contract: "'\(path)' has no '\(name)': \(hint)", at: place(of: name))
  }

  /// What is wrong with the attribute called `name`, of which `wanted` is expected.
  func fault(_ name: String, expected wanted: String) -> FlakeFault {
    FlakeFault(
      contract: "'\(path).\(name)': expected \(wanted), found \(self[name].map(\.inWords) ?? "nothing")",
      at: place(of: name))
  }

  private func value<Wanted>(
    _ name: String, _ read: (Value) -> Wanted?, _ wanted: String
  ) throws(FlakeFault) -> Wanted? {
    guard let value = self[name] else { return nil }
    guard let read = read(value) else { throw fault(name, expected: wanted) }
    return read
  }
}

extension Value {
  /// What messages call a value that is not what it should be.
  var inWords: String {
    switch self {
    case .null: "null"
    case .bool(let bool): String(bool)
    case .integer(let number): String(number)
    case .number: "a number with a fraction"
    case .string: "a text"
    case .array: "a list"
    case .object: "a set"
    }
  }
}

extension Place {
  /// A place as nix has it, in a file relative to the flake's folder; nil if it is none.
  init?(nix position: Value?) {
    guard let file = position?["file"]?.text, let line = position?["line"]?.integer,
      let column = position?["column"]?.integer
    else { return nil }
    let inStore = file.hasPrefix("/nix/store/")
    let path =
      inStore
      ? file.split(separator: "/").dropFirst(3).joined(separator: "/")
      : file.hasPrefix("./") ? String(file.dropFirst(2)) : file
    self.init(file: path, line: line, column: column)
  }

  /// The same place, its file in `folder`.
  func inFolder(_ folder: String) -> Place { Place(file: "\(folder)/\(file)", line: line, column: column) }
}
