import Glibc
import Testing

@testable import BeTraceWorkspace

/// What is written in the user's editor outlives the workbench until it is taken.
struct EditedTextTests {
  @Test func itIsOnlyForItsOwnerAndFoundByTheNext() throws {
    let folder = try TemporaryFolder()
    for name in ["workspace", "other"] { try folder.write("{}", to: "\(name)/environments/dev.json") }
    let surroundings = Surroundings(directory: folder.path, variables: ["BETRACE_TUI_STATE": "state"])
    let workspace = Workspace(.folder, folder: "workspace", in: folder.path)
    let other = Workspace(.folder, folder: "other", in: folder.path)
    let note = Array(#"{"file": "bff.dev.json"}"#.utf8)
    let text = try #require(
      try EditedText([0x31], called: "bff.dev.json", note: note, for: workspace, in: surroundings))
    #expect(try text.read() == [0x31])
    let inside = try #require(try folder.names(in: "state/edited").first)
    #expect(try folder.status(of: "state/edited/\(inside)").st_mode & 0o777 == 0o700)
    for name in ["bff.dev.json", "note.json"] {
      #expect(try folder.status(of: "state/edited/\(inside)/\(name)").st_mode & 0o777 == 0o600)
    }
    #expect(EditedText.findAbandoned(for: workspace, in: surroundings) == nil, "it is being edited")
    text.remove()
    #expect(try folder.names(in: "state/edited") == [])

    // As of a program that is gone.
    try folder.write("2", to: "state/edited/\(inside)/bff.dev.json")
    try folder.write("an editor's own", to: "state/edited/\(inside)/bff.dev.json~")
    #expect(EditedText.findAbandoned(for: workspace, in: surroundings) == nil, "nothing says what it is for")
    try folder.write(String(decoding: note, as: UTF8.self), to: "state/edited/\(inside)/note.json")
    #expect(EditedText.findAbandoned(for: other, in: surroundings) == nil)
    let found = try #require(EditedText.findAbandoned(for: workspace, in: surroundings))
    #expect(found.text == [0x32])
    #expect(found.note == note)
    #expect(EditedText.findAbandoned(for: workspace, in: surroundings) == nil, "it is being offered")
    found.file.remove()
    #expect(try folder.names(in: "state/edited") == [])
  }

  @Test func aNoteLeadsNowhereElse() throws {
    let folder = try TemporaryFolder()
    try folder.write("{}", to: "workspace/environments/dev.json")
    let surroundings = Surroundings(directory: folder.path, variables: ["BETRACE_TUI_STATE": "state"])
    let workspace = Workspace(.folder, folder: "workspace", in: folder.path)
    let inside = "state/edited/\(workspace.stateName).abcdef"
    try folder.write(#"{"file": "../../../workspace/environments/dev.json"}"#, to: "\(inside)/note.json")
    #expect(EditedText.findAbandoned(for: workspace, in: surroundings) == nil)
  }

  @Test func withoutAHomeThereIsNone() throws {
    let folder = try TemporaryFolder()
    let surroundings = Surroundings(directory: folder.path)
    let workspace = Workspace(.folder, folder: ".", in: folder.path)
    #expect(try EditedText([], called: "a", note: [], for: workspace, in: surroundings) == nil)
  }
}
