import BeTraceCore
import Testing

/// Amounts as people read them.
@Suite struct QuantityReadingTests {
  @Test(arguments: [
    ("cpu", "7250m", "7.25"), ("cpu", "2", "2"), ("cpu", "50m", "0.05"), ("cpu", "1n", "0.000000001"),
    ("memory", "10752Mi", "10.5Gi"), ("memory", "512Mi", "512Mi"), ("memory", "1025Mi", "1025Mi"),
    ("memory", "1536Ki", "1.5Mi"), ("memory", "1000", "1k"), ("memory", "128m", "128m"), ("memory", "0", "0"),
    ("memory", "1G", "1G"), ("memory", "-1Gi", "-1Gi"),
  ])
  func isExact(_ resource: String, _ amount: String, _ text: String) throws {
    #expect(try Quantity(parsing: amount).text(of: resource) == text)
  }
}
