import BeTraceWorkbench

/// What is to be seen.
extension Bench {
  var frame: Frame { session.view(size: session.tour?.size ?? session.state.size) }
  var screen: String { frame.text }

  /// The rows of the screen that hold `text`.
  func rows(with text: String) -> [String] {
    screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).filter { $0.contains(text) }
  }

  /// The last row, which names keys.
  var hints: String { screen.split(separator: "\n").last.map(String.init) ?? "" }

  /// The line of the manifests at their cursor.
  var line: String {
    let lines = session.preview.lines
    return lines.indices.contains(session.state.preview.line) ? lines[session.state.preview.line].text : ""
  }

  /// What the workbench says above its last row: on one row, or on all those that have the ground of a message.
  var message: String {
    let frame = frame
    let rows = screen.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let count = rows.indices.reversed().prefix { frame[0, $0].ground == .panel }.count
    return rows.suffix(max(1, count)).flatMap { $0.split(separator: " ") }.joined(separator: " ")
  }
}
