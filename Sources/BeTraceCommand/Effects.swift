import BeTraceCore
import BeTraceWorkbench
import BeTraceWorkspace

/// Performs what the workbench wants done to files and commands, and answers with an action.
struct Effects {
  /// What the workbench works on; another one once that was saved elsewhere.
  var workspace: Workspace
  let today: CalendarDate
  let program: Program
  let themes: ThemeFolder
  var state: StateFile
  /// Where what is not saved is kept; nil where nobody edits by hand.
  var unsaved: UnsavedFile?
  /// Where it is kept what was saved and how it is undone; nil where nobody edits by hand.
  var history: HistoryFile?
  /// The texts that the user's editor had, until they are taken or thrown away.
  var edited: [EditorJob.Purpose: EditedText] = [:]
  /// What tells other workbenches that this one is here; nil where nobody edits by hand.
  var lock: WorkspaceLock?

  var surroundings: Surroundings { program.surroundings }

  /// Does what an effect wants of files and commands, and gives its answer; nil if it is for the terminal.
  mutating func answer(to effect: Effect) -> Action? {
    switch effect {
    case .write(let path, let bytes, let expecting): write(bytes, to: path, expecting: expecting)
    case .keepUnsaved(let unsaved): keep(unsaved)
    case .keepHistory(let entries, let file, let former): keep(entries, leadingTo: file, before: former)
    case .readHistory: history?.read().map { .foundHistory($0) }
    case .findTexts: findTexts()
    case .forgetText(let purpose): forgetText(of: purpose)
    case .findUnsaved: findUnsaved()
    case .forgetUnsaved: forgetUnsaved()
    case .keepUnsavedAside: keepUnsavedAside()
    case .takeLock(let former): takeLock(over: former)
    case .releaseLock: releaseLock()
    case .readFiles(let job): readFiles(job)
    case .readThemes: readThemes()
    case .run(let job): run(job)
    case .saveAs(let folder, let files): saveAs(folder, files)
    case .findCommit(let query): .foundCommit(query, workspace.lastCommit(of: query, in: surroundings))
    case .verify(let service, let environments): verify(service, environments)
    case .findFolders(let path, let forExport): findFolders(path, in: forExport ? targetBase : nil)
    case .readTarget(let query): .didReadTarget(readTarget(query), isNew: false)
    case .export(let order): export(order)
    case .resetScratch: resetScratch()
    case .writeText(let path, let text, let former):
      writeText(text, to: path, over: former).map { .printed($0, succeeded: false) }
        ?? .printed("wrote \(path.visible)", succeeded: true)
    case .complete(let outlook): .completed(outlook.completed)
    case .probe(let job):
      .probed(
        job,
        program.evaluations.answered { Dictionary(uniqueKeysWithValues: job.questions.map { ($0, job.places($0)) }) })
    case .beep, .stopProbing, .stopAsking, .stopRunning, .stopReading, .copy, .redraw, .suspend, .quit, .edit,
      .openFile, .awaitLock:
      nil
    }
  }

  /// Writes the file, if it is still what was read; one that was not there if nothing is expected.
  func write(_ bytes: [UInt8], to path: String, expecting: [UInt8]?) -> Action {
    do {
      var remarks: [FileRemark] = []
      if let expecting {
        remarks = try workspace.write(bytes, to: path, expecting: expecting)
      } else {
        try workspace.create(bytes, at: path)
      }
      return .wrote(path: path, bytes: bytes, remarks: remarks.map(\.description))
    } catch .changed(path: _, let now) {
      return .changedOnDisk(path: path, bytes: now)
    } catch {
      return .couldNotWrite(path: path, reason: error.description)
    }
  }

  /// Keeps what is not saved; says so if that cannot be.
  private func keep(_ lines: UnsavedLines) -> Action? {
    do {
      try unsaved?.keep(lines.lines, over: lines.files, of: lines.saved.catalogue)
      return nil
    } catch {
      return .printed("a crash would lose your edits until they are saved: \(error.description)", succeeded: false)
    }
  }

  /// Keeps how a file that was saved came about; says so if that cannot be.
  private func keep(
    _ entries: [SavedHistory.Entry], leadingTo file: Action.FileContent, before former: [UInt8]
  ) -> Action? {
    do {
      try history?.keep(entries, leadingTo: file.path, holding: file.bytes, before: former)
      return nil
    } catch {
      return .printed("saved, but a later workbench cannot undo it: \(error.description)", succeeded: false)
    }
  }

  private func findUnsaved() -> Action? { unsaved?.findAbandoned().map { .foundUnsaved($0) } }

  private func forgetUnsaved() -> Action? {
    unsaved?.forgetAbandoned()
    return findUnsaved()
  }

  private func keepUnsavedAside() -> Action? {
    unsaved?.keepAbandonedAside()
    return findUnsaved()
  }

  /// Makes the workspace one that can be written, and takes its lock.
  private mutating func takeLock(over former: LockHolder?) -> Action {
    do {
      workspace = try workspace.writable()
      return .mayEdit(besides: lock?.take(over: former))
    } catch {
      return .printed("still read-only: \(error.description)", succeeded: false)
    }
  }

  private func releaseLock() -> Action? {
    lock?.release()
    return nil
  }

  /// Reads all environment files, the modules in the workspace, and what it says about itself, as the answer to `job`. Modules
  /// are asked for as long as `isUnwanted` does not say that nobody waits any more, 5 seconds at most.
  func readFiles(_ job: Int? = nil, unlessUnwanted isUnwanted: @escaping @Sendable () -> Bool = { false }) -> Action {
    do {
      let settings = try workspace.settings()
      // The modules first: they take their time, in which a file may be written.
      let catalogue = workspace.catalogue(
        adding: program.catalogue, asking: program.evaluations, forAtMost: 5, unlessUnwanted: isUnwanted)
      return .didRead(try fileContents(), settings, catalogue, job: job)
    } catch .settings(let problem) {
      return .couldNotRead(reason: problem.description, in: problem, job: job)
    } catch {
      return .couldNotRead(reason: error.description, job: job)
    }
  }

  /// The environment files as they are on the disk.
  func fileContents() throws(WorkspaceError) -> [Action.FileContent] {
    try workspace.files().map { Action.FileContent(path: $0.path, bytes: $0.bytes, problem: $0.problem) }
  }

  /// The paths of the environment files that are not as in `saved`; none if they cannot be read.
  func changedFiles(since saved: Environments) -> [String] {
    guard let files = try? workspace.files() else { return [] }
    let before = Dictionary(saved.files.map { ($0.path, $0.bytes) }) { first, _ in first }
    let here = Set(files.map(\.path))
    return files.filter { before[$0.path] != $0.bytes }.map(\.path) + before.keys.filter { !here.contains($0) }.sorted()
  }

  /// Asks the module of the service called `name` whether it keeps the contract, as far as its defaults show that.
  func verify(_ name: String, _ environments: Environments) -> Action? {
    environments.catalogue[name].map { service in
      .verified(
        program.evaluations.answered { Verification(in: environments, of: service, asking: ContractCheck.ofDefaults) })
    }
  }

  /// Reads the user's theme files.
  func readThemes() -> Action { .didReadThemes(themes.read()) }

  /// Writes `text` to `path`, relative to where the program was started. Gives why it could not.
  func writeText(_ text: String, to path: String, over former: String? = nil) -> String? {
    let place = surroundings.directory.appendingPath(surroundings.expanding(path))
    do {
      if let former, let there = try? AtomicFile.read(place, name: path), !there.starts(with: former.utf8) {
        return "\(path.visible) is there and is something else: write to another file"
      }
      // A slip in the path of a journal makes no folders.
      if former != nil, (try? Folder.names(in: place.parentFolder)) == nil {
        return "there is no folder '\(path.parentFolder.visible)': make it first"
      }
      try AtomicFile.put(Array(text.utf8), at: place)
      return nil
    } catch {
      return error.description
    }
  }

  /// Runs a headless command on the environments as they are edited. Modules are asked for as long as `isUnwanted` does not
  /// say that nobody waits any more.
  func run(_ job: CommandJob, unlessUnwanted isUnwanted: @escaping @Sendable () -> Bool = { false }) -> Action {
    // The answer is shown by the workbench, which has lines and inks of its own.
    var surroundings = surroundings
    surroundings.outputColumns = nil
    let open = OpenWorkspace(
      workspace: workspace, environments: job.environments, today: today, surroundings: surroundings,
      evaluations: program.evaluations, isUnwanted: isUnwanted)
    let answer = BeTraceCommand.answer(to: job.words, in: open).shown
    return .ran(
      job, answer.output.hidingSecrets + answer.notes.replacing("betrace-tui: ", with: ""),
      succeeded: answer.status == .done || answer.status == .no)
  }
}
