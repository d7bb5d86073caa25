import Glibc
import Testing

@testable import BeTraceWorkspace

/// Replacing a file as a whole.
struct AtomicFileTests {
  private static func replace(
    _ path: String, with text: String, expecting: String, name: String = "environments/dev.json"
  ) throws(FileError) {
    try AtomicFile.replace([
      AtomicFile.Replacement(path: path, bytes: Array(text.utf8), expecting: Array(expecting.utf8), name: name)
    ])
  }

  @Test func replacesTheContentAndLeavesNothingElse() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "dev.json")
    try Self.replace(folder["dev.json"], with: "new", expecting: "old")
    #expect(try folder.text(of: "dev.json") == "new")
    #expect(try folder.names() == ["dev.json"])
  }

  @Test(arguments: ["theirs", nil])
  func ofSeveralAllAreReplacedOrNone(_ second: String?) throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "dev.json")
    if let second { try folder.write(second, to: "test.json") }
    let both = ["dev.json", "test.json"].map { name in
      AtomicFile.Replacement(path: folder[name], bytes: Array("new".utf8), expecting: Array("old".utf8), name: name)
    }
    let error = FileError.incomplete(
      .changed(path: "test.json", now: second.map { Array($0.utf8) }), new: [], old: ["dev.json", "test.json"])
    #expect(throws: error) { try AtomicFile.replace(both) }
    #expect(error.description.hasSuffix("; nothing is written: dev.json, test.json hold what they held"))
    #expect(try folder.text(of: "dev.json") == "old")
    #expect(try folder.names() == (second == nil ? ["dev.json"] : ["dev.json", "test.json"]))
  }

  @Test func keepsTheMode() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "dev.json")
    chmod(folder["dev.json"], 0o640)
    try Self.replace(folder["dev.json"], with: "new", expecting: "old")
    #expect(try folder.status(of: "dev.json").st_mode & 0o7777 == 0o640)
  }

  @Test func followsALink() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "shared/dev.json")
    try folder.write("", to: "environments/other.json")
    symlink("../shared/dev.json", folder["environments/dev.json"])
    try Self.replace(folder["environments/dev.json"], with: "new", expecting: "old")
    #expect(try folder.text(of: "shared/dev.json") == "new")
    #expect(try folder.status(of: "environments/dev.json").st_mode & S_IFMT == S_IFLNK)
    #expect(try folder.names(in: "shared") == ["dev.json"])
    #expect(try folder.names(in: "environments") == ["dev.json", "other.json"])
  }

  @Test func whatSeveralFilesHoldIsSaidOfEach() {
    let error = FileError.incomplete(
      .unwritable(path: "environments", SystemError(EROFS)), new: ["environments/base.json"],
      old: ["environments/dev.json", "environments/test.json"])
    #expect(
      error.description == """
        environments is not writable: read-only file system; new: environments/base.json; as before: \
        environments/dev.json, environments/test.json
        """)
  }

  @Test func equalBytesWriteNothing() throws {
    let folder = try TemporaryFolder()
    try folder.write("same", to: "dev.json")
    let long = [timespec(tv_sec: 1000, tv_nsec: 0), timespec(tv_sec: 1000, tv_nsec: 0)]
    utimensat(AT_FDCWD, folder["dev.json"], long, 0)
    let before = try folder.status(of: "dev.json")
    try Self.replace(folder["dev.json"], with: "same", expecting: "same")
    let after = try folder.status(of: "dev.json")
    #expect(after.st_ino == before.st_ino)
    #expect(after.st_mtim.tv_sec == 1000)
  }

  @Test func aFileThatHasChangedStaysAndIsHandedBack() throws {
    let folder = try TemporaryFolder()
    try folder.write("theirs", to: "dev.json")
    let error = FileError.changed(path: "environments/dev.json", now: Array("theirs".utf8))
    #expect(throws: error) { try Self.replace(folder["dev.json"], with: "mine", expecting: "old") }
    #expect(error.description == "environments/dev.json has changed on disk: read it again first")
    #expect(try folder.text(of: "dev.json") == "theirs")
    #expect(try folder.names() == ["dev.json"])
  }

  @Test(arguments: ["dev.json", "nowhere/dev.json"])
  func aFileThatIsGoneIsNotMadeAgain(_ name: String) throws {
    let folder = try TemporaryFolder()
    let error = FileError.changed(path: "environments/dev.json", now: nil)
    #expect(throws: error) { try Self.replace(folder[name], with: "mine", expecting: "old") }
    #expect(error.description == "environments/dev.json is gone: something else removed it")
    #expect(try folder.names() == [])
  }

  @Test func aFolderThatTakesNoFilesIsNamed() throws {
    let name = String(decoding: try AtomicFile.read("/proc/self/comm", name: "comm"), as: UTF8.self)
    let error = #expect(throws: FileError.self) {
      try Self.replace("/proc/self/comm", with: "new", expecting: name)
    }
    #expect(error?.description == "environments is not writable: no such file or directory")
  }

  @Test func aFolderCannotBeReplaced() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: FileError.self) { try Self.replace(folder.path, with: "new", expecting: "") }
    #expect(
      error?.description
        == "environments/dev.json cannot be read: expected a file, found a folder; put a file in its place")
  }

  @Test func aFullDiskIsSaidSo() throws {
    let file = try FileDescriptor.open("/dev/full", O_WRONLY)
    defer { try? file.close() }
    let error = #expect(throws: SystemError.self) { try file.write([1]) }
    #expect(error?.description == "no space left on device")
  }

  @Test func whatComesInPiecesIsWrittenWhole() throws {
    var ends: [CInt] = [0, 0]
    #expect(pipe(&ends) == 0)
    let (reading, writing) = (FileDescriptor(ends[0]), FileDescriptor(ends[1]))
    let bytes = (0..<40_000).map { UInt8(truncatingIfNeeded: $0) }
    try writing.write(bytes)
    try writing.close()
    #expect(try reading.readToEnd() == bytes)
    try reading.close()
  }

  @Test func aNewFileDoesNotTakeThePlaceOfAnother() throws {
    let folder = try TemporaryFolder()
    try folder.write("theirs", to: "dev.json")
    let error = #expect(throws: FileError.self) { try folder.write("mine", to: "dev.json") }
    #expect(error?.description == "dev.json is not writable: file exists")
    let below = #expect(throws: FileError.self) { try folder.write("mine", to: "dev.json/sub/dev.json") }
    #expect(below?.description == "dev.json/sub/dev.json is not writable: not a directory")
    #expect(try folder.text(of: "dev.json") == "theirs")
  }
}
