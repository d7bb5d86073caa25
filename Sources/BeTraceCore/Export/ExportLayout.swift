/// How manifests are laid out in files.
public struct ExportLayout: Sendable {
  /// What the command line calls it.
  public let name: String
  /// What it is for, in a few words.
  public let summary: String
  /// Whether the files of one environment depend on what others are exported, so that all are written together.
  public let isShared: Bool
  private let makeFiles: @Sendable (ExportContent) -> [ExportedFile]

  init(
    _ name: String, _ summary: String, isShared: Bool = false,
    makeFiles: @escaping @Sendable (ExportContent) -> [ExportedFile]
  ) {
    self.name = name
    self.summary = summary
    self.isShared = isShared
    self.makeFiles = makeFiles
  }

  /// All that there are.
  public static let all: [ExportLayout] = [.yaml, .files, .json, .kustomize]

  /// The files of `content`, each path once, in the order in which their objects are applied.
  public func files(of content: ExportContent) -> [ExportedFile] {
    var seen: Set<String> = []
    return makeFiles(content).filter { seen.insert($0.path).inserted }
  }
}

extension [Resource] {
  /// What the file of each is called: those that would be called alike are told apart by their namespaces, or numbers.
  var fileNames: [String] {
    let alike = Dictionary(grouping: indices) { self[$0].fileName }
    return indices.map { index in
      let name = self[index].fileName
      guard let group = alike[name], let place = group.firstIndex(of: index), group.count > 1 else { return name }
      let areApart = Set(group.map { self[$0].namespace ?? "" }).count == group.count
      let part = areApart ? self[index].namespace ?? "" : String(place + 1)
      return part.isEmpty ? name : "\(name.dropLast(5))-\(part).yaml".asFileName
    }
  }
}

extension Resource {
  /// What its file is called, so that names in order are in apply order: `45-deployment-bff.yaml`. The number is the
  /// kind's, so another object changes no file's name.
  var fileName: String {
    let rank = 5 * ApplyOrder.rank(kind)
    // Namespaces may all have one of the same name, and no folder of their own.
    let name = isDefaultDenial ? "\(namespace ?? "")-\(name)" : name
    return "\(rank < 10 ? "0" : "")\(rank)-\(kind.lowercased())-\(name).yaml".asFileName
  }
}
