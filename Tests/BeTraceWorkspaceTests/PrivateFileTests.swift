import Glibc
import Testing

@testable import BeTraceWorkspace

/// A file that only its owner can read, and that goes.
struct PrivateFileTests {
  @Test func onlyItsOwnerCanLookAndNothingStays() throws {
    let folder = try TemporaryFolder()
    let surroundings = Surroundings(directory: "/", variables: ["TMPDIR": folder.path])
    try #require(try folder.names() == [])
    do {
      let file = try PrivateFile(Array("text".utf8), called: "bff.json", in: surroundings)
      let inside = try #require(try folder.names().first)
      #expect(file.path == folder["\(inside)/bff.json"])
      #expect(try folder.status(of: inside).st_mode & 0o777 == 0o700)
      #expect(try folder.status(of: "\(inside)/bff.json").st_mode & 0o777 == 0o600)
      #expect(try file.read() == Array("text".utf8))
      try folder.write("what an editor leaves", to: "\(inside)/bff.json~")
    }
    #expect(try folder.names() == [])
  }

  /// What a program that was killed left behind goes at the next start; what one holds that runs stays.
  @Test func whatWasLeftBehindGoes() throws {
    let folder = try TemporaryFolder()
    let surroundings = Surroundings(directory: "/", variables: ["TMPDIR": folder.path])
    try #require(mkdir(folder["betrace-tui-private.gone"], 0o700) == 0)
    try folder.write("secret", to: "betrace-tui-private.gone/bff.json")
    try #require(mkdir(folder["others"], 0o700) == 0)
    try #require(symlink(folder["others"], folder["betrace-tui-private.link"]) == 0)
    try folder.write("mine", to: "others/a")
    do {
      let file = try PrivateFile(Array("text".utf8), called: "bff.json", in: surroundings)
      PrivateFolder.removeAbandoned(in: surroundings)
      #expect(try file.read() == Array("text".utf8))
      #expect(try !folder.names().contains("betrace-tui-private.gone"))
    }
    #expect(try folder.names() == ["betrace-tui-private.link", "others"])
    #expect(try folder.names(in: "others") == ["a"])
  }

  /// Many small files are put into memory: where there is some, it has room, and nobody names another place.
  @Test func whatIsLargeGoesToMemoryIfThatHasRoom() throws {
    let folder = try TemporaryFolder()
    let own = Surroundings(directory: "/", variables: ["TMPDIR": folder.path])
    #expect(own.memoryFolder(forAbout: 1) == nil)
    #expect(try PrivateFolder(in: own, forAbout: 1).path.hasPrefix(folder.path))
    let free = Surroundings(directory: "/", variables: ["XDG_RUNTIME_DIR": folder.path])
    // A folder on a disk is none, whatever it is called.
    guard let memory = free.memoryFolder(forAbout: 1) else { return }
    #expect(memory != folder.path)
    #expect(free.memoryFolder(forAbout: .max) == nil)
    let made = try PrivateFolder(in: free, forAbout: 1)
    #expect(made.path.hasPrefix(memory + "/betrace-tui-private."))
    try made.write([1], to: "a")
    var status = stat()
    #expect(lstat(made.path, &status) == 0 && status.st_mode & 0o777 == 0o700)
  }

  @Test func whereNothingCanBeWrittenItSaysSo() {
    let surroundings = Surroundings(directory: "/", variables: ["TMPDIR": "/nowhere"])
    let error = #expect(throws: FileError.self) { _ = try PrivateFile([], called: "a", in: surroundings) }
    #expect(error?.description == "/nowhere is not writable: no such file or directory")
  }
}
