import BeTraceCore
import Glibc

/// The answers of one flake that a file has: in each line the question's checksum, then in JSON what was asked and the answer.
struct KeptAnswers {
  private let bytes: [UInt8]

  /// Those of the file at `path`, none if it cannot be read.
  init(reading path: String) { bytes = (try? AtomicFile.read(path, name: "answers")) ?? [] }

  /// The answer to `wish`, the last one if there are several; nil if there is none, or not all of it.
  func answer(to wish: EvaluationWish) -> Value? {
    guard let line = line(beginningWith: Array("\(wish.question) ".utf8)),
      let entry = try? JSONDocument(parsing: Array(bytes[line]), file: "answer").root,
      entry["version"]?.value == .integer(1),
      entry["arguments"]?.value ?? .null == wish.arguments.map(Value.object) ?? .null
    else { return nil }
    return entry["answer"]?.value
  }

  /// What follows `start` in the last line that begins with it. A file may have thousands of long lines.
  private func line(beginningWith start: [UInt8]) -> Range<Int>? {
    bytes.withUnsafeBytes { bytes in
      var found: Range<Int>?
      var next = 0
      while next < bytes.count, let base = bytes.baseAddress {
        let lineFeed = memchr(base + next, CInt(Self.lineFeed), bytes.count - next)
        let line = next..<(lineFeed.map { base.distance(to: UnsafeRawPointer($0)) } ?? bytes.count)
        if bytes[line].starts(with: start) { found = line.dropFirst(start.count) }
        next = line.upperBound + 1
      }
      return found
    }
  }

  /// The line that keeps `answer`. Whatever stands before it, it begins a line of its own.
  static func line(_ answer: Value, to wish: EvaluationWish) -> String {
    let entry: Object = [
      "version": 1, "arguments": wish.arguments.map(Value.object) ?? .null, "answer": answer,
    ]
    return "\n\(wish.question) \(Value.object(entry).json(indent: nil))\n"
  }

  private static let lineFeed = UInt8(ascii: "\n")
}
