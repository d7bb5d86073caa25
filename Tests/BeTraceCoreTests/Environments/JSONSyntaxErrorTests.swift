import BeTraceCore
import Testing

/// What the user reads when a file is not JSON.
struct JSONSyntaxErrorTests {
  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let error: String

    init(_ idea: String, _ text: String, shows error: String) {
      self.init(idea, bytes: Array(text.utf8), shows: error)
    }

    init(_ idea: String, bytes: [UInt8], shows error: String) {
      testDescription = idea
      self.bytes = bytes
      self.error = error
    }
  }

  @Test(arguments: [
    Row("missing comma", "{\n  \"a\": 1\n  \"b\": 2\n}", shows: "3:3: expected ',' or '}' after a member, found '\"'"),
    Row("missing comma in a list", "[1 2]", shows: "1:4: expected ',' or ']' after an item, found '2'"),
    Row("wrong bracket", "[1}", shows: "1:3: expected ',' or ']' after an item, found '}'"),
    Row("missing colon", #"{"a" 1}"#, shows: "1:6: expected ':' after a key, found '1'"),
    Row("equals sign", #"{"a" = 1}"#, shows: "1:6: expected ':' after a key, found '='"),
    Row("missing value", #"{"a": }"#, shows: "1:7: expected a value, found '}'"),
    Row("two commas", "[1,,2]", shows: "1:4: expected a value, found ','"),
    Row("comma first", "[,1]", shows: "1:2: expected a value or ']', found ','"),
    Row("comma alone", "{,}", shows: "1:2: expected a key in double quotes or '}', found ','"),
    Row(
      "a word that never ends", "[" + String(repeating: "a", count: 5000),
      shows: "1:2: expected a value or ']', found '\(String(repeating: "a", count: 60))…'"),
    Row("bare key", "{replicas: 1}", shows: "1:2: expected a key in double quotes or '}', found 'replicas'"),
    Row("bare second key", #"{"a": 1, b: 2}"#, shows: "1:10: expected a key in double quotes, found 'b'"),
    Row("single quotes", "{'a': 1}", shows: "1:2: expected double quotes around a text, found '''"),
    Row("curly quotes", "[“a”]", shows: "1:2: expected a value or ']', found '“a”'"),
    Row("keyword of another language", "[True]", shows: "1:2: expected a value or ']', found 'True'"),
    Row("keyword cut short", "[1, nul]", shows: "1:5: expected a value, found 'nul'"),
    Row("column behind wide text", #"{"größe 😀": oops}"#, shows: "1:13: expected a value, found 'oops'"),
    Row(
      "long word is cut", "[" + String(repeating: "x", count: 100) + "]",
      shows: "1:2: expected a value or ']', found '" + String(repeating: "x", count: 60) + "…'"),
    Row("control character is shown", "[1, \u{1b}[31m]", shows: #"1:5: expected a value, found '\u{1b}'"#),
    Row(
      "space that is none is shown", "{\r\n \u{a0}\"a\": 1}",
      shows: #"2:2: expected a key in double quotes or '}', found '\u{a0}'"#),
    Row("tag character is shown", "[\u{e0061}]", shows: #"1:2: expected a value or ']', found '\u{e0061}'"#),
    Row(
      "first half before other text", #"["\ud83dA"]"#,
      shows: #"1:3: '\ud83d' is half a character; write both, such as '\ud83d\ude00'"#),
    Row("reordering character is shown", "[1, \u{202e}x]", shows: #"1:5: expected a value, found '\u{202e}x'"#),

    Row(
      "key twice", "{\n  \"a\": 1,\n  \"b\": {},\n  \"a\": 2\n}", shows: "4:3: 'a' is already set on line 2; keep one"),
    Row("key twice by escape", #"{"a": 1, "\u0061": 2}"#, shows: "1:10: 'a' is already set on line 1; keep one"),
    Row(
      "key twice in another Unicode form", "{\"\u{e9}\": 1, \"e\u{301}\": 2}",
      shows: "1:10: 'e\u{301}' is already set on line 1; keep one"),
    Row(
      "key with a line break twice", #"{"a\nb": 1, "a\nb": 2}"#,
      shows: #"1:13: 'a\u{a}b' is already set on line 1; keep one"#),
    Row(
      "key twice among many",
      "{\n" + (0..<40).map { #""key\#($0)": 0,"# }.joined(separator: "\n") + "\n\"key7\": 0}",
      shows: "42:1: 'key7' is already set on line 9; keep one"),

    Row("trailing data", "{}\n{}", shows: "2:1: expected the end of the file, found '{'"),
    Row("trailing bracket", "{}}", shows: "1:3: expected the end of the file, found '}'"),
    Row("trailing comma in an object", "{\n  \"a\": 1,\n}", shows: "2:9: JSON has no trailing commas; remove ','"),
    Row("trailing comma in a list", "[1, ]", shows: "1:3: JSON has no trailing commas; remove ','"),
    Row("comment to the end of a line", "{\n  // why\n}", shows: "2:3: JSON has no comments; remove '//'"),
    Row("comment in between", #"{"a": /* why */ 1}"#, shows: "1:7: JSON has no comments; remove '/*'"),
    Row("comment of a shell", "# why\n{}", shows: "1:1: JSON has no comments; remove '#'"),
    Row("comment after a member", "{\"a\": 1 // why\n}", shows: "1:9: JSON has no comments; remove '//'"),
    Row("comment at the end", "{} // why", shows: "1:4: JSON has no comments; remove '//'"),

    Row("byte order mark", "\u{feff}{}", shows: "1:1: the file starts with a byte order mark; save it without one"),
    Row(
      "Latin-1", bytes: [0x5b, 0x0a, 0x22, 0xe9, 0x22, 0x5d],
      shows: "2:2: byte 0xE9 is not UTF-8; save the file as UTF-8"),
    Row("UTF-16", bytes: [0xff, 0xfe, 0x7b, 0], shows: "1:1: byte 0xFF is not UTF-8; save the file as UTF-8"),
    Row(
      "overlong form", bytes: [0x22, 0xc0, 0x80, 0x22], shows: "1:2: byte 0xC0 is not UTF-8; save the file as UTF-8"),
    Row(
      "character cut short", bytes: [0x22, 0xe2, 0x82], shows: "1:2: byte 0xE2 is not UTF-8; save the file as UTF-8"),

    Row("text not closed", "{\"a\": \"b\n}", shows: #"1:9: a text ends on its line; close it with '"' or write '\n'"#),
    Row("tab in a text", "[\"a\tb\"]", shows: #"1:4: a text cannot hold a control character as it is; write '\t'"#),
    Row(
      "escape character in a text", "[\"\u{1b}\"]",
      shows: #"1:3: a text cannot hold a control character as it is; write '\u001b'"#),
    Row(
      "escape of another language", #"["\x41"]"#,
      shows: #"1:3: expected an escape such as '\n' or '\u0041', found '\x'"#),
    Row("escape of wide text", #"["\é"]"#, shows: #"1:3: expected an escape such as '\n' or '\u0041', found '\é'"#),
    Row("too few digits", #"["\u12"]"#, shows: #"1:5: expected four hexadecimal digits after '\u', found '12'"#),
    Row("wrong digits", #"["\u00g0"]"#, shows: #"1:5: expected four hexadecimal digits after '\u', found '00g0'"#),
    Row(
      "first half alone", #"["\ud83d"]"#,
      shows: #"1:3: '\ud83d' is half a character; write both, such as '\ud83d\ude00'"#),
    Row(
      "second half alone", #"["\ude00"]"#,
      shows: #"1:3: '\ude00' is half a character; write both, such as '\ud83d\ude00'"#),
    Row(
      "two first halves", #"["\uD83D\uD83D"]"#,
      shows: #"1:3: '\uD83D' is half a character; write both, such as '\ud83d\ude00'"#),

    Row("leading zero", "[01]", shows: "1:2: expected a number without a leading zero, found '01'"),
    Row("negative leading zero", "[-00]", shows: "1:2: expected a number without a leading zero, found '-00'"),
    Row("no digit after the point", "[1.]", shows: "1:4: expected a digit after '1.', found ']'"),
    Row("no digit before the point", "[.5]", shows: "1:2: expected a digit before '.', found '.5'"),
    Row("no digit after the exponent", "[1e+]", shows: "1:5: expected a digit after '1e+', found ']'"),
    Row("plus", "[+1]", shows: "1:2: expected a number without '+', found '+1'"),
    Row("minus alone", "[-]", shows: "1:3: expected a digit after '-', found ']'"),
    Row("not a number", "[NaN]", shows: "1:2: expected a finite number, found 'NaN'"),
    Row("infinity", #"{"a": Infinity}"#, shows: "1:7: expected a finite number, found 'Infinity'"),
    Row("minus infinity", "[-Infinity]", shows: "1:3: expected a digit after '-', found 'Infinity'"),
    Row("hexadecimal", "[0x1F]", shows: "1:3: expected ',' or ']' after an item, found 'x1F'"),
    Row("number with a unit", "[512Mi]", shows: "1:5: expected ',' or ']' after an item, found 'Mi'"),

    Row("empty file", "", shows: "1:1: the file is empty; an empty object is written '{}'"),
    Row("only space", " \n ", shows: "1:1: the file is empty; an empty object is written '{}'"),
    Row(
      "object not closed", "\n{\n  \"a\": 1\n",
      shows: "4:1: the file ends inside the object opened on line 2; close it with '}'"),
    Row(
      "list not closed", "{\n  \"a\": [1,\n",
      shows: "3:1: the file ends inside the list opened on line 2; close it with ']'"),
    Row(
      "outer object not closed", "{\n  \"a\": {\n}\n",
      shows: "4:1: the file ends inside the object opened on line 1; close it with '}'"),
    Row(
      "ends after a colon", #"{"a":"#, shows: "1:6: the file ends inside the object opened on line 1; close it with '}'"
    ),
    Row("ends in a text", "[\n\"abc", shows: "2:5: the file ends inside the text opened on line 2; close it with '\"'"),
    Row(
      "ends in an escape", #"["\u00"#, shows: "1:7: the file ends inside the text opened on line 1; close it with '\"'"),
    Row("ends in a number", "-", shows: "1:2: expected a digit after '-', found the end of the file"),
    Row("201 lists deep", String(repeating: "[", count: 201), shows: "1:201: nested deeper than 200 levels"),
  ])
  func message(_ row: Row) {
    let error = #expect(throws: JSONSyntaxError.self) { try JSONDocument(parsing: row.bytes, file: "f.json") }
    #expect(error?.description == "f.json:" + row.error)
  }
}
