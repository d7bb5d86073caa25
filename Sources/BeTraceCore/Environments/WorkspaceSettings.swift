/// What a workspace says about itself in its file `workspace.json`, which need not be there.
public struct WorkspaceSettings: Sendable, Hashable {
  /// Where the file is in a workspace.
  public static let path = "workspace.json"

  /// Where the schemas of custom resources are: folders relative to the workspace, or paths with kubeconform's placeholders.
  ///
  /// They may lie outside of the workspace, as `../crds` or `/srv/schemas` do: a workspace is often one folder of a
  /// repository that keeps its schemas beside it, or is one of several that share them. They are only ever read.
  public private(set) var schemas: [String] = []
  /// The environments that a change goes through one after the other, such as dev, staging and production.
  public private(set) var stages: [Stage] = []

  /// The services whose modules are flakes elsewhere than in the workspace's own `services`, in file order.
  public private(set) var flakes: [FlakeReference] = []
  /// Whether flakes may be fetched that are not on this machine.
  public private(set) var allowsNetwork = false

  /// A service and where its flake is.
  public struct FlakeReference: Sendable, Hashable {
    /// The name of the service.
    public let service: String
    /// As nix writes it, such as `path:../shop` or `git+file:///srv/shop`; a path is relative to the workspace.
    public let reference: String
  }

  /// An environment that is named as a stage.
  public struct Stage: Sendable, Hashable {
    public let name: String
    /// Where it is named.
    public let place: Place
  }

  /// Those of a workspace that says nothing.
  public init() {}

  /// Reads `bytes`, the content of the file. Throws the first thing that is wrong.
  public init(parsing bytes: [UInt8]) throws(WorkspaceSettingsError) {
    let root: JSONNode
    do {
      root = try JSONDocument(parsing: bytes, file: Self.path).root
    } catch {
      throw WorkspaceSettingsError(place: error.place, message: error.problem.description)
    }
    guard let members = root.members else { throw root.refusal("expected an object, found \(root.excerpt)") }
    for (key, value) in Self.header {
      guard let node = root[key] else { throw root.refusal("'\(key)' is missing: write \"\(key)\": \"\(value)\"") }
      guard node.content == .string(value) else {
        throw node.refusal("'\(key)': expected '\(value)', found \(node.excerpt)")
      }
    }
    for member in members where !OverrideReader.isIgnored(member.key) && member.key != "$schema" {
      if Self.header.contains(where: { $0.0 == member.key }) { continue }
      switch member.key {
      case "schemas": schemas = try Self.schemas(member.node)
      case "stages": stages = try Self.stages(member.node)
      case "services": flakes = try Self.flakes(member.node)
      case "network":
        guard case .bool(let isAllowed) = member.node.content else {
          throw member.node.refusal("'network': expected true or false, found \(member.node.excerpt)")
        }
        allowsNetwork = isAllowed
      default:
        let known = Self.header.map(\.0) + ["schemas", "stages", "services", "network"]
        throw WorkspaceSettingsError(
          place: member.keyPlace, message: "there is no setting '\(member.key.visible)'\(member.key.hint(from: known))")
      }
    }
  }

  private static func schemas(_ node: JSONNode) throws(WorkspaceSettingsError) -> [String] {
    guard let items = node.items else {
      throw node.refusal("'schemas': expected a list of folders, found \(node.excerpt)")
    }
    return try items.map { item throws(WorkspaceSettingsError) in
      guard case .string(let text) = item.content, !text.isEmpty else {
        throw item.refusal("'schemas': expected a folder such as 'crds', found \(item.excerpt)")
      }
      return text
    }
  }

  private static func stages(_ node: JSONNode) throws(WorkspaceSettingsError) -> [Stage] {
    guard let items = node.items else {
      throw node.refusal("'stages': expected a list of environments, found \(node.excerpt)")
    }
    var stages: [Stage] = []
    for item in items {
      guard case .string(let name) = item.content, name.isDNSLabel else {
        throw item.refusal("'stages': expected the name of an environment such as 'staging', found \(item.excerpt)")
      }
      guard !stages.contains(where: { $0.name == name }) else {
        throw item.refusal("'stages': '\(name)' is listed twice; keep one")
      }
      stages.append(Stage(name: name, place: item.place))
    }
    return stages
  }

  private static func flakes(_ node: JSONNode) throws(WorkspaceSettingsError) -> [FlakeReference] {
    guard let members = node.members else {
      throw node.refusal("'services': expected an object of services, found \(node.excerpt)")
    }
    return try members.map { member throws(WorkspaceSettingsError) in
      guard member.key.isDNSLabel else {
        throw WorkspaceSettingsError(
          place: member.keyPlace, message: "'services': '\(member.key.visible)' is no name of a service")
      }
      if let other = member.node.members?.first(where: { $0.key != "flake" }) {
        throw WorkspaceSettingsError(
          place: other.keyPlace,
          message: "'services.\(member.key)': there is no setting '\(other.key.visible)': use flake")
      }
      guard case .string(let reference)? = member.node["flake"]?.content, !reference.isEmpty, !reference.hasPrefix("-")
      else {
        throw member.node.refusal(
          "'services.\(member.key)': expected where its flake is, such as {\"flake\": \"path:../\(member.key)\"}")
      }
      return FlakeReference(service: member.key, reference: reference)
    }
  }

  private static let header = [("apiVersion", EnvironmentReader.apiVersion), ("kind", "Workspace")]
}

extension WorkspaceSettings {
  /// What is wrong with the stages, the first of them, where the environments are `environments`; nil if nothing is. One whose
  /// file cannot be read may be called as a stage that is not there.
  public func problem(in environments: Environments) -> WorkspaceSettingsError? {
    guard environments.files.allSatisfy({ $0.environment != nil }) else { return nil }
    for stage in stages {
      guard let environment = environments[stage.name]?.environment else {
        let hint = stage.name.hint(from: environments.names)
        return WorkspaceSettingsError(
          place: stage.place, message: "'stages': there is no environment '\(stage.name)'\(hint)")
      }
      guard !environment.isAbstract else {
        return WorkspaceSettingsError(
          place: stage.place,
          message:
            "'stages': '\(stage.name)' is abstract and never deployed, so nothing is rehearsed there: leave it out")
      }
    }
    return nil
  }
}

/// Why `workspace.json` cannot be read.
public struct WorkspaceSettingsError: Error, Sendable, Hashable {
  public let place: Place
  /// What was expected, and what was found.
  public let message: String
}

extension WorkspaceSettingsError: CustomStringConvertible {
  public var description: String { "\(place): \(message)" }
}

extension JSONNode {
  fileprivate func refusal(_ message: String) -> WorkspaceSettingsError {
    WorkspaceSettingsError(place: place, message: message)
  }
}
