/// A file for another program to change, in a folder of its own that nobody else can look into: what that program leaves
/// beside it, such as a backup, goes with it.
package struct PrivateFile: ~Copyable {
  private let folder: PrivateFolder
  private let name: String

  /// Makes the file called `name`, which holds `bytes`, in the folder that `TMPDIR` names, or in `/tmp`.
  package init(_ bytes: [UInt8], called name: String, in surroundings: Surroundings) throws(FileError) {
    let folder = try PrivateFolder(in: surroundings)
    try folder.write(bytes, to: name)
    self.folder = folder
    self.name = name
  }

  /// Where it is, absolute.
  package var path: String { folder.path.appendingPath(name) }

  /// What the file holds now.
  package func read() throws(FileError) -> [UInt8] { try AtomicFile.read(path, name: name) }
}
