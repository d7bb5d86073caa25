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
