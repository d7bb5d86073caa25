import BeTraceWorkbench

/// One complete escape sequence that a key may have sent: `ESC`, `[` or `O`, parameters, a last character.
struct KeySequence {
  private let introducer: Character
  private let final: Character
  /// The numbers between; nil when there is more than numbers, as in answers and mouse reports.
  private let numbers: [Int]?

  /// The sequence with `parameters` as they were sent, for example `1;5`.
  init(introducer: Character, parameters: [UInt8], final: Character) {
    self.introducer = introducer
    self.final = final
    let fields = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    let numbers = fields.map { field in field.isEmpty ? 1 : Int(String(decoding: field, as: UTF8.self)) ?? -1 }
    self.numbers = numbers.allSatisfy { $0 >= 0 } && numbers.count <= 2 ? numbers : nil
  }

  /// The key; nil when no key sends this. Keys that move keep their meaning while shift, alt or ctrl is held, shifted
  /// function keys are F13 and on, other keys with a modifier mean nothing: they would do what nobody asked for.
  var key: Key? {
    guard let numbers, let plain = introducer == "O" ? applicationKey : controlKey(numbers.first ?? 1) else {
      return nil
    }
    let modifier = numbers.count == 2 ? numbers[1] : 1
    return switch plain {
    case .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .backTab: plain
    case .function(let number) where modifier == 2: .function(number + 12)
    default: modifier == 1 ? plain : nil
    }
  }

  /// After `ESC [`.
  private func controlKey(_ number: Int) -> Key? {
    switch final {
    case "Z": .backTab
    case "~": tildeKey(number)
    case "A", "B", "C", "D", "H", "F": Self.moving(final)
    case "a", "b", "c", "d": Self.moving(Character(final.uppercased()))  // rxvt, with shift
    // A position report ends in R as well; only F3 begins with 1.
    case "P", "Q", "R", "S": number == 1 ? Self.function(final) : nil
    default: nil
    }
  }

  /// After `ESC O`, which cursor keys and the number pad send in application mode.
  private var applicationKey: Key? {
    switch final {
    case "A", "B", "C", "D", "H", "F": return Self.moving(final)
    case "a", "b", "c", "d": return Self.moving(Character(final.uppercased()))  // rxvt, with ctrl
    case "P", "Q", "R", "S": return Self.function(final)
    case "M": return .enter
    case "X": return .character("=")
    default:
      // From `j` on the pad sends `*` and what follows it in ASCII.
      guard let ascii = final.asciiValue, case UInt8(ascii: "j")...UInt8(ascii: "y") = ascii else { return nil }
      return .character(Character(Unicode.Scalar(ascii - 64)))
    }
  }

  private func tildeKey(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...26: .function(number - 12)
    case 28, 29: .function(number - 13)
    case 31...34: .function(number - 14)
    default: nil
    }
  }

  private static func moving(_ final: Character) -> Key? {
    switch final {
    case "A": .up
    case "B": .down
    case "C": .right
    case "D": .left
    case "H": .home
    case "F": .end
    default: nil
    }
  }

  private static func function(_ final: Character) -> Key? {
    final.asciiValue.map { .function(Int($0) - Int(UInt8(ascii: "P")) + 1) }
  }
}

extension Key {
  /// The key that sends the control character `byte`; nil for bytes that are none.
  init?(control byte: UInt8) {
    switch byte {
    case 0x08, 0x7F: self = .backspace
    case 0x09: self = .tab
    case 0x0D: self = .enter
    case 0x01...0x1A: self = .control(Character(Unicode.Scalar(byte + 96)))
    case 0x00, 0x1C...0x1F: self = .control(Character(Unicode.Scalar(byte + 64)))
    default: return nil
    }
  }
}
