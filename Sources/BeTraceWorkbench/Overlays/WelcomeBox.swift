import BeTraceCore

/// The card of the first start: what there is to do.
package struct WelcomeBox: Sendable, Equatable {
  /// Something to begin with. The raw value is its place, from 0.
  package enum Choice: Int, Sendable, Equatable {
    case tour, open, makeWorkspace, help
  }

  /// What there is to choose from.
  let choices: [Choice]
  /// The row at the cursor, 0-based.
  private(set) var index = 0

  /// The choices on the scratch copy of the example, or in a workspace of the user's.
  init(isScratch: Bool, hasTour: Bool) {
    choices = (hasTour ? [.tour] : []) + (isScratch ? [.open, .makeWorkspace, .help] : [.open, .help])
  }

  mutating func move(by count: Int) { index = min(max(index + count, 0), choices.count - 1) }
}

extension Session {
  /// Shows the card of the first start, unless something else is to be read first.
  package mutating func welcome() {
    guard state.overlay == nil else { return }
    state.overlay = .welcome(WelcomeBox(isScratch: state.workspace.isScratch, hasTour: pristine != nil))
  }

  /// Whether the card of the first start is still to be answered.
  package var isWelcoming: Bool { if case .welcome = state.overlay { true } else { false } }

  /// Begins with the row of this 0-based number.
  mutating func choose(row: Int) -> [Effect] {
    guard case .welcome(let box) = state.overlay, box.choices.indices.contains(row) else { return [.beep] }
    state.overlay = nil
    switch box.choices[row] {
    case .tour: return startTour()
    case .open: break
    case .makeWorkspace:
      var command = CommandLine()
      command.line.replace(with: CommandLine.saveAs)
      state.overlay = .command(command)
    case .help: return perform(.openHelp)
    }
    return []
  }
}

/// How the card looks: alone on the screen.
extension Session {
  func drawWelcome(_ box: WelcomeBox, on screen: inout Frame) {
    let size = screen.size
    screen.fill(Rect(column: 0, row: 0, columns: size.columns, rows: size.rows - 1), ground: .page)
    let isRoomy = size.rows >= 22
    let rows = box.choices.count * (isRoomy ? 3 : 1) + (isRoomy ? 1 : 0)
    let columns = min(size.columns, 56)
    let height = rows + 2 + (isRoomy ? 6 : 1)
    var top = max(0, (size.rows - 1 - height) / 2)
    let left = (size.columns - columns) / 2
    let bars = [Symbol.spinnerLow, .spinnerHigh, .spinnerMiddle, .spinnerHigh].map { state.symbols[$0] }.joined()
    let name = [Run(bars + " ", .focusBorder), Run("betrace", .textStrong, .bold), Run(" workbench")]
    screen.write(name, column: max(0, (size.columns - name.columns) / 2), row: top)
    top += isRoomy ? 3 : 1
    let frame = BoxFrame(
      symbols: state.symbols, area: Rect(column: left, row: top, columns: columns, rows: rows + 2))
    frame.draw([Run("Welcome", .focusTitle)], on: &screen)
    for (index, choice) in box.choices.enumerated() {
      let row = frame.content.row + (isRoomy ? 1 + index * 3 : index)
      if index == box.index {
        for row in row...(isRoomy ? row + 1 : row) { mark(row, of: frame.content, on: &screen) }
      }
      let ground: Role = index == box.index ? .selection : .panel
      let title = [Run("\(index + 1)  ", .hintKey), Run(title(of: choice), .textStrong)]
      screen.write(
        title, column: frame.content.column, row: row, end: frame.content.endColumn, ground: ground)
      guard isRoomy else { continue }
      let note = note(of: choice).elided(to: frame.content.columns - 3, ellipsis: state.symbols[.ellipsis])
      screen.write([Run(note, .textMuted)], column: frame.content.column + 3, row: row + 1, ground: ground)
    }
    guard isRoomy else { return }
    let promise = "Nothing is written before you save and have seen the difference."
    screen.write(
      promise, column: max(0, min(left, size.columns - promise.columns - 1)), row: frame.area.endRow + 1,
      role: .textMuted)
  }

  private func title(of choice: WelcomeBox.Choice) -> String {
    switch choice {
    case .tour: "Take the tour"
    case .open: state.workspace.isScratch ? "Open the example" : "Open the environments"
    case .makeWorkspace: "Make a workspace of the example"
    case .help: "Read the help"
    }
  }

  private func note(of choice: WelcomeBox.Choice) -> String {
    switch choice {
    case .tour: return "four lessons, on scratch data"
    case .open:
      let names = state.environments.names.joined(separator: ", ").visible
      return state.workspace.isScratch ? "\(names), on a copy" : "\(names) in \(state.workspace.folder.visible)"
    case .makeWorkspace: return "files of your own, to keep"
    case .help: return "every key, every mark, every word"
    }
  }
}
