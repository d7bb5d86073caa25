import BeTraceCore

/// The box that asks before the scratch copy of the example is made anew.
package struct ScratchBox: Sendable, Equatable {
  /// What has to be typed.
  static let word = "reset"

  /// What would be lost, a line each.
  package let losses: [String]
  package var typed = LineEditor()

  package var isConfirmed: Bool { typed.text == Self.word }
}

extension ScratchBox {
  /// What `environments` have that `example` has not, a line for each file that differs.
  static func losses(of environments: Environments, since example: Environments) -> [String] {
    let edits = environments.edits(since: example)
    let here = environments.files.compactMap { file -> String? in
      guard let before = example.files.first(where: { $0.path == file.path }) else {
        return "\(file.path), which the example has not"
      }
      guard before.bytes != file.bytes else { return nil }
      let count = edits.count { $0.environment == file.name }
      guard count > 0 else { return "how \(file.path) is written" }
      return count == 1 ? "1 value of \(file.name)" : "\(count) values of \(file.name)"
    }
    return here
      + example.files.filter { file in !environments.files.contains { $0.path == file.path } }.map {
        "that \($0.path) is not there"
      }
  }
}

/// How the box looks.
extension Session {
  func drawScratch(_ box: ScratchBox, _ layout: Layout, on screen: inout Frame) {
    let room = BoxFrame.room(below: 0, layout) + (layout.kind == .single ? 0 : 1)
    let question = [Run("Type ", .textMuted), Run(ScratchBox.word, .textStrong, .bold), Run(" to do it", .textMuted)]
    let isTight = box.losses.count + 6 > room
    let shown = isTight ? box.losses.cut(to: max(1, room - 2), state.symbols) : box.losses
    let head = [Run("Back to the example, without the way to undo it. Lost would be", .textMuted)]
    let body = shown.map { [Run($0)] }
    let lines = isTight ? [head] + body + [question] : [[], head] + body + [[], question, []]
    draw(
      [Run("Reset", .focusTitle), Run("  the scratch copy", .panelTitle)], lines, layout, on: &screen
    ) { content, screen in
      let row = content.row + lines.count - (isTight ? 1 : 2)
      screen.drawWell(
        box.typed, column: content.column + question.columns + 2, row: row, end: content.endColumn,
        ellipsis: state.symbols[.ellipsis])
    }
  }
}

extension [String] {
  /// As many as there is room for, and how many more there are.
  fileprivate func cut(to rows: Int, _ symbols: Symbols) -> [String] {
    count <= rows ? self : prefix(rows - 1) + ["\(symbols[.fold]) \(count - rows + 1) more"]
  }
}
