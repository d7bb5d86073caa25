import Testing

@testable import BeTraceCore

/// Regular expressions in the syntax of RE2.
@Suite struct PatternTests {
  @Test(arguments: [
    ("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$", ["a", "a-b", "a1"], ["", "-a", "a-", "A", "a\n"]),
    ("b+", ["abc", "bbb"], ["ac", ""]),
    ("^(foo|ba(r|z))$", ["foo", "bar", "baz"], ["ba", "foobar"]),
    ("^a{2,3}$", ["aa", "aaa"], ["a", "aaaa"]), ("^a{2}$", ["aa"], ["a", "aaa"]), ("^a{2,}$", ["aa", "aaaaa"], ["a"]),
    ("^a{,2}$", ["a{,2}"], ["a", "aa"]),
    (#"^\d+\.\w*\s$"#, ["12.ab ", "1.\t"], ["12ab ", "١. "]), (#"^[\w.]+$"#, ["a.b"], ["a-b"]),
    (#"^\D\W\S$"#, ["a-b"], ["1-b", "aab", "a- "]),
    ("^.$", ["a", "é", "🦊"], ["", "ab", "\n"]), ("(?s)^.$", ["\n"], [""]), ("(?i)^abc$", ["ABC", "aBc"], ["abd"]),
    ("(?m)^b$", ["a\nb\nc"], ["ab"]), ("^(?i:a)b$", ["Ab"], ["AB"]),
    (#"\bcat\b"#, ["a cat sat"], ["concat"]), (#"^[^/]+$"#, ["a"], ["a/b", ""]), ("^[]a]+$", ["]a"], ["b"]),
    ("^[a-]+$", ["a-"], ["b"]), ("^[[:alpha:]]+$", ["abc"], ["a1"]), ("^[[:^digit:]]+$", ["abc"], ["a1"]),
    (#"^\pL\p{Lu}\P{Nd}$"#, ["éÉx"], ["éé1"]), (#"^\x41\x{1F98A}$"#, ["A🦊"], ["A"]), (#"^\Qa.b\E$"#, ["a.b"], ["axb"]),
    ("^(?P<name>a)(?<other>b)$", ["ab"], ["a"]), ("", ["", "x"], []), ("a||b", ["", "z"], []),
    ("^(a*)*$", ["", "aaaa"], ["b"]), ("^a??b+?$", ["abb", "b"], ["a"]), (#"^\$\{x\}$"#, ["${x}"], ["x"]),
  ])
  func matches(_ pattern: String, _ yes: [String], _ no: [String]) throws {
    let pattern = try Pattern(pattern)
    for text in yes { #expect(pattern.matches(text), "\(text)") }
    for text in no { #expect(!pattern.matches(text), "\(text)") }
  }

  @Test(arguments: [
    ("(a", "has a '(' that is not closed"), ("a)", "has a ')' too many"), ("[a", "has a '[' that is not closed"),
    ("*a", "repeats nothing"), ("a**", "repeats a repetition"), ("[b-a]", "has a range that runs backwards"),
    ("a{1001}", "repeats something more than 1000 times, or backwards"), ("(?:(?:a{1000}){1000})", "repeats too much"),
    (#"\k"#, #"has an escape that RE2 does not know: '\k'"#), (#"\1"#, #"has an escape that RE2 does not know: '\1'"#),
    (#"a\"#, "ends in a backslash"), ("(?=a)", "looks around or has a flag that RE2 does not know: '(?='"),
    ("(?<=a)", "looks around or has a flag that RE2 does not know: '(?<'"),
    (#"\p{Klingon}"#, "names a class of characters that is not known here: 'Klingon'"),
  ])
  func whatIsNoPatternIsSaid(_ pattern: String, _ message: String) {
    #expect(throws: PatternError(message: message)) { try Pattern(pattern) }
  }

  @Test func noPatternTakesLong() throws {
    let text = String(repeating: "a", count: 2000)
    #expect(try Pattern("^(((){1000}){1000}){1000}$").matches(""))
    #expect(try !Pattern("^(a+)+$").matches(text + "!"))
    #expect(try Pattern("^(a?){100}a{100}").matches(text))
  }
}
