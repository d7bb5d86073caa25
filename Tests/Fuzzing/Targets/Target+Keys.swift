import BeTraceWorkbench

@testable import BeTraceCommand

extension Target {
  /// What a terminal sends: in whichever pieces it comes, it is the same keys; none of them steers a terminal, and what is
  /// left open is over once it is given up.
  static let keys = Target(name: "keys") { bytes in
    var whole = KeyDecoding(pasteLimit: 64)
    let events = whole.decode(bytes)
    let rest = whole.giveUp()
    try expect(whole.patience == nil, "nothing is waited for after giving up")
    for cut in stride(from: 0, through: bytes.count, by: max(1, bytes.count / 8)) {
      var parted = KeyDecoding(pasteLimit: 64)
      let first = parted.decode(bytes[..<cut])
      let second = parted.decode(bytes[cut...])
      try expect(first + second == events, "the same keys when cut at \(cut)")
      try expect(parted.giveUp() == rest, "the same end when cut at \(cut)")
    }
    for event in events + rest {
      switch event {
      case .key(let key): try expect(key.isHarmless, "\(key) is a key")
      case .paste(let text, let dropped):
        try expect(text.utf8.count <= 3 * 64 && dropped >= 0, "a paste is as long as its limit, or its broken bytes")
      case .page, .answered: break
      default: throw Broken(description: "no terminal sends \(event)")
      }
    }
    try expect(events.count <= bytes.count, "at most a key for each byte")
  }
}

extension Key {
  /// Whether it is something that a person can press, and types nothing that steers a terminal.
  fileprivate var isHarmless: Bool {
    switch self {
    case .character(let character): character.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    case .alt(let character): character.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    case .control(let character): character.isASCII && !character.isUppercase
    case .function(let number): (1...32).contains(number)
    default: true
    }
  }
}
