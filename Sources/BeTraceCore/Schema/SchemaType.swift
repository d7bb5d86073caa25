/// What the API server takes as a value.
public indirect enum SchemaType: Sendable, Hashable {
  case text
  case boolean
  /// A whole number in 32 bits, written without a point or exponent.
  case int32
  /// The same in 64 bits.
  case int64
  /// Any number.
  case double
  /// Text in standard base64.
  case bytes
  /// A time as RFC 3339 writes it.
  case time
  /// The same with exactly six digits of a second's fraction.
  case microTime
  /// An amount such as `500m`, as text or number.
  case quantity
  /// A whole number in 32 bits, or text.
  case integerOrText
  /// Whatever JSON can hold; nobody looks into it.
  case anything
  /// Items of one type.
  case list(SchemaType, SchemaListKind)
  /// Values of one type under keys that are free.
  case map(SchemaType)
  /// An object with the fields of the structure of this name.
  case structure(String)
}

/// How server-side apply tells the items of a list apart.
public enum SchemaListKind: Sendable, Hashable {
  /// Not at all: the list is replaced as a whole.
  case atomic
  /// Every item is there once.
  case set
  /// By the values of these fields.
  case keyed([String])
}

extension SchemaType {
  /// Reads a type as the table writes it.
  init(reading text: Substring.UTF8View) {
    guard let first = text.first else { preconditionFailure("a type is never empty") }
    switch first {
    case UInt8(ascii: "["):
      guard let end = text.lastIndex(of: UInt8(ascii: "]")) else { preconditionFailure("a list is closed") }
      let item = SchemaType(reading: text[text.index(after: text.startIndex)..<end])
      self = .list(item, SchemaListKind(reading: text[text.index(after: end)...]))
    case UInt8(ascii: "{"): self = .map(SchemaType(reading: text.dropFirst().dropLast()))
    case _ where text.count > 1: self = .structure(String(Substring(text)))
    case UInt8(ascii: "s"): self = .text
    case UInt8(ascii: "b"): self = .boolean
    case UInt8(ascii: "i"): self = .int32
    case UInt8(ascii: "l"): self = .int64
    case UInt8(ascii: "d"): self = .double
    case UInt8(ascii: "B"): self = .bytes
    case UInt8(ascii: "T"): self = .time
    case UInt8(ascii: "U"): self = .microTime
    case UInt8(ascii: "Q"): self = .quantity
    case UInt8(ascii: "P"): self = .integerOrText
    case UInt8(ascii: "J"), UInt8(ascii: "O"): self = .anything
    default: preconditionFailure("'\(Substring(text))' is no type")
    }
  }
}

extension SchemaListKind {
  /// Reads what follows a list in the table: `*`, `^` and keys, or nothing.
  fileprivate init(reading text: Substring.UTF8View) {
    switch text.first {
    case UInt8(ascii: "*"): self = .set
    case UInt8(ascii: "^"):
      self = .keyed(text.dropFirst().split(separator: UInt8(ascii: ",")).map { String(Substring($0)) })
    default: self = .atomic
    }
  }
}
