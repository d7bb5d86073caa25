/// All environments of a workspace.
public struct Environments: Sendable {
  public let catalogue: Catalogue
  /// As the inheritance tree, children under their parent and by name.
  public private(set) var files: [EnvironmentFile]

  /// The environments in `files`, in any order.
  public init(_ files: [EnvironmentFile], catalogue: Catalogue) {
    self.catalogue = catalogue
    self.files = Self.ordered(files)
  }

  /// The file of the environment called `name`, nil if there is none.
  public subscript(name: String) -> EnvironmentFile? { files.first { $0.name == name } }

  public var names: [String] { files.map(\.name) }

  /// The names of those that are rendered, in order.
  public var renderedNames: [String] { files.filter { $0.environment.map { !$0.isAbstract } ?? true }.map(\.name) }

  /// How deep an environment lies in the tree; 0 for roots.
  public func depth(of name: String) -> Int { max(0, ancestry(of: name).count - 1) }

  /// The environments that extend `name`, directly or not.
  public func descendants(of name: String) -> [String] {
    names.filter { $0 != name && ancestry(of: $0).contains(name) }
  }

  /// The chain from the root to `name`, or the finding that says why there is none.
  public func chain(to name: String) -> Result<[Environment], ChainError> {
    var chain: [Environment] = []
    var next: (name: String, origin: Origin)? = (name, Origin(layer: .environment(name)))
    while let link = next {
      if chain.contains(where: { $0.name == link.name }) {
        let names = (chain.map(\.name) + [link.name]).joined(separator: " > ")
        return .failure(ChainError(name, link.origin, "'extends' goes round in a circle: \(names)"))
      }
      guard let file = self[link.name] else {
        let hint = link.name.nearest(in: names).map { "; did you mean '\($0)'?" } ?? ""
        return .failure(ChainError(name, link.origin, "there is no environment '\(link.name.visible)'\(hint)"))
      }
      guard case .read(_, let environment) = file.content else {
        guard case .unreadable(_, let finding) = file.content, link.name != name else {
          return .failure(ChainError(name, link.origin, "the file cannot be read"))
        }
        return .failure(
          ChainError(name, link.origin, "its parent cannot be read: \(finding.origin?.description ?? "")"))
      }
      chain.insert(environment, at: 0)
      if chain.count > Self.greatestDepth {
        return .failure(
          ChainError(name, link.origin, "more than \(Self.greatestDepth) environments extend one another"))
      }
      next = environment.extends
    }
    return .success(chain)
  }

  /// Environments may extend one another this deep.
  public static let greatestDepth = 8

  /// Why the chain to an environment is broken.
  public struct ChainError: Error, Sendable {
    public let finding: Finding

    init(_ environment: String, _ origin: Origin, _ message: String) {
      finding = Finding(.error, rule: "EF-03", environment: environment, origin: origin, message: message)
    }
  }

  private func ancestry(of name: String) -> [String] {
    var names: [String] = []
    var next: String? = name
    while let name = next, !names.contains(name) {
      names.append(name)
      next = self[name]?.environment?.extends?.name
    }
    return names
  }

  private static func ordered(_ files: [EnvironmentFile]) -> [EnvironmentFile] {
    let sorted = files.sorted { ($0.name, $0.path) < ($1.name, $1.path) }
    let names = Set(sorted.map(\.name))
    var result: [EnvironmentFile] = []
    func add(_ file: EnvironmentFile) {
      guard !result.contains(where: { $0.path == file.path }) else { return }
      result.append(file)
      sorted.filter { $0.environment?.extends?.name == file.name }.forEach(add)
    }
    sorted.filter { !names.contains($0.environment?.extends?.name ?? "") }.forEach(add)
    sorted.forEach(add)
    return result
  }
}

extension Environments {
  /// Makes `edit`, and gives what takes it back. Nil if the environment cannot be read or nothing would change.
  public mutating func apply(_ edit: Edit) -> Splice? {
    guard var document = self[edit.environment]?.document else { return nil }
    let splice: Splice?
    if let value = edit.value {
      guard document.root[edit.path]?.value != value else { return nil }
      splice = document.set(value, at: edit.path)
    } else {
      // A service stays listed when its last override goes, since being listed is what deploys it.
      splice = document.remove(at: edit.path, keeping: edit.path.steps.first == .key("services") ? 2 : 1)
    }
    if splice != nil { replace(edit.environment, with: document) }
    return splice
  }

  /// Takes a splice back, and gives what makes it again.
  public mutating func apply(_ splice: Splice, to name: String) -> Splice? {
    guard var document = self[name]?.document else { return nil }
    let inverse = document.apply(splice)
    replace(name, with: document)
    return inverse
  }

  /// Replaces the file that has the same path, or adds it.
  public mutating func replace(_ file: EnvironmentFile) {
    files = Self.ordered(files.filter { $0.path != file.path } + [file])
  }

  private mutating func replace(_ name: String, with document: JSONDocument) {
    guard let file = self[name] else { return }
    replace(file.replacing(document, catalogue: catalogue))
  }
}
