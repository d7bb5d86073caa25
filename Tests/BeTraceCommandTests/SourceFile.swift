@testable import BeTraceWorkspace

/// A Swift file of the product.
struct SourceFile {
  /// Relative to the package.
  let path: String
  let text: String
  private let lines: [[Substring]]

  private init(_ path: String) throws {
    self.path = path
    text = String(decoding: try AtomicFile.read("\(Self.package)/\(path)", name: path), as: UTF8.self)
    lines = text.split(separator: "\n").map { $0.split(separator: " ") }.filter { $0.first?.hasPrefix("//") == false }
  }

  /// The words of all lines that are no comments.
  var words: Set<Substring> { Set(lines.joined()) }

  /// The modules that it imports; an indented line is a part of something else.
  var imports: Set<String> {
    Set(
      text.split(separator: "\n").filter { !$0.hasPrefix(" ") }.compactMap { text in
        let line = text.split(separator: " ")
        // Before the word stand at most who may see it and whether all of it is seen.
        let before = line.prefix { $0 != "import" }
        guard before.count < 3, before.count + 1 < line.count, before.allSatisfy(\.isModifier), let name = line.last
        else { return nil }
        return String(name.prefix { $0 != "." })
      })
  }

  /// The folders that it is in, the nearest first.
  var folders: [String] {
    let parts = path.split(separator: "/")
    return (1..<parts.count).reversed().map { parts.prefix($0).joined(separator: "/") }
  }

  static func all() throws -> [SourceFile] { try (files(in: "Sources") + files(in: "themes")).map(SourceFile.init) }

  static let package = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    .joined(separator: "/")

  private static func files(in folder: String) throws -> [String] {
    try Folder.names(in: "\(package)/\(folder)").flatMap { name in
      let path = "\(folder)/\(name)"
      return Folder.isFolder("\(package)/\(path)") ? try files(in: path) : path.hasSuffix(".swift") ? [path] : []
    }
  }
}

extension Substring {
  /// Whether it may stand before the word `import`.
  fileprivate var isModifier: Bool {
    hasPrefix("@") || ["public", "package", "internal", "private", "fileprivate"].contains(self)
  }
}
