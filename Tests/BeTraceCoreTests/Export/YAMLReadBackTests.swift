import BeTraceCore
import Testing
import Yams

/// Whatever we write, other readers read back: the same values, of the same types.
@Suite struct YAMLReadBackTests {
  private let values: [Value]

  init() {
    var random = RandomValues(seed: 1)
    values = (0..<3000 * effort).map { _ in random.value() }
  }

  @Test func libyamlReadsEveryValueBack() throws {
    for value in values {
      let text = YAMLText(value).text
      let node = try #require(try Yams.compose(yaml: text), "\(text)")
      #expect(value.isRead(as: node), "\(text)")
    }
  }

  /// A comment at the end of every line changes nothing, whatever it says.
  @Test func commentsAreNotRead() throws {
    let objects = values.compactMap(\.object)
    let yaml = YAMLText(objects.map(Resource.init))
    let text = yaml.commented { document, path in "\(document): '\(path)' # |" }
    #expect(text.utf8.count > yaml.text.utf8.count + objects.count)
    let nodes = try Array(Yams.compose_all(yaml: text))
    #expect(nodes.count == objects.count)
    for (object, node) in zip(objects, nodes) { #expect(Value.object(object).isRead(as: node)) }
  }

  @Test func libyamlReadsManyDocumentsBack() throws {
    let objects = values.compactMap(\.object)
    let text = YAMLText(objects.map(Resource.init)).text
    let nodes = try Array(Yams.compose_all(yaml: text))
    #expect(nodes.count == objects.count)
    #expect(zip(objects, nodes).allSatisfy { Value.object($0).isRead(as: $1) })
  }

  @Test func pyYAMLReadsEveryValueBack() throws {
    let directory = try TemporaryDirectory()
    try directory.write(
      values.map { "[\(Value.string(YAMLText($0).text).json), \($0.json)]\n" }.joined(), to: "values.jsonl")
    try directory.write(
      """
      import json, sys, yaml

      def same(wanted, found):
          if type(wanted) is not type(found):
              return False
          if isinstance(wanted, list):
              return len(wanted) == len(found) and all(map(same, wanted, found))
          if isinstance(wanted, dict):
              return list(wanted) == list(found) and all(same(wanted[key], found[key]) for key in wanted)
          return wanted == found

      for line in open(sys.argv[1], encoding="utf-8"):
          text, wanted = json.loads(line)
          try:
              found = yaml.safe_load(text)
          except yaml.YAMLError as error:
              found = error
          if not same(wanted, found):
              print(ascii(text), "is read as", ascii(found))
      """, to: "compare.py")
    let differences = try Python.importing("yaml").run([directory.path("compare.py"), directory.path("values.jsonl")])
    #expect(differences == "")
  }

  @Test func linesAndTheirPartsMakeUpTheText() {
    for value in values {
      let yaml = YAMLText(value)
      #expect(yaml.lines.map { $0.text + "\n" }.joined() == yaml.text)
      #expect(yaml.lines.allSatisfy { $0.parts.map(\.text).joined() == $0.text })
    }
  }

  @Test func everyValueBeginsOnALineOfItsOwnPath() {
    for value in values {
      let paths = YAMLText(value).lines.map(\.path)
      #expect(paths.allSatisfy { value[$0] != nil })
      #expect(value.paths(from: ValuePath()).allSatisfy { path in paths.contains { $0.isWithin(path) } })
    }
  }
}

extension Value {
  /// Whether a reader that knows the types of YAML 1.1 found this value.
  fileprivate func isRead(as node: Node) -> Bool {
    switch (self, node) {
    case (.object(let object), .mapping(let mapping)):
      object.members.count == mapping.count
        && zip(object.members, mapping).allSatisfy { member, pair in
          Value.string(member.key).isRead(as: pair.key) && member.value.isRead(as: pair.value)
        }
    case (.array(let items), .sequence(let sequence)):
      items.count == sequence.count && zip(items, sequence).allSatisfy { $0.isRead(as: $1) }
    case (.null, .scalar(let scalar)): node.tag == Tag(.null) && scalar.string == "null"
    case (.bool(let bool), .scalar(let scalar)): node.tag == Tag(.bool) && scalar.string == "\(bool)"
    case (.integer(let number), .scalar(let scalar)): node.tag == Tag(.int) && scalar.string == "\(number)"
    case (.number(let text), .scalar(let scalar)):
      [Tag(.int), Tag(.float)].contains(node.tag) && Double(scalar.string) == Double(text)
    case (.string(let text), .scalar(let scalar)):
      node.tag == Tag(.str) && scalar.string.utf8.elementsEqual(text.utf8)
    default: false
    }
  }

  fileprivate var json: String {
    switch self {
    case .null: "null"
    case .bool(let bool): "\(bool)"
    case .integer(let number): "\(number)"
    case .number(let text): text
    case .string(let text): "\"\(text.unicodeScalars.map(\.json).joined())\""
    case .array(let items): "[\(items.map(\.json).joined(separator: ", "))]"
    case .object(let object):
      "{\(object.members.map { "\(Value.string($0.key).json): \($0.value.json)" }.joined(separator: ", "))}"
    }
  }

  /// The paths of this value, which is at `path`, and of everything inside it.
  fileprivate func paths(from path: ValuePath) -> [ValuePath] {
    switch self {
    case .array(let items):
      [path] + items.enumerated().flatMap { $1.paths(from: path.appending(.index($0))) }
    case .object(let object):
      [path] + object.members.flatMap { $0.value.paths(from: path.appending(.key($0.key))) }
    default: [path]
    }
  }
}

extension Unicode.Scalar {
  fileprivate var json: String {
    switch self {
    case "\"", "\\": "\\\(self)"
    case _ where value < 0x20: "\\u00\(value < 16 ? "0" : "")\(String(value, radix: 16))"
    default: String(self)
    }
  }
}
