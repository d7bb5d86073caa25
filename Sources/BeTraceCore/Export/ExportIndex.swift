/// What exports have written to a target, so that the next one tells its own files from others: the file `index.json`.
public struct ExportIndex: Sendable, Equatable {
  /// Where it is, relative to the target.
  public static let path = "index.json"

  /// A file that was written.
  public struct Entry: Sendable, Hashable {
    /// Relative to the target.
    public let path: String
    /// The environment that it is for, nil if environments share it.
    public let environment: String?
    /// The services whose objects it holds or names; of namespaces none.
    public let services: [String]
  }

  /// The name of the layout.
  public let layout: String
  /// What environments share, then environment by environment.
  public let entries: [Entry]

  init(layout: String, entries: [Entry]) {
    self.layout = layout
    var groups: [String: [Entry]] = [:]
    for entry in entries { groups[entry.environment ?? "", default: []].append(entry) }
    self.entries = groups.keys.sorted().flatMap { groups[$0] ?? [] }
  }

  /// The index of `files` and of what there is besides of `former` entries: the `kept` ones, each behind what it stood
  /// behind.
  init(of files: [ExportedFile], keeping kept: [Entry], from former: [Entry], layout: ExportLayout) {
    let made = Set(files.map(\.path))
    let kept = Set(kept)
    var followers: [String: [Entry]] = [:]
    var place = ""
    for entry in former {
      if made.contains(entry.path) { place = entry.path }
      if kept.contains(entry) { followers[place, default: []].append(entry) }
    }
    let entries = files.flatMap { file in
      [Entry(path: file.path, environment: file.environment, services: file.services)] + (followers[file.path] ?? [])
    }
    self.init(layout: layout.name, entries: (followers[""] ?? []) + entries)
  }

  /// Reads the index that `bytes` are; messages call it `file`.
  ///
  /// Throws a finding if they are none, or if it lists what no export has written.
  public init(parsing bytes: [UInt8], file: String) throws(ExportIndexError) {
    let document: JSONDocument
    do {
      document = try JSONDocument(parsing: bytes, file: file)
    } catch {
      throw .unreadable(error.description)
    }
    let root = document.root.value
    guard root["kind"]?.text == Self.kind, let layout = root["layout"]?.text, let files = root["files"]?.array else {
      throw .foreign(file)
    }
    var entries: [Entry] = []
    for file in files {
      guard let path = file["path"]?.text, path.isExportPath else { throw .foreign(document.file) }
      let services = file["services"]?.array?.compactMap(\.text) ?? []
      entries.append(Entry(path: path, environment: file["environment"]?.text, services: services))
    }
    self.init(layout: layout, entries: entries)
  }

  /// The file's text.
  public var text: String {
    let files = entries.map { entry in
      var members: Object = ["path": .string(entry.path)]
      if let environment = entry.environment { members["environment"] = .string(environment) }
      if !entry.services.isEmpty { members["services"] = .array(entry.services.map(Value.string)) }
      return Value.object(members)
    }
    let body: Value = [
      "apiVersion": "betrace.dev/v1", "kind": .string(Self.kind), "layout": .string(layout), "files": .array(files),
    ]
    return body.json(indent: "  ") + "\n"
  }

  private static let kind = "ExportIndex"

  /// The environments that it lists files of, each once.
  public var environments: [String] {
    var names: [String] = []
    for name in entries.compactMap(\.environment) where !names.contains(name) { names.append(name) }
    return names
  }
}

/// Why a file is no index.
public enum ExportIndexError: Error, Sendable, Equatable {
  /// It is no JSON, which the text says with its place.
  case unreadable(String)
  /// It is something else; the file.
  case foreign(String)
}

extension ExportIndexError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unreadable(let reason): "\(reason): export to another folder, or remove the file"
    case .foreign(let file): "\(file.visible) is no index of an export: export to another folder"
    }
  }
}

extension String {
  /// Whether an export may have written a file at this path.
  fileprivate var isExportPath: Bool {
    let parts = split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    return !parts.isEmpty && parts.allSatisfy { !$0.isEmpty && $0.asFileName == $0 } && self != ExportIndex.path
  }
}
