import BeTraceCore

extension Session {
  /// Lets `action` happen, and gives what is to be done to the outside.
  package mutating func update(_ action: Action) -> [Effect] {
    guard tour == nil else { return updateInTour(action) }
    let effects = happen(action)
    return keepUnsaved() + effects
  }

  /// The same, whether a tour runs or not.
  mutating func happen(_ action: Action) -> [Effect] {
    if holds(action) { return [] }
    if action.isFromPerson {
      state.message = nil
      awaited = nil
    }
    if isPlanning, outlook.isPartial, !action.staysInEnvironment {
      awaited = action
      return []
    }
    if !isPlanning || !canHappenBehind(action) { outlook.complete() }
    reaches.forgetWishes()
    if !action.keepsOffer { state.offer = nil }
    let effects = perform(action)
    showAnswer()
    state.history.stamp(now)
    refresh()
    settle()
    inspect()
    return effects + followExport() + planTheOthers() + followProbing() + takeReading()
  }

  mutating func perform(_ action: Action) -> [Effect] {
    switch action {
    case .move(let count): move(by: count)
    case .movePage(let count): move(by: count * pageRows)
    case .moveToFirst: move(by: -1_000_000)
    case .moveToLast: move(by: 1_000_000)
    case .focus(let pane): focus(pane)
    case .focusPreview: focusPreview()
    case .focusNext(let count): focusNext(by: count)
    case .stepEnvironment(let count):
      switch state.overlay {
      case .map(let box): return stepMap(box, by: count)
      case .promote(let box): return stepSource(of: box, by: count)
      case .compare(let box): return stepOther(of: box, by: count)
      default: return stepEnvironment(by: count)
      }
    case .stepService(let count):
      guard case .card = state.overlay else { return stepService(by: count) }
      return stepService(by: count) + openCard()
    case .stepProblem(let count): return stepProblem(by: count)
    case .scrollPreview(let count): scrollPreview(by: count)
    case .nextPreviewMode: nextPreviewMode()
    case .showPreview(let mode): show(mode)
    case .togglePreviewFolds: return togglePreviewFolds()
    case .resizePane(let count): return resizePane(by: count)
    case .goBack: return goBack()
    case .filter: openFilter()
    case .stepMatch(let count): return stepMatch(by: count)
    case .fold: return fold()
    case .unfold: return unfold()
    case .toggleFold: return toggleFold()
    case .toggleOnlySet: toggleOnlySet()
    case .moveAcross(let count): return moveAcross(by: count)
    case .toggleAllFields: return toggleAllFields()
    case .turnMatrix: return turnMatrix()

    case .open: return open()
    case .leave: leave()
    case .toggle: return toggle()
    case .adjust(let count): return adjust(by: count)
    case .add: return add()
    case .rename: return rename()
    case .openSettings: return openSettings()
    case .openEntry: return openEntry()
    case .openFile:
      switch state.overlay {
      case .why(let box): return openLayer(of: box)
      case .card: return openReadme()
      default: return openFile()
      }
    case .openText: return openText()
    case .takeKnown(let count): return takeKnown(by: count)
    case .acceptAndGoOn: return acceptAndGoOn()
    case .remove: return removeRows()
    case .reset: return resetRows()
    case .askToReset: return askToReset()
    case .repeatEdit: return repeatEdit()
    case .mark: return mark()
    case .startCopying: return startCopying()
    case .copy(let part): return copy(part)
    case .copyDifference: return copyDifference()
    case .copySummary: return copySummary()
    case .pasteValue: return pasteValue()
    case .copyAcross(let count): return copyAcross(by: count)
    case .undo: return undo()
    case .redo: return redo()
    case .fix(let number): return fix(number)
    case .except: return except()
    case .review: return review()
    case .saveAtOnce: return saveAtOnce()
    case .openExport: return openExport()
    case .toggleDifference: return toggleDifference()
    case .toggleOrphans: return toggleOrphans()
    case .openPromotion: return openPromotion()
    case .openComparison: return openComparison()
    case .pickAll: return pickAll()
    case .toggleScope: return toggleScope()
    case .reload: return readFiles()
    case .revert: return revert()
    case .askToResetScratch: return askToResetScratch()

    case .openCard: return openCard()
    case .openMap: return openMap()
    case .openMatrix: return openMatrix()
    case .openWhy: return openWhy()
    case .explain: return explain()
    case .choose(let row): return choose(row: row)
    case .startTour: return startTour()
    case .tour(let command): return perform(command)

    case .openCommandLine: state.overlay = .command(CommandLine())
    case .openHelp: state.overlay = .help(HelpBox(keymap, context: context))
    case .openThemes: return openThemes()
    case .openJournal: return openJournal()
    case .openHistory: return openHistory()
    case .openChanges: return openChanges()
    case .openRecovery: return openRecovery()
    case .useTheme(let name): return useTheme(name)
    case .type(let text): return type(text)
    case .paste(let text, let droppedBytes): return paste(text, droppedBytes)
    case .editText(let change): edit(change)
    case .nextPart(let count): nextPart(by: count)
    case .complete: return complete()
    case .accept: return accept()
    case .cancel: cancel()
    case .discard: return discard()

    case .allowEdits: return allowEdits()
    case .goReadOnly: return goReadOnly()

    case .quit: return quit()
    case .stopWaiting: return stopWaiting()
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    case .forgetMessage: break
    case .resized(let size): resize(to: size)

    case .wrote(let path, let bytes, let remarks): return wrote(path, bytes, remarks)
    case .couldNotWrite(let path, let reason): return couldNotWrite(path, reason)
    case .filesChanged(let paths): return filesChanged(paths)
    case .mayEdit(let holder): return mayEdit(besides: holder)
    case .holderLeft: return holderLeft()
    case .foundHistory(let history): found(history)
    case .foundUnsaved(let journal): return foundUnsaved(journal)
    case .changedOnDisk(let path, let bytes): return changedOnDisk(path, bytes)
    case .didRead(let contents, let settings, let catalogue, _):
      return didRead(contents, settings, catalogue) + askToMend()
    case .couldNotRead(let reason, let problem, _): return couldNotRead(reason, in: problem) + askToMend()
    case .savedAs(let workspace): return savedAs(workspace)
    case .couldNotSaveAs(let reason): return fail("not saved: \(reason)")
    case .foundFolders(let folders): return found(folders)
    case .didReadTarget(let content, let isNew): return didReadTarget(content, isNew: isNew)
    case .exported(let order): exported(order)
    case .couldNotExport(let reason, let began): return couldNotExport(reason, began: began)
    case .didResetScratch(let contents): return didResetScratch(contents)
    case .couldNotResetScratch(let reason): return fail("not reset: \(reason)")
    case .edited(let job, let answer): return edited(job, answer)
    case .foundTexts(let jobs): offer(jobs)
    case .couldNotOpen(let reason, let ran): return couldNotOpen(reason, ran: ran)
    case .foundCommit(let query, let commit): found(commit, of: query)
    case .probed(let job, let places): return probed(job, places)
    case .completed(let outlook): return completed(outlook)
    case .modulesAnswered: modulesAnswered()
    case .tick: ticks += 1
    case .verified(let verification): found(verification)
    case .ran(let job, let text, let succeeded): ran(job, text, succeeded: succeeded)
    case .printed(let text, let succeeded): printed(text, succeeded)
    case .didReadThemes(let user): didReadThemes(user)
    case .pageIs(let page): follow(page)
    }
    return []
  }
}

extension Action {
  /// Whether a person did it; what was said before is then read.
  var isFromPerson: Bool {
    switch self {
    case .resized, .wrote, .couldNotWrite, .filesChanged, .mayEdit, .holderLeft, .foundHistory, .foundUnsaved,
      .changedOnDisk,
      .didRead, .couldNotRead,
      .savedAs,
      .couldNotSaveAs,
      .foundFolders, .didReadTarget, .exported, .couldNotExport, .didResetScratch, .couldNotResetScratch, .edited,
      .foundTexts, .couldNotOpen, .foundCommit, .completed, .modulesAnswered, .probed, .tick, .verified, .ran, .printed,
      .didReadThemes,
      .pageIs:
      false
    default: true
    }
  }
}
