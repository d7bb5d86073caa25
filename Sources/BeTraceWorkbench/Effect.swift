package import BeTraceCore

/// Something to be done to the outside. The loop performs it and answers with an `Action` where one is named.
package enum Effect: Sendable, Equatable {
  /// Replaces the file at `path`, whose content has to be `expecting` still; nil makes a file that is not there. Answers
  /// `wrote`, `couldNotWrite` or `changedOnDisk`.
  case write(path: String, bytes: [UInt8], expecting: [UInt8]?)
  /// Keeps what is not saved, so that it outlives a crash. Answers `printed` if that cannot be.
  case keepUnsaved(UnsavedLines)
  /// Takes the lock of the workspace, from this holder too if that is on another host. Answers `mayEdit`, or `printed` if the
  /// workspace cannot be written.
  case takeLock(over: LockHolder?)
  /// Gives it back.
  case releaseLock
  /// Waits, while everything else goes on, until the workbench that has the lock ends. Answers `holderLeft`.
  case awaitLock
  /// Keeps how a file that was saved came about, for later workbenches, and what it held before. Answers `printed` if that
  /// cannot be.
  case keepHistory([SavedHistory.Entry], leadingTo: Action.FileContent, before: [UInt8])
  /// Looks for what earlier workbenches saved. Answers `foundHistory` if there is something.
  case readHistory
  /// Looks for edits that an earlier workbench left behind. Answers `foundUnsaved` if there are some.
  case findUnsaved
  /// Forgets the edits that an earlier workbench left behind. Answers `foundUnsaved` if there are more.
  case forgetUnsaved
  /// Keeps them under another name, where they are not offered any more. Answers `foundUnsaved` if there are more.
  case keepUnsavedAside
  /// Reads all environment files, the modules, and what the workspace says about itself again, while everything else goes on,
  /// instead of the time before. Answers `didRead` or `couldNotRead` with the job.
  case readFiles(job: Int)
  /// Ends what `readFiles` began: nobody wants to know any more.
  case stopReading
  /// Makes a workspace of the files in a folder, in which effects happen from then on. Answers `savedAs` or
  /// `couldNotSaveAs`.
  case saveAs(folder: String, [Action.FileContent])
  /// Makes `text` the file at `path`, relative to where the program was started; in the place of another file only if that
  /// begins with `former`, where it is given. Answers `printed`.
  case writeText(path: String, text: String, over: String? = nil)
  /// Looks for the folders that this path, as far as it is typed, could become; it is relative to where the program was
  /// started, or to where exports are written. Answers `foundFolders`.
  case findFolders(String, forExport: Bool = false)
  /// Looks what the folder that an export writes to holds of ours. Answers `didReadTarget`.
  case readTarget(TargetQuery)
  /// Writes an export, if the environments and the target are still what they were. Answers `exported`, `couldNotExport`,
  /// or `didReadTarget` if the target is not.
  case export(ExportOrder)
  /// Makes the scratch copy of the example anew. Answers `didResetScratch` or `couldNotResetScratch`.
  case resetScratch
  /// Reads the user's theme files again. Answers `didReadThemes`.
  case readThemes
  /// Runs a headless command, while everything else goes on, instead of the one before. Answers `ran`.
  case run(CommandJob)
  /// Ends what `run` began: nobody wants to know any more.
  case stopRunning
  /// Has the user edit a text in their own editor. Answers `edited`.
  case edit(EditorJob)
  /// Forgets the text that the user's editor had for this: it is taken, or thrown away.
  case forgetText(EditorJob.Purpose)
  /// Looks for texts that earlier workbenches left behind. Answers `foundTexts` if there are some.
  case findTexts
  /// Has the user edit the file at `path`, from this 1-based line, in their own editor; reads all environment files
  /// again. Answers `didRead`, `couldNotRead` or `couldNotOpen`.
  case openFile(path: String, line: Int)
  /// Asks git who touched the line last, while everything else goes on. Answers `foundCommit`.
  case findCommit(LineQuery)
  /// Works out what is not planned yet, while everything else goes on. Answers `completed`.
  case complete(Outlook)
  /// Finds out what fields reach, while everything else goes on, instead of what was asked before. Answers `probed`.
  case probe(ProbeJob)
  /// Ends the evaluation of modules that runs: nobody wants to wait for it.
  case stopAsking
  /// Ends what `probe` began: nobody wants to know any more.
  case stopProbing
  /// Asks the module of the service called so whether it keeps the contract, while everything else goes on. Answers
  /// `verified`.
  case verify(String, Environments)
  /// Puts the text on the clipboard of the person's machine.
  case copy(String)
  /// Sounds the bell.
  case beep
  /// Stops the program until the shell continues it.
  case suspend
  /// Draws every cell again.
  case redraw
  /// Ends the program.
  case quit
}
