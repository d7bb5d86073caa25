import BeTraceCore
import Glibc

/// Keys that were met in a text, each made once: most documents have the same few. The text has to stay where it is.
struct YAMLKeys {
  private typealias Key = (bytes: UnsafeBufferPointer<UInt8>, text: String)

  /// By what some of their bytes are; a later one takes the place of an earlier.
  private var known = Array(repeating: Key(UnsafeBufferPointer(start: nil, count: 0), ""), count: 512)

  /// The text that a key is; nil if it is anything else.
  mutating func text(of scalar: YAMLScalar) -> String? {
    let place = scalar.text.mixture & (known.count - 1)
    if scalar.isPlain, known[place].bytes.isSame(as: scalar.text) { return known[place].text }
    guard !scalar.isMergeKey, case .string(let text)? = try? scalar.content() else { return nil }
    if scalar.isPlain { known[place] = (scalar.text, text) }
    return text
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// A number that mostly differs where the bytes do.
  fileprivate var mixture: Int {
    isEmpty ? 0 : count &* 0x2F0B ^ Int(self[0]) &* 0x16F ^ Int(self[count / 2]) &* 0x1D ^ Int(self[count - 1]) &* 0x83
  }

  fileprivate func isSame(as other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == other.count, let mine = baseAddress, let theirs = other.baseAddress else { return false }
    return memcmp(mine, theirs, count) == 0
  }
}
