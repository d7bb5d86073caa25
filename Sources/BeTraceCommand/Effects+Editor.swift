import BeTraceCore
import BeTraceWorkbench
import BeTraceWorkspace

// What is done in the user's own editor.
extension Effects {
  /// Has the user edit the text of `job` in a file that only they can read, and that is gone afterwards.
  func edit(_ job: EditorJob, on terminal: inout Terminal) -> EditorAnswer {
    do throws(EditorError) {
      let editor = try UserEditor(in: surroundings)
      let file: PrivateFile
      do {
        file = try PrivateFile(job.text, called: job.file, in: surroundings)
      } catch {
        throw .file(error)
      }
      let problem: EditorError?
      do {
        try run(editor, on: file.path, line: job.line, lending: &terminal)
        problem = nil
      } catch {
        problem = error
      }
      let text: [UInt8]
      do {
        text = try file.read()
      } catch {
        throw problem ?? .file(error)
      }
      guard let problem else { return .edited(text) }
      return .failed(problem.description, typed: text == job.text ? nil : text)
    } catch {
      return .failed(error.description, typed: nil)
    }
  }

  /// Has the user edit the file at `path`, relative to the workspace; then all files are read again.
  func openFile(_ path: String, line: Int, on terminal: inout Terminal) -> Action {
    do {
      try run(try UserEditor(in: surroundings), on: workspace.path(of: path), line: line, lending: &terminal)
      return readFiles()
    } catch {
      return .couldNotOpen(reason: error.description, ran: error.hasRun)
    }
  }

  private func run(
    _ editor: UserEditor, on file: String, line: Int, lending terminal: inout Terminal
  ) throws(EditorError) {
    let end = try terminal.lend(saying: "waiting for \(editor.name.visible) to close \(file.lastPathPart.visible)") {
      () throws(EditorError) in try editor.open(file, at: line)
    }
    switch end {
    case .status(0)?: return
    case nil: throw .interrupted(editor.name)
    case let end?: throw .ended(editor.name, end)
    }
  }
}
