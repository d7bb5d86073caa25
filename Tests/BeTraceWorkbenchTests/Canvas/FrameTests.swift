import BeTraceWorkbench
import Testing

struct FrameTests {
  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let column: Int
    let end: Int?
    let shows: String
    let next: Int

    init(_ name: String, _ text: String, at column: Int, end: Int? = nil, shows: String, next: Int) {
      testDescription = name
      (self.text, self.column, self.end, self.shows, self.next) = (text, column, end, shows, next)
    }
  }

  @Test(arguments: [
    Row("inside", "abc", at: 1, shows: ".abc..", next: 4),
    Row("over the right edge", "abc", at: 4, shows: "....ab", next: 7),
    Row("over the left edge", "abc", at: -2, shows: "c.....", next: 1),
    Row("left of the frame", "abc", at: -9, shows: "......", next: -6),
    Row("right of the frame", "abc", at: 6, shows: "......", next: 9),
    Row("up to an end", "abc", at: 1, end: 3, shows: ".ab...", next: 4),
    Row("an end right of the frame", "abc", at: 4, end: 9, shows: "....ab", next: 7),
    Row("an end left of the frame", "abc", at: 0, end: -1, shows: "......", next: 3),
    Row("wide characters", "日本", at: 1, shows: ".日本.", next: 5),
    Row("a wide character over the right edge", "日本", at: 3, shows: "...日", next: 7),
    Row("a wide character over the left edge", "日本", at: -1, shows: " 本...", next: 3),
    Row("a wide character over an end", "日", at: 1, end: 2, shows: ". ....", next: 3),
    Row("a control character", "a\u{1b}b", at: 0, shows: #"a\u{1b"#, next: 8),
  ])
  func writing(_ row: Row) {
    var frame = Frame(size: Size(columns: 6, rows: 1))
    frame.write("......", column: 0, row: 0)
    #expect(frame.write(row.text, column: row.column, row: 0, end: row.end) == row.next)
    #expect(frame.text == row.shows)
  }

  @Test func rowsOutsideTakeNothing() {
    var frame = Frame(size: Size(columns: 3, rows: 2))
    #expect(frame.write("日", column: 0, row: -1) == 2)
    #expect(frame.write("abc", column: 0, row: 2) == 3)
    #expect(frame == Frame(size: Size(columns: 3, rows: 2)))
  }

  @Test(arguments: [(0, "x 本語"), (1, " x本語"), (2, "日x 語"), (5, "日本 x")])
  func aNarrowCharacterBlanksTheOtherHalfOfAWideOne(column: Int, shows: String) {
    var frame = Frame(size: Size(columns: 6, rows: 1))
    frame.write("日本語", column: 0, row: 0)
    frame.write("x", column: column, row: 0)
    #expect(frame.text == shows)
  }

  @Test func aWideCharacterBlanksTheHalvesItCuts() {
    var frame = Frame(size: Size(columns: 6, rows: 1))
    frame.write("日本語", column: 0, row: 0)
    frame.write("火", column: 1, row: 0)
    #expect(frame.text == " 火 語")
  }

  @Test func fillingGivesPaperAndBlanks() {
    var frame = Frame(size: Size(columns: 6, rows: 3))
    for row in 0..<3 { frame.write("日本語", column: 0, row: row) }
    frame.fill(Rect(column: 3, row: 1, columns: 9, rows: 9), ground: .panel)
    #expect(
      frame.text == """
        日本語
        日
        日
        """)
    #expect(
      frame.roles == """
        tttttt
        tt ___
        tt ___
        """)
  }

  @Test func fillingOutsideChangesNothing() {
    var frame = Frame(size: Size(columns: 4, rows: 2))
    for rect in [
      Rect(column: -3, row: 0, columns: 3, rows: 1), Rect(column: 4, row: 0, columns: 1, rows: 1),
      Rect(column: 0, row: 2, columns: 4, rows: 1), Rect(column: 1, row: -1, columns: 1, rows: 1),
    ] {
      frame.fill(rect, ground: .panel)
    }
    #expect(frame == Frame(size: Size(columns: 4, rows: 2)))
  }

  @Test func restylingKeepsTheCharacters() {
    var frame = Frame(size: Size(columns: 8, rows: 1))
    frame.write("a 日 b", column: 1, row: 0, role: .problemError)
    frame.restyle(Rect(column: 2, row: -1, columns: 99, rows: 2)) { cell in
      cell = ScreenCell("x", role: cell.role, ground: .selection, attributes: .bold)
    }
    #expect(frame.text == " a 日 b")
    #expect(frame.roles == " e#ee#e#")
    #expect(frame[1, 0].attributes == [] && frame[2, 0].attributes == .bold)
  }

  @Test func rolesShowTheInkOfWhatIsWrittenAndTheGroundOfBlanks() {
    var frame = Frame(size: Size(columns: 24, rows: 2))
    frame.fill(Rect(column: 0, row: 0, columns: 24, rows: 1), ground: .panel)
    frame.write(" bff ", column: 1, row: 0, role: .envProtected, ground: .envProtected)
    frame.write("1 error", column: 10, row: 0, role: .problemError, ground: .panel)
    frame.write("replicas", column: 2, row: 1, role: .fieldLabel)
    #expect(
      frame.roles == """
        _PPPPP____e_eeeee_______
          aaaaaaaa
        """)
  }

  @Test func everyRoleHasItsOwnLetter() {
    #expect(Set(Role.allCases.map(\.letter)).count == Role.allCases.count)
  }

  @Test func aFrameWithoutColumnsOrRowsTakesEverything() {
    for size in [Size(columns: 0, rows: 3), Size(columns: 3, rows: 0), Size(columns: -1, rows: -1)] {
      var frame = Frame(size: size)
      frame.write("日本", column: 0, row: 0)
      frame.fill(Rect(column: 0, row: 0, columns: 9, rows: 9), ground: .panel)
      frame.restyle(frame.bounds) { $0.ground = .panel }
      #expect(frame.cells.isEmpty)
    }
  }

  @Test(arguments: 0..<40 * UInt64(effort))
  func whateverIsDrawnStaysInsideAndWhole(seed: UInt64) {
    var random = RandomNumbers(seed: seed)
    var frame = Frame(size: Size(columns: 1 + random.below(12), rows: 1 + random.below(5)))
    for _ in 0..<200 {
      let before = frame
      let (column, row) = (random.below(20) - 5, random.below(9) - 2)
      let area: Rect
      if random.below(4) == 0 {
        area = Rect(column: column, row: row, columns: random.below(8), rows: random.below(4))
        frame.fill(area, ground: .panel)
      } else {
        let letters = ["a", "日", "e\u{301}", "\u{7}", "👨‍👩‍👧", "\u{202e}", " "]
        let text = (0..<random.below(8)).map { _ in letters[random.below(letters.count)] }.joined()
        let end = random.below(2) == 0 ? nil : random.below(16) - 2
        area = Rect(column: column, row: row, columns: text.columns, rows: 1)
        #expect(frame.write(text, column: column, row: row, end: end) == column + text.columns)
      }
      #expect(frame.cells.count == frame.size.columns * frame.size.rows)
      expectWhole(frame)
      expectSame(frame, before, outside: area)
    }
  }

  /// Every wide character has its right half, and every right half its character.
  private func expectWhole(_ frame: Frame) {
    for row in 0..<frame.size.rows {
      var column = 0
      while column < frame.size.columns {
        guard let character = frame[column, row].character else {
          Issue.record("half a character at column \(column) of row \(row)")
          return
        }
        let columns = String(character).columns
        if columns == 2 {
          #expect(column + 1 < frame.size.columns && frame[column + 1, row].character == nil)
        }
        column += columns
      }
    }
  }

  /// Only a wide character that `area` cuts may change beside it, to a blank.
  private func expectSame(_ frame: Frame, _ before: Frame, outside area: Rect) {
    for row in 0..<frame.size.rows {
      for column in 0..<frame.size.columns where frame[column, row] != before[column, row] {
        let isInside = area.row..<area.endRow ~= row && area.column..<area.endColumn ~= column
        let isCut = frame[column, row].character == " " && (area.column - 1...area.endColumn) ~= column
        #expect(isInside || isCut)
      }
    }
  }
}
