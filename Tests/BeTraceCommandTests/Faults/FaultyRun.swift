import Glibc
import Testing

@testable import BeTraceWorkspace

/// The built program, run while `faults.c` counts its calls about files in the folder `workspace` of a desk.
struct FaultyRun {
  /// The calls, in order: `rename`.
  let calls: [String]
  /// The call that the fault happened at, nil if it did not.
  let struck: String?
  /// Whether files had taken their new places by then.
  let isAfterRenaming: Bool
  let outcome: BuiltProgram.Outcome

  /// Runs `words` with `fault` at call `number`, 1-based; without one if it is nil.
  init(_ words: String, at desk: Desk, fault: (Fault, number: Int)? = nil) throws {
    let log = "\(desk.folder)/calls"
    unlink(log)
    var variables = "FAULT_FOLDER=\(desk.folder)/workspace FAULT_LOG=\(log)"
    if let (fault, number) = fault { variables += " FAULT_KIND='\(fault.word)' FAULT_AT=\(number)" }
    outcome = try BuiltProgram.run("LD_PRELOAD=\(try Self.library.get()) \(variables) $betrace \(words)", at: desk)
    let lines = try desk.text(of: "calls").split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    calls = lines.map { $0[1] }
    let index = lines.firstIndex { $0.count == 3 }
    struck = index.map { lines[$0][1] }
    isAfterRenaming = index.map { lines[..<$0].contains { $0[1] == "rename" } } ?? false
  }

  /// Runs `words` with `fault` at each call in turn, until there are no more, each time at a new desk; `check` is asked about
  /// those runs in which the fault happened. Prints how many they were.
  static func atEachCall(
    _ words: String, fault: Fault, at makeDesk: () throws -> Desk,
    _ check: (FaultyRun, Desk, _ context: String) throws -> Void
  ) throws {
    var struck = 0
    for number in 1... {
      let desk = try makeDesk()
      let run = try FaultyRun(words, at: desk, fault: (fault, number))
      if run.calls.count < number { break }
      guard let call = run.struck else { continue }
      struck += 1
      let outcome = "status \(run.outcome.status), \(run.outcome.errors)"
      try check(run, desk, "\(fault.testDescription), call \(number), \(call): \(outcome)")
    }
    #expect(struck > 0)
    print("\(words): \(fault.testDescription), \(struck) times")
  }

  /// `faults.c`, compiled with the compiler that Swift brings along. It stays for as long as the tests run.
  private static let library: Result<String, any Error> = Result {
    let desk = try Desk([])
    let source = #filePath.parentFolder.appendingPath("faults.c")
    let path = "/tmp/betrace-test-faults-\(getpid()).so"
    let compiled = try BuiltProgram.run(
      "$(command -v clang || command -v cc) -shared -fPIC -O1 -Wall -Wextra -Werror -o \(path) \(source)", at: desk)
    guard compiled.status == 0 else { throw Failure(description: compiled.errors) }
    atexit { unlink("/tmp/betrace-test-faults-\(getpid()).so") }
    return path
  }

  private struct Failure: Error, CustomStringConvertible {
    let description: String
  }
}
