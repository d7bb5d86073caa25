/// Where a module comes from.
public enum ModuleOrigin: Sendable, Hashable, CustomStringConvertible {
  /// Compiled into the program: the Swift type, with the target it belongs to.
  case compiled(String)
  /// A Nix flake: its folder relative to the workspace, or another reference to it.
  case flake(String)
  /// Plain manifests in this folder, relative to the workspace.
  case manifests(String)
  /// A Swift package in this folder, relative to the workspace, that the program was built without.
  case package(String)

  /// Where it is and what it is, in few words.
  public var description: String {
    switch self {
    case .compiled(let type): "\(type), compiled in"
    case .flake(let reference): "\(reference), a Nix flake"
    case .manifests(let folder): "\(folder), plain manifests"
    case .package(let folder): "\(folder), a Swift package"
    }
  }

  /// The name without its kind.
  public var name: String {
    switch self {
    case .compiled(let name), .flake(let name), .manifests(let name), .package(let name): name
    }
  }

  /// Whether it is a Nix flake, which takes its time to answer.
  public var isFlake: Bool { if case .flake = self { true } else { false } }

  /// Whether it is plain manifests.
  var isManifests: Bool { if case .manifests = self { true } else { false } }

  /// The word for what kind of module it is, as commands print it.
  public var kind: String {
    switch self {
    case .compiled, .package: "swift"
    case .flake: "nix"
    case .manifests: "yaml"
    }
  }
}

extension ServiceModule {
  public var revision: String { "" }
  public var isUnreadable: Bool { false }
  public var lacks: [String: String] { [:] }
  public var readme: String? { nil }
  public var takesAnything: Bool { false }

  /// The Swift type that was compiled in. What is private to a file has a part that is another in every run, which is left
  /// out.
  public var origin: ModuleOrigin {
    .compiled(
      String(reflecting: Self.self).split(separator: ".").filter { !$0.hasPrefix("(unknown context") }
        .joined(separator: "."))
  }
}
