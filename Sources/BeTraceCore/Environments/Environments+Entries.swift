/// Why a text cannot be what an environment says about a service.
public struct EntryProblem: Error, Equatable {
  /// Where in the text it is.
  public let place: Place
  /// What is wrong there.
  public let message: String
}

extension EntryProblem: CustomStringConvertible {
  /// `bff.production.json:3:15: expected a value, found '}'`, on one line.
  public var description: String { "\(place): \(message)" }
}

extension Environments {
  /// What the environment called `name` says about `service`, as a text of its own: byte for byte as it stands in the
  /// file, but from the margin on. `{}` if it says nothing; nil if its file cannot be read.
  public func entry(of service: String, in name: String) -> [UInt8]? {
    guard let document = self[name]?.document else { return nil }
    guard let node = document.root[.entry(of: service)] else { return Array("{}\n".utf8) }
    let indentation = document.indentation(of: node)
    let lines = document.text[node.range].lines
    let isIndented = lines.dropFirst().allSatisfy { $0.isBlank || $0.starts(with: indentation) }
    let moved = isIndented ? lines.prefix(1) + lines.dropFirst().map { $0.dropFirst(indentation.count) } : lines[...]
    return Array((moved + [[]]).joined(separator: [.lineFeed]))
  }

  /// Makes `text` what the environment called `name` says about `service`: byte for byte, indented as its place in the
  /// file is. Gives the splice that takes it back; nil if no value would be another. Messages call the text `file`.
  ///
  /// Throws the first thing that is wrong with it and was not wrong before.
  public mutating func setEntry(
    of service: Catalogue.Service, in name: String, to text: [UInt8], file: String
  ) throws(EntryProblem) -> Splice? {
    let entry = try JSONDocument(entry: text, file: file)
    let path = ValuePath.entry(of: service.name)
    guard let environment = self[name], var document = environment.document else { return nil }
    let old = document.root[path]
    let known = old.map { service.findings(in: $0) } ?? []
    let new = service.findings(in: entry.root).first { finding in
      !known.contains { ($0.rule, $0.field, $0.message) == (finding.rule, finding.field, finding.message) }
    }
    if let new { throw EntryProblem(place: new.origin?.place ?? entry.root.place, message: new.message) }
    if (old?.value ?? [:]).isEquivalent(to: entry.root.value) { return nil }
    let edits = Edit.differences(
      from: old ?? .emptyObject(at: entry.root.place), to: entry.root, at: path, in: name)
    for edit in edits {
      guard let finding = objection(to: [edit]) else { continue }
      let node = entry.root[ValuePath(Array(edit.path.steps.dropFirst(path.steps.count)))]
      throw EntryProblem(place: node?.place ?? entry.root.place, message: finding.message)
    }
    guard let old else { return apply(Edit(environment: name, path: path, value: entry.root.value)) }
    let indentation = document.indentation(of: old)
    let lines = entry.text[entry.root.range].lines
    let moved = lines.prefix(1) + lines.dropFirst().map { $0.isBlank ? $0 : (indentation + $0)[...] }
    let inverse = document.apply(Splice(range: old.range, replacement: Array(moved.joined(separator: [.lineFeed]))))
    replace(environment.replacing(document, catalogue: catalogue))
    return inverse
  }
}

extension JSONDocument {
  /// Reads `text`, which has to be an object.
  fileprivate init(entry text: [UInt8], file: String) throws(EntryProblem) {
    do {
      try self.init(parsing: text, file: file)
    } catch {
      throw EntryProblem(place: error.place, message: error.hidingSecrets(in: text).problem.description)
    }
    guard root.members == nil else { return }
    throw EntryProblem(place: root.place, message: "the entry of a service is an object, not \(root.value.quoted)")
  }

  /// What the line begins with on which `node` does.
  fileprivate func indentation(of node: JSONNode) -> [UInt8] {
    Array(JSONGaps(text: text).indentation(ofLineAt: node.range.lowerBound).utf8)
  }
}

extension Catalogue.Service {
  /// What is wrong with an entry; nothing with one that is no object.
  fileprivate func findings(in entry: JSONNode) -> [Finding] {
    guard let members = entry.members else { return [] }
    var reader = OverrideReader(environment: "", service: self)
    _ = reader.read(members, of: entry, as: contract.parameters, owner: "'\(name)'", at: [])
    return reader.findings
  }
}

extension ValuePath {
  /// Where an environment file says something about `service`.
  fileprivate static func entry(of service: String) -> ValuePath { ValuePath([.key("services"), .key(service)]) }
}

extension UInt8 {
  fileprivate static let lineFeed = UInt8(ascii: "\n")
}

extension Collection<UInt8> {
  fileprivate var lines: [SubSequence] { split(separator: .lineFeed, omittingEmptySubsequences: false) }

  fileprivate var isBlank: Bool { allSatisfy { $0.isIndentation || $0 == UInt8(ascii: "\r") } }
}
