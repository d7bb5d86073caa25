/// A finding that an environment accepts for a time, and why.
public struct PolicyException: Sendable, Hashable {
  /// The id of the rule it is about, such as `POL-07`.
  public let rule: String
  /// The service it is for; nil for all.
  public let service: String?
  /// Why the finding is accepted, in the words of the file; never empty.
  public let reason: String
  /// The last day on which it holds.
  public let until: CalendarDate
  /// Where it stands.
  public let origin: Origin
  /// Its position in the list of the file, from 0.
  let index: Int

  /// The keys that every one has.
  public static let requiredKeys = ["rule", "reason", "until"]
}

/// A day of the Gregorian calendar.
public struct CalendarDate: Sendable, Hashable, Comparable {
  /// The year, 0 to 9999.
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to 31.
  public let day: Int

  /// The given day, which the caller knows to be one.
  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2030-06-30`; nil if that is no day.
  public init?(parsing text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), (1...12).contains(month),
      (1...Self.days(in: month, of: year)).contains(day)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The same day so many months later; the last of that month where it is shorter.
  public func adding(months: Int) -> CalendarDate {
    let months = year * 12 + month - 1 + months
    let (year, month) = (months / 12, months % 12 + 1)
    return CalendarDate(year: year, month: month, day: min(day, Self.days(in: month, of: year)))
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: 31
    }
  }

  /// Whether `left` is the earlier day.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// `2030-06-30`.
  public var description: String {
    let two = { (number: Int) in number < 10 ? "0\(number)" : String(number) }
    return String(repeating: "0", count: max(0, 4 - String(year).count)) + "\(year)-\(two(month))-\(two(day))"
  }
}
