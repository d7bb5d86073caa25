import BeTraceCore
import BeTraceWorkbench

/// A file that drives the workbench, a line for each thing to do:
///
///     # how the review looks
///     size 120x40
///     press }]]<enter>7<enter>s
///     expect Type production to save
///     screenshot review.svg
///
/// Keys are written for themselves, those without a sign by their name: `<enter>`, `<esc>`, `<ctrl-r>`, `<alt-f>`.
struct Script {
  /// One thing to do.
  enum Step: Equatable {
    case press([Key])
    /// The screen has to show the text.
    case expect(String)
    /// The screen goes to the file at this path.
    case screenshot(String)
  }

  /// The columns and rows of the screen.
  private(set) var size = Size(columns: 80, rows: 24)
  /// What to do, and the 1-based line that says so.
  private(set) var steps: [(step: Step, line: Int)] = []

  /// Reads `text`, the content of the file that messages call `name`.
  init(_ text: String, name: String) throws(Refusal) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let trimmed = line.drop { $0 == " " }
      guard !trimmed.isEmpty, !trimmed.hasPrefix("#") else { continue }
      let word = trimmed.prefix { $0 != " " }
      let rest = String(trimmed.dropFirst(word.count).drop { $0 == " " })
      let place = Place(file: name, line: index + 1, column: line.count - trimmed.count + 1)
      guard word != "size" else {
        guard let size = Size(parsing: rest), steps.isEmpty else {
          throw Refusal(
            .wrongInput,
            steps.isEmpty
              ? "\(place): expected a size such as 'size 120x40', found '\(String(trimmed).visible)'"
              : "\(place): 'size' stands before the first key")
        }
        self.size = size
        continue
      }
      steps.append((try Self.step(String(word), rest, at: place), index + 1))
    }
  }

  private static func step(_ word: String, _ rest: String, at place: Place) throws(Refusal) -> Step {
    switch word {
    case "press", "expect", "screenshot":
      guard !rest.isEmpty else { throw Refusal(.wrongInput, "\(place): '\(word)' needs something behind it") }
      if word == "press" { try check(rest, at: place) }
      return word == "press" ? .press(Key.sequence(rest)) : word == "expect" ? .expect(rest) : .screenshot(rest)
    default:
      let hint = word.nearest(in: ["size", "press", "expect", "screenshot"]).map { "; did you mean '\($0)'?" }
      throw Refusal(
        .wrongInput,
        "\(place): expected 'press', 'expect', 'screenshot' or 'size', found '\(word.visible)'" + (hint ?? ""))
    }
  }
}

extension Script {
  /// Refuses what looks like the name of a key and is none: `<entr>`.
  private static func check(_ keys: String, at place: Place) throws(Refusal) {
    for piece in keys.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
      guard let end = piece.firstIndex(of: ">") else { continue }
      let name = String(piece[..<end])
      let isName = !name.isEmpty && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
      guard isName, Key(named: name) == nil else { continue }
      let hint = name.nearest(in: Key.wordNames).map { "; did you mean '<\($0)>'?" }
      throw Refusal(.wrongInput, "\(place): there is no key '<\(name)>'" + (hint ?? ""))
    }
  }
}

extension Size {
  /// Reads `120x40`; nil if it is no size that a screen has.
  fileprivate init?(parsing text: String) {
    let numbers = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let columns = numbers[0], let rows = numbers[1], (1...1000).contains(columns),
      (1...1000).contains(rows)
    else { return nil }
    self.init(columns: columns, rows: rows)
  }
}
