import BeTraceWorkspace
import Glibc
import Testing

@testable import BeTraceCommand

/// The pictures of the README, each made by the script of its name. `BETRACE_TUI_ACCEPT=1 swift test` makes them again.
struct PicturesTests {
  private static let folder =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/") + "/.pictures"

  private static let names = ["save", "matrix", "why", "promote", "export", "service", "tour"]

  @Test(arguments: names)
  func thePictureIsWhatTheWorkbenchShows(_ name: String) throws {
    let desk = try Desk([])
    let script = try AtomicFile.read("\(Self.folder)/\(name).script", name: name)
    try desk.write(String(decoding: script, as: UTF8.self), to: "\(name).script")
    #expect(desk.perform("--script", "\(name).script") == "")
    let picture = try AtomicFile.read("\(desk.folder)/.pictures/\(name).svg", name: name)
    let path = "\(Self.folder)/\(name).svg"
    if getenv("BETRACE_TUI_ACCEPT") != nil { try AtomicFile.put(picture, at: path) }
    #expect(picture == (try AtomicFile.read(path, name: path)), "\(name).svg is no longer what the workbench shows")
  }

  @Test func theReadmeShowsThemAll() throws {
    let readme = String(decoding: try AtomicFile.read("\(Self.folder)/../README.md", name: "README.md"), as: UTF8.self)
    for name in Self.names { #expect(readme.contains("(.pictures/\(name).svg)")) }
  }
}
