/// What a workspace says about itself in its file `workspace.json`, which need not be there.
public struct WorkspaceSettings: Sendable, Hashable {
  /// Where the file is in a workspace.
  public static let path = "workspace.json"

  /// Where the schemas of custom resources are: folders relative to the workspace, or paths with kubeconform's placeholders.
  public private(set) var schemas: [String] = []

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
      guard member.key == "schemas" else {
        let known = Self.header.map(\.0) + ["schemas"]
        throw WorkspaceSettingsError(
          place: member.keyPlace, message: "there is no setting '\(member.key.visible)'\(member.key.hint(from: known))")
      }
      guard let items = member.node.items else {
        throw member.node.refusal("'schemas': expected a list of folders, found \(member.node.excerpt)")
      }
      for item in items {
        guard case .string(let text) = item.content, !text.isEmpty else {
          throw item.refusal("'schemas': expected a folder such as 'crds', found \(item.excerpt)")
        }
        schemas.append(text)
      }
    }
  }

  private static let header = [("apiVersion", EnvironmentReader.apiVersion), ("kind", "Workspace")]
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
