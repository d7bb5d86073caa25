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
}
