/// An amount of a resource as Kubernetes counts it, such as `500m`, `1.5Gi` or `1e3`.
///
/// The amount is exact down to a billionth (`1n`); anything finer rounds away from zero, as in the server. An amount
/// beyond 2^63-1 on either side of zero counts as 2^63-1. Two quantities are equal if they are worth the same, however
/// they were written.
public struct Quantity: Sendable {
  /// The family of units an amount was written in, and is shown in again.
  private enum Notation {
    /// `m`, none, `k`, `M`: powers of 1000.
    case decimal
    /// `Ki`, `Mi`: powers of 1024.
    case binary
    /// `e3`, `e6`.
    case exponent
  }

  private static let nanosPerOne: Int128 = 1_000_000_000
  private static let largest = Int128(Int.max) * nanosPerOne

  private let nanos: Int128
  private let notation: Notation

  private init(nanos: Int128, notation: Notation) {
    self.nanos = min(max(nanos, -Self.largest), Self.largest)
    self.notation = notation
  }

  /// Makes a quantity of `whole` units.
  public init(_ whole: Int) {
    self.init(nanos: Int128(whole) * Self.nanosPerOne, notation: .decimal)
  }

  /// Nothing.
  public static let zero = Quantity(0)

  /// Whether there is no fraction: `1.0` and `1000m` are whole.
  public var isWholeNumber: Bool { nanos % Self.nanosPerOne == 0 }

  /// How many of `unit` it is, with so many places at most; nil if these are not enough.
  func decimal(of unit: Quantity, places: Int) -> String? {
    let (whole, rest) = nanos.quotientAndRemainder(dividingBy: unit.nanos)
    guard nanos >= 0, unit.nanos > 0 else { return nil }
    var (digits, left) = ("", rest)
    while left > 0, digits.count < places {
      let (digit, remainder) = (left * 10).quotientAndRemainder(dividingBy: unit.nanos)
      digits += "\(digit)"
      left = remainder
    }
    return left > 0 ? nil : digits.isEmpty ? "\(whole)" : "\(whole).\(digits)"
  }

  /// The amount as a floating point number, for ratios.
  var approximate: Double { Double(nanos) / Double(Self.nanosPerOne) }

  /// Both together.
  public static func + (left: Quantity, right: Quantity) -> Quantity {
    Quantity(nanos: left.nanos + right.nanos, notation: left == .zero ? right.notation : left.notation)
  }

  /// The quantity `count` times, as for `count` replicas.
  public static func * (quantity: Quantity, count: Int) -> Quantity {
    let (product, overflow) = quantity.nanos.multipliedReportingOverflow(by: Int128(count))
    let beyond = (quantity.nanos < 0) == (count < 0) ? largest : -largest
    return Quantity(nanos: overflow ? beyond : product, notation: quantity.notation)
  }
}

extension Quantity: Hashable, Comparable {
  public static func == (left: Quantity, right: Quantity) -> Bool { left.nanos == right.nanos }
  public static func < (left: Quantity, right: Quantity) -> Bool { left.nanos < right.nanos }
  public func hash(into hasher: inout Hasher) { hasher.combine(nanos) }
}

extension Quantity: ExpressibleByIntegerLiteral {
  public init(integerLiteral whole: Int) { self.init(whole) }
}

extension Quantity: CustomStringConvertible {
  /// The canonical text, as the server gives it back: the largest unit that needs no fraction.
  ///
  /// `1.5Gi` is `1536Mi`, `0.5` is `500m`, `1024Mi` is `1Gi`. Binary units are given up where they do not fit: below
  /// 1024 and for fractions of one.
  public var description: String {
    if nanos == 0 { return "0" }
    let isBinary = notation == .binary && isWholeNumber && nanos.magnitude >= 1024 * Self.nanosPerOne.magnitude
    var amount = isBinary ? nanos / Self.nanosPerOne : nanos
    let step: Int128 = isBinary ? 1024 : 1000
    var power = 0
    while amount % step == 0 {
      amount /= step
      power += 1
    }
    return "\(amount)\(isBinary ? Self.binaryUnits[power] : decimalUnit(power))"
  }

  private static let binaryUnits = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"]
  private static let decimalUnits = ["n", "u", "m", "", "k", "M", "G", "T", "P", "E"]

  /// The unit of 1000 to the power of `power` nanos.
  private func decimalUnit(_ power: Int) -> String {
    notation == .exponent && power != 3 ? "e\(3 * power - 9)" : Self.decimalUnits[power]
  }
}

extension Quantity {
  /// Reads an amount as the server does.
  ///
  /// Spaces around it do not count; a text without any digit, such as `Mi` or `-`, is zero, strange as it is.
  public init(parsing text: String) throws(QuantityError) {
    if let quantity = Quantity(wholeUnits: text) {
      self = quantity
      return
    }
    let trimmed = text.trimmingSpaces
    guard !trimmed.isEmpty else { throw QuantityError(text, .empty) }
    let sign = trimmed.utf8.first.flatMap { "+-".utf8.contains($0) ? $0 : nil }
    let unsigned = trimmed.utf8.dropFirst(sign == nil ? 0 : 1)
    let number = unsigned.prefix { $0 == UInt8(ascii: ".") || $0.isDigit }
    let parts = number.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2 else { throw QuantityError(text, .secondPoint) }
    let integer = (parts.first ?? number).digits
    let fraction = parts.count == 2 ? parts[1].digits : []

    let unit = String(Substring(unsigned[number.endIndex...]))
    let magnitude: Int128
    if let power = Self.binaryUnits.firstIndex(of: unit), power > 0 {
      notation = .binary
      magnitude = Self.nanos(integer, fraction, times: Self.nanosPerOne << (10 * Int128(power)))
    } else if let power = Self.decimalUnits.firstIndex(of: unit) {
      notation = .decimal
      magnitude = Self.nanos(integer, fraction, exponent: 3 * power - 9)
    } else {
      notation = .exponent
      magnitude = Self.nanos(integer, fraction, exponent: try Self.exponent(unit, of: text))
    }
    nanos = sign == UInt8(ascii: "-") ? -magnitude : magnitude
  }

  /// Reads a few digits and a unit, which most amounts are; nil if it is anything else.
  private init?(wholeUnits text: String) {
    let bytes = text.utf8Span.span
    var (count, number) = (0, Int128(0))
    while count < bytes.count, bytes[count].isDigit {
      number = 10 * number + Int128(bytes[count] - UInt8(ascii: "0"))
      count += 1
      guard count < 16 else { return nil }
    }
    guard count > 0 else { return nil }
    switch (bytes.count - count, bytes.count > count ? bytes[count] : 0) {
    case (0, _): self.init(nanos: number * Self.nanosPerOne, notation: .decimal)
    case (1, UInt8(ascii: "m")): self.init(nanos: number * Self.nanosPerOne / 1000, notation: .decimal)
    case (2, UInt8(ascii: "K")) where bytes[count + 1] == UInt8(ascii: "i"):
      self.init(nanos: number * Self.nanosPerOne << 10, notation: .binary)
    case (2, UInt8(ascii: "M")) where bytes[count + 1] == UInt8(ascii: "i"):
      self.init(nanos: number * Self.nanosPerOne << 20, notation: .binary)
    case (2, UInt8(ascii: "G")) where bytes[count + 1] == UInt8(ascii: "i"):
      self.init(nanos: number * Self.nanosPerOne << 30, notation: .binary)
    default: return nil
    }
  }

  /// Reads an amount from a document: a text, or a number; null is zero.
  public init(_ value: Value) throws(QuantityError) {
    switch value {
    case .string(let text), .number(let text): try self.init(parsing: text)
    case .integer(let number): self.init(number)
    case .null: self = .zero
    case .bool, .array, .object: throw QuantityError("", .kind(value.kind))
    }
  }

  /// The power of ten that `unit` stands for if it is an exponent such as `e3` or `E-6`.
  private static func exponent(_ unit: String, of text: String) throws(QuantityError) -> Int {
    guard unit.first == "e" || unit.first == "E" else { throw QuantityError(text, unit: unit) }
    let digits = unit.dropFirst()
    let unsigned = digits.first == "-" || digits.first == "+" ? digits.dropFirst() : digits
    guard !unsigned.isEmpty, unsigned.allSatisfy(\.isDecimalDigit) else { throw QuantityError(text, unit: unit) }
    guard let exponent = Int(digits), exponent.magnitude < 1_000_000 else {
      throw QuantityError(text, .largeExponent(String(digits)))
    }
    return exponent
  }

  /// The nanos of a decimal number times ten to the power of `exponent`, by moving the point; no power is computed.
  private static func nanos(_ integer: [Int128], _ fraction: [Int128], exponent: Int) -> Int128 {
    let digits = (integer + fraction).drop { $0 == 0 }
    if digits.isEmpty { return 0 }
    let places = digits.count - fraction.count + exponent + 9
    if places > 28 { return largest }
    var nanos: Int128 = 0
    for place in 0..<max(places, 0) {
      nanos = 10 * nanos + (place < digits.count ? digits[digits.startIndex + place] : 0)
    }
    let isExact = digits.dropFirst(max(places, 0)).allSatisfy { $0 == 0 }
    return min(isExact ? nanos : nanos + 1, largest)
  }

  /// The nanos of a decimal number times `unit`, which is in nanos.
  private static func nanos(_ integer: [Int128], _ fraction: [Int128], times unit: Int128) -> Int128 {
    var whole: Int128 = 0
    for digit in integer {
      whole = 10 * whole + digit * unit
      if whole > largest { return largest }
    }
    var part: Int128 = 0
    var isExact = true
    for digit in fraction.reversed() {
      let (quotient, remainder) = (digit * unit + part).quotientAndRemainder(dividingBy: 10)
      part = quotient
      isExact = isExact && remainder == 0
    }
    return min(whole + part + (isExact ? 0 : 1), largest)
  }
}

extension Substring.UTF8View {
  /// The values of a text of decimal digits.
  fileprivate var digits: [Int128] { map { Int128($0 - UInt8(ascii: "0")) } }
}

extension Character {
  fileprivate var isDecimalDigit: Bool { ("0"..."9").contains(self) }
}
