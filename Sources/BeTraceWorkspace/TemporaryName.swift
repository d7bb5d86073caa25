import Glibc

/// What a temporary file is called, `.betrace-tui-PID-HOST-XXXXXX`: it tells who made it, so that what a killed program
/// left can be known from the files of others.
struct TemporaryName {
  private static let prefix = ".betrace-tui-"
  private static let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
  private static let letterCount = 6

  private let process: pid_t
  private let host: String
  private let letters: String

  /// A name for a file of this process.
  init() {
    process = getpid()
    host = Self.ownHost
    letters = String((0..<Self.letterCount).map { _ in Self.letters.randomElement()! })
  }

  /// Reads `name`; nil if no temporary file is called like that.
  init?(_ name: String) {
    guard name.hasPrefix(Self.prefix) else { return nil }
    let parts = name.dropFirst(Self.prefix.count).split(separator: "-", maxSplits: 1)
    guard parts.count == 2, let process = pid_t(parts[0]), process > 0, let dash = parts[1].lastIndex(of: "-") else {
      return nil
    }
    self.process = process
    host = String(parts[1][..<dash])
    letters = String(parts[1][parts[1].index(after: dash)...])
    guard letters.count == Self.letterCount, letters.allSatisfy(Self.letters.contains), description == name else {
      return nil
    }
  }

  /// Whether it was made on this host, and nothing runs that could have made it. A number that another process has by now
  /// keeps its file until that ends.
  var isLeftover: Bool { host == Self.ownHost && kill(process, 0) < 0 && errno == ESRCH }

  private static let ownHost = HostName.own.replacing("/", with: "_")
}

extension TemporaryName: CustomStringConvertible {
  var description: String { "\(Self.prefix)\(process)-\(host)-\(letters)" }
}
