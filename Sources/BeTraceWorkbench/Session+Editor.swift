import BeTraceCore

/// The user's own editor: for all that is said about a service, for a whole file, for a text that is being typed.
extension Session {
  /// Opens what this environment says about the service at the cursor.
  mutating func openEntry() -> [Effect] {
    guard !state.workspace.isReadOnly else { return refuseToEdit() }
    guard let service = serviceName, plan?[service] != nil else {
      return refuse(
        isAtEnvironment
          ? "\(key(.openEntry)) opens what is said about a service; \(key(.openFile)) opens the whole file"
          : "there is no service here")
    }
    let purpose = EditorJob.Purpose.entry(service: service, environment: state.environment)
    if let kept = state.keptTexts.firstIndex(where: { $0.job?.purpose == purpose }) {
      state.overlay = .editor(state.keptTexts.remove(at: kept))
      return []
    }
    guard let text = state.environments.entry(of: service, in: state.environment) else {
      return refuse("the file of \(state.environment) cannot be read: \(key(.openFile)) opens it")
    }
    return [
      .edit(
        EditorJob(
          purpose: purpose, file: "\(service).\(state.environment).json", text: text))
    ]
  }

  /// Opens the whole file of the environment at the cursor, or that of the review; asks first if edits are not saved.
  mutating func openFile() -> [Effect] {
    guard !state.workspace.isReadOnly else { return refuseToEdit() }
    let (environment, line) = fileAtCursor
    return openFile(of: environment, at: line)
  }

  /// Opens the file of `environment` at the 1-based `line` of what is saved; asks first if edits are not saved.
  mutating func openFile(of environment: String, at line: Int) -> [Effect] {
    guard !state.workspace.isReadOnly else { return refuseToEdit() }
    guard state.environments[environment] != nil else { return refuse("there is no environment here") }
    guard outlook.unsaved[environment]?.isEmpty == false else {
      if case .why = state.overlay { state.overlay = nil }
      return open(environment, at: line)
    }
    state.overlay = .editor(.file(environment: environment, line: line))
    return []
  }

  /// Opens the text that is being typed.
  mutating func openText() -> [Effect] {
    if let job = textForEditor {
      guard String(decoding: job.text, as: UTF8.self).hidingSecrets.utf8.elementsEqual(job.text) else {
        return refuse(Self.secretForEditor)
      }
      return [.edit(job)]
    }
    if case .variable(let box) = state.overlay, box.isAtText {
      return refuse(Self.secretForEditor)
    }
    return refuse("this is chosen, not typed")
  }

  private static let secretForEditor = "a secret is given to no other program: refer to it instead"

  /// The text that has the keys, nil if that is none, or a secret.
  var textForEditor: EditorJob? {
    let line: LineEditor?
    let name: String
    switch state.overlay {
    case .edit(let box): (line, name) = (box.line, "\(box.field)")
    case .variable(let box): (line, name) = (box.isAtText && isSecret(box) ? nil : box.parts.line, box.name)
    case .entry(let box): (line, name) = (box.parts.line, "\(box.field)")
    default: return nil
    }
    return line.map { EditorJob(purpose: .line, file: name.asFileName + ".txt", text: Array($0.text.utf8)) }
  }

  /// Does what the box says.
  mutating func accept(_ box: EditorBox) -> [Effect] {
    state.overlay = nil
    switch box {
    case .file(let environment, let line), .broken(let environment, let line, problem: _):
      return open(environment, at: line)
    case .again(let job, problem: _), .left(let job):
      takeBackBox()
      return [.edit(job)]
    }
  }

  /// Leaves what the box asks about as it is: a text stays, but for that of a box.
  mutating func leave(_ box: EditorBox) {
    state.overlay = nil
    takeBackBox()
    guard let job = box.job, case .entry(let service, let environment) = job.purpose else { return }
    state.keptTexts.append(box)
    state.message = .note(
      "what you wrote is kept: \(key(.openEntry)) on \(service) in \(environment) offers it again, as the next workbench does"
    )
    offerLeftText()
  }

  /// Throws away the text that the box asks about.
  mutating func throwAway(_ box: EditorBox) -> [Effect] {
    guard let job = box.job else { return [] }
    state.overlay = nil
    takeBackBox()
    state.message = .done("what was written is thrown away")
    offerLeftText()
    return [.forgetText(job.purpose)]
  }

  /// Opens the box again whose text was in the editor.
  private mutating func takeBackBox() {
    guard let box = state.setAside else { return }
    state.overlay = box
    state.setAside = nil
  }

  /// Offers texts that were not taken when a workbench ended, one after another, once no box is open.
  mutating func offer(_ jobs: [EditorJob]) {
    guard tour == nil, !state.workspace.isReadOnly else { return }
    state.leftTexts = jobs
    offerLeftText()
  }

  /// Offers the next text that waits for that.
  mutating func offerLeftText() {
    guard state.overlay == nil, !state.leftTexts.isEmpty else { return }
    state.overlay = .editor(.left(state.leftTexts.removeFirst()))
  }

  /// Asks to mend the file that came from the user's editor, if it cannot be read.
  mutating func askToMend() -> [Effect] {
    let name = state.openedFile
    state.openedFile = nil
    guard let name, let file = state.environments[name] else { return [] }
    var finding = state.diskProblem(of: file.path)
    if case .unreadable(_, let problem) = file.content { finding = problem }
    guard let finding, state.overlay == nil else { return [] }
    let place = finding.origin?.place
    state.overlay = .editor(
      .broken(
        environment: name, line: place?.line ?? 1,
        problem: "\(place?.description ?? file.path): \(finding.message)"))
    return [.beep]
  }

  /// Takes what came of `job`.
  mutating func edited(_ job: EditorJob, _ answer: EditorAnswer) -> [Effect] {
    switch (answer, job.purpose) {
    case (.failed(let reason, let typed?), _): return ask(job, typed, reason)
    case (.failed(let reason, nil), .entry(let service, let environment))
    where job.text != state.environments.entry(of: service, in: environment):
      // It was written before, and is nowhere else.
      return ask(job, job.text, reason)
    case (.failed(let reason, nil), _): return [.forgetText(job.purpose)] + fail("nothing is taken: \(reason)")
    case (.edited(let text), .line) where text == textForEditor?.text:
      return refuse("nothing is taken: the text is as it was; \(Self.waitingHint)")
    case (.edited(let text), .line): return takeLine(text, of: job)
    case (.edited(let text), .entry(let service, let environment)):
      return take(text, as: service, in: environment, of: job)
    }
  }

  private static let waitingHint = "an editor in a window has to wait, such as 'code --wait'"

  /// Says that nothing came of a file.
  mutating func couldNotOpen(_ reason: String, ran: Bool) -> [Effect] {
    state.openedFile = nil
    return fail(ran ? "not read again: \(reason); \(key(.reload)) reads the files" : "not opened: \(reason)")
  }

  private mutating func take(
    _ text: [UInt8], as service: String, in environment: String, of job: EditorJob
  ) -> [Effect] {
    guard let known = state.environments.catalogue[service], state.environments[environment] != nil else {
      return ask(job, text, "there is no \(service) in \(environment) any more")
    }
    let before = state.environments
    let splice: Splice?
    do {
      splice = try state.environments.setEntry(of: known, in: environment, to: text, file: job.file)
    } catch {
      var again = job
      again.line = error.place.line
      return ask(again, text, error.description)
    }
    guard let splice else {
      offerLeftText()
      return [.forgetText(job.purpose)] + refuse("nothing is taken: no value is another; \(Self.waitingHint)")
    }
    let edits = state.environments.edits(since: before)
    state.history.record(
      History.Step(
        changes: [FileSplice(environment: environment, splice: splice)],
        title: "\(service)/\(environment) from the editor", environment: environment, service: service,
        field: state.field), by: state.environments.exactEdits(since: before) ?? [], from: before,
      to: state.environments)
    state.lastEdit = nil
    let count = edits.count
    let values = count == 1 ? "1 value" : "\(count) values"
    state.message = .done("\(values) of \(service) in \(environment) from the editor; \(key(.undo)) undoes")
    offerLeftText()
    return [.forgetText(job.purpose)]
  }

  /// Asks whether to go on with what was typed.
  private mutating func ask(_ job: EditorJob, _ typed: [UInt8], _ problem: String) -> [Effect] {
    var again = job
    again.text = typed
    if job.purpose == .line { state.setAside = state.overlay }
    state.overlay = .editor(.again(again, problem: problem))
    return [.beep]
  }

  /// Puts in a text in the place of the line that has the keys, without the line break that editors put at the end.
  private mutating func takeLine(_ bytes: [UInt8], of job: EditorJob) -> [Effect] {
    guard var text = String(validating: bytes, as: UTF8.self) else {
      return ask(job, bytes, "the text is not UTF-8")
    }
    if text.last?.isNewline == true, job.text.last != UInt8(ascii: "\n") { text.removeLast() }
    text = text.replacing("\r\n", with: "\n")
    let takesLines = if case .variable(let box) = state.overlay { box.isAtText } else { false }
    if !takesLines, text.contains("\n") {
      let count = text.count { $0 == "\n" } + 1
      return ask(job, bytes, "there are \(count) lines, and this takes one")
    }
    let allowed: [Unicode.Scalar] = takesLines ? ["\n", "\t"] : []
    if let bad = text.unicodeScalars.first(where: {
      $0.properties.generalCategory == .control && !allowed.contains($0)
    }) {
      return ask(job, bytes, "the text holds '\(String(bad).visible)', which cannot be seen")
    }
    changeLine { $0.replace(with: text) }
    return []
  }

  private mutating func open(_ environment: String, at line: Int) -> [Effect] {
    guard let file = state.environments[environment] else { return [] }
    guard file.problem == nil else {
      return refuse("\(file.path.visible) holds no text that could be opened: mend or remove it first")
    }
    state.openedFile = environment
    return [.openFile(path: file.path, line: line)]
  }

  /// The environment whose file is meant, and the 1-based line of its saved file that the cursor is on.
  private var fileAtCursor: (environment: String, line: Int) {
    if case .review(let review) = state.overlay { return (review.environment, review.file.first?.number ?? 1) }
    if state.focus == .problems, let place = problemAtCursor?.origin?.place,
      let file = state.saved.files.first(where: { $0.path == place.file })
    {
      return (file.name, place.line)
    }
    let file = state.saved[state.environment]
    if case .unreadable(_, let finding)? = file?.content {
      return (state.environment, finding.origin?.place?.line ?? 1)
    }
    let cell = fieldAtCursor.flatMap { owner(in: outlook.saved(state.environment))?.cell(at: $0) }
    let entry = file?.document?.root["services"]?[state.service]?.place
    let place = cell?.origin.place.flatMap { $0.file == file?.path ? $0 : nil } ?? entry
    return (state.environment, place?.line ?? 1)
  }
}

extension VariableBox {
  /// Whether the keys go to a plain text, which may have several lines and may be a secret.
  package var isAtText: Bool { kind == .text && parts.at == parts.list.count - 1 }
}

extension String {
  /// The text as a name that no file system and no shell minds.
  fileprivate var asFileName: String {
    isEmpty
      ? "value" : String(prefix(60).map { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) ? $0 : "-" })
  }
}
