import BeTraceCore
import Testing

@testable import BeTraceWorkspace

/// Two that save one file at the same time.
struct ConcurrentSavingTests {
  private static let rounds = 200 * effort

  @Test func whatEachHasSavedStays() async throws {
    let folder = try TemporaryFolder()
    try folder.write("{}", to: "f.json")
    let path = folder["f.json"]
    try await withThrowingTaskGroup(of: Void.self) { group in
      for name in ["mine", "theirs"] { group.addTask { try Self.count(as: name, in: path) } }
      try await group.waitForAll()
    }
    let root = try JSONDocument(parsing: AtomicFile.read(path, name: "f.json"), file: "f.json").root
    #expect(
      root.value == ["mine": .integer(Self.rounds), "theirs": .integer(Self.rounds)]
        || root.value == ["theirs": .integer(Self.rounds), "mine": .integer(Self.rounds)])
    #expect(try folder.names() == ["f.json"])
  }

  /// Counts the member called `name` up, one save after another; makes a save again that came too late.
  private static func count(as name: String, in path: String) throws {
    var count = 0
    while count < rounds {
      let old = try AtomicFile.read(path, name: "f.json")
      var document = try JSONDocument(parsing: old, file: "f.json")
      #expect(document.root[name]?.value == (count == 0 ? nil : .integer(count)), "what was saved is there")
      document.set(.integer(count + 1), at: ValuePath([.key(name)]))
      do throws(FileError) {
        try AtomicFile.replace([.init(path: path, bytes: document.text, expecting: old, name: "f.json")])
        count += 1
      } catch {
        guard case .changed = error else { throw error }
      }
    }
  }
}
