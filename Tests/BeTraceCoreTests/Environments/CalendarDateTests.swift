import BeTraceCore
import Testing

/// Days as exceptions name them.
struct CalendarDateTests {
  @Test(arguments: ["2030-06-30", "2024-02-29", "2000-02-29", "0001-12-31"])
  func day(_ text: String) {
    #expect(CalendarDate(parsing: text)?.description == text)
  }

  @Test(arguments: [
    "", "2030-6-30", "2030-06-31", "2023-02-29", "1900-02-29", "2030-13-01", "2030-00-10", "2030-06-00",
    "2030-06-30T00:00", "+203-06-30", "30-06-2030",
  ])
  func noDay(_ text: String) {
    #expect(CalendarDate(parsing: text) == nil)
  }

  @Test func daysAreInOrder() {
    let days = ["2029-12-31", "2030-01-01", "2030-01-31", "2030-02-01"].map { CalendarDate(parsing: $0)! }
    #expect(days == days.reversed().sorted())
  }

  @Test(arguments: [
    ("2026-11-23", 3, "2027-02-23"), ("2026-11-30", 3, "2027-02-28"), ("2027-11-30", 3, "2028-02-29"),
    ("2026-01-31", 1, "2026-02-28"), ("2026-06-01", 12, "2027-06-01"), ("2026-12-31", 1, "2027-01-31"),
  ])
  func someMonthsLater(day: String, months: Int, later: String) {
    #expect(CalendarDate(parsing: day)?.adding(months: months).description == later)
  }
}
