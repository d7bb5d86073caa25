extension Value {
  /// What is read of it as one of `type`, whatever its range or form; nil if it is of another type.
  func reading(as type: SchemaType) -> Reading? {
    switch (type, self) {
    case (.text, .string), (.bytes, .string), (.time, .string), (.microTime, .string), (.integerOrText, .string),
      (.quantity, .string), (.boolean, .bool), (.int64, .integer), (.double, .integer), (.quantity, .integer),
      (.double, .number), (.quantity, .number):
      .asWritten
    case (.int32, .integer(let number)), (.integerOrText, .integer(let number)):
      Int32(exactly: number).map { _ in .asWritten }
    case (.int32, .number("-0")), (.int64, .number("-0")), (.integerOrText, .number("-0")): .changed(0)
    // What holds bytes may also be written as a list of them.
    case (.bytes, .array(let items)) where items.allSatisfy(\.isByte): .changed(.string(items.map(\.byte).base64))
    default: nil
    }
  }

  private var isByte: Bool {
    switch self {
    case .null: true
    case .integer(let number): (0...255).contains(number)
    default: false
    }
  }

  private var byte: UInt8 {
    if case .integer(let number) = self { UInt8(truncatingIfNeeded: number) } else { 0 }
  }
}

extension SchemaType {
  /// What is wrong with a value of this type that is written as it should be; nil if nothing is.
  func problem(with value: Value) -> String? {
    switch (self, value) {
    case (.quantity, _):
      do {
        _ = try Quantity(value)
        return nil
      } catch {
        return error.description.visible
      }
    case (.bytes, .string(let text)):
      return text.isBase64
        ? nil
        : "expected base64, found \(text.quoted); encode the text, or use 'stringData' in a Secret, 'data' in a ConfigMap"
    case (.time, .string(let text)), (.microTime, .string(let text)):
      let digits: Int? = self == .microTime ? 6 : nil
      if text.isTime(fraction: digits) { return nil }
      return "expected a time such as '2026-11-23T09:30:00\(digits == nil ? "" : ".000000")Z', found \(text.quoted)"
    default: return nil
    }
  }
}

extension String {
  /// Whether the text is standard base64 with its padding; line ends inside do not count.
  var isBase64: Bool {
    var count = 0
    var padding = 0
    for byte in utf8 where byte != UInt8(ascii: "\n") && byte != UInt8(ascii: "\r") {
      count += 1
      if byte == UInt8(ascii: "=") {
        padding += 1
      } else {
        guard padding == 0, byte.isLetter || byte.isDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/")
        else { return false }
      }
    }
    return count % 4 == 0 && padding <= 2
  }

  /// How many bytes a text of base64 stands for.
  var base64Count: Int {
    let digits = utf8.count { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "/") }
    return digits * 3 / 4
  }

  /// Whether the text is a time as RFC 3339 writes it, with exactly `fraction` digits of a second where that is given.
  func isTime(fraction: Int?) -> Bool {
    var rest = utf8[...]
    let number = { (digits: ClosedRange<Int>) -> Int? in
      let text = rest.prefix(digits.upperBound).prefix(while: \.isDigit)
      guard digits.contains(text.count) else { return nil }
      rest = rest.dropFirst(text.count)
      return Int(Substring(text))
    }
    let skip = { (characters: String) -> UInt8? in
      guard let first = rest.first, characters.utf8.contains(first) else { return nil }
      rest = rest.dropFirst()
      return first
    }
    guard let year = number(4...4), skip("-") != nil, let month = number(2...2), skip("-") != nil,
      let day = number(2...2), skip("T") != nil, let hour = number(1...2), skip(":") != nil,
      let minute = number(2...2), skip(":") != nil, let second = number(2...2),
      (1...12).contains(month), (1...Self.days(inMonth: month, ofYear: year)).contains(day), hour < 24, minute < 60,
      second < 60
    else { return false }
    if skip(".,") != nil {
      guard let digits = number(1...30).map({ _ in true }), digits else { return false }
    }
    if let fraction, utf8.split(separator: UInt8(ascii: ".")).last?.prefix(while: \.isDigit).count != fraction {
      return false
    }
    if skip("Z") != nil { return rest.isEmpty }
    guard skip("+-") != nil, let hours = number(2...2), skip(":") != nil, let minutes = number(2...2) else {
      return false
    }
    return rest.isEmpty && hours <= 24 && minutes < 60
  }

  private static func days(inMonth month: Int, ofYear year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}

extension [UInt8] {
  /// The bytes in standard base64.
  var base64: String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: count, by: 3) {
      let group = self[start..<Swift.min(start + 3, count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        text.append(place <= group.count ? alphabet[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
