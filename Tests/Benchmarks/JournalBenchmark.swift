import BeTraceCore

/// What the first edit of a large file costs until it is in the journal.
enum JournalBenchmark {
  static func run() {
    let environments = ManyServices(1_200, environments: 2, variables: 200).environments
    guard let file = environments["base"] else { return }
    print("the journal of a file of \(file.bytes.count >> 10) KiB")
    Benchmarks.measure("  at its first edit", times: 11) {
      _ = UnsavedJournal.entry(["set service-001/base/replicas=2"], at: "2026-11-27T09:01:02Z", first: [file])
    }
    Benchmarks.measure("  beside the event loop", times: 11) {
      _ = UnsavedJournal.texts(of: [file], environments.catalogue)
    }
  }
}
