import BeTraceCore
import BeTraceServices
import BeTraceWorkbench

/// A workbench on the example workspace, without a terminal: keys in, screens and files out.
struct Bench {
  static let catalogue = Catalogue(BeTraceServices.all)
  private(set) var session: Session
  /// The files as they are on disk.
  private(set) var disk: [String: [UInt8]]
  /// How often a file was written.
  private(set) var writes = 0
  private(set) var beeps = 0
  /// What is kept of edits that are not saved.
  private(set) var kept: UnsavedLines?
  /// Whether the edits that an earlier workbench left behind are forgotten.
  private(set) var hasForgotten = false
  /// Whether they are kept where they are not offered any more.
  private(set) var hasKeptAside = false
  /// The other workbench that has the workspace open.
  var holder: LockHolder?
  /// Whether the text is forgotten that the user's editor had last.
  private(set) var hasForgottenText = false
  /// What is kept of what was saved.
  private(set) var savedHistory: SavedHistory?
  /// Whether this one has the lock, and whether it waits for that.
  private(set) var hasLock = false
  private(set) var awaitsLock = false
  private(set) var hasQuit = false
  /// What was put on the clipboard last.
  private(set) var copied: String?
  /// The user's theme files as they are on disk, by name.
  private var themes: [String: String]
  /// What the user's editor makes of a text; it leaves it as it is unless a test says otherwise.
  var editor: @Sendable (EditorJob) -> EditorAnswer = { .edited($0.text) }
  /// What the user's editor makes of a whole file; nil if it cannot be opened.
  var fileEditor: @Sendable (String) -> String? = { $0 }
  /// The texts and the files that were opened in the user's editor, and the lines.
  private(set) var opened: [String] = []
  /// The folders that there are.
  var folders: [String] = []
  /// The folder of which a workspace was made, and its files.
  private(set) var savedAs: (folder: String, paths: [String])?
  /// The pictures that were taken, by their paths.
  private(set) var pictures: [String: String] = [:]
  /// What the next write answers instead of writing.
  var refusal: String?
  /// The folders that are exported to.
  private var exports = ExportFolders()
  /// What is in them, by path: `deploy/dev.yaml`.
  var targets: [String: [UInt8]] { exports.files }
  /// Who touched which lines last, as git knows it: `environments/production.json:63`; nil while git has not answered.
  var commits: [String: LineCommit]? = [:]
  /// Whether modules answer what they are asked.
  var answersVerifications = true
  /// What git was asked and has not answered yet.
  private(set) var asked: [LineQuery] = []
  /// What is to be worked out beside the event loop, and whether that takes until somebody answers it.
  private(set) var probing: ProbeJob?
  private var answered = 0
  private(set) var planning: Outlook?
  /// The headless command that was run last, unless it was stopped.
  private(set) var running: CommandJob?
  /// The job for which the files are to be read, unless it was stopped.
  private(set) var reading: Int?
  private let isSlow: Bool
  /// Why a folder that is exported to cannot be read.
  var targetProblem: String? {
    get { exports.problem }
    set { exports.problem = newValue }
  }

  /// Opens the example at `address`, with `files` in the place of its own; without the example there are only those.
  /// Keys are as the text `config` says.
  init(
    columns: Int = 80, rows: Int = 24, at address: String = "bff/production", symbols: SymbolSet = .unicode,
    example: Bool = true, files: [String: String] = [:], isReadOnly: Bool = false, isScratch: Bool = false,
    theme: String? = nil,
    themes: [String: String] = [:], services: [any ServiceModule]? = nil, config: String? = nil,
    whereabouts: Whereabouts? = nil, isSlow: Bool = false, mostAtOnce: Int? = nil,
    history: SavedHistory? = nil
  ) {
    self.isSlow = isSlow
    savedHistory = history
    let config = config.map { Config(parsing: Array($0.utf8), file: "config.json", themes: []) } ?? Config()
    let example = example ? ExampleWorkspace.files : []
    disk = Dictionary(uniqueKeysWithValues: example.map { ($0.path, Array($0.text.utf8)) })
    let catalogue = services.map(Catalogue.init) ?? Self.catalogue
    let pristine = Self.environments(disk, catalogue)
    for (path, text) in files { disk[path] = Array(text.utf8) }
    self.themes = themes
    let parts = address.split(separator: "/").map(String.init)
    let environments = Self.environments(disk, catalogue)
    let today = CalendarDate(year: 2026, month: 11, day: 23)
    session = Session(
      environments,
      workspace: WorkspaceLabel(folder: "demo", isScratch: isScratch, isReadOnly: isReadOnly),
      themes: ThemeChoice(
        Self.userThemes(themes), on: Display(depth: .truecolor, symbolSet: symbols), chosen: theme),
      example: pristine, keymap: config.keymap, size: Size(columns: columns, rows: rows),
      today: today, warnings: config.warnings, service: parts.first,
      environment: parts.last, whereabouts: whereabouts,
      outlook: services == nil ? Self.outlook(on: environments, disk, today) : nil)
    session.now = "2026-11-23T12:00:00Z"
    if let mostAtOnce { session.mostAtOnce = mostAtOnce }
    perform(session.prepare())
  }

  /// What the clock says, in UTC.
  var time: String {
    get { session.now }
    set { session.now = newValue }
  }

  /// Presses keys as they are written: characters for themselves, `<enter>`, `<esc>`, `<ctrl-x>`, `<alt-f>` for others.
  mutating func press(_ keys: String) {
    for key in Key.sequence(keys) { press(key) }
  }

  mutating func press(_ key: Key) {
    if let action = session.action(for: key) { perform(action) }
  }

  /// Shows the card of the first start.
  mutating func welcome() { session.welcome() }

  /// Offers the edits of `journal`; false if the files have them.
  @discardableResult
  mutating func offer(_ journal: UnsavedJournal) -> Bool { session.offer(journal) }

  /// Meets the other workbench, as one that begins.
  mutating func meet(_ holder: LockHolder) {
    self.holder = holder
    session.meet(holder)
    perform(session.prepare())
  }

  /// The other workbench ends.
  mutating func leave() {
    holder = nil
    perform(.holderLeft)
  }

  /// Lets an action happen, and does its effects.
  mutating func perform(_ action: Action) { perform(session.update(action)) }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .beep: beeps += 1
      case .copy(let text): copied = text
      case .quit: hasQuit = true
      case .keepUnsaved(let lines): kept = lines
      case .findUnsaved: break
      case .findTexts: break
      case .forgetText: hasForgottenText = true
      case .keepHistory(let entries, let file, let former):
        var history = savedHistory ?? SavedHistory(of: "/demo")
        history.keep(entries, leadingTo: file.path, holding: file.bytes, before: former)
        savedHistory = SavedHistory(parsing: Array(history.text.utf8))
      case .readHistory: if let savedHistory { perform(.foundHistory(savedHistory)) }
      case .forgetUnsaved: hasForgotten = true
      case .keepUnsavedAside: hasKeptAside = true
      case .takeLock:
        hasLock = holder == nil
        perform(.mayEdit(besides: holder))
      case .releaseLock: hasLock = false
      case .awaitLock: awaitsLock = true
      case .write(let path, let bytes, let expecting): perform(write(path, bytes, expecting))
      case .readFiles(let job):
        reading = job
        if !isSlow { answerReading() }
      case .stopReading: reading = nil
      case .readThemes: perform(.didReadThemes(Self.userThemes(themes)))
      case .saveAs(let folder, let files):
        savedAs = refusal == nil ? (folder, files.map(\.path)) : nil
        perform(
          refusal.map { .couldNotSaveAs(reason: $0) } ?? .savedAs(WorkspaceLabel(folder: folder)))
        if refusal == nil { disk = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) }) }
      case .findCommit(let query):
        asked.append(query)
        if commits != nil { answerCommits() }
      case .verify(let service, let environments):
        guard answersVerifications, let service = environments.catalogue[service] else { continue }
        perform(.verified(Verification(in: environments, of: service, asking: ContractCheck.ofDefaults)))
      case .findFolders(let path, _): perform(.foundFolders(folders.filter { $0.hasPrefix(path) }))
      case .readTarget(let query): perform(.didReadTarget(exports.content(query), isNew: false))
      case .export(let order):
        let answer = refusal.map { .couldNotExport(reason: $0, began: false) } ?? exports.perform(order)
        if case .exported = answer { writes += 1 }
        perform(answer)
      case .resetScratch:
        guard refusal == nil else { return perform(.couldNotResetScratch(reason: refusal ?? "")) }
        disk = Dictionary(uniqueKeysWithValues: ExampleWorkspace.files.map { ($0.path, Array($0.text.utf8)) })
        perform(.didResetScratch(disk.map { Action.FileContent(path: $0.key, bytes: $0.value) }))
      case .edit(let job):
        opened.append("\(job.file):\(job.line)")
        perform(.edited(job, editor(job)))
      case .openFile(let path, let line):
        opened.append("\(path):\(line)")
        perform(openFile(path))
      case .run(let job):
        running = job
        if !isSlow { answerCommand(job) }
      case .stopRunning: running = nil
      case .writeText(let path, let text, _):
        pictures[path] = text
        perform(.printed("wrote \(path)", succeeded: true))
      case .complete(let outlook):
        planning = outlook
        if !isSlow { answerPlanning() }
      case .probe(let job):
        (probing, answered) = (job, 0)
        if !isSlow { answerProbing() }
      case .stopProbing: probing = nil
      case .stopAsking: break
      case .suspend, .redraw: break
      }
    }
  }

  /// Plans what the first screen does not show.
  mutating func answerPlanning() {
    guard let outlook = planning else { return }
    planning = nil
    perform(.completed(outlook.completed))
  }

  /// Has a headless command answer: its own words, or why it is refused.
  mutating func answerCommand(_ job: CommandJob) {
    perform(.ran(job, refusal ?? job.words.joined(separator: " "), succeeded: refusal == nil))
  }

  /// Finds out what is wanted, of `count` fields or of all.
  mutating func answerProbing(_ count: Int = .max) {
    guard let job = probing else { return }
    let questions = job.questions.dropFirst(answered).prefix(count)
    answered += questions.count
    if answered == job.questions.count { probing = nil }
    for question in questions { perform(.probed(job, [question: job.places(question)])) }
  }

  /// Has git answer all that it was asked.
  mutating func answerCommits() {
    for query in asked {
      asked.removeFirst()
      perform(.foundCommit(query, commits?["\(query.place.file):\(query.place.line)"]))
    }
  }

  private mutating func write(_ path: String, _ bytes: [UInt8], _ expecting: [UInt8]?) -> Action {
    if let refusal { return .couldNotWrite(path: path, reason: refusal) }
    guard disk[path] == expecting else { return .changedOnDisk(path: path, bytes: disk[path]) }
    disk[path] = bytes
    writes += 1
    return .wrote(path: path, bytes: bytes)
  }

  /// Changes a file in a folder that is exported to, as another program would; nil removes it.
  mutating func overwriteTarget(_ path: String, _ text: String?) {
    exports.files[path] = text.map { Array($0.utf8) }
  }

  /// Has the files read that are to be read, or those of an earlier job.
  mutating func answerReading(_ earlier: Int? = nil) {
    guard let job = earlier ?? reading else { return }
    if job == reading { reading = nil }
    perform(readFiles(job))
  }

  private func readFiles(_ job: Int? = nil) -> Action {
    let files = disk.filter { $0.key != WorkspaceSettings.path }.sorted { $0.key < $1.key }
    do throws(WorkspaceSettingsError) {
      let settings = try disk[WorkspaceSettings.path].map(WorkspaceSettings.init(parsing:))
      return .didRead(
        files.map { Action.FileContent(path: $0.key, bytes: $0.value) }, settings ?? WorkspaceSettings(),
        session.state.environments.catalogue, job: job)
    } catch {
      return .couldNotRead(reason: error.description, in: error, job: job)
    }
  }

  private mutating func openFile(_ path: String) -> Action {
    guard let text = fileEditor(file(path)) else { return .couldNotOpen(reason: "'vi' ended with status 1", ran: true) }
    disk[path] = Array(text.utf8)
    return readFiles()
  }

  /// Changes a file as another program would; nil removes it.
  mutating func overwrite(_ path: String, _ text: String?) { disk[path] = text.map { Array($0.utf8) } }

  /// Changes a theme file as an editor would, and has it noticed; nil removes it.
  mutating func writeTheme(_ name: String, _ text: String?) {
    themes[name] = text
    perform(.didReadThemes(Self.userThemes(themes)))
  }
}
