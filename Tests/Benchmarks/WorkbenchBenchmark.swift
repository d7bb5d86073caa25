import BeTraceCore
import BeTraceWorkbench

/// What a key costs until its frame is there, in a workspace of many services.
enum WorkbenchBenchmark {
  /// What is done, by which keys, and the keys that are pressed between two times.
  private static let keys: [(name: String, keys: String, between: String)] = [
    ("the next row", "j", ""),
    ("the next service", "}", ""),
    ("the next environment", "]", ""),
    ("a digit of a value that all environments inherit", "7", "<esc>:SERVICE/base/replicas<enter><enter>"),
    ("a digit of a value in one environment", "7", "<esc>:SERVICE/live-1/replicas<enter><enter>"),
    ("why", "w", "<esc>:SERVICE/live-1/replicas<enter>"),
    ("from a line of the manifests to its field", "<enter>", "<esc>:SERVICE/live-1/replicas<enter>3"),
    ("the next setting of an environment", "j", ""),
    ("why of such a setting", "w", "<esc>:-/live-1/platform.podSecurity<enter>"),
    ("open the matrix", "m", "<esc>:SERVICE/live-1/replicas<enter>"),
    ("the next row of the matrix", "j", ""),
    ("turn the matrix", "T", "<esc>:SERVICE/live-1/replicas<enter>m"),
    ("compare", "c", "<esc>:SERVICE/live-1/replicas<enter>"),
    ("promote", "P", "<esc>:SERVICE/live-1/replicas<enter>"),
    ("review what is to be saved", "s", "<esc>:SERVICE/live-1/replicas<enter><ctrl-a>"),
  ]

  static func run(services: Int, environments: Int, variables: Int) {
    print("\(services) services, \(environments) environments, \(variables) variables a service")
    var bench = KeyBench(ManyServices(services, environments: environments, variables: variables))
    for size in [Size(columns: 80, rows: 24), Size(columns: 200, rows: 60)] {
      print("\(size.columns)x\(size.rows)")
      bench.perform(.resized(size))
      for (name, keys, between) in keys {
        bench.measure(name, keys, between: between.replacing("SERVICE", with: NumberedService.name(services / 2)))
      }
    }
  }
}
