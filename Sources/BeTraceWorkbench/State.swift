package import BeTraceCore

/// All that changes while the workbench runs. What the screen shows besides is worked out from it.
package struct State: Sendable, Equatable {
  /// The environments with all edits.
  package var environments: Environments
  /// The environments as they were last read from disk or saved.
  package var saved: Environments
  /// The environments as they are on disk, where that is not `saved`: what cannot be read any more, or is gone although
  /// something in it is not saved, is shown as it was read last. Nil if all is as in `saved`.
  var disk: Environments?
  /// Why the file of the workspace could not be read again, and all was kept; nil once it could.
  var settingsProblem: Finding?
  /// The paths of the files that another program changed, and that were not read since.
  package var changedOutside: [String] = []
  /// Whether what would be saved is shown once they are read.
  var reviewsOnceRead = false
  package var history = History()
  /// What is kept of the edits so that they outlive a crash.
  package var unsaved: UnsavedLines
  /// The edits of an earlier workbench that were put off; nil if none wait.
  var putOff: RecoveryBox?
  /// How far the saving of several environments has come; nil if none is left to save.
  package var saveRound: SaveRound?

  // The one cursor, shared by all views.
  package var service: String
  package var environment: String
  package var field = Field("replicas") {
    // Whoever goes to a field leaves the heading.
    didSet { heading = nil }
  }
  /// The heading of the form that the cursor is on, nil while it is on the field.
  package var heading: String?
  /// Where the cursor was before it jumped, newest last.
  package var visited: [Visit] = []

  package var focus = Pane.form
  package var overlay: Overlay?
  /// The box whose text is in the user's editor, while it is asked what becomes of that.
  var setAside: Overlay?
  /// The environment whose file is open in the user's editor, until it is read again.
  var openedFile: String?
  /// What each pane shows only, by its words; for the manifests the text that is searched.
  package var filters: [Pane: String] = [:]
  /// The pane whose filter is being typed.
  package var filtering: Pane?
  /// Where the cursor was before that.
  package var filteredFrom: Visit?
  /// Whether its words are those from before, which the first character replaces.
  package var isFilterFresh = false
  /// The cells whose rows are marked.
  package var marked: Set<Visit> = []
  package var lastEdit: RepeatableEdit?
  package var clipboard: Clipboard?
  /// The sections of the form that were folded (true) or opened, by their headings; all services share them.
  package var folds: [String: Bool] = [:]
  /// Whether the form shows only what this environment decides, what is not saved and what is wrong.
  package var showsOnlySet = false
  /// The words that the form was filtered by last.
  package var searched = ""
  package var formTop = 0
  /// The row of the form that the cursor was on last, for when its field goes.
  package var formRow = 0
  /// The problem that was stepped to last, and where that led.
  package var steppedProblem: SteppedProblem?
  /// Its fix, until anything else is done.
  var offer: OfferedFix?
  package var preview = PreviewState()
  package var problemIndex = 0
  package var inspectorTop = 0
  package var matrix = MatrixState()
  package var paneSizes = PaneSizes()
  /// What was exported last, and where to; nil the first time.
  package var exported: ExportChoice?
  package var message: Message?
  package var size: Size
  /// The theme in use, and those that there are.
  package var themes: ThemeChoice

  /// What the files belong to.
  package var workspace: WorkspaceLabel
  /// Another workbench that works on it too; nil if none is known to.
  package var holder: LockHolder?
  /// The texts that were not taken when a workbench ended, until they are offered.
  var leftTexts: [EditorJob] = []
  /// The boxes about texts that were put off.
  var keptTexts: [EditorBox] = []
  // What was decided when the program started.
  package let today: CalendarDate

  /// The signs of the theme in use.
  package var symbols: Symbols { themes.look.symbols }
}

/// A cell that the cursor has been on.
package struct Visit: Sendable, Hashable {
  package let service: String
  package let environment: String
  package let field: Field
}

/// A problem that was stepped to, and the cell that the cursor came to thereby.
package struct SteppedProblem: Sendable, Equatable {
  package let finding: Finding
  package let visit: Visit
}

/// What row 1 says of the workspace.
package struct WorkspaceLabel: Sendable, Equatable {
  /// Its folder as the user knows it.
  package let folder: String
  /// Whether it is the example on scratch data.
  package let isScratch: Bool
  /// Whether nothing may be edited.
  package var isReadOnly: Bool

  package init(folder: String, isScratch: Bool = false, isReadOnly: Bool = false) {
    self.folder = folder
    self.isScratch = isScratch
    self.isReadOnly = isReadOnly
  }
}

/// What the message row says until the next key.
package struct Message: Sendable, Equatable {
  /// Whether it went well.
  package enum Tone: Sendable, Equatable {
    case done, note, failure
  }

  package let tone: Tone
  package let text: String

  package static func done(_ text: String) -> Message { Message(tone: .done, text: text) }
  package static func note(_ text: String) -> Message { Message(tone: .note, text: text) }
  package static func failure(_ text: String) -> Message { Message(tone: .failure, text: text) }
}

/// What lies over the panes.
package enum Overlay: Sendable, Equatable {
  case edit(EditBox)
  case choice(ChoiceBox)
  case variable(VariableBox)
  case fix(FixBox)
  case reset(ResetBox)
  case entry(EntryBox)
  case pick(PickBox)
  case review(SaveReview)
  case export(ExportBox)
  /// No box: the next letter says what to copy.
  case copy
  case quit
  case conflict(Conflict)
  case editor(EditorBox)
  case scratch(ScratchBox)
  case help(HelpBox)
  case command(CommandLine)
  case output(OutputBox)
  case theme(ThemeBox)
  case welcome(WelcomeBox)
  case card(CardBox)
  case map(MapBox)
  case promote(PromoteBox)
  case compare(CompareBox)
  case why(WhyBox)
  case recovery(RecoveryBox)
  case merge(MergeBox)
  /// Another workbench has the workspace open.
  case held
  case history(HistoryBox)

  /// Where the keys go while it is open.
  package var context: Context {
    switch self {
    case .edit: .edit
    case .choice: .choice
    case .variable: .variable
    case .fix: .fix
    case .reset, .scratch: .reset
    case .entry: .entry
    case .pick: .pick
    case .review: .review
    case .export(let box): box.difference != nil ? .difference : box.isTyping ? .target : .export
    case .copy: .copy
    case .quit: .quit
    case .conflict: .conflict
    case .editor: .editor
    case .help: .help
    case .command: .command
    case .output: .output
    case .theme: .theme
    case .welcome: .welcome
    case .card: .card
    case .map: .map
    case .promote(let box): box.difference == nil ? .promote : .difference
    case .compare(let box): box.difference == nil ? .compare : .difference
    case .why: .why
    case .recovery: .recovery
    case .merge: .merge
    case .held: .held
    case .history: .history
    }
  }
}
