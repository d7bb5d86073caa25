import Glibc
import Testing

@testable import BeTraceWorkspace

/// Programs that are run for what they print.
struct PipedProcessTests {
  private static func output(
    of script: String, _ arguments: String..., deadline: Int = 5000, limit: Int = 100
  ) -> String? {
    var process = PipedProcess(path: "/bin/sh", words: ["sh", "-c", script] + arguments, variables: ["ONLY=this"])
    (process.deadline, process.limit) = (deadline, limit)
    return process.output().map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func whatIsPrintedIsReadAndNothingElse() {
    #expect(Self.output(of: "echo out; echo error >&2; cat") == "out\n")
  }

  @Test func itSeesOnlyTheVariablesThatItIsGiven() {
    #expect(Self.output(of: "echo $ONLY $HOME") == "this\n")
  }

  @Test func wordsReachItAsTheyAre() {
    #expect(Self.output(of: #"printf '%s|' "$@""#, "x", "a b", "$(id)", "*") == "a b|$(id)|*|")
  }

  @Test func whatFailsSaysNothing() {
    #expect(Self.output(of: "echo out; exit 3") == nil)
    #expect(Self.output(of: "kill -9 $$") == nil)
    #expect(PipedProcess(path: "/nowhere/git", words: ["git"], variables: []).output() == nil)
  }

  @Test func whatTakesTooLongIsEndedWithAllThatItStarted() {
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(Self.output(of: "/bin/sleep 60 & echo out; wait", deadline: 200) == nil)
      #expect(Self.output(of: "exec >&-; exec /bin/sleep 60", deadline: 200) == nil)
    }
    #expect(time < .seconds(20))
  }

  @Test func whatSaysTooMuchIsEnded() {
    #expect(Self.output(of: "while :; do echo much; done") == nil)
    #expect(Self.output(of: "printf %100d 0")?.utf8.count == 100)
    #expect(Self.output(of: "printf %101d 0") == nil)
  }
}

extension PipedProcessTests {
  private static func run(_ script: String, deadline: Int = 5000, isUnwanted: (@Sendable () -> Bool)? = nil)
    -> PipedProcess.Answer
  {
    var process = PipedProcess(path: "/bin/sh", words: ["sh", "-c", script], variables: [])
    (process.deadline, process.isUnwanted) = (deadline, isUnwanted)
    return process.run()
  }

  @Test func bothThatItPrintsAreRead() {
    let answer = Self.run("echo out; echo error >&2; exit 3")
    #expect(answer == PipedProcess.Answer(end: .status(3), output: Array("out\n".utf8), errors: Array("error\n".utf8)))
  }

  @Test func howItEndedIsSaid() {
    #expect(Self.run("kill -15 $$").end == .signal(15))
    #expect(Self.run("/bin/sleep 60", deadline: 100).end == .late)
    #expect(Self.run("/bin/sleep 60", isUnwanted: { true }).end == .unwanted)
    #expect(Self.run("while :; do echo much; done").end == .tooMuch)
    #expect(PipedProcess(path: "/nowhere/nix", words: ["nix"], variables: []).run().end == .notStarted(SystemError(2)))
  }

  @Test func itHasASessionOfItsOwn() {
    let answer = Self.run("/bin/ps -o sid= -p $$; echo $$")
    let lines = String(decoding: answer.output, as: UTF8.self).split(separator: "\n").map { $0.filter { $0 != " " } }
    #expect(lines.count < 2 || lines[0] == lines[1])
  }

  @Test func whatItLeftBehindEndsWithIt() throws {
    let answer = Self.run("/bin/sleep 60 >/dev/null 2>&1 & echo $!")
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
    let answer = Self.run("for file in /proc/$$/fd/*; do echo ${file##*/}; done")
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
