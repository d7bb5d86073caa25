import BeTraceCore
import Testing

@Suite struct LineDiffTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let old: String
    let new: String
    let diff: String

    init(_ name: String, _ old: String, _ new: String, shows diff: String) {
      testDescription = name
      self.old = old
      self.new = new
      self.diff = diff
    }
  }

  /// Every text is what GNU `diff -u --label a --label b` prints.
  @Test(arguments: [
    Row("nothing", "a\nb\n", "a\nb\n", shows: ""),
    Row("nothing at all", "", "", shows: ""),
    Row("one line", "a\nb\nc\n", "a\nB\nc\n", shows: "@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n"),
    Row("all new", "", "a\nb\n", shows: "@@ -0,0 +1,2 @@\n+a\n+b\n"),
    Row("all gone", "a\n", "", shows: "@@ -1 +0,0 @@\n-a\n"),
    Row("another line", "a\n", "b\n", shows: "@@ -1 +1 @@\n-a\n+b\n"),
    Row(
      "three lines around a change", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\n6\n7\n8\n9\n",
      shows: "@@ -2,7 +2,6 @@\n 2\n 3\n 4\n-5\n 6\n 7\n 8\n"),
    Row(
      "six lines between changes join them", "a\n1\n2\n3\n4\n5\n6\nb\n", "A\n1\n2\n3\n4\n5\n6\nB\n",
      shows: "@@ -1,8 +1,8 @@\n-a\n+A\n 1\n 2\n 3\n 4\n 5\n 6\n-b\n+B\n"),
    Row(
      "seven lines between changes part them", "a\n1\n2\n3\n4\n5\n6\n7\nb\n", "A\n1\n2\n3\n4\n5\n6\n7\nB\n",
      shows: "@@ -1,4 +1,4 @@\n-a\n+A\n 1\n 2\n 3\n@@ -6,4 +6,4 @@\n 5\n 6\n 7\n-b\n+B\n"),
    Row(
      "an added item begins with its dash", "- name: a\n  port: 1\n- name: c\n  port: 1\n",
      "- name: a\n  port: 1\n- name: b\n  port: 1\n- name: c\n  port: 1\n",
      shows: "@@ -1,4 +1,6 @@\n - name: a\n   port: 1\n+- name: b\n+  port: 1\n - name: c\n   port: 1\n"),
    Row("repeated lines come last", "a\na\n", "a\na\na\n", shows: "@@ -1,2 +1,3 @@\n a\n a\n+a\n"),
    Row(
      "newline lost", "a\nb\n", "a\nb", shows: "@@ -1,2 +1,2 @@\n a\n-b\n+b\n\\ No newline at end of file\n"),
    Row(
      "newline gained", "a\nb", "a\nb\n", shows: "@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n"),
    Row(
      "no newline in either", "a\nb", "A\nb",
      shows: "@@ -1,2 +1,2 @@\n-a\n+A\n b\n\\ No newline at end of file\n"),
    Row("carriage returns count", "a\r\nb\n", "a\nb\n", shows: "@@ -1,2 +1,2 @@\n-a\r\n+a\n b\n"),
    Row("composed and decomposed letters differ", "é\n", "e\u{301}\n", shows: "@@ -1 +1 @@\n-é\n+e\u{301}\n"),
  ])
  func unifiedTextIsThatOfDiff(_ row: Row) {
    let diff = LineDiff.unified(from: row.old, to: row.new)
    #expect(diff == (row.diff.isEmpty ? "" : "--- a\n+++ b\n" + row.diff))
  }

  @Test func namesAndContextCanBeChosen() {
    let diff = LineDiff.unified(
      from: "1\n2\n3\n", to: "1\n2\n4\n", oldName: "saved", newName: "planned", context: 1)
    #expect(diff == "--- saved\n+++ planned\n@@ -2,2 +2,2 @@\n 2\n-3\n+4\n")
  }

  @Test func linesKnowTheirNumbers() {
    let diff = LineDiff(from: ["a", "b", "c"], to: ["a", "x", "y", "c"])
    let shown = diff.lines.map { "\($0.kind) \($0.text) \($0.oldNumber ?? 0) \($0.newNumber ?? 0)" }
    #expect(shown == ["same a 1 1", "removed b 2 0", "added x 0 2", "added y 0 3", "same c 3 4"])
    #expect(!diff.isEmpty)
    #expect(LineDiff(from: ["a"], to: ["a"]).isEmpty)
  }

  @Test func appliedToTheOldLinesTheDiffGivesTheNewOnes() {
    var generator = SeededGenerator(seed: 3)
    for kinds in [2, 5, 30] {
      for _ in 0..<200 * effort {
        let old = randomLines(kinds: kinds, using: &generator)
        let new =
          Bool.random(using: &generator) ? edited(old, using: &generator) : randomLines(kinds: kinds, using: &generator)
        #expect(LineDiff(from: old, to: new).patch(old) == new)
      }
    }
  }

  @Test func noMoreLinesChangeThanWereEdited() {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<200 * effort {
      let old = randomLines(kinds: 4, using: &generator)
      let new = edited(old, using: &generator)
      #expect(LineDiff(from: old, to: new).lines.count { $0.kind != .same } <= 5)
    }
  }

  @Test(arguments: ["all different", "shuffled", "few kinds of lines"])
  func tenThousandLinesAreNoTrouble(_ shape: String) {
    var generator = SeededGenerator(seed: 5)
    let numbers = 0..<10_000
    let (old, new): ([Int], [Int]) =
      switch shape {
      case "all different": (Array(numbers), numbers.map { -$0 - 1 })
      case "shuffled": (Array(numbers), numbers.shuffled(using: &generator))
      default:
        (
          numbers.map { _ in .random(in: 0..<40, using: &generator) },
          numbers.map { _ in .random(in: 0..<40, using: &generator) }
        )
      }
    let diff = LineDiff(from: old.map { "line \($0)" }, to: new.map { "line \($0)" })
    #expect(diff.patch(old.map { "line \($0)" }) == new.map { "line \($0)" })
  }

  private func randomLines(kinds: Int, using generator: inout SeededGenerator) -> [String] {
    (0..<Int.random(in: 0..<40, using: &generator)).map { _ in "\(Int.random(in: 0..<kinds, using: &generator))" }
  }

  /// `lines` with five lines inserted or removed.
  private func edited(_ lines: [String], using generator: inout SeededGenerator) -> [String] {
    var lines = lines
    for _ in 0..<5 {
      let index = Int.random(in: 0...lines.count, using: &generator)
      if index < lines.count && Bool.random(using: &generator) {
        lines.remove(at: index)
      } else {
        lines.insert("\(Int.random(in: 0..<5, using: &generator))", at: index)
      }
    }
    return lines
  }
}

extension LineDiff {
  /// The new lines, made from the old ones and the hunks alone.
  fileprivate func patch(_ old: [String]) -> [String] {
    var new: [String] = []
    var copied = 0
    for hunk in hunks(context: 1) {
      let start = hunk.old.count > 0 ? hunk.old.start - 1 : hunk.old.start
      new += old[copied..<start]
      new += hunk.lines.filter { $0.kind != .removed }.map(\.text)
      copied = start + hunk.old.count
    }
    return new + old[copied...]
  }
}
