/// An environment file of a workspace: read, or unreadable and why.
public struct EnvironmentFile: Sendable {
  /// What became of reading it.
  public enum Content: Sendable {
    case read(JSONDocument, Environment)
    /// The bytes as they are, and the error.
    case unreadable([UInt8], Finding)
  }

  /// Its path as the user knows it, relative to the workspace.
  public let path: String
  public let content: Content

  /// Reads `bytes`, the content of the file at `path`.
  public init(path: String, bytes: [UInt8], catalogue: Catalogue) {
    self.path = path
    do {
      let document = try JSONDocument(parsing: bytes, file: path)
      content = .read(document, Environment(document, fileName: Self.stem(path), catalogue: catalogue))
    } catch {
      let name = Self.stem(path)
      content = .unreadable(
        bytes,
        Finding(
          .error, rule: "EF-01", environment: name,
          origin: Origin(layer: .environment(name), place: error.place), message: error.problem.description))
    }
  }

  private init(path: String, document: JSONDocument, catalogue: Catalogue) {
    self.path = path
    content = .read(document, Environment(document, fileName: Self.stem(path), catalogue: catalogue))
  }

  /// The environment's name; of an unreadable file what its file name says.
  public var name: String {
    switch content {
    case .read(_, let environment): environment.name
    case .unreadable: Self.stem(path)
    }
  }

  public var environment: Environment? {
    if case .read(_, let environment) = content { environment } else { nil }
  }

  public var document: JSONDocument? {
    if case .read(let document, _) = content { document } else { nil }
  }

  public var bytes: [UInt8] {
    switch content {
    case .read(let document, _): document.text
    case .unreadable(let bytes, _): bytes
    }
  }

  /// The file with other text that is known to be JSON.
  func replacing(_ document: JSONDocument, catalogue: Catalogue) -> EnvironmentFile {
    EnvironmentFile(path: path, document: document, catalogue: catalogue)
  }

  /// `environments/dev.json` is `dev`.
  private static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return String(name.hasSuffix(".json") ? name.dropLast(5) : name)
  }
}
