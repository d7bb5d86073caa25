import Glibc

/// A name in a folder. The system takes any bytes for one; a name that is to be written into a file, or shown, is UTF-8.
package struct FolderEntry: Sendable {
  /// The bytes of the name, and a 0 after them.
  let bytes: [CChar]
  /// The name; of one that is not UTF-8 with those bytes as `\xff` that are not ASCII, which is no path to it.
  package let name: String
  /// Whether the name is UTF-8.
  package let isText: Bool

  init(_ bytes: [CChar]) {
    self.bytes = bytes
    let name = bytes.dropLast().map { UInt8(bitPattern: $0) }
    let text = String(validating: name, as: UTF8.self)
    isText = text != nil
    self.name =
      text
      ?? name.map { $0 < 0x80 ? String(UnicodeScalar($0)) : "\\x" + String($0, radix: 16) }.joined()
  }
}

extension FolderEntry {
  /// Reads the file that has this name in the folder at `path`, where messages call the folder `folder`.
  package func read(in path: String, called folder: String) throws(FileError) -> [UInt8] {
    guard isText else { throw .nameNotText(path: folder.appendingPath(name)) }
    return try AtomicFile.read(path.appendingPath(name), name: folder.appendingPath(name))
  }
}
