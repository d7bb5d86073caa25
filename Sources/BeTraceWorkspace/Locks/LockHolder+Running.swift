import BeTraceCore
import Glibc

extension LockHolder {
  /// This program.
  static let own = LockHolder(process: Int(getpid()), host: HostName.own, since: UTCTime.now)

  /// Whether it is a process of this host that runs. One that began after it was noted only has its number by now.
  var runsHere: Bool {
    guard host == HostName.own, WorkspaceLock.runs(process) else { return false }
    return Self.start(of: process).map { UTCTime.text(of: $0) <= since } ?? true
  }

  /// When a process began, in seconds since 1970 and two at most too early; nil if nobody knows. See proc(5): `starttime` is
  /// the 20th word behind the name, and `btime` when the system began.
  private static func start(of process: Int) -> time_t? {
    guard let said = text(of: "/proc/\(process)/stat"), let end = said.lastIndex(of: ")"),
      let system = text(of: "/proc/stat")?.split(separator: "\n").first(where: { $0.hasPrefix("btime ") }),
      let boot = Int(system.dropFirst("btime ".count))
    else { return nil }
    let words = said[said.index(after: end)...].split(separator: " ")
    guard words.count > 19, let ticks = Int(words[19]) else { return nil }
    return boot + ticks / max(1, sysconf(Int32(_SC_CLK_TCK))) - 2
  }

  private static func text(of path: String) -> String? {
    (try? AtomicFile.read(path, name: path)).map { String(decoding: $0, as: UTF8.self) }
  }
}
