import BeTraceCore
import Glibc

/// The time as journals and locks note it, which means the same everywhere.
package enum UTCTime {
  /// `2026-11-27T09:01:02Z`.
  package static var now: String {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    let day = CalendarDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    let clock = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(day)T\(clock.joined(separator: ":"))Z"
  }
}
