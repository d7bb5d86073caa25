/// The workbench that holds the lock of a workspace, as the lock's file says it:
///
///     {"version":1,"process":4242,"host":"build7","since":"2026-11-27T09:01:02Z"}
public struct LockHolder: Sendable, Hashable {
  private static let version = 1

  /// The number that its system knows the process by.
  public let process: Int
  /// The name of that system.
  public let host: String
  /// When it took the lock, in UTC.
  public let since: String
  /// Whether it runs for sure. Of a process on another host that is not known where locks do not reach from host to host.
  public var isKnownToRun = true

  /// The process of this number on `host`, which took the lock at the time `since`.
  public init(process: Int, host: String, since: String) {
    (self.process, self.host, self.since) = (process, host, since)
  }

  /// Reads `bytes`; nil if they name no holder, or are of another version.
  public init?(parsing bytes: [UInt8]) {
    guard let root = try? JSONDocument(parsing: bytes, file: "lock").root.value,
      root["version"]?.integer == Self.version, let process = root["process"]?.integer, let host = root["host"]?.text,
      let since = root["since"]?.text
    else { return nil }
    self.init(process: process, host: host, since: since)
  }

  /// What the file of the lock holds.
  public var text: String {
    let value: Value = [
      "version": .integer(Self.version), "process": .integer(process), "host": .string(host), "since": .string(since),
    ]
    return value.json(indent: nil) + "\n"
  }
}

extension LockHolder: CustomStringConvertible {
  /// As messages name it: `process 4242 on build7`.
  public var description: String { "process \(process) on \(host.visible)" }
}
