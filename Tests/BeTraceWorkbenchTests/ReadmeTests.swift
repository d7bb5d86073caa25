import BeTraceWorkbench
import Testing

/// What the README shows is what the program shows. `BETRACE_TUI_ACCEPT=1 swift test --filter ReadmeTests` writes it anew.
@Suite(.serialized) struct ReadmeTests {
  @Test func theKeysAreThoseOfTheRegistry() throws {
    try expect(Self.keyTable, between: "<!-- keys -->\n", and: "<!-- /keys -->")
  }

  @Test func theScreenIsATrueOne() throws {
    var bench = Bench(columns: 120, rows: 40, at: "bff/production")
    bench.press("<enter>7<enter>")
    try expect("```text\n\(bench.screen)\n```\n", between: "<!-- screen -->\n", and: "<!-- /screen -->")
  }

  /// Every binding in a table, by chapter, in the order of the registry; two with the same keys and sentence are one.
  private static var keyTable: String {
    var lines: [String] = []
    for group in Binding.Group.allCases {
      lines += ["**\(group.rawValue)**", "", "| key | what it does |", "|---|---|"]
      for binding in Keymap.standard.bindings where binding.group == group {
        let keys = binding.keys.map { $0 == .character("|") ? "`\\|`" : "`\($0.name)`" }.joined(separator: " ")
        let line = "| \(keys) | \(binding.help) |"
        if !lines.contains(line) { lines.append(line) }
      }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  private func expect(_ text: String, between start: String, and end: String) throws {
    let file = SourceFile("../../README.md")
    let readme = try #require(file.text)
    let first = try #require(readme.ranges(of: start).first).upperBound
    let last = try #require(readme[first...].ranges(of: end).first).lowerBound
    if SourceFile.isAccepting {
      try #require(file.write(readme[..<first] + text + readme[last...]))
    } else {
      #expect(String(readme[first..<last]) == text)
    }
  }
}
