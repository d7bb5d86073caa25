import BeTraceCore
import BeTraceWorkbench

extension ShownValue {
  /// The value as a cell of a table: on one line, of a digest only what tells it from others, and not too long.
  var shortened: String {
    var text = description
    for range in text.ranges(of: "sha256:").reversed() {
      let digits = text[range.upperBound...].prefix(while: \.isHexDigit)
      guard digits.count == 64 else { continue }
      text.replaceSubrange(digits.index(digits.startIndex, offsetBy: 12)..<digits.endIndex, with: "…")
    }
    return text.elided(to: 64, ellipsis: "…")
  }
}
