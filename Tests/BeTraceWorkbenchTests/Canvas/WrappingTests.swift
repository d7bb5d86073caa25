import BeTraceWorkbench
import Testing

/// How texts are broken into lines.
struct WrappingTests {
  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let columns: Int
    var limit: Int?
    let lines: [String]

    init(_ name: String, _ text: String, columns: Int, limit: Int? = nil, lines: [String]) {
      testDescription = name
      (self.text, self.columns, self.limit, self.lines) = (text, columns, limit, lines)
    }
  }

  private static let image = "'registry.example.com/betrace/bff:0.9.0-rc.1'"

  @Test(arguments: [
    Row("between words", "a request above its limit", columns: 12, lines: ["a request", "above its", "limit"]),
    Row(
      "a word that fits on no line is broken after a segment", "image \(image) moves", columns: 32,
      lines: ["image 'registry.example.com/", "betrace/bff:0.9.0-rc.1' moves"]),
    Row("a word without segments", "sha256:eccbc87e4b5c", columns: 10, lines: ["sha256:ecc", "bc87e4b5c"]),
    Row(
      "with few lines such a word loses its front", "image \(image) has no digest", columns: 20, limit: 3,
      lines: ["image", "'…/bff:0.9.0-rc.1'", "has no digest"]),
    Row(
      "as little of it as that takes", "image \(image) has no digest", columns: 30, limit: 3,
      lines: ["image", "'…/betrace/bff:0.9.0-rc.1' has", "no digest"]),
    Row(
      "or its end, without segments", "digest sha256:eccbc87e4b5ce2fe", columns: 20, limit: 2,
      lines: ["digest", "sha256:eccbc87e4b5c…"]),
    Row(
      "what is all there is loses nothing", "https://betrace.example.com/auth/callback", columns: 22, limit: 3,
      lines: ["https://betrace.exampl", "e.com/auth/callback"]),
    Row(
      "the last line says that there is more", "one pod: away with its node", columns: 9, limit: 2,
      lines: ["one pod:", "away wit…"]),
  ])
  func lines(_ row: Row) {
    let lines =
      row.limit.map { row.text.wrapped(to: row.columns, limit: $0, ellipsis: "…") } ?? row.text.wrapped(to: row.columns)
    #expect(lines == row.lines)
  }
}
