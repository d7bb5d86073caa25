/// What one environment, or several folded into one, says about a parameter. Nothing said is no `Override` at all.
public indirect enum Override: Sendable, Hashable {
  /// This value, whatever lies below.
  case value(Value, Origin)
  /// None: a nullable thing is off, an entry removed.
  case nothing(Origin)
  /// Back to the module's default, whatever lies between.
  case reset(Origin)
  /// Something about some of the keys.
  case keys(Keys)

  /// Where it is said.
  public var origin: Origin {
    switch self {
    case .value(_, let origin), .nothing(let origin), .reset(let origin): origin
    case .keys(let keys): keys.origin
    }
  }

  /// What is said about keys, nil if something is said about the whole.
  var keys: Keys? {
    if case .keys(let keys) = self { keys } else { nil }
  }
}

extension Override {
  /// What is said about keys of an object or entries of a map.
  public struct Keys: Sendable {
    /// What the keys are laid over.
    public enum Base: Sendable, Hashable {
      /// What lies below.
      case inherited
      /// Nothing: something was null below, and starts afresh.
      case nothing(Origin)
      /// The module's default.
      case module(Origin)
    }

    /// In the order in which they were first said; a key comes once.
    public private(set) var entries: [(key: String, override: Override)]
    /// Where each key stands among many.
    private var positions: [String: Int] = [:]
    /// What the keys are laid over.
    public var base: Base
    /// Where the object stands; of several layers, in the last.
    public let origin: Origin

    /// What is said by `entries`, whose keys are unique.
    public init(_ entries: [(key: String, override: Override)] = [], base: Base = .inherited, origin: Origin) {
      self.entries = entries
      self.base = base
      self.origin = origin
      locateKeys()
    }

    /// What is said about `key`, nil if nothing.
    public subscript(key: String) -> Override? {
      get { index(of: key).map { entries[$0].override } }
      set {
        switch (index(of: key), newValue) {
        case (let index?, let override?): entries[index].override = override
        case (let index?, nil):
          entries.remove(at: index)
          locateKeys()
        case (nil, let override?):
          entries.append((key, override))
          if positions.isEmpty { locateKeys() } else { positions[key] = entries.count - 1 }
        case (nil, nil): break
        }
      }
    }

    /// So few are looked through one by one.
    private static let few = 16

    private func index(of key: String) -> Int? {
      positions.isEmpty ? entries.firstIndex { $0.key == key } : positions[key]
    }

    private mutating func locateKeys() {
      positions =
        entries.count > Self.few
        ? Dictionary(entries.enumerated().map { ($1.key, $0) }) { first, _ in first } : [:]
    }
  }
}

extension Override.Keys {
  /// What `layers` say as one, from the root on; nil if none says anything.
  static func folded(_ layers: some Sequence<Override.Keys?>) -> Override.Keys? {
    layers.compactMap(\.self).reduce(nil) { below, layer in Override.keys(layer).over(below) }?.keys
  }
}

extension Override.Keys: Hashable {
  /// Whether both say the same, in the same order and in the same places.
  public static func == (left: Self, right: Self) -> Bool {
    left.base == right.base && left.origin == right.origin
      && left.entries.elementsEqual(right.entries) { $0 == $1 }
  }

  /// Hashes what is said.
  public func hash(into hasher: inout Hasher) {
    for (key, override) in entries {
      hasher.combine(key)
      hasher.combine(override)
    }
  }
}

extension Override {
  /// What this layer says over what the layers `below` it say, as one.
  ///
  /// Grouping does not matter: folding a chain from either end gives the same, because an object over something that
  /// is whole keeps the mark that it starts afresh.
  public func over(_ below: Override?) -> Override {
    guard case .keys(let mine) = self, mine.base == .inherited, let below else { return self }
    switch below {
    case .value(_, let origin), .nothing(let origin):
      return .keys(Keys(mine.entries, base: .nothing(origin), origin: mine.origin))
    case .reset(let origin):
      return .keys(Keys(mine.entries, base: .module(origin), origin: mine.origin))
    case .keys(let theirs):
      var merged = Keys(theirs.entries, base: theirs.base, origin: mine.origin)
      for (key, override) in mine.entries { merged[key] = override.over(theirs[key]) }
      return .keys(merged)
    }
  }

  /// What is said about the field at `keys`, or about the whole that it is a part of; nil if nothing.
  public func statement(at keys: some Collection<String>) -> Override? {
    guard let first = keys.first, case .keys(let entries) = self else { return self }
    return entries[first]?.statement(at: keys.dropFirst())
  }
}
