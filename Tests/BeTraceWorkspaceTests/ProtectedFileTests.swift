import Glibc
import Testing

@testable import BeTraceWorkspace

/// Files that are not replaced, although their folder would let it happen.
struct ProtectedFileTests {
  private static func replace(_ name: String, in folder: borrowing TemporaryFolder) throws(FileError) {
    try AtomicFile.replace([
      AtomicFile.Replacement(
        path: folder[name], bytes: Array("new".utf8), expecting: Array("old".utf8), name: "environments/\(name)")
    ])
  }

  @Test func aFileWithAnotherNameStaysOneFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "dev.json")
    #expect(link(folder["dev.json"], folder["copy.json"]) == 0)
    let error = FileError.hardLinked(path: "environments/dev.json", names: 2)
    #expect(throws: error) { try Self.replace("dev.json", in: folder) }
    #expect(
      error.description == """
        environments/dev.json has 2 names (hard links), of which only this one would get the new text: make the others \
        symbolic links, or this one a file of its own with cp and mv
        """)
    #expect(try folder.status(of: "dev.json").st_ino == folder.status(of: "copy.json").st_ino)
    #expect(try folder.text(of: "copy.json") == "old")
    #expect(try folder.names() == ["copy.json", "dev.json"])
  }

  @Test(arguments: [mode_t(0o444), 0o464, 0o400]) func aFileThatItsOwnerMayNotWriteStays(_ mode: mode_t) throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "dev.json")
    chmod(folder["dev.json"], mode)
    let error = FileError.readOnly(path: "environments/dev.json", mode: Int(mode))
    #expect(throws: error) { try Self.replace("dev.json", in: folder) }
    #expect(
      FileError.readOnly(path: "environments/dev.json", mode: 0o444).description
        == "environments/dev.json is read-only (mode 444): if it may be written, make that so first with chmod u+w")
    #expect(try folder.text(of: "dev.json") == "old")
    #expect(try folder.names() == ["dev.json"])
  }

  @Test func whatNeedsNoWritingIsNotAskedFor() throws {
    let folder = try TemporaryFolder()
    try folder.write("new", to: "dev.json")
    chmod(folder["dev.json"], 0o444)
    try Self.replace("dev.json", in: folder)
    #expect(try folder.text(of: "dev.json") == "new")
  }
}
