import Glibc
import Testing

@testable import BeTraceWorkspace

/// What of the files in a folder is taken for what a killed program left.
struct TemporaryNameTests {
  /// No process ever has this number: the kernel gives none above 4194304.
  private static let nobody = "4194305"

  private static var own: TemporaryName { TemporaryName() }

  /// A name of this host, but of the process `nobody`.
  private static var left: String { own.description.replacing("-\(getpid())-", with: "-\(nobody)-") }

  @Test func aNameTellsWhoMadeIt() throws {
    #expect(Self.left.hasPrefix(".betrace-tui-\(Self.nobody)-"))
    #expect(try #require(TemporaryName(Self.left)).isLeftover)
    let name = Self.own.description
    #expect(TemporaryName(name)?.description == name)
    #expect(try #require(TemporaryName(Self.own.description)).isLeftover == false)
    #expect(Self.own.description != Self.own.description)
  }

  @Test func theNextSaveRemovesWhatAKilledProgramLeftAndNothingElse() throws {
    let folder = try TemporaryFolder()
    let others = [
      Self.own.description, Self.left.replacing("-\(Self.nobody)-", with: "-1-"),
      ".betrace-tui-\(Self.nobody)-elsewhere-abcdef", ".betrace-tui-0" + Self.left.dropFirst(20),
      Self.left.replacing("-\(Self.nobody)-", with: "-+\(Self.nobody)-"), Self.left + "x",
      Self.left.replacing(".betrace", with: "betrace"), ".betrace-tui-abcdef", ".dev.json.abcdef",
      ".betrace-tui-\(Self.nobody)-",
    ]
    for name in others + ["dev.json"] { try folder.write("old", to: name) }
    for name in [Self.left, Self.left] { #expect(close(open(folder[name], O_CREAT | O_WRONLY, 0o600)) == 0) }
    let (link, subfolder) = (Self.left, Self.left)
    symlink("dev.json", folder[link])
    mkdir(folder[subfolder], 0o700)
    try AtomicFile.replace([
      AtomicFile.Replacement(path: folder["dev.json"], bytes: [1], expecting: Array("old".utf8), name: "dev.json")
    ])
    #expect(try folder.names() == (others + [link, subfolder, "dev.json"]).sorted())
  }

  @Test func makingAFileRemovesItToo() throws {
    let folder = try TemporaryFolder()
    symlink("nowhere", folder["link.json"])
    let left = Self.left
    #expect(close(open(folder[left], O_CREAT | O_WRONLY, 0o600)) == 0)
    #expect(throws: FileError.self) { try folder.write("new", to: "link.json") }
    #expect(try folder.names() == ["link.json"])
  }

  @Test func aSecondNameThatAKilledProgramLeftIsNoHardLink() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "dev.json")
    #expect(link(folder["dev.json"], folder[Self.left]) == 0)
    try AtomicFile.replace([
      AtomicFile.Replacement(path: folder["dev.json"], bytes: [1], expecting: Array("old".utf8), name: "dev.json")
    ])
    #expect(try folder.names() == ["dev.json"])
  }
}
