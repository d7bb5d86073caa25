/// An IP address as the API server reads it: four bytes, or sixteen.
struct IPAddress: Sendable, Hashable {
  let bytes: [UInt8]

  /// Reads an address; `isStrict` as since Kubernetes 1.36: no leading zeros, no IPv4 address in IPv6 form.
  init?(_ text: String, isStrict: Bool) {
    if text.utf8.contains(UInt8(ascii: ":")) {
      guard let bytes = Self.sixteen(text) else { return nil }
      let isMapped = bytes[..<10].allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
      if isMapped, isStrict { return nil }
      self.bytes = isMapped ? Array(bytes[12...]) : bytes
    } else {
      guard let bytes = Self.four(text[...], isStrict: isStrict) else { return nil }
      self.bytes = bytes
    }
  }

  var isIPv6: Bool { bytes.count == 16 }

  private static func four(_ text: Substring, isStrict: Bool) -> [UInt8]? {
    let parts = text.parts(between: ".")
    guard parts.count == 4 else { return nil }
    var bytes: [UInt8] = []
    for part in parts {
      guard !part.isEmpty, part.utf8.allSatisfy(\.isDigit),
        !isStrict || part.utf8.count == 1 || part.utf8.first != UInt8(ascii: "0"),
        let byte = UInt8(part)
      else { return nil }
      bytes.append(byte)
    }
    return bytes
  }

  private static func sixteen(_ text: String) -> [UInt8]? {
    let halves = text.split(separator: "::", maxSplits: 2, omittingEmptySubsequences: false)
    guard halves.count <= 2 else { return nil }
    var words: [[UInt8]] = []
    for (index, half) in halves.enumerated() {
      guard let bytes = half.isEmpty && halves.count == 2 ? [] : group(half, isLast: index == halves.count - 1) else {
        return nil
      }
      words.append(bytes)
    }
    if words.count == 1 { return words[0].count == 16 ? words[0] : nil }
    let zeros = 16 - words[0].count - words[1].count
    return zeros >= 2 ? words[0] + Array(repeating: 0, count: zeros) + words[1] : nil
  }

  /// The bytes of `a:b:1.2.3.4`, where the last part may be an IPv4 address if `isLast`.
  private static func group(_ text: Substring, isLast: Bool) -> [UInt8]? {
    var bytes: [UInt8] = []
    let parts = text.parts(between: ":")
    for (index, part) in parts.enumerated() {
      if isLast, index == parts.count - 1, part.contains(".") {
        guard let four = four(part, isStrict: true) else { return nil }
        bytes += four
      } else {
        guard (1...4).contains(part.utf8.count), part.utf8.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
          let word = UInt16(part, radix: 16)
        else { return nil }
        bytes += [UInt8(word >> 8), UInt8(word & 0xFF)]
      }
    }
    return bytes
  }
}

extension IPAddress {
  var isUnspecified: Bool { bytes.allSatisfy { $0 == 0 } }
  var isLoopback: Bool { isIPv6 ? bytes[..<15].allSatisfy { $0 == 0 } && bytes[15] == 1 : bytes[0] == 127 }
  var isLinkLocal: Bool {
    isIPv6 ? bytes[0] == 0xFE && bytes[1] & 0xC0 == 0x80 : bytes[0] == 169 && bytes[1] == 254
  }
  var isMulticast: Bool { isIPv6 ? bytes[0] == 0xFF : bytes[0] & 0xF0 == 0xE0 }
}

/// A range of IP addresses: those that begin with the same bits.
struct IPRange: Sendable, Hashable {
  let address: IPAddress
  /// How many bits are the same.
  let length: Int

  /// Reads `10.0.0.0/8`; `isStrict` as since Kubernetes 1.36: no bits beyond the length, no leading zeros.
  init?(_ text: String, isStrict: Bool) {
    let parts = text.parts(between: "/")
    guard parts.count == 2, let address = IPAddress(String(parts[0]), isStrict: isStrict), !parts[1].isEmpty,
      parts[1].utf8.allSatisfy(\.isDigit), let length = Int(parts[1]), length <= address.bytes.count * 8
    else { return nil }
    if isStrict, parts[1].utf8.count > 1, parts[1].utf8.first == UInt8(ascii: "0") { return nil }
    self.address = address
    self.length = length
    if isStrict, bits(from: length).contains(true) { return nil }
  }

  /// Whether `other` lies in this range and is smaller.
  func contains(strictly other: IPRange) -> Bool {
    address.isIPv6 == other.address.isIPv6 && length < other.length
      && (0..<length).allSatisfy { address.bit($0) == other.address.bit($0) }
  }

  private func bits(from start: Int) -> [Bool] { (start..<address.bytes.count * 8).map(address.bit) }
}

extension IPAddress {
  fileprivate func bit(_ index: Int) -> Bool { bytes[index / 8] >> (7 - index % 8) & 1 == 1 }
}

extension ObjectFacts {
  /// Whether addresses are read strictly.
  var hasStrictAddresses: Bool { version.minor >= 36 }

  func address(_ text: String) -> IPAddress? { IPAddress(text, isStrict: hasStrictAddresses) }
  func range(_ text: String) -> IPRange? { IPRange(text, isStrict: hasStrictAddresses) }
}
