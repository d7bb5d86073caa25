/// All environments of a workspace.
public struct Environments: Sendable {
  /// The services that the environments may name.
  public let catalogue: Catalogue
  /// As the inheritance tree, children under their parent and by name.
  public private(set) var files: [EnvironmentFile]
  /// The names of those that a change goes through one after the other, as far as the workspace says so.
  public let stages: [String]
  /// What the files that cannot be read extended when they could, by their paths.
  private let formerParents: [String: String]

  /// The environments in `files`, in any order. A file that cannot be read stays where it was in `former`, whose stages
  /// hold too where none are given.
  public init(
    _ files: [EnvironmentFile], catalogue: Catalogue, stages: [String]? = nil, after former: Environments? = nil
  ) {
    self.catalogue = catalogue
    self.stages = stages ?? former?.stages ?? []
    let broken = files.filter { $0.environment == nil }
    formerParents = Dictionary(
      broken.compactMap { file in former?.parent(ofFileAt: file.path).map { (file.path, $0) } }
    ) { first, _ in first }
    self.files = files
    self.files = ordered(files)
  }

  /// Replaces the file that has the same path, or adds it.
  public mutating func replace(_ file: EnvironmentFile) {
    files = ordered(files.filter { $0.path != file.path } + [file])
  }
}

extension Environments {
  /// The file of the environment called `name`, the first by path if there are two; nil if there is none.
  public subscript(name: String) -> EnvironmentFile? { files.first { $0.name == name } }

  /// The names of all environments in the order of `files`, each once.
  public var names: [String] { files.map(\.name).unique }

  /// The names of those that are rendered, in order; one that cannot be read is taken for one of them.
  public var renderedNames: [String] {
    files.filter { $0.environment.map { !$0.isAbstract } ?? true }.map(\.name).unique
  }

  /// How deep an environment lies in the tree; 0 for roots.
  public func depth(of name: String) -> Int { max(0, ancestry(of: name).count - 1) }

  /// The environments that extend `name`, directly or not, in order.
  public func descendants(of name: String) -> [String] {
    names.filter { $0 != name && ancestry(of: $0).contains(name) }
  }

  /// `name` and those it extends, as far as they are there.
  private func ancestry(of name: String) -> [String] {
    var names: [String] = []
    var next: String? = name
    while let name = next, let file = self[name], !names.contains(name) {
      names.append(name)
      next = parent(of: file)
    }
    return names
  }

  /// The name of what the environment called `name` extends, or did when it could be read last; nil for a root.
  public func parent(of name: String) -> String? { self[name].flatMap(parent) }

  private func parent(ofFileAt path: String) -> String? { files.first { $0.path == path }.flatMap(parent) }

  private func parent(of file: EnvironmentFile) -> String? {
    file.environment == nil ? formerParents[file.path] : file.environment?.extends?.name
  }

  private func ordered(_ files: [EnvironmentFile]) -> [EnvironmentFile] {
    let sorted = files.sorted { ($0.name, $0.path) < ($1.name, $1.path) }
    let names = Set(sorted.map(\.name))
    var result: [EnvironmentFile] = []
    func add(_ file: EnvironmentFile) {
      guard !result.contains(where: { $0.path == file.path }) else { return }
      result.append(file)
      sorted.filter { parent(of: $0) == file.name }.forEach(add)
    }
    let roots = sorted.filter { file in parent(of: file).map { !names.contains($0) } ?? true }
    roots.forEach(add)
    // What is left extends itself in a circle.
    sorted.forEach(add)
    return result
  }
}
