import Glibc
import Testing

@testable import BeTraceWorkspace

/// Only files are read, and not without an end.
struct FileReadingTests {
  private static func problem(_ path: String) -> String? {
    do {
      _ = try AtomicFile.read(path, name: "a.json")
      return nil
    } catch {
      return error.description
    }
  }

  @Test func whatIsNoFileIsNamedAndNotWaitedFor() throws {
    let folder = try TemporaryFolder()
    mkfifo(folder["pipe"], 0o600)
    symlink("/dev/zero", folder["zero"])
    symlink("gone", folder["broken"])
    symlink("loop", folder["loop"])
    try folder.write("", to: "folder/a")
    let found = { (kind: String) in "a.json cannot be read: expected a file, found \(kind); put a file in its place" }
    #expect(Self.problem(folder["pipe"]) == found("a named pipe"))
    #expect(Self.problem(folder["zero"]) == found("a device"))
    #expect(Self.problem("/dev/null") == found("a device"))
    #expect(Self.problem(folder["folder"]) == found("a folder"))
    #expect(
      Self.problem(folder["broken"]) == "a.json cannot be read: it is a link that leads nowhere; mend or remove it")
    #expect(Self.problem(folder["loop"]) == "a.json cannot be read: too many levels of symbolic links")
    #expect(Self.problem(folder["none"]) == "a.json cannot be read: no such file or directory")
  }

  @Test func aSocketIsNoFileEither() throws {
    let folder = try TemporaryFolder()
    let number = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(number) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: folder["socket"].utf8) }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let bound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(number, $0, size) }
    }
    #expect(bound == 0)
    #expect(
      Self.problem(folder["socket"])
        == "a.json cannot be read: expected a file, found a socket; put a file in its place")
  }

  @Test func whatIsTooLargeIsSaidWithItsSize() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "large")
    #expect(truncate(folder["large"], AtomicFile.sizeLimit + 1) == 0)
    #expect(Self.problem(folder["large"]) == "a.json cannot be read: expected at most 256 MiB, found 257 MiB; split it")
  }

  @Test func filesThatDoNotTellTheirSizeAreReadWhole() throws {
    #expect(try !AtomicFile.read("/proc/self/status", name: "status").isEmpty)
  }

  @Test func nothingTakesThePlaceOfWhatIsNoFile() throws {
    let folder = try TemporaryFolder()
    mkfifo(folder["pipe"], 0o600)
    let error = #expect(throws: FileError.self) { try AtomicFile.put([1], at: folder["pipe"]) }
    #expect(error == .notAFile(path: folder["pipe"], .namedPipe))
    #expect(try folder.status(of: "pipe").st_mode & S_IFMT == S_IFIFO)
  }

  @Test func aNameThatIsNotUTF8IsShownByItsBytes() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "inner/a")
    let name: [CChar] = "inner/d".utf8CString.dropLast() + [-1] + ".json".utf8CString
    let path = Array("\(folder.path)/".utf8CString.dropLast()) + name
    close(open(path, O_WRONLY | O_CREAT, 0o600))
    let entries = try Folder.entries(in: folder["inner"])
    #expect(entries.map(\.name) == ["a", "d\\xff.json"])
    #expect(entries.map(\.isText) == [true, false])
    let error = #expect(throws: FileError.self) { try entries[1].read(in: folder["inner"], called: "inner") }
    #expect(error?.description == "inner/d\\xff.json cannot be read: its name is not UTF-8; rename it")
    Folder.remove(folder["inner"])
    #expect(try folder.names() == [])
  }
}
