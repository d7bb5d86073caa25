package import BeTraceCore

/// Who says what about a field, the nearest first: what is not saved, the environment, those above it, the module.
package struct Why: Sendable, Equatable {
  /// One of them.
  package struct Link: Sendable, Equatable {
    /// `session`, an environment, or `module`.
    package let name: String
    /// Whose word it is; nil for what is not saved.
    package let layer: Layer?
    /// Whether it is said of all services, among the settings of the environment.
    package let isForAll: Bool
    /// How what it says is marked; nil if it says nothing.
    package let mark: Mark?
    /// The value that it says, in one line; nil if it says none.
    package let value: String?
    /// Where it says so, or what it does instead.
    package let note: String
    /// Whether this decides the value.
    package let wins: Bool
  }

  package let links: [Link]
  /// Whether what decides does not fit, so that what the module ships applies.
  package let isUnfit: Bool
  /// Whether the environment itself says something, saved or not, so that it can be reset.
  package let isSetHere: Bool
  /// Where the files have what decides; nil if that is not saved, or is the module.
  package let place: Place?

  /// What is said about the field of `cell` in `environments`, of which `saved` is what the files say; the module makes its
  /// own value from that of the cells `sources`.
  package init(
    _ cell: Cell, of service: String?, in environment: String, _ environments: Environments, saved: Environments,
    sources: [Cell] = []
  ) {
    isUnfit = cell.isUnfit
    let layers = environments.layers(of: cell.field, service: service, environment: environment)
    guard let own = layers.last, own.layer == .environment(environment) else {
      links = []
      isSetHere = false
      place = nil
      return
    }
    let savedLayers = saved.layers(of: cell.field, service: service, environment: environment)
    let before = savedLayers.last
    let decider = layers.first(where: \.wins)
    place =
      savedLayers.last { $0.layer == decider?.layer && $0.statement == decider?.statement }?.origin?.place
    let isUnsaved = own.statement != (before?.statement ?? .nothing)
    let depth = environments.chainLength(to: environment)
    let isSameChain = savedLayers.map(\.layer) == layers.map(\.layer)
    let linked = layers.enumerated().reversed().map { index, statement in
      let isOwnEdit = isUnsaved && index == layers.count - 1
      // Lines are those of the file, as long as it says the same.
      let inFile = isSameChain ? savedLayers[index] : statement
      let isEdited = !isOwnEdit && inFile.statement != statement.statement
      return Link(
        isOwnEdit ? before : isEdited ? statement : inFile, of: service, as: cell.parameter,
        wins: statement.wins && !isOwnEdit, environment: environment,
        isForAll: index > 0 && index < layers.count - depth, sources: sources, isUnsaved: isEdited)
    }
    let isEditedAbove = isSameChain && zip(layers, savedLayers).dropLast().contains { $0.statement != $1.statement }
    links = [Link(session: isUnsaved ? own : nil, as: cell.parameter, isEditedAbove: isEditedAbove)] + linked
    isSetHere = own.statement != .nothing && !own.followsTag
  }
}

extension Why.Link {
  /// The note of what is not saved where it removes what the file says.
  static let takenBack = "takes it back"

  /// What is not saved; nil if nothing is, but perhaps above.
  fileprivate init(session statement: LayerStatement?, as parameter: Parameter, isEditedAbove: Bool) {
    let said = statement?.statement
    self.init(
      name: "session", layer: nil, isForAll: false, mark: said == nil || said == .nothing ? nil : .unsaved,
      value: said?.text(as: parameter),
      note: said.map { $0 == .nothing ? Self.takenBack : $0.note(at: "not saved") }
        ?? (isEditedAbove ? "no unsaved change here" : "no unsaved change"),
      wins: statement?.wins ?? false)
  }

  /// What a file or the module says; nil if there is no such file yet.
  fileprivate init(
    _ statement: LayerStatement?, of service: String?, as parameter: Parameter, wins: Bool, environment: String,
    isForAll: Bool, sources: [Cell], isUnsaved: Bool
  ) {
    let said = statement?.statement ?? .nothing
    let (name, mark): (String, Mark) =
      switch statement?.layer {
      case .module?: ("module", .module)
      case .environment(environment)?, nil: (environment, .here)
      case .environment(let name)?: (name, .inherited)
      }
    let names = sources.map(\.asSource).joined(separator: ", ")
    // The line that decides what it is made from tells more than the one that declares it, where there is not room for both.
    let isMadeElsewhere = sources.contains { $0.origin.place != nil }
    let declaration = isMadeElsewhere ? "" : statement?.declaration.map { ", \($0.inFewWords)" } ?? ""
    let place =
      mark == .module
      ? (service.map { "\($0) module" } ?? "the default") + declaration + (names.isEmpty ? "" : " (\(names))")
      : statement?.origin?.place?.inFewWords ?? name
    let note =
      switch said {
      case .nothing: mark == .module ? "ships nothing" + declaration : "does not set it"
      case .unread: "cannot be read: nobody knows"
      default:
        said.note(at: place) + (isForAll ? ", for all" : "")
          + (statement?.followsTag == true ? ", a tag without one" : "")
      }
    self.init(
      name: name, layer: statement?.layer ?? .environment(environment), isForAll: isForAll,
      mark: said == .nothing ? nil : mark, value: said.text(as: parameter),
      note: note + (isUnsaved ? ", not saved" : ""), wins: wins)
  }
}

extension Cell {
  /// The field with its value and where that is decided: `size: large, production:16`.
  fileprivate var asSource: String {
    guard case .environment(let name) = origin.layer, let place = origin.place else { return "\(field): \(shown)" }
    return "\(field): \(shown), \(name):\(place.line)"
  }
}

extension LayerStatement.Statement {
  /// The value that is said, as people read it; nil if there is none.
  fileprivate func text(as parameter: Parameter) -> String? {
    switch self {
    case .value(let value): ShownValue(value, as: parameter).description
    case .removed: parameter.words(for: nil, saidBy: .environment(""))
    case .reset, .nothing, .unread: nil
    }
  }

  /// What is done at `place`.
  fileprivate func note(at place: String) -> String {
    switch self {
    case .value, .removed, .nothing, .unread: place
    case .reset: "as the module, \(place)"
    }
  }
}

extension Place {
  /// The file without its folders, and the line.
  var inFewWords: String { "\(file.split(separator: "/").last ?? ""):\(line)" }
}

extension Environments {
  /// How many environments extend one another up to `name`, itself included.
  fileprivate func chainLength(to name: String) -> Int {
    if case .success(let chain) = chain(to: name) { chain.count } else { 0 }
  }
}
