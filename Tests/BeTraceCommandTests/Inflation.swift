/// Reads what gzip wrote (RFC 1951 and 1952), for test data.
struct Inflation {
  private let input: [UInt8]
  private var position: Int
  private var bits: UInt32 = 0
  private var bitCount: UInt32 = 0
  private var output: [UInt8] = []

  /// The bytes that `file`, a whole gzip file of one member, was made of.
  static func bytes(of file: [UInt8]) -> [UInt8] {
    var inflation = Inflation(file)
    while inflation.readBlock() {}
    return inflation.output
  }

  private init(_ file: [UInt8]) {
    precondition(file.starts(with: [0x1F, 0x8B, 8]), "gzip begins with its mark")
    input = file
    position = 10
    if file[3] & 4 != 0 { position += 2 + Int(file[10]) + Int(file[11]) << 8 }
    for flag: UInt8 in [8, 16] where file[3] & flag != 0 {
      while input[position] != 0 { position += 1 }
      position += 1
    }
    if file[3] & 2 != 0 { position += 2 }
  }

  private mutating func take(_ count: UInt32) -> Int {
    while bitCount < count {
      bits |= UInt32(input[position]) << bitCount
      position += 1
      bitCount += 8
    }
    defer {
      bits >>= count
      bitCount -= count
    }
    return Int(bits & (1 << count - 1))
  }

  /// Reads one block, and says whether there are more.
  private mutating func readBlock() -> Bool {
    let isLast = take(1) == 1
    switch take(2) {
    case 0:
      (bits, bitCount) = (0, 0)
      let count = Int(input[position]) | Int(input[position + 1]) << 8
      output += input[position + 4..<position + 4 + count]
      position += 4 + count
    case 1:
      let lengths = (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }
      readSymbols(HuffmanCode(lengths), HuffmanCode(Array(repeating: 5, count: 30)))
    case 2: readCodes()
    default: preconditionFailure("there are three kinds of block")
    }
    return !isLast
  }

  private mutating func readCodes() {
    let (literals, distances, lengths) = (take(5) + 257, take(5) + 1, take(4) + 4)
    var order = Array(repeating: 0, count: 19)
    for place in [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15].prefix(lengths) {
      order[place] = take(3)
    }
    let code = HuffmanCode(order)
    var all: [Int] = []
    while all.count < literals + distances {
      switch symbol(of: code) {
      case 16: all += Array(repeating: all[all.count - 1], count: 3 + take(2))
      case 17: all += Array(repeating: 0, count: 3 + take(3))
      case 18: all += Array(repeating: 0, count: 11 + take(7))
      case let length: all.append(length)
      }
    }
    readSymbols(HuffmanCode(Array(all[..<literals])), HuffmanCode(Array(all[literals...])))
  }

  private mutating func readSymbols(_ literals: HuffmanCode, _ distances: HuffmanCode) {
    while true {
      let symbol = symbol(of: literals)
      if symbol < 256 { output.append(UInt8(symbol)) }
      if symbol == 256 { return }
      guard symbol > 256 else { continue }
      let length = Self.lengths[symbol - 257] + take(UInt32(Self.lengthBits[symbol - 257]))
      let far = self.symbol(of: distances)
      let distance = Self.distances[far] + take(UInt32(far < 2 ? 0 : far / 2 - 1))
      var rest = length
      while rest > 0 {
        let start = output.count - distance
        // A slice would keep the output from growing in place.
        let part = Array(output[start..<min(start + rest, output.count)])
        output += part
        rest -= part.count
      }
    }
  }

  private mutating func symbol(of code: HuffmanCode) -> Int {
    var (value, first, index) = (0, 0, 0)
    for count in code.counts.dropFirst() {
      value |= take(1)
      if value - count < first { return code.symbols[index + value - first] }
      index += count
      first = (first + count) << 1
      value <<= 1
    }
    preconditionFailure("every code has a symbol")
  }

  private static let lengthBits = [0, 0, 0, 0, 0, 0, 0, 0] + (1...5).flatMap { [$0, $0, $0, $0] } + [0]
  private static let lengths: [Int] = {
    var lengths = [3]
    for bits in lengthBits.dropLast(2) { lengths.append(lengths[lengths.count - 1] + 1 << bits) }
    return lengths + [258]
  }()
  private static let distances: [Int] = {
    var distances = [1]
    for symbol in 0..<29 { distances.append(distances[symbol] + 1 << (symbol < 2 ? 0 : symbol / 2 - 1)) }
    return distances
  }()
}

/// Symbols by codes whose lengths are known.
private struct HuffmanCode {
  /// How many codes there are of each length.
  private(set) var counts = Array(repeating: 0, count: 16)
  /// The symbols in the order of their codes.
  let symbols: [Int]

  init(_ lengths: [Int]) {
    for length in lengths where length > 0 { counts[length] += 1 }
    symbols = lengths.indices.filter { lengths[$0] > 0 }.sorted { (lengths[$0], $0) < (lengths[$1], $1) }
  }
}
