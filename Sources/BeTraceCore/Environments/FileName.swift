import Synchronization

/// The name of a file, kept once for all places in it, which are made and copied by the million.
public struct FileName: Sendable, Hashable {
  private let number: UInt32

  private struct Names {
    var numbers: [String: UInt32] = [:]
    var texts: [String] = []
  }

  private static let known = Mutex(Names())

  /// Keeps `text` for as long as the program runs.
  public init(_ text: String) {
    number = Self.known.withLock { known in
      if let number = known.numbers[text] { return number }
      let number = UInt32(known.texts.count)
      known.numbers[text] = number
      known.texts.append(text)
      return number
    }
  }

  /// The name.
  public var text: String { Self.known.withLock { $0.texts[Int(number)] } }
}
