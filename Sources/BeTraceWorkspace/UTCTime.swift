import BeTraceCore
import Glibc

/// The time as journals and locks note it, which means the same everywhere.
package enum UTCTime {
  /// `2026-11-27T09:01:02Z`.
  package static var now: String { text(of: time(nil)) }

  /// The same of `time`, in seconds since 1970.
  static func text(of time: time_t) -> String {
    var (time, parts) = (time, tm())
    gmtime_r(&time, &parts)
    let day = CalendarDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    let clock = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(day)T\(clock.joined(separator: ":"))Z"
  }
}
