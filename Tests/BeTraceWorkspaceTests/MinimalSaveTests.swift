import BeTraceCore
import Glibc
import Testing

@testable import BeTraceWorkspace

/// That saving an edit changes the lines it is about and no other, that undoing it brings the same bytes back, and that
/// without a change nothing is written: tried on random files.
struct MinimalSaveTests {
  private static let rounds = 10

  /// One edit of a document, and what it has to make of its text.
  private enum Kind: CaseIterable {
    case set, remove, add
  }

  @Test(arguments: seeds(20)) func onlyTheLinesOfTouchedKeysChange(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    for round in 0..<Self.rounds {
      let file = RandomDocument(&random)
      let folder = try TemporaryFolder()
      try folder.write(String(decoding: file.bytes, as: UTF8.self), to: "f.json")
      let original = try JSONDocument(parsing: file.bytes, file: "f.json")
      let member = random.pick(file.members)
      var edited = original
      let kind = random.pick(Kind.allCases)
      let undo = try #require(Self.edit(&edited, kind, member, &random))
      Self.expectMinimal(edited.text, of: file, kind, member, "\(kind), round \(round) of seed \(seed)")

      try Self.save(edited, over: original, in: folder)
      #expect(try AtomicFile.read(folder["f.json"], name: "f.json") == edited.text)
      try Self.expectNothingWritten(edited, in: folder)
      var restored = edited
      restored.apply(undo)
      try Self.save(restored, over: edited, in: folder)
      #expect(try AtomicFile.read(folder["f.json"], name: "f.json") == file.bytes, "round \(round) of seed \(seed)")
    }
  }

  @Test(arguments: seeds(20)) func undoingManyEditsGivesTheSameBytes(seed: Int) throws {
    var random = SeededGenerator(seed: seed + 1_000_000)
    for round in 0..<Self.rounds {
      let file = RandomDocument(&random)
      let folder = try TemporaryFolder()
      try folder.write(String(decoding: file.bytes, as: UTF8.self), to: "f.json")
      var document = try JSONDocument(parsing: file.bytes, file: "f.json")
      var undo: [Splice] = []
      for _ in 0..<Int.random(in: 2...8, using: &random) {
        let before = document
        guard let splice = Self.edit(&document, random.pick(Kind.allCases), random.pick(file.members), &random) else {
          continue
        }
        undo.append(splice)
        try Self.save(document, over: before, in: folder)
      }
      let before = document
      for splice in undo.reversed() { document.apply(splice) }
      try Self.save(document, over: before, in: folder)
      #expect(try AtomicFile.read(folder["f.json"], name: "f.json") == file.bytes, "round \(round) of seed \(seed)")
      #expect(try folder.names() == ["f.json"])
    }
  }

  private static func edit(
    _ document: inout JSONDocument, _ kind: Kind, _ member: RandomDocument.Member, _ random: inout SeededGenerator
  ) -> Splice? {
    switch kind {
    case .set: document.set(.string("new \(random.next())"), at: member.path)
    case .remove: document.remove(at: member.path, keeping: .max)
    case .add: document.set(.string("new"), at: ValuePath(member.path.steps.dropLast() + [.key("new")]))
    }
  }

  private static func save(
    _ document: JSONDocument, over old: JSONDocument, in folder: borrowing TemporaryFolder
  ) throws {
    try AtomicFile.replace([
      AtomicFile.Replacement(path: folder["f.json"], bytes: document.text, expecting: old.text, name: "f.json")
    ])
  }

  private static func expectNothingWritten(_ document: JSONDocument, in folder: borrowing TemporaryFolder) throws {
    let before = try folder.status(of: "f.json")
    try save(document, over: document, in: folder)
    let after = try folder.status(of: "f.json")
    #expect(before.st_ino == after.st_ino)
    #expect(before.st_mtim.tv_sec == after.st_mtim.tv_sec && before.st_mtim.tv_nsec == after.st_mtim.tv_nsec)
    #expect(before.st_ctim.tv_sec == after.st_ctim.tv_sec && before.st_ctim.tv_nsec == after.st_ctim.tv_nsec)
  }

  /// `text` is the text of `file` but for the lines that the edit is about.
  private static func expectMinimal(
    _ text: [UInt8], of file: RandomDocument, _ kind: Kind, _ member: RandomDocument.Member, _ circumstances: String
  ) {
    let (old, new) = (RandomDocument.lines(of: file.bytes), RandomDocument.lines(of: text))
    let both = [file.bytes, text].reduce(circumstances) { "\($0)\n\(String(decoding: $1, as: UTF8.self))" }
    switch kind {
    case .set:
      #expect(text.starts(with: file.bytes[..<member.value.lowerBound]), "\(both)")
      #expect(text.reversed().starts(with: file.bytes[member.value.upperBound...].reversed()), "\(both)")
      #expect(new.count == old.count - member.lines.count + 1, "\(both)")
    case .remove where member.siblings == 0:
      // The brackets of its object close up; what stands around that object stays.
      #expect(new.starts(with: old[..<max(0, member.lines.lowerBound - 2)]), "\(both)")
      #expect(text.reversed().starts(with: old[(member.lines.upperBound + 1)...].joined().reversed()), "\(both)")
    case .remove:
      // The member before the last one loses its comma, and an empty line goes with the member that it stands before.
      let kept = old[..<(member.lineBefore ?? member.lines.lowerBound - 1)]
      #expect(new.starts(with: kept), "\(both)")
      #expect(text.reversed().starts(with: old[member.lines.upperBound...].joined().reversed()), "\(both)")
      #expect((old.count - member.lines.count - 1...old.count - member.lines.count).contains(new.count), "\(both)")
      let before = member.lineBefore.map { withoutComma(old[$0]) }
      #expect(before == nil || before == member.lineBefore.map { withoutComma(new[$0]) }, "\(both)")
    case .add:
      let siblings = file.members.filter { $0.path.steps.dropLast() == member.path.steps.dropLast() }
      guard let last = siblings.map(\.lines.upperBound).max().map({ $0 - 1 }) else { return }
      #expect(new.count == old.count + 1, "\(both)")
      #expect(new.starts(with: old[..<last]), "\(both)")
      #expect(withoutComma(new[last]) == withoutComma(old[last]), "\(both)")
      #expect(Array(new[(last + 2)...]) == Array(old[(last + 1)...]), "\(both)")
    }
  }

  /// The line without what may follow a value on it: a comma, spaces, the break.
  private static func withoutComma(_ line: [UInt8]) -> [UInt8] {
    Array(line.reversed().drop { "\r\n, ".utf8.contains($0) }.reversed())
  }
}
