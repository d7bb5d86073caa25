import BeTraceCore
import Testing

@testable import BeTraceWorkspace

/// Documents of YAML as the values that JSON would have.
struct YAMLReaderTests {
  /// The documents of `text`, each as JSON or as what is wrong with it.
  private static func read(_ bytes: [UInt8]) -> [String] {
    bytes.withUnsafeBufferPointer { text in
      YAMLStream(text).pieces.flatMap { piece in
        YAMLReader.documents(
          in: UnsafeBufferPointer(rebasing: text[piece.range]), file: FileName("a"), linesBefore: piece.linesBefore
        ).map { document in
          switch document {
          case .success(let node): node.value.json(indent: nil)
          case .failure(let error): error.description
          }
        }
      }
    }
  }

  private static func read(_ text: String) -> [String] { read(Array(text.utf8)) }

  // By the table of the go-yaml that kubectl and the server read with (sigs.k8s.io/yaml, goyaml.v2/resolve.go).
  @Test(arguments: [
    ("text", #""text""#), ("'12'", #""12""#), ("\"yes\"", #""yes""#), ("a b", #""a b""#), ("|\na\nb\n", #""a\nb\n""#),
    (">-\n  a\n  b", #""a b""#), ("a\n b", #""a b""#), (#""\u00e9\x41\n""#, #""éA\n""#),
    ("true", "true"), ("False", "false"), ("YES", "true"), ("off", "false"), ("y", "true"), ("N", "false"),
    ("tRue", #""tRue""#), ("yep", #""yep""#), ("[~, null, NULL, '', nULL]", #"[null,null,null,"","nULL"]"#),
    ("{a: , b}", #"{"a":null,"b":null}"#),
    ("0", "0"), ("12", "12"), ("+12", "12"), ("-12", "-12"), ("1_000", "1000"), ("0777", "511"), ("0o777", "511"),
    ("-0o17", "-15"), ("0x1F", "31"), ("0b101", "5"), ("08", "8"), ("0x", #""0x""#), ("0xZZ", #""0xZZ""#),
    ("-0", "0"), ("18446744073709551615", "18446744073709551615"), ("1:30", #""1:30""#), ("1 2", #""1 2""#),
    ("--1", #""--1""#), ("1-2", #""1-2""#), ("10.0.0.1", #""10.0.0.1""#), ("1.2.3", #""1.2.3""#),
    ("1.0", "1"), ("1e3", "1000"), ("1.5", "1.5"), (".5", "0.5"), ("1.", "1"), ("-0.0", "-0"), ("1e400", #""1e400""#),
    ("1_0.5", "10.5"), ("1e", #""1e""#), (".", #"".""#), ("..", #""..""#), ("1e30", "1e+30"),
    ("2001-12-14", #""2001-12-14""#), ("2001-12-14T21:59:43Z", #""2001-12-14T21:59:43Z""#),
    ("!!str 12", #""12""#), ("! 12", #""12""#), ("!!int '3'", "3"), ("!!float 3", "3"), ("!!float 3.5", "3.5"),
    ("!!bool 'on'", "true"), ("!!null ''", "null"), ("!!binary aGk=", #""hi""#), ("!mine 12", #""12""#),
    ("!!binary |\n  AAEC\n  Aw==\n", #""\u0000\u0001\u0002\u0003""#),
  ])
  func scalars(_ yaml: String, _ json: String) {
    #expect(Self.read("a: " + yaml.replacing("\n", with: "\n  ")) == ["{\"a\":\(json)}"])
  }

  @Test(arguments: [
    ("1: a", #"{"1":"a"}"#), ("1.5: a", #"{"1.5":"a"}"#), ("0x10: a", #"{"16":"a"}"#), ("yes: a", #"{"true":"a"}"#),
    ("? a\n: b", #"{"a":"b"}"#), ("&k a: *k", #"{"a":"a"}"#), ("a: &x {b: 1}\nc: *x", #"{"a":{"b":1},"c":{"b":1}}"#),
    ("a: &x 1\nb: &x 2\nc: *x", #"{"a":1,"b":2,"c":2}"#),
    ("a: &x {b: 1, c: 2}\nd: {<<: *x, b: 3}", #"{"a":{"b":1,"c":2},"d":{"b":3,"c":2}}"#),
    ("a: &x {b: 1}\nd: {b: 3, <<: *x}", #"{"a":{"b":1},"d":{"b":1}}"#),
    ("<<: [{a: 1, b: 1}, {b: 2, c: 2}]", #"{"b":1,"c":2,"a":1}"#), ("'<<': {a: 1}", #"{"<<":{"a":1}}"#),
    ("{\"a\": [1, \"b\\/c\"]}", #"{"a":[1,"b/c"]}"#), ("a:\n- 1\n-\n  b: 2", #"{"a":[1,{"b":2}]}"#),
  ])
  func objects(_ yaml: String, _ json: String) { #expect(Self.read(yaml) == [json]) }

  @Test func aKeyThatComesTwiceIsKeptForOthersToFind() {
    #expect(Self.read("a: 1\na: 2") == [#"{"a":1,"a":2}"#])
    #expect(Self.read("<<: {a: 1}\na: 2\na: 3") == [#"{"a":2,"a":3}"#])
  }

  @Test(arguments: [
    ("", []), ("# nothing\n", []), ("---\n---\n", []), ("---\nnull\n---\n~\n...\n# end", []),
    ("1\n---\n2\n--- 3\n---\t4\n", ["1", "2", "3", "4"]), ("--- |\n ---\n x\n--- a", [#""---\nx\n""#, #""a""#]),
    ("--- a\n...\n--- b\n...\n", [#""a""#, #""b""#]), ("a\n... # end\nb", [#""a""#, #""b""#]),
    ("# first\n%YAML 1.1\n---\na\n...\n%TAG !e! tag:yaml.org,2002:\n---\n!e!str 1", [#""a""#, #""1""#]),
    ("a: '---x'\nb: |\n  ---\n...x: 1", [##"{"a":"---x","b":"---\n","...x":1}"##]), ("\u{feff}a", [#""a""#]),
    ("a\r\n---\r\nb\r\n", [#""a""#, #""b""#]), ("a\r---\rb\r", [#""a""#, #""b""#]),
  ])
  func streams(_ yaml: String, _ documents: [String]) { #expect(Self.read(yaml) == documents) }

  @Test func placesCountCharactersAndLinesOfTheWholeFile() throws {
    let text = Array("# é\n---\né: {ä: 'ö', b: 1}\n".utf8)
    let nodes = try text.withUnsafeBufferPointer { text in
      let piece = try #require(YAMLStream(text).pieces.first)
      return YAMLReader.documents(in: text, file: FileName("a"), linesBefore: piece.linesBefore)
    }
    let member = try #require(try nodes[0].get().members?.first)
    #expect(member.keyPlace.description == "a:3:1")
    #expect(member.node["b"]?.place.description == "a:3:16")
    #expect(member.node.members?[1].keyPlace.description == "a:3:13")
  }

  @Test(arguments: [
    ("a:\n\tb: 1", "a:2:1: a tab cannot indent; use spaces"),
    ("a: |\n\tx", "a:2:1: a tab cannot indent; use spaces"),
    ("a: \"x\0y\"", #"a:1:6: a control character cannot stand as it is; write '\x00' in double quotes"#),
    ("é: \u{7}", #"a:1:4: a control character cannot stand as it is; write '\x07' in double quotes"#),
    ("a: \"b\nc: 1", "a:2:5: the document ends inside the text opened on line 1; close it with its quote"),
    ("a: [1, 2\nb: 3", "a:2:2: expected ',' or ']' in the list opened on line 1, found ':'"),
    ("a: {b: 1\nc: 2", "a:2:2: expected ',' or '}' in the object opened on line 1, found ':'"),
    ("a: [1", "a:1:6: expected ',' or ']' in the list opened on line 1, found the end of the document"),
    (
      "a:\n  b: 1\n c: 2",
      "a:3:2: wrong indentation: found 1 blank, expected 0 as 'a' on line 1 or 2 as 'b' on line 2"
    ),
    (
      "---\nspec:\n  replicas: 1\n   selector: {}\n",
      "a:4:4: wrong indentation: found 3 blanks, expected 2 as 'replicas' on line 3"
    ),
    (
      "a:\n  - name: b\n    image: c\n   ports: []",
      "a:4:4: wrong indentation: found 3 blanks, expected 0 as 'a' on line 1 or 4 as 'image' on line 3"
    ),
    (
      "a:\n- name: b\n - name: c",
      "a:3:2: wrong indentation: found 1 blank, expected 0 as '-' on line 2"
    ),
    (
      "a:\n  b:\n    - c: 1\n      d: |\n        x: y\n     e: 2",
      "a:6:6: wrong indentation: found 5 blanks, expected 2 as 'b' on line 2 or 6 as 'd' on line 4"
    ),
    (
      "x:\n  a: b: c",
      "a:2:7: a second ':' cannot stand here; put a text that holds ': ' in quotes, or begin a new line"
    ),
    (
      "a: 'b'\nc: 'd' e: f",
      "a:2:8: expected a key as on line 1, where the object begins, found 'e'; check the indentation"
    ),

    ("- a\n- b\nc: 1", "a:3:1: expected '- ' as on line 1, where the list begins, found 'c'; check the indentation"),
    ("a: b: c", "a:1:5: a second ':' cannot stand here; put a text that holds ': ' in quotes, or begin a new line"),
    (
      "a: 1\nfoo\nb: 2",
      "a:2:1: expected ':' after a key; write 'key: value', or indent the line if it goes on with a text"
    ),
    ("a: @b", "a:1:4: a value cannot begin with '@'; put it in quotes"),
    ("a: ]", "a:1:4: expected a value, found ']'"),
    ("a: - b", "a:1:4: an item cannot begin here; begin a new line before '- ', or put the text in quotes"),
    ("a: ? b", "a:1:4: a key cannot begin here; put a text that begins with '?' in quotes, or begin a new line"),
    ("a: *x", "a:1:4: no '&x' comes before '*x'; put a text that begins with '*' in quotes"),
    ("a: &name 1\nb: *nane", "a:2:4: no '&nane' comes before '*nane'; did you mean '*name'?"),
    ("a: &x [*x]", "a:1:8: '*x' stands inside of its own '&x'; write the value out"),
    ("a: &x {<<: *x}", "a:1:12: '*x' stands inside of its own '&x'; write the value out"),
    ("a: & b", "a:1:5: expected a name after '&' or '*', found ' '; put a text that begins with them in quotes"),
    (#"a: "\q""#, #"a:1:5: expected an escape such as '\n', found '\'; in single quotes '\' stands for itself"#),
    (#"a: "\xZ""#, #"a:1:7: expected hexadecimal digits after '\x', '\u' or '\U', found 'Z'"#),
    (#"a: "\ud83d\ude00""#, "a:1:7: an escape stands for no character; write the character itself"),
    ("a: |0\n  b", "a:1:5: expected 1 to 9 as the indentation of a block of text, found '0'"),
    ("a: |x\n  b", "a:1:5: expected the end of the line, found 'x'"),
    ("a: !<b c", "a:1:7: expected a tag such as '!!str', found ' '; put a text that begins with '!' in quotes"),
    ("a: !e!b c", "a:1:4: the tag begins with a prefix that no '%TAG' declares; remove the tag"),
    ("%YAML 2.0\n---\na", "a:1:1: expected '%YAML 1.1' or '%YAML 1.2'; remove the line"),
    ("%YAML 1.1\n%YAML 1.1\n---\na", "a:2:1: a directive stands twice before one document; keep one"),
    (
      "%NAME\n---\na", "a:1:6: expected a directive such as '%YAML 1.1', found the end of the document; remove the line"
    ),
    ("~: 1", "a:1:1: a key cannot be null; put it in quotes or write one"),
    ("? [a]\n: 1", "a:1:3: a key cannot be a list or an object; put a text that begins with a bracket in quotes"),
    (
      "a: &x [1]\n*x : 1", "a:2:1: a key cannot be a list or an object; put a text that begins with a bracket in quotes"
    ),
    ("a: {{ .Values.b }}", "a:1:5: '{{' begins a template, not YAML; render it first, such as by 'helm template'"),
    ("a: .inf", "a:1:4: JSON has no number '.inf'; write a finite one, or a text in quotes"),
    ("a: -.Inf", "a:1:4: JSON has no number '-.Inf'; write a finite one, or a text in quotes"),
    ("a: .NaN", "a:1:4: JSON has no number '.NaN'; write a finite one, or a text in quotes"),
    ("a: !!int 1.5", "a:1:4: '1.5' is no '!!int'; correct it or remove the tag"),
    ("a: !!bool 1", "a:1:4: '1' is no '!!bool'; correct it or remove the tag"),
    ("a: !!binary '***'", "a:1:4: '***' is no '!!binary'; correct it or remove the tag"),
    ("<<: 1", "a:1:5: '<<' expects an object or a list of objects, by '*name' or written out"),
    ("<<: [1]", "a:1:6: '<<' expects an object or a list of objects, by '*name' or written out"),
    (String(repeating: "[\n", count: 1_000_000), "a:201:1: nested deeper than 200 levels"),
    (String(repeating: "- ", count: 1_000_000), "a:1:401: nested deeper than 200 levels"),
    (String(repeating: "{a:\n", count: 1_000_000), "a:201:1: nested deeper than 200 levels"),
  ])
  func problemsHavePlacesAndWordsOfOurOwn(_ yaml: String, _ problem: String) { #expect(Self.read(yaml) == [problem]) }

  @Test func whatComesAfterAWholeDocumentIsAProblemOfItsOwn() {
    #expect(
      Self.read("[a] b") == [
        #"["a"]"#, "a:1:5: expected the end of the document or '---', found 'b'; check the indentation and brackets",
      ])
  }

  @Test func bytesThatAreNoTextCostOnlyTheirDocument() {
    #expect(
      Self.read(Array("a: é\n---\nb: 'é".utf8) + [0xFF] + Array("'\n---\nc: 1\n".utf8)) == [
        #"{"a":"é"}"#, "a:3:6: byte 0xFF is not UTF-8; save the file as UTF-8", #"{"c":1}"#,
      ])
    #expect(
      Self.read(Array("b: '".utf8) + [0xE2, 0x82]) == ["a:1:5: byte 0xE2 is not UTF-8; save the file as UTF-8"])
  }

  @Test func aliasesMayNotMakeMillionsOfValues() {
    var bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
    for (name, inner) in zip("bcdefghi", "abcdefgh") {
      bomb += "\(name): &\(name) [\(Array(repeating: "*\(inner)", count: 10).joined(separator: ", "))]\n"
    }
    #expect(
      Self.read("\(bomb)---\nb: 1") == [
        "a:4:8: aliases make 2348 values out of 17 that are written; write fewer of them", #"{"b":1}"#,
      ])
    // What somebody would write.
    let uses = (0..<500).map { "b\($0): *x\n" }.joined()
    #expect(Self.read("a: &x {c: 1, d: [1, 2]}\n" + uses).first?.hasPrefix(#"{"a":{"c":1"#) == true)
  }

  @Test func aliasesDoNotNestDeeperThanWhatIsWritten() {
    let nest = { (inner: String) in String(repeating: "[", count: 60) + inner + String(repeating: "]", count: 60) }
    let three = "a: &a \(nest("1"))\nb: &b \(nest("*a"))\nc: &c \(nest("*b"))\n"
    #expect(Self.read(three).first?.hasPrefix(#"{"a":["#) == true)
    #expect(Self.read(three + "d: \(nest("*c"))") == ["a:4:64: nested deeper than 200 levels"])
  }
}
