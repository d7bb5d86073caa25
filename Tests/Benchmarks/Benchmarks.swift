/// What takes time, said side by side: `swift run -c release Benchmarks`. Numbers behind it are those of services,
/// environments and variables for the keys of the workbench alone.
@main
struct Benchmarks {
  static func main() {
    let numbers = CommandLine.arguments.dropFirst().compactMap(Int.init)
    if numbers.count == 3 {
      return WorkbenchBenchmark.run(services: numbers[0], environments: numbers[1], variables: numbers[2])
    }
    PlanBenchmark.run()
    JournalBenchmark.run()
    WorkbenchBenchmark.run(services: 500, environments: 10, variables: 200)
  }

  /// Says how long `body` takes, without what is done `before` it: the least, the median, and the most.
  static func measure(_ name: String, times: Int, before: () -> Void = {}, _ body: () -> Void) {
    let clock = ContinuousClock()
    let durations = (0..<times).map { _ in
      before()
      return clock.measure(body)
    }.sorted()
    print("\(name): least \(durations[0]), median \(durations[times / 2]), most \(durations[times - 1])")
  }
}
