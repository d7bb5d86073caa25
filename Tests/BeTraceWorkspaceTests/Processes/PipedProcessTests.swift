import Glibc
import Testing

@testable import BeTraceWorkspace

/// Programs that are run for what they print.
struct PipedProcessTests {
  /// What `script` prints. Where nobody ends it, it ends itself after a quarter of a minute, and that is an issue.
  private static func output(
    of script: String, _ arguments: String..., deadline: Int = 5000, limit: Int = 100
  ) throws -> String? {
    let watch = try Watch()
    defer { watch.end() }
    var process = PipedProcess(
      path: "/bin/sh", words: ["sh", "-c", watch.over(script)] + arguments, variables: ["ONLY=this"])
    (process.deadline, process.limit) = (deadline, limit)
    return process.output().map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func whatIsPrintedIsReadAndNothingElse() throws {
    #expect(try Self.output(of: "echo out; echo error >&2; cat") == "out\n")
  }

  @Test func itSeesOnlyTheVariablesThatItIsGiven() throws {
    #expect(try Self.output(of: "echo $ONLY $HOME") == "this\n")
  }

  @Test func wordsReachItAsTheyAre() throws {
    #expect(try Self.output(of: #"printf '%s|' "$@""#, "x", "a b", "$(id)", "*") == "a b|$(id)|*|")
  }

  @Test func whatFailsSaysNothing() throws {
    #expect(try Self.output(of: "echo out; exit 3") == nil)
    #expect(try Self.output(of: "kill -9 $$") == nil)
    #expect(PipedProcess(path: "/nowhere/git", words: ["git"], variables: []).output() == nil)
  }

  @Test func whatTakesTooLongIsEndedWithAllThatItStarted() throws {
    #expect(try Self.output(of: "/bin/sleep 60 & echo out; wait", deadline: 200) == nil)
    #expect(try Self.output(of: "exec >&-; exec /bin/sleep 60", deadline: 200) == nil)
  }

  @Test func whatSaysTooMuchIsEnded() throws {
    #expect(try Self.output(of: "while :; do echo much; done") == nil)
    #expect(try Self.output(of: "printf %100d 0")?.utf8.count == 100)
    #expect(try Self.output(of: "printf %101d 0") == nil)
  }
}

extension PipedProcessTests {
  private static func run(_ script: String, deadline: Int = 5000, isUnwanted: (@Sendable () -> Bool)? = nil)
    throws -> PipedProcess.Answer
  {
    let watch = try Watch()
    defer { watch.end() }
    var process = PipedProcess(path: "/bin/sh", words: ["sh", "-c", watch.over(script)], variables: [])
    (process.deadline, process.isUnwanted) = (deadline, isUnwanted)
    return process.run()
  }

  @Test func bothThatItPrintsAreRead() throws {
    let answer = try Self.run("echo out; echo error >&2; exit 3")
    #expect(answer == PipedProcess.Answer(end: .status(3), output: Array("out\n".utf8), errors: Array("error\n".utf8)))
  }

  @Test func howItEndedIsSaid() throws {
    #expect(try Self.run("kill -15 $$").end == .signal(15))
    #expect(try Self.run("/bin/sleep 60", deadline: 100).end == .late)
    #expect(try Self.run("/bin/sleep 60", isUnwanted: { true }).end == .unwanted)
    #expect(try Self.run("while :; do echo much; done").end == .tooMuch)
    #expect(PipedProcess(path: "/nowhere/nix", words: ["nix"], variables: []).run().end == .notStarted(SystemError(2)))
  }

  @Test func itHasASessionOfItsOwn() throws {
    // The sixth word is the session.
    let answer = try Self.run("read -r stat </proc/$$/stat; set -- $stat; echo $(($6 - $$))")
    #expect(String(decoding: answer.output, as: UTF8.self) == "0\n")
  }

  @Test func whatItLeftBehindEndsWithIt() throws {
    let answer = try Self.run("/bin/sleep 60 >/dev/null 2>&1 & echo $!")
    #expect(answer.end == .status(0))
    let id = try #require(pid_t(String(decoding: answer.output, as: UTF8.self).dropLast()))
    let end = ContinuousClock.now + .seconds(10)
    while Self.isRunning(id), .now < end { usleep(10_000) }
    #expect(!Self.isRunning(id))
  }

  @Test func nothingThatIsOpenHereIsOpenThere() throws {
    // Without O_CLOEXEC, as what a shell has given to this program.
    let descriptor = open("/dev/null", O_RDONLY)
    defer { close(descriptor) }
    try #require(descriptor > 2)
    let answer = try Self.run("for file in /proc/$$/fd/*; do echo ${file##*/}; done")
    let open = String(decoding: answer.output, as: UTF8.self).split(separator: "\n")
    // The shell itself may keep one for its own.
    #expect(open.filter { $0.count == 1 }.prefix(3) == ["0", "1", "2"])
    #expect(!open.contains("\(descriptor)"))
  }

  /// One that has ended may be there until somebody asks how.
  private static func isRunning(_ id: pid_t) -> Bool {
    guard let stat = try? AtomicFile.read("/proc/\(id)/stat", name: "stat") else { return false }
    return !String(decoding: stat, as: UTF8.self).contains(") Z ")
  }
}

/// Ends a script that nobody else ends, so that a test of that fails and does not hang.
private struct Watch: ~Copyable {
  private let folder: TemporaryFolder
  /// What is there once that had to be.
  private var mark: String { folder["late"] }

  init() throws { folder = try TemporaryFolder() }

  /// `script`, which ends a quarter of a minute after it began at the latest.
  func over(_ script: String) -> String {
    "(/bin/sleep 15; : >'\(mark)'; kill -9 $$) </dev/null >/dev/null 2>&1 & \(script)"
  }

  /// It has ended.
  func end() {
    #expect(!Folder.isThere(mark), "nobody ended it")
  }
}
