package import BeTraceCore
import Glibc

extension CalendarDate {
  /// The day that the clock on the wall shows, or the one in `BETRACE_TUI_TODAY`.
  package static func today(in surroundings: Surroundings) throws(WorkspaceError) -> CalendarDate {
    if let text = surroundings["BETRACE_TUI_TODAY"] {
      guard let day = CalendarDate(parsing: text) else { throw .notADay(text) }
      return day
    }
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return CalendarDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }
}
