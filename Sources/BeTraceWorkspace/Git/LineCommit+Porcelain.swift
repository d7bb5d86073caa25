import BeTraceCore
import Glibc

extension LineCommit {
  /// None yet.
  static let notCommitted = LineCommit(date: nil, author: "", hash: "", summary: "")

  /// Reads what `git blame --porcelain` says about one line, and what the line is; nil if it says something else.
  init?(porcelain text: String, line: inout String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let hash = lines.first?.split(separator: " ").first, hash.utf8.count >= 40,
      hash.allSatisfy(\.isHexDigit), let content = lines.first(where: { $0.hasPrefix("\t") })
    else { return nil }
    func value(of key: String) -> Substring? {
      lines.first { $0.hasPrefix(key + " ") }?.dropFirst(key.utf8.count + 1)
    }
    guard let seconds = value(of: "author-time").flatMap({ Int($0) }) else { return nil }
    line = String(content.dropFirst())
    self.init(
      date: CalendarDate(seconds: seconds, zone: value(of: "author-tz") ?? "+0000"),
      author: String(value(of: "author") ?? ""), hash: String(hash.prefix(8)),
      summary: String(value(of: "summary") ?? ""))
  }
}

extension CalendarDate {
  /// The day on which it was so many seconds after the beginning of 1970, in a zone such as `+0130`.
  fileprivate init?(seconds: Int, zone: Substring) {
    guard (0..<250_000_000_000).contains(seconds), let number = Int(zone), abs(number) < 10_000 else { return nil }
    let local = seconds + (number / 100 * 60 + number % 100) * 60
    var time = tm()
    var moment = time_t(local)
    gmtime_r(&moment, &time)
    self.init(year: Int(time.tm_year) + 1900, month: Int(time.tm_mon) + 1, day: Int(time.tm_mday))
  }
}
