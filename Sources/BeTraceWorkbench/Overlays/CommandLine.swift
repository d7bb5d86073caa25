import BeTraceCore

/// The line on which an address or a command is typed, with what it could become below.
package struct CommandLine: Sendable, Equatable {
  package var line = LineEditor()
  /// The candidate under the cursor, 0-based; nil while the text itself counts.
  package var index: Int?
  /// The folders that the typed path could become, once they were asked for.
  package var folders: [String] = []

  /// Something the text could become.
  package struct Candidate: Sendable, Equatable {
    /// What would be typed.
    package let text: String
    /// What it is, or holds now.
    package let note: String
    /// Where it leads; nil for a command.
    package let visit: Visit?
  }
}

extension CommandLine {
  /// What stands before the path of a workspace that is to be made.
  static let saveAs = WorkbenchCommand.saveAs.rawValue + " "

  /// What goes back to only looking.
  static let writeOff = WorkbenchCommand.write.rawValue + " off"

  /// The path that is being typed; nil if none is.
  var path: String? { line.text.hasPrefix(Self.saveAs) ? String(line.text.dropFirst(Self.saveAs.count)) : nil }
}

/// The commands that only the workbench has; all others are those of the command line.
enum WorkbenchCommand: String, CaseIterable {
  case save, export, quit, reload, revert, undo, redo, help, yaml, json, diff, theme, card, map, matrix
  case promote, compare, tour, screenshot, journal, history, changes, recover, write
  case saveAs = "save-as"
  case resetScratch = "reset-scratch"

  /// The command that `word` names; vim's `w` and `q` are understood.
  init?(typed word: String) {
    self.init(rawValue: ["w": "save", "q": "quit"][word] ?? word)
  }

  var note: String {
    switch self {
    case .save: "look at what would change, then save"
    case .export: "look at what an export would write, then write it"
    case .quit: "leave the workbench"
    case .reload: "read the files again, keeping unsaved edits"
    case .revert: "undo everything since the last save"
    case .undo: "undo the last edit"
    case .redo: "redo what was undone"
    case .help: "show the keys"
    case .yaml: "show the manifests as YAML"
    case .json: "show the manifests as JSON"
    case .diff: "show what is not as saved, or not as in ENVIRONMENT"
    case .theme: "choose a theme while looking at it; theme mono: that one"
    case .tour: "learn the workbench in four lessons, on scratch data"
    case .card: "all about the service at the cursor"
    case .map: "the services of the environment by what they need"
    case .promote: "take over what another environment decides; promote staging: from there"
    case .compare: "show what another environment has otherwise; compare staging: that one"
    case .matrix: "the service at the cursor in all environments"
    case .journal: "all edits since the files were read, as commands; journal FILE writes them"
    case .history: "all edits with their times, saved ones too; enter goes to one"
    case .changes: "which values other programs changed in the files, the latest first"
    case .recover: "edits of an earlier workbench that were left for later"
    case .write: "edit and save where that was not allowed; write off: only look"
    case .screenshot: "write the screen to FILE.svg, or to FILE.txt"
    case .saveAs: "make a workspace of all this"
    case .resetScratch: "begin the scratch copy anew"
    }
  }

  /// Whether it can name another environment.
  var takesEnvironment: Bool { [.diff, .promote, .compare].contains(self) }

  /// What it does; nil where that needs more words.
  var action: Action? {
    switch self {
    case .save: .review
    case .export: .openExport
    case .quit: .quit
    case .reload: .reload
    case .revert: .revert
    case .undo: .undo
    case .redo: .redo
    case .help: .openHelp
    case .yaml: .showPreview(.yaml)
    case .json: .showPreview(.json)
    case .diff: .showPreview(.savedDiff)
    case .theme: .openThemes
    case .tour: .startTour
    case .card: .openCard
    case .map: .openMap
    case .promote: .openPromotion
    case .compare: .openComparison
    case .matrix: .openMatrix
    case .resetScratch: .askToResetScratch
    case .journal: .openJournal
    case .write: .allowEdits
    case .history: .openHistory
    case .changes: .openChanges
    case .recover: .openRecovery
    case .saveAs, .screenshot: nil
    }
  }
}

/// The commands of the command line that make sense inside the workbench.
package enum HeadlessCommand: String, CaseIterable, Sendable {
  case set, unset, get, render, validate, services, environments, info, graph, verify, explain, rules, glossary

  var note: String {
    switch self {
    case .set: "set a field: set bff/production/replicas=5"
    case .unset: "reset a field: unset bff/production/replicas"
    case .get: "show a value: get bff/production/replicas"
    case .render: "show manifests: render production bff"
    case .validate: "show all problems: validate production"
    case .services: "list the services, or show one"
    case .environments: "list the environments"
    case .info: "versions, paths, what was found"
    case .verify: "ask modules whether they keep the contract: verify bff"
    case .graph: "draw what needs what: graph production"
    case .explain: "explain a part of the manifests: explain Deployment.spec"
    case .rules: "explain a problem: rules POL-01"
    case .glossary: "look a word up: glossary rollout"
    }
  }
}

extension Session {
  /// What the text on the command line could become, best first; at most twenty.
  package var candidates: [CommandLine.Candidate] {
    guard case .command(let command)? = state.overlay else { return [] }
    let text = command.line.text
    let commands =
      WorkbenchCommand.allCases.map { CommandLine.Candidate(text: $0.rawValue, note: $0.note, visit: nil) }
      + HeadlessCommand.allCases.map { CommandLine.Candidate(text: $0.rawValue, note: $0.note, visit: nil) }
    let typed = text.split(separator: " ").map(String.init)
    if let word = typed.first, let command = WorkbenchCommand(rawValue: word), command.takesEnvironment,
      typed.count > 1 || text.hasSuffix(" ")
    {
      return otherEnvironments(for: command, startingWith: typed.dropFirst().joined(separator: " "))
    }
    if let command = typed.first.flatMap(HeadlessCommand.init), typed.count > 1 || text.hasSuffix(" ") {
      let rest = text.split(separator: " ", maxSplits: 1).dropFirst().first.map(String.init) ?? ""
      return command.lookups(startingWith: rest, in: state.environments)
        ?? addresses(matching: typed.dropFirst().joined(separator: " "), after: typed[0] + " ")
    }
    if typed.first == WorkbenchCommand.theme.rawValue, typed.count > 1 || text.hasSuffix(" ") {
      return themes(matching: typed.dropFirst().joined(separator: " "))
    }
    if typed.first == WorkbenchCommand.write.rawValue, typed.count > 1 || text.hasSuffix(" ") {
      return [CommandLine.Candidate(text: CommandLine.writeOff, note: "only look from now on", visit: nil)]
    }
    if command.path != nil {
      return command.folders.map {
        CommandLine.Candidate(text: CommandLine.saveAs + $0, note: "a folder", visit: nil)
      }
    }
    let alias = WorkbenchCommand(typed: text)?.rawValue
    let matching = commands.filter { $0.text.hasPrefix(text.lowercased()) || $0.text == alias }
    return Array((matching.prefix(text.isEmpty ? 20 : 4) + addresses(matching: text, after: "")).prefix(20))
  }

  /// The themes whose name begins with `text`, as commands.
  private func themes(matching text: String) -> [CommandLine.Candidate] {
    state.themes.listed.filter { $0.name.hasPrefix(text) }.prefix(15).map { file in
      CommandLine.Candidate(
        text: "\(WorkbenchCommand.theme.rawValue) \(file.name)",
        note: ThemeFile.shipped.contains(file) ? "a theme of the program" : file.path, visit: nil)
    }
  }

  /// The environments that `command` can be about besides the one at the cursor; of a difference what is saved too.
  private func otherEnvironments(
    for command: WorkbenchCommand, startingWith start: String
  ) -> [CommandLine.Candidate] {
    let others = state.environments.renderedNames.filter { $0 != state.environment }
    return ((command == .diff ? ["saved"] : []) + others).filter { $0.hasPrefix(start) }.map { name in
      let note = name == "saved" ? "what is not as saved" : "what \(state.environment) has otherwise"
      return CommandLine.Candidate(
        text: "\(command.rawValue) \(name)",
        note: command == .promote ? "take over what \(name) decides" : note, visit: nil)
    }
  }
}
