import Glibc
import Testing

@testable import BeTraceCommand
@testable import BeTraceWorkspace

/// Which program the user's editor is, and how it is told what to show.
struct UserEditorTests {
  private func editor(_ variables: [String: String]) throws -> UserEditor {
    try UserEditor(in: Surroundings(directory: "/", variables: ["PATH": "/usr/bin:/bin"].merging(variables) { $1 }))
  }

  @Test func visualGoesBeforeEditorAndWordsMayBeQuoted() throws {
    #expect(try editor(["EDITOR": "cat"]).words == ["cat"])
    #expect(try editor(["EDITOR": "cat", "VISUAL": "sh -c 'true now' \"\""]).words == ["sh", "-c", "true now", ""])
    #expect(try editor(["VISUAL": "", "EDITOR": "/bin/sh"]).name == "sh")
  }

  @Test(arguments: [
    (["PATH": "/nowhere"], "there is no editor: name one in VISUAL or EDITOR, such as EDITOR=nano"),
    (["EDITOR": "not there"], "there is no program 'not', which EDITOR names"),
    (["VISUAL": " ", "EDITOR": "sh"], "there is no program '', which VISUAL names"),
  ])
  func whatIsMissingIsSaid(variables: [String: String], message: String) {
    let error = #expect(throws: EditorError.self) { try editor(variables) }
    #expect(error?.description == message)
  }

  @Test(arguments: [
    ("vi", ["+12", "f.json"]), ("code", ["--goto", "f.json:12"]), ("hx", ["f.json:12"]), ("ed", ["f.json"]),
  ])
  func theLineIsToldInTheEditorsOwnWay(name: String, arguments: [String]) throws {
    let folder = try TemporaryProgram(name)
    let editor = try editor(["EDITOR": folder.path])
    #expect(editor.arguments(opening: "f.json", at: 12) == arguments)
    #expect(editor.arguments(opening: "f.json", at: 1) == ["f.json"])
  }

  /// A program that does nothing.
  private struct TemporaryProgram: ~Copyable {
    let path: String
    private let file: PrivateFile

    init(_ name: String) throws {
      file = try PrivateFile([], called: name, in: Surroundings(directory: "/"))
      path = file.path
      chmod(path, 0o700)
    }
  }
}
