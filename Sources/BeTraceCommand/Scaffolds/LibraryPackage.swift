import BeTraceWorkspace

/// Where the package is that has the libraries of this program, as a manifest of Swift's package manager refers to it.
struct LibraryPackage: Sendable, Hashable {
  /// The line of `dependencies`.
  let dependency: String
  /// What products of it name as their package.
  let identity: String

  /// The package in the folder, or at the URL, that `words` name in `directory`, for a package in `folder`; nil if they name
  /// neither. Of a URL a version is taken that has all that this one has.
  init?(_ words: String, in directory: String, for folder: String) {
    if words.contains("://") || words.hasPrefix("git@") {
      let name = words.lastPathPart
      identity = name.hasSuffix(".git") ? String(name.dropLast(4)) : name
      dependency = ".package(url: \(words.quoted), from: \(Program.version.quoted))"
    } else {
      let location = Folder.realPath(of: directory.appendingPath(words))
      guard Folder.isThere(location.appendingPath("Package.swift")) else { return nil }
      identity = "betrace-tui"
      dependency = ".package(name: \(identity.quoted), path: \(location.path(from: folder).quoted))"
    }
  }
}

extension String {
  /// It as a literal of Swift.
  fileprivate var quoted: String { "\"" + replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\"" }

  /// How this absolute path is reached from the `folder`, absolute as well.
  fileprivate func path(from folder: String) -> String {
    let (there, here) = (split(separator: "/"), folder.split(separator: "/"))
    let common = zip(there, here).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: here.count - common) + there.dropFirst(common)).joined(separator: "/")
  }
}
