import BeTraceCore
import BeTraceWorkbench
import BeTraceWorkspace
import Glibc

/// The workbench running on a terminal: event, action, update, effects, view, show.
struct Loop: ~Copyable {
  private var terminal: Terminal
  private var session: Session
  private var effects: Effects
  /// Where the workbench began; what is as it was then need not be kept.
  private let start: (workspace: String, whereabouts: Whereabouts, theme: String?)
  /// Over the folders in which the user's themes change, the environments and the modules.
  private var watch = FolderWatch()
  /// The folders in which something happened to modules that are not read again yet.
  private var moduleFolders: Set<String> = []
  /// When the files that were shown first were about to be read, in seconds since 1970.
  private let readingTime: Int
  /// What is on the terminal.
  private var drawing: Drawing?
  /// The thread that finds out what takes long, nil if nothing does.
  private var probing: Probing?
  /// The thread that runs a headless command, nil if none is run.
  private var running: Running?
  /// The thread that reads the files again, nil if none are read.
  private var reading: Running?
  /// The thread that asks modules, nil if none is asked.
  private var asking: Asking?
  /// What other threads have found out.
  private let answers = Mailbox<Action>()
  /// Set when the program is to end, with this status.
  private var status: Int32?
  /// What was typed and not taken yet: many characters that come at once are taken at once, like a paste.
  private var typed = ""

  init(_ session: Session, on terminal: consuming Terminal, effects: Effects, readSince readingTime: Int) {
    self.readingTime = readingTime
    self.terminal = terminal
    self.session = session
    self.effects = effects
    start = (effects.workspace.realPath, session.whereabouts, session.chosenTheme)
  }

  /// Runs until the person leaves, a signal ends the program or the terminal is gone. Gives the exit status.
  consuming func run() -> Int32 {
    show()
    // Only now: nothing else is to hold up the first frame.
    if session.state.themes.followsPage { terminal.followPage() }
    terminal.watch(watch.descriptor)
    readThemes()
    perform(session.prepare())
    watchModules()
    moduleFolders = effects.workspace.moduleFolders(changedSince: readingTime)
    watchFiles()
    // What was read is not read again, unless something was written meanwhile.
    if !moduleFolders.isEmpty || effects.workspace.mayHaveChanged(since: readingTime) { lookAtFiles() }
    askModules()
    show()
    while status == nil {
      handle(terminal.nextEvent(timeoutMilliseconds: session.isWorking ? 150 : nil))
      // Whatever is there already is handled before the screen is drawn once.
      while status == nil, case let next = terminal.nextEvent(timeoutMilliseconds: 0), next != .tick { handle(next) }
      takeTyped()
      askModules()
      if status == nil { show() }
    }
    effects.program.evaluations.close()
    effects.lock?.release()
    keepState()
    return status ?? 0
  }

  /// Keeps where the workbench is left, if anything of it is another than when it opened.
  private func keepState() {
    let theme = session.chosenTheme == start.theme ? nil : session.chosenTheme
    let isElsewhere = session.whereabouts != start.whereabouts || effects.workspace.realPath != start.workspace
    let isMet = effects.state.isNew && !session.isWelcoming
    guard isElsewhere || theme != nil || effects.state.isBroken || isMet else { return }
    effects.state.write(session.whereabouts, theme: theme)
  }

  private mutating func show() {
    let drawing = session.draw(size: terminal.size, after: drawing)
    self.drawing = drawing
    terminal.show(drawing.frame, styles: session.state.themes.look.styles)
  }

  private mutating func takeTyped() {
    guard !typed.isEmpty else { return }
    let text = typed
    typed = ""
    update(.type(text))
  }

  private mutating func handle(_ event: Event) {
    if case .key(let key) = event, case .type(let text)? = session.action(for: key) {
      typed += text
      return
    }
    takeTyped()
    switch event {
    case .key(let key):
      if let action = session.action(for: key) { update(action) } else { terminal.beep() }
    case .paste(let text, let droppedBytes): update(.paste(text, droppedBytes: droppedBytes))
    case .resized(let size): update(.resized(size))
    case .terminate(let signal): status = 128 + signal
    case .gone: status = 128 + SIGHUP
    case .page(let page): update(.pageIs(page))
    case .watched:
      let folders = watch.take()
      readThemes()
      if effects.workspace.mayHoldModules(folders) {
        moduleFolders.formUnion(folders)
        watchModules()
      }
      lookAtFiles()
    case .wake: for answer in answers.take() { take(answer) }
    case .tick: update(.tick)
    case .answered: break
    }
  }

  /// Reads the user's themes. Their folders are watched before, so that no change is missed.
  private mutating func readThemes() {
    for folder in effects.themes.watched { watch.add(folder) }
    update(effects.readThemes())
  }

  /// Watches the folders of the modules, of which there may be new ones.
  private mutating func watchModules() {
    for folder in effects.workspace.watchedModules { watch.add(folder, tellingOfFolders: true) }
  }

  /// Watches the folders of the environments, which may be others than before.
  private mutating func watchFiles() {
    for folder in effects.workspace.watched { watch.add(folder) }
  }

  /// Looks whether another program changed files of the workspace. Their folders are watched before.
  private mutating func lookAtFiles() {
    watchFiles()
    guard let read = session.onDisk else { return }
    let modules =
      moduleFolders.isEmpty ? [] : effects.workspace.changedModules(in: moduleFolders, since: read.catalogue)
    if modules.isEmpty { moduleFolders = [] }
    let changed = effects.changedFiles(since: read) + modules
    if !changed.isEmpty || !session.state.changedOutside.isEmpty { update(.filesChanged(changed)) }
  }

  /// Has another thread ask modules what plans want to know of them. What is asked now is newer than what is asked already.
  private mutating func askModules() {
    let evaluations = effects.program.evaluations
    guard status == nil, evaluations.hasWishes || asking == nil && session.wantsAnswers,
      asking?.isFresh != true
    else { return }
    asking = Asking(evaluations, answering: answers)
    session.isAsking = true
  }

  /// Takes what another thread has found out.
  private mutating func take(_ answer: Action) {
    if answer == .modulesAnswered { asking = nil }
    update(answer)
  }

  /// Has another thread find the answer to an effect, which may take its time; without one it is found here.
  private mutating func answerBeside(_ effect: Effect) {
    let (effects, answers) = (effects, answers)
    let find = { @Sendable () -> Action? in
      var effects = effects
      return effects.answer(to: effect)
    }
    let thread = OtherThread { if let answer = find() { answers.post(answer) } }
    if let thread { thread.detach() } else if let answer = find() { update(answer) }
  }

  /// Has another thread find an answer for as long as somebody wants it.
  private func beside(
    _ find: @escaping @Sendable (Effects, _ isUnwanted: @escaping @Sendable () -> Bool) -> Action
  ) -> Running {
    let effects = effects
    return Running(answering: answers) { isUnwanted in find(effects, isUnwanted) }
  }

  /// Has another thread wait until the workbench ends that has the workspace open.
  private func awaitLock() {
    guard let lock = effects.lock else { return }
    let answers = answers
    OtherThread { if lock.wait() { answers.post(.holderLeft) } }?.detach()
  }

  /// Lets an action happen.
  private mutating func update(_ action: Action) {
    session.now = UTCTime.now
    perform(session.update(action))
  }

  /// Performs effects, whose answers are actions again.
  private mutating func perform(_ wanted: [Effect]) {
    for effect in wanted {
      switch effect {
      case .beep: terminal.beep()
      case .copy(let text): terminal.copy(text)
      case .redraw: terminal.redraw()
      case .suspend:
        terminal.suspend()
        update(.resized(terminal.size))
      case .quit:
        effects.unsaved?.end()
        status = 0
      case .readThemes: readThemes()
      case .awaitLock: awaitLock()
      case .findCommit, .complete, .verify: answerBeside(effect)
      case .probe(let job): probing = Probing(job, asking: effects.program.evaluations, answering: answers)
      case .stopAsking:
        asking = nil
        effects.program.evaluations.forgetWishes()
      case .stopProbing: probing = nil
      case .run(let job): running = beside { effects, isUnwanted in effects.run(job, unlessUnwanted: isUnwanted) }
      case .stopRunning: running = nil
      case .readFiles(let job):
        reading = beside { effects, isUnwanted in effects.readFiles(job, unlessUnwanted: isUnwanted) }
      case .stopReading: reading = nil
      case .edit(let job): update(.edited(job, effects.edit(job, on: &terminal)))
      case .openFile(let path, let line): update(effects.openFile(path, line: line, on: &terminal))
      default:
        if let answer = effects.answer(to: effect) { update(answer) }
      }
    }
  }
}
