import BeTraceWorkbench
import Testing

/// Numbers and quantities: typing them, stepping them, and what is refused.
struct NumberTests {
  @Test(
    arguments: [
      ("bff/production/replicas", "9223372036854775807", "2147483647"),
      ("bff/production/replicas", "-9223372036854775808", "0"),
      ("bff/production/resources.limits.memory", "9223372036854775807Mi", "9223372036854775807Mi"),
    ])
  func theGreatestNumberHasNoNext(address: String, typed: String, stepped: String) throws {
    var bench = Bench()
    bench.press(":\(address)<enter><enter>\(typed)<ctrl-a>")
    guard case .edit(let box)? = bench.session.state.overlay else { return #expect(Bool(false)) }
    #expect(box.line.text == stepped)
  }
}
