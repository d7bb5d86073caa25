/// An environment file of a workspace: read, or unreadable and why.
public struct EnvironmentFile: Sendable {
  /// What became of reading it.
  public enum Content: Sendable {
    case read(JSONDocument, Environment)
    /// The bytes as they are, nil if there are none to be had, and the error.
    case unreadable([UInt8]?, Finding)
  }

  /// Its path as the user knows it, relative to the workspace.
  public let path: String
  /// What became of reading it.
  public let content: Content
  /// How many values the environment sets for its services; 0 if it cannot be read. Counted once, since lists show it at
  /// every key.
  public let overrideCount: Int

  /// Reads `bytes`, the content of the file at `path`; of one that is there and cannot be read, `problem` says why.
  public init(path: String, bytes: [UInt8], problem: String? = nil, catalogue: Catalogue) {
    self.path = path
    let name = Self.stem(path)
    func unreadable(_ rule: String, _ place: Place, _ message: String) -> Content {
      let origin = Origin(layer: .environment(name), place: place)
      return .unreadable(
        problem == nil ? bytes : nil, Finding(.error, rule: rule, environment: name, origin: origin, message: message))
    }
    if let problem {
      content = unreadable("EF-01", Place(file: path, line: 1, column: 1), problem)
      overrideCount = 0
      return
    }
    do {
      let document = try JSONDocument(parsing: bytes, file: path)
      let known = EnvironmentReader.apiVersion
      if let node = document.root["apiVersion"], let version = node.value.text, version != known {
        // What another version means is not for us to guess.
        content = unreadable(
          "EF-02", node.place, "the file is written in '\(version.visible)', and this program reads '\(known)'")
      } else {
        content = .read(document, Environment(document, fileName: name, catalogue: catalogue))
      }
    } catch {
      content = unreadable("EF-01", error.place, error.hidingSecrets(in: bytes).problem.description)
    }
    if case .read(let document, _) = content { overrideCount = document.overrideCount } else { overrideCount = 0 }
  }

  private init(_ document: JSONDocument, catalogue: Catalogue, after former: EnvironmentFile) {
    path = former.path
    content = .read(
      document,
      Environment(document, fileName: Self.stem(path), catalogue: catalogue, after: former.environment))
    overrideCount = document.overrideCount
  }

  /// The environment's name; of an unreadable file what its file name says.
  public var name: String {
    switch content {
    case .read(_, let environment): environment.name
    case .unreadable: Self.stem(path)
    }
  }

  /// What the file says, nil if it cannot be read.
  public var environment: Environment? {
    if case .read(_, let environment) = content { environment } else { nil }
  }

  /// The file as a document that can be edited, nil if it cannot be read.
  public var document: JSONDocument? {
    if case .read(let document, _) = content { document } else { nil }
  }

  /// Why there is no text to be had, such as that it is a folder or may not be read; nil if there is one.
  public var problem: String? {
    if case .unreadable(nil, let finding) = content { finding.message } else { nil }
  }

  /// The whole text, as far as there is one.
  public var bytes: [UInt8] {
    switch content {
    case .read(let document, _): document.text
    case .unreadable(let bytes, _): bytes ?? []
    }
  }

  /// The file with other text that is known to be JSON.
  func replacing(_ document: JSONDocument, catalogue: Catalogue) -> EnvironmentFile {
    EnvironmentFile(document, catalogue: catalogue, after: self)
  }

  /// `environments/dev.json` is `dev`.
  private static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return String(name.hasSuffix(".json") ? name.dropLast(5) : name)
  }
}
