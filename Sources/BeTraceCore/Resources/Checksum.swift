/// A short fingerprint of texts, the same in every run and on every machine: 64 bits of FNV-1a in hexadecimal.
///
/// It tells whether something has changed. It is no proof against somebody who wants it to look unchanged.
public struct Checksum: Sendable, Hashable {
  private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The fingerprint of `texts` in their order; `["ab", "c"]` and `["a", "bc"]` differ.
  public init(of texts: some Sequence<String>) {
    for text in texts {
      for byte in text.utf8 { combine(byte) }
      // No UTF-8 text has this byte, so it ends a text.
      combine(0xff)
    }
  }

  /// The fingerprint of `parts` in their order, whatever bytes they have; it differs where they end elsewhere.
  public init(ofBytes parts: some Sequence<[UInt8]>) {
    for part in parts {
      for byte in "\(part.count):".utf8 { combine(byte) }
      for byte in part { combine(byte) }
    }
  }

  private mutating func combine(_ byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }
}

extension Checksum: CustomStringConvertible {
  /// 16 lower-case hexadecimal digits.
  public var description: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension ConfigMap {
  /// The first 16 digits of the SHA-256 of what it holds, as JSON with sorted keys, so that a module in any language gets
  /// the same. As an annotation of the pods that mount it, a change replaces them; pods do not notice by themselves.
  public var checksum: String {
    let entries = data.map { ($0, $1) } + binaryData.map { ($0, $1) }
    let text = Value.object(Object(entries.sorted { $0.0 < $1.0 }.map { ($0, .string($1)) })).json(indent: nil)
    return String(SHA256(of: text.utf8).description.prefix(16))
  }
}
