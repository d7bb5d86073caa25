import BeTraceCore
import BeTraceWorkbench
import BeTraceWorkspace

// What is done in the user's own editor.
extension Effects {
  /// Has the user edit the text of `job` in a file that only they can read. That of a box is gone afterwards; another stays
  /// until it is taken or thrown away.
  mutating func edit(_ job: EditorJob, on terminal: inout Terminal) -> EditorAnswer {
    do throws(EditorError) {
      let editor = try UserEditor(in: surroundings)
      if let kept = try keep(job) { return try edit(job, in: kept.path, editor, on: &terminal) }
      let file: PrivateFile
      do {
        file = try PrivateFile(job.text, called: job.file, in: surroundings)
      } catch {
        throw .file(error)
      }
      return try edit(job, in: file, editor, on: &terminal)
    } catch {
      return .failed(error.description, typed: nil)
    }
  }

  /// The same in `file`, which stays as long as that takes.
  private func edit(
    _ job: EditorJob, in file: borrowing PrivateFile, _ editor: UserEditor, on terminal: inout Terminal
  ) throws(EditorError) -> EditorAnswer { try edit(job, in: file.path, editor, on: &terminal) }

  /// Runs `editor` on the file at `path` and reads what it holds then.
  private func edit(
    _ job: EditorJob, in path: String, _ editor: UserEditor, on terminal: inout Terminal
  ) throws(EditorError) -> EditorAnswer {
    let problem: EditorError?
    do {
      try run(editor, on: path, line: job.line, lending: &terminal)
      problem = nil
    } catch {
      problem = error
    }
    let text: [UInt8]
    do {
      text = try AtomicFile.read(path, name: job.file)
    } catch {
      throw problem ?? .file(error)
    }
    guard let problem else { return .edited(text) }
    return .failed(problem.description, typed: text == job.text ? nil : text)
  }

  /// Writes the text of `job` to a file that outlives this program, in the place of the one that it came from; nil if it is the text of
  /// a box, or if there is no home for it.
  private mutating func keep(_ job: EditorJob) throws(EditorError) -> EditedText? {
    guard let note = job.note else { return nil }
    let file: EditedText?
    do {
      file = try EditedText(job.text, called: job.file, note: note, for: workspace, in: surroundings)
    } catch {
      throw .file(error)
    }
    // What is opened again is in the new file; another text waits on.
    if let former = edited[job.purpose], (try? former.read()) == job.text { former.remove() }
    edited[job.purpose] = file
    return file
  }

  /// Looks for the texts that workbenches left behind, one for each purpose.
  mutating func findTexts() -> Action? {
    var jobs: [EditorJob] = []
    while let found = EditedText.findAbandoned(for: workspace, in: surroundings) {
      guard let job = EditorJob(found.text, note: found.note), edited[job.purpose] == nil else { continue }
      edited[job.purpose] = found.file
      jobs.append(job)
    }
    return jobs.isEmpty ? nil : .foundTexts(jobs)
  }

  /// Removes the text that the editor had for `purpose`.
  mutating func forgetText(of purpose: EditorJob.Purpose) -> Action? {
    edited.removeValue(forKey: purpose)?.remove()
    return nil
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
