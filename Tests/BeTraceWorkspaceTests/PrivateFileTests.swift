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

  @Test func whereNothingCanBeWrittenItSaysSo() {
    let surroundings = Surroundings(directory: "/", variables: ["TMPDIR": "/nowhere"])
    let error = #expect(throws: FileError.self) { _ = try PrivateFile([], called: "a", in: surroundings) }
    #expect(error?.description == "/nowhere is not writable: no such file or directory")
  }
}
