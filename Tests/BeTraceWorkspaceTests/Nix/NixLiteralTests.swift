import BeTraceCore
import Testing

@testable import BeTraceWorkspace

/// Defaults that are written out.
@Suite struct NixLiteralTests {
  @Test(arguments: [
    ("a ? 1 }", "1"), ("a ? -3, b", "-3"), ("a ? \"x \\\"y\\\" \\n\" }", #""x \"y\" \n""#), ("a ? true, b", "true"),
    ("a ? null }", "null"), ("a ? [ 1 \"b\" [ ] ] }", #"[1,"b",[]]"#),
    ("a ? { b.c = 1; b.d = \"x\"; \"e f\" = { }; } # why\n, g", #"{"b":{"c":1,"d":"x"},"e f":{}}"#),
    ("a /* one */ ? # two\n 5 /* three */ }", "5"),
  ])
  func isReadAsNixReadsIt(_ text: String, _ json: String) {
    #expect(NixLiteral.defaultValue(at: 2, 3, of: NixText("{\n  \(text)"))?.json(indent: nil) == json)
  }

  @Test(arguments: [
    "a }", "a, b ? 1 }", "a ? b }", "a ? 1 + 1 }", "a ? \"${b}\" }", "a ? { b = c; } }", "a ? [ b ] }", "a ? 1.5 }",
    "a ? \"x", "a ? f 1 }", "a ? { b = 1 }", "",
  ])
  func whatHasToBeComputedIsNot(_ text: String) {
    #expect(NixLiteral.defaultValue(at: 2, 3, of: NixText("{\n  \(text)")) == nil)
  }
}
