import Glibc
import Testing

@testable import BeTraceWorkspace

/// What the fuzzer has found worth keeping, and what is one change away from it.
struct CorpusTests {
  private static let corpora = #filePath.parentFolder.appendingPath("Corpora")
  /// How many times as many changes are tried as usual: `BETRACE_TUI_TEST_EFFORT`, 1 if that is not set.
  private static let effort = getenv("BETRACE_TUI_TEST_EFFORT").flatMap { Int(String(cString: $0)) } ?? 1

  /// The inputs of `target`, by their names.
  private static func inputs(of target: Target) throws -> [(name: String, bytes: [UInt8])] {
    let folder = corpora.appendingPath(target.name)
    return try Folder.names(in: folder).map { name in
      (name, try AtomicFile.read(folder.appendingPath(name), name: name))
    }
  }

  @Test func everyTargetHasInputsAndNoneAreLeftOver() throws {
    #expect(try Folder.names(in: Self.corpora) == Target.all.map(\.name))
    for target in Target.all { #expect(try Self.inputs(of: target).count >= 10, "\(target.name)") }
  }

  @Test(arguments: Target.all) func whatIsKeptHolds(_ target: Target) throws {
    for (name, bytes) in try Self.inputs(of: target) { Self.expectHolds(bytes, name, of: target) }
  }

  /// Every input cut off, without a byte, with one twice or another, and with the end of the next input. That is no fuzzing,
  /// which sees what it reaches, but it needs no build of its own.
  @Test(arguments: Target.all) func whatIsNearToItHolds(_ target: Target) throws {
    let inputs = try Self.inputs(of: target)
    var count = 0
    for (index, (name, bytes)) in inputs.enumerated() where !bytes.isEmpty {
      let next = inputs[(index + 1) % inputs.count].bytes
      for position in stride(from: 0, to: bytes.count, by: max(1, bytes.count / (4 * Self.effort))) {
        for changed in Self.changes(of: bytes, at: position, next) {
          Self.expectHolds(changed, "\(name) changed at \(position)", of: target)
          count += 1
        }
      }
    }
    #expect(count >= 10 * inputs.count)
    print("\(target.name): \(count) changes of \(inputs.count) inputs")
  }

  private static func changes(of bytes: [UInt8], at position: Int, _ next: [UInt8]) -> [[UInt8]] {
    let (before, byte, after) = (bytes[..<position], bytes[position], bytes[(position + 1)...])
    return [
      Array(before), Array(before + after), before + [byte, byte] + after, before + [byte ^ 1] + after,
      before + [byte ^ 0x80] + after, before + [0] + after, before + next.suffix(max(0, next.count - position)),
    ]
  }

  private static func expectHolds(_ bytes: [UInt8], _ name: String, of target: Target) {
    do {
      try target.check(bytes)
    } catch {
      Issue.record("\(name): \(error)\n\(String(decoding: bytes, as: UTF8.self).debugDescription)")
    }
  }
}
