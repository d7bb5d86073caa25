package import BeTraceCore

/// Everything that can happen, named after what was meant.
package enum Action: Sendable, Equatable {
  // Moving
  /// By rows in the focused pane or the open box.
  case move(by: Int)
  /// By half the height of the pane.
  case movePage(by: Int)
  case moveToFirst, moveToLast
  case focus(Pane)
  /// To the manifests; from there to the whole screen for them, and back.
  case focusPreview
  case focusNext(by: Int)
  case stepEnvironment(by: Int)
  case stepService(by: Int)
  case stepProblem(by: Int)
  case scrollPreview(by: Int)
  /// The manifests as the next of YAML, differences and JSON.
  case nextPreviewMode
  case showPreview(PreviewMode)
  /// Folds the lines that are far from what matters, or shows all.
  case togglePreviewFolds
  /// More room for the pane at the keys, or less.
  case resizePane(by: Int)
  case goBack
  case filter
  /// To rows that hold the words of the last filter, or lines with the text that is searched.
  case stepMatch(by: Int)
  /// To the heading, then into the fold; out of it; the one or the other.
  case fold, unfold, toggleFold
  case toggleOnlySet
  /// To the cell beside it in the matrix.
  case moveAcross(by: Int)
  /// All fields of the matrix, or only those that differ.
  case toggleAllFields
  /// One field of all services, or all fields of one.
  case turnMatrix

  // Deciding
  /// Goes into what the cursor is on: edits a field, chooses a service, jumps to a problem.
  case open
  /// Back to the form.
  case leave
  case toggle
  case adjust(by: Int)
  case add, rename
  /// From an environment in the list to its own settings.
  case openSettings
  /// In the user's own editor: all that the environment says about the service; its whole file; the text of the box.
  case openEntry, openFile, openText
  /// Puts in the next or the previous of the texts that are known for the line that has the keys.
  case takeKnown(by: Int)
  /// Keeps what is typed and goes on with the next field.
  case acceptAndGoOn
  case remove, reset, undo, redo
  /// Asks before a whole section, or a service, is reset.
  case askToReset
  /// Makes the last edit again at the cursor.
  case repeatEdit
  case mark
  /// Waits for the letter that says what to copy.
  case startCopying
  case copy(CopiedPart)
  /// Copies the difference of the file that is to be saved.
  case copyDifference
  /// Copies what is to be saved as the text of a commit.
  case copySummary
  /// Sets the value that was copied.
  case pasteValue
  /// Sets the value of the cell in the environment beside it.
  case copyAcross(by: Int)
  /// Applies the fix of this 0-based number of the problem at the cursor.
  case fix(Int)
  /// Accepts the problem at the cursor for a time.
  case except
  case review, saveAtOnce
  /// Asks what is to be exported.
  case openExport
  /// Shows what differs in the file at the cursor, or the list of files again.
  case toggleDifference
  /// Removes files that exports no longer make, or keeps them.
  case toggleOrphans
  /// What the environment at the cursor takes over from another; what another has otherwise.
  case openPromotion, openComparison
  /// Ticks all rows of the box, or only those that are by rule.
  case pickAll
  /// Everything instead of one service in the box, or that again.
  case toggleScope
  case reload
  case revert
  /// Asks before the scratch copy of the example is made anew.
  case askToResetScratch

  // Learning
  /// All about the service at the cursor; the services of the environment by what they need.
  case openCard, openMap
  /// The values of the service at the cursor in all environments.
  case openMatrix
  /// Says who decided the value at the cursor.
  case openWhy
  /// Says what the cursor is on and why it is there.
  case explain
  /// Begins with the row of this 0-based number of the card of the first start.
  case choose(row: Int)
  case startTour
  case tour(Tour.Command)

  // Boxes and text
  case openCommandLine, openHelp, openThemes
  /// All edits since the files were read; with those of earlier workbenches and their times.
  case openJournal, openHistory
  /// Which values were new when the files were last read again.
  case openChanges
  /// Offer the edits of an earlier workbench again that were left for later.
  case openRecovery
  /// Uses the theme of this name.
  case useTheme(String)
  case type(String)
  /// Text that came in one piece; `droppedBytes` at its end were too many.
  case paste(String, droppedBytes: Int)
  case editText(LineEditor.Change)
  case nextPart(by: Int)
  case complete
  case accept, cancel
  /// Leaves without saving, from the box that asks.
  case discard

  // Beside another workbench
  /// Edits and saves from now on; only looks from now on.
  case allowEdits, goReadOnly

  // The program
  case quit, suspend, redraw
  /// Does without what goes on beside the event loop.
  case stopWaiting
  /// A key that means nothing here: what was said before is not its answer.
  case forgetMessage
  case resized(Size)

  // Answers to effects
  /// The file holds these bytes now; what of it could not be kept.
  case wrote(path: String, bytes: [UInt8], remarks: [String] = [])
  case couldNotWrite(path: String, reason: String)
  /// These files are not as they were read, as another program changed them; none if all are.
  case filesChanged([String])
  /// This workbench may edit; besides another one, if one is named.
  case mayEdit(besides: LockHolder?)
  /// The workbench that had the workspace open has ended.
  case holderLeft
  /// What earlier workbenches saved.
  case foundHistory(SavedHistory)
  /// Another workbench left edits behind that it had not saved.
  case foundUnsaved(UnsavedJournal)
  /// The file is not what was read; nil bytes if it is gone.
  case changedOnDisk(path: String, bytes: [UInt8]?)
  /// Modules that were asked have answered.
  case modulesAnswered
  /// The files as they are now, and what the workspace says about itself. The job is that of the effect that this answers; nil
  /// if it was waited for.
  case didRead([FileContent], WorkspaceSettings, Catalogue, job: Int? = nil)
  /// Nothing was read again; `in` says what is wrong with the file in which the workspace says about itself, if that is why.
  case couldNotRead(reason: String, in: WorkspaceSettingsError? = nil, job: Int? = nil)
  case savedAs(WorkspaceLabel)
  case couldNotSaveAs(reason: String)
  /// The folders that a typed path could become, in order, each as it would be typed.
  case foundFolders([String])
  /// What the target of an export holds; `isNew` if it was to be written to and is not what it was.
  case didReadTarget(TargetContent, isNew: Bool)
  case exported(ExportOrder)
  /// Nothing was exported; `began` if something may have been all the same.
  case couldNotExport(reason: String, began: Bool)
  case didResetScratch([FileContent])
  case couldNotResetScratch(reason: String)
  case edited(EditorJob, EditorAnswer)
  /// Workbenches ended before these were taken from the user's editor.
  case foundTexts([EditorJob])
  /// Nothing came of a file in the user's editor; `ran` if that may have changed it all the same.
  case couldNotOpen(reason: String, ran: Bool)
  /// Who touched the line last; nil if nobody knows.
  case foundCommit(LineQuery, LineCommit?)
  /// What some fields of the job reach; the others follow.
  case probed(ProbeJob, [ReachQuestion: [FieldProbe.Reach]])
  /// What the first screen does not show is worked out.
  case completed(Outlook)
  /// Time has gone by, while something goes on beside the event loop.
  case tick
  /// Whether the module of a service keeps the contract.
  case verified(Verification)
  case printed(String, succeeded: Bool)
  /// What a headless command that was run beside the event loop printed.
  case ran(CommandJob, String, succeeded: Bool)
  case didReadThemes(UserThemes)
  /// The terminal's page is dark or light.
  case pageIs(Theme.Appearance)

  /// A file as it was read.
  package struct FileContent: Sendable, Equatable {
    package let path: String
    /// What it holds; nothing if it cannot be read.
    package let bytes: [UInt8]
    /// Why it cannot be read; nil if it was.
    package let problem: String?

    package init(path: String, bytes: [UInt8], problem: String? = nil) {
      (self.path, self.bytes, self.problem) = (path, bytes, problem)
    }

    /// The file read as an environment.
    func environment(_ catalogue: Catalogue) -> EnvironmentFile {
      EnvironmentFile(path: path, bytes: bytes, problem: problem, catalogue: catalogue)
    }
  }
}

/// A part of the screen that can have the keys. The raw value is the key that goes there, but for the matrix.
package enum Pane: Int, Sendable, Hashable, CaseIterable {
  case environments
  case services, form, preview, problems, inspector
  /// In the place of all others.
  case matrix

  /// Where the keys go while it has the focus.
  package var context: Context {
    switch self {
    case .services: .services
    case .form: .form
    case .preview: .preview
    case .problems: .problems
    case .environments: .environments
    case .inspector: .inspector
    case .matrix: .matrix
    }
  }

  /// How its title calls it.
  package var title: String {
    switch self {
    case .services: "Services"
    case .form: "Form"
    case .preview: "Preview"
    case .problems: "Problems"
    case .environments: "Environments"
    case .inspector: "Inspector"
    case .matrix: "Matrix"
    }
  }
}
