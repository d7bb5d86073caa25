import BeTraceCore
import Testing

/// What holds for every document and every edit, tried on random ones.
struct JSONPropertyTests {
  private static let seeds = BeTraceCoreTests.seeds(25)
  private static let rounds = 40

  @Test(arguments: seeds) func anEditChangesItsValueAndCanBeTakenBack(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Self.rounds {
      let original = try document(random.untidyText(of: random.value(depth: 4)))
      var edited = original
      let (inverse, value) = random.edit(&edited)

      #expect(edited.root.value == value)
      #expect(try JSONDocument(parsing: edited.text, file: "f.json").root == edited.root)
      guard let inverse else {
        #expect(edited == original)
        continue
      }
      #expect(edited.text.prefix(inverse.range.lowerBound) == original.text.prefix(inverse.range.lowerBound))
      #expect(
        edited.text.dropFirst(inverse.range.upperBound)
          == original.text.dropFirst(inverse.range.lowerBound + inverse.replacement.count))

      var restored = edited
      let forward = restored.apply(inverse)
      #expect(restored == original)
      restored.apply(forward)
      #expect(restored == edited)
    }
  }

  @Test(arguments: seeds) func anEditOfATidyFileLeavesItTidy(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Self.rounds {
      let indent = random.pick([nil, "", "  ", "    ", "\t"])
      var value = Value.object(random.object(depth: 3, members: 4))
      if value == [:] { value = ["a": 1] }
      var document = try document(value.json(indent: indent))
      let edited = random.edit(&document).value
      guard edited != [:] else { continue }
      #expect(String(decoding: document.text, as: UTF8.self) == edited.json(indent: indent))
    }
  }

  @Test(arguments: seeds) func whatIsWrittenIsReadBack(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Self.rounds {
      let value = random.value(depth: 4)
      #expect(try document(random.untidyText(of: value)).root.value == value)
      #expect(try document(value.json(indent: random.pick([nil, "  "]))).root.value == value)
    }
  }

  @Test(arguments: seeds) func brokenBytesAreReadOrReported(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Self.rounds {
      var bytes = Array(random.untidyText(of: random.value(depth: 4)).utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) { random.damage(&bytes) }
      do {
        let root = try JSONDocument(parsing: bytes, file: "f.json").root
        #expect(try document(root.value.json(indent: "  ")).root.value == root.value)
      } catch {
        #expect(error.place.line <= bytes.count { $0 == UInt8(ascii: "\n") } + 1)
        #expect(error.place.column <= bytes.count + 1)
        #expect(!error.description.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7f }, "\(error)")
      }
    }
  }

  private func document(_ text: String) throws(JSONSyntaxError) -> JSONDocument {
    try JSONDocument(parsing: Array(text.utf8), file: "f.json")
  }
}

extension SeededGenerator {
  /// Sets or removes something; returns the splice that takes it back, and what the document should be now.
  fileprivate mutating func edit(_ document: inout JSONDocument) -> (inverse: Splice?, value: Value) {
    let before = document.root.value
    var path = ValuePath(steps(in: before))
    if once(in: 2) {
      while once(in: 2) { path.steps.append(newStep(in: before[path])) }
      let value = value(depth: 2)
      return (document.set(value, at: path), before.setting(value, at: path.steps[...]))
    }
    if once(in: 5) { path.steps.append(newStep(in: before[path])) }
    let depth = Int.random(in: 0...3, using: &self)
    let after = before[path] == nil ? before : before.removing(path.steps[...], keeping: depth)
    return (document.remove(at: path, keeping: depth), after)
  }

  /// Changes, drops, doubles or cuts off something.
  fileprivate mutating func damage(_ bytes: inout [UInt8]) {
    guard let index = bytes.indices.randomElement(using: &self) else { return }
    switch Int.random(in: 0..<5, using: &self) {
    case 0: bytes[index] = .random(in: 0...255, using: &self)
    case 1: bytes[index] = pick(Array(#"{}[]",:\/u0d8+-.eE#"#.utf8))
    case 2: bytes.remove(at: index)
    case 3: bytes.insert(bytes[index], at: index)
    default: bytes.removeSubrange(index...)
    }
  }
}

// What an edit means, in the simplest way to say it.
extension Value {
  fileprivate func setting(_ value: Value, at steps: ArraySlice<ValuePath.Step>) -> Value {
    switch steps.first {
    case nil: return value
    case .key(let key):
      var object = object ?? [:]
      object[key] = (object[key] ?? .null).setting(value, at: steps.dropFirst())
      return .object(object)
    case .index(let index):
      var items = array ?? []
      if index == items.count { items.append(.null) }
      items[index] = items[index].setting(value, at: steps.dropFirst())
      return .array(items)
    }
  }

  fileprivate func removing(_ steps: ArraySlice<ValuePath.Step>, keeping depth: Int) -> Value {
    switch (steps.first, self) {
    case (.key(let key), .object(var object)):
      let rest = steps.dropFirst()
      let child = rest.isEmpty ? nil : object[key]?.removing(rest, keeping: depth)
      object[key] = child == [:] && rest.startIndex > depth ? nil : child
      return .object(object)
    case (.index(let index), .array(var items)):
      let rest = steps.dropFirst()
      if rest.isEmpty {
        items.remove(at: index)
      } else {
        items[index] = items[index].removing(rest, keeping: depth)
      }
      return .array(items)
    default: return self
    }
  }
}
