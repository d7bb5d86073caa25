import BeTraceCore
import Testing

@Suite struct YAMLQuotingTests {
  @Test(arguments: [
    "a", "bff", "app.kubernetes.io/name", "registry.example.com/betrace/bff:1.2@sha256:0f", "100m", "512Mi", "25%",
    "30s",
    "10.0.0.0/8", "v1", "no-reply", "nullable", "yes!", "http://a:80/b?c=d&e#f", "a:b", "a#b", "a, b [c] {d}",
    "it's \"so\" \\", "-v", "--port=8080", "$(HOST)", "/healthz", "~/x", "<<<", "==", "+a", ".env", "./a", "Größe",
    "日本", "😀",
    "0f3c9ab", "1.2.3-rc1", "1e3x", "2001-01-01-backup", "_1", "e3",
  ])
  func staysPlain(_ text: String) {
    #expect(YAMLText(.string(text)).text == text + "\n")
  }

  @Test(arguments: [
    "", " ", " a", "a ", "a: b", "a:", ":", ": a", ":a", "a #b", "#a", "? a", "?", "- a", "-", "---", "--- a", "...",
    "... a",
    ", a", "[a]", "]", "{a}", "}", "&a", "*a", "!a", "|", "|-", ">", "'a'", "%a", "@a", "`a`",
    "null", "Null", "NULL", "nULL", "~", "true", "True", "TRUE", "false", "yes", "Yes", "YES", "no", "No", "on", "On",
    "ON", "off",
    "OFF", "y", "Y", "n", "N", "=", "<<",
    "0", "1", "-1", "+1", "0123", "1_000", "1,000", "0x1f", "0X1F", "-0x1f", "0o7", "0b1", "0b1_0", "1.5", ".5", "5.",
    "-.5", "._",
    "1e3", "1E3", "1e", "1.5e+3", "1.0e-3", "+1e3", "1.2.3", "10.0.0.1", "12:30", "190:20:30.15", "8080:80", "-1:30",
    ".inf", ".Inf", "-.INF", "+.inf", ".nan", ".NaN",
    "2001-01-01", "2001-1-1", "2001-12-14t21:59:43.10-05:00", "2001-12-14 21:59:43.10 -5", "2001-12-15T02:59:43Z",
  ])
  func isQuoted(_ text: String) {
    #expect(YAMLText(.string(text)).text == "\"\(text)\"\n")
  }

  @Test(arguments: [
    ("\"a\"", #""\"a\"""#), ("a\tb", #""a\tb""#), (": \\", #"": \\""#), ("a\rb", #""a\rb""#), ("\r\n", #""\r\n""#),
    ("\0", #""\u0000""#), ("\u{1B}[31m", #""\u001B[31m""#), ("\u{7F}", #""\u007F""#), ("a\u{85}b", #""a\u0085b""#),
    ("a\u{2028}b", #""a\u2028b""#), ("\u{FEFF}a", #""\uFEFFa""#), ("a\u{202E}b", #""a\u202Eb""#),
    ("\u{2066}é😀", #""\u2066é😀""#), ("\u{FFFE}", #""\uFFFE""#),
  ])
  func isEscaped(_ text: String, _ yaml: String) {
    #expect(YAMLText(.string(text)).text == yaml + "\n")
  }

  @Test(arguments: [
    ("a\n", "|\n  a"), ("a\nb", "|-\n  a\n  b"), ("a\nb\n", "|\n  a\n  b"), ("a\n\n", "|+\n  a\n"),
    ("a\n\n\n", "|+\n  a\n\n"),
    ("\na", "|-\n\n  a"), ("a\n  b\n", "|\n  a\n    b"), ("a\n\nb", "|-\n  a\n\n  b"),
    ("# a\n- b: c\n---\n", "|\n  # a\n  - b: c\n  ---"),
    ("if x;\n  \ty\n", "|\n  if x;\n    \ty"), ("é\n😀", "|-\n  é\n  😀"),
  ])
  func isWrittenLineByLine(_ text: String, _ yaml: String) {
    #expect(YAMLText(.string(text)).text == yaml + "\n")
  }

  @Test(arguments: [
    ("\n", #""\n""#), ("\n\n", #""\n\n""#), (" a\nb", #"" a\nb""#), ("\n a", #""\n a""#), ("a \nb", #""a \nb""#),
    ("a\nb ", #""a\nb ""#), ("a\n  \nb", #""a\n  \nb""#), ("a\n\tb", #""a\n\tb""#), ("a\t\nb", #""a\t\nb""#),
    ("a\r\nb", #""a\r\nb""#),
    ("a\n\u{7}", #""a\n\u0007""#), ("a\u{2029}\n", #""a\u2029\n""#),
  ])
  func linesThatWouldNotReadBackAreQuoted(_ text: String, _ yaml: String) {
    #expect(YAMLText(.string(text)).text == yaml + "\n")
  }

  @Test func blockStandsBelowItsKeyOrDash() {
    let yaml = YAMLText(["data": ["run.sh": "a\nb\n", "list": ["c\nd", ["e": "f\n"]]]])
    #expect(
      yaml.text == """
        data:
          run.sh: |
            a
            b
          list:
            - |-
              c
              d
            - e: |
                f

        """)
  }
}
