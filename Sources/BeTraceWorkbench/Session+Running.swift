import BeTraceCore

/// A headless command that was typed and has not answered yet.
struct RunningCommand: Sendable {
  let job: CommandJob
  /// The line as it was typed.
  let text: String
  /// What it answered while there was no place to show that; nil if it has not.
  var answer: (text: String, succeeded: Bool)?
}

/// Running headless commands, while everything else goes on.
extension Session {
  /// Has the command of `words`, typed as `text`, run. A former one is not wanted any more.
  mutating func run(_ words: [String], typed text: String) -> [Effect] {
    state.overlay = nil
    lastJob += 1
    ticks = 0
    let job = CommandJob(number: lastJob, words: words, environments: state.environments)
    running = RunningCommand(job: job, text: text)
    return [.run(job)]
  }

  /// Takes what a command answered, unless it comes too late. It is shown where nothing else is open.
  mutating func ran(_ job: CommandJob, _ text: String, succeeded: Bool) {
    guard running?.job == job, running?.answer == nil else { return }
    running?.answer = (text, succeeded)
    showAnswer()
  }

  /// Shows what the command answered, if it has and there is a place for that.
  mutating func showAnswer() {
    guard let (text, succeeded) = running?.answer, state.overlay == nil, state.filtering == nil else { return }
    if !succeeded, let typed = running?.text {
      // What was typed is there again to be corrected.
      var line = CommandLine()
      line.line.replace(with: typed)
      state.overlay = .command(line)
    }
    running = nil
    printed(text, succeeded)
  }

  /// The command that is waited for; nil if there is none.
  var awaitedCommand: String? { running.flatMap { $0.answer == nil ? $0.job.words.first : nil } }

  /// Does without the answer of the command.
  mutating func stopRunning() -> [Effect] {
    let name = awaitedCommand ?? ""
    running = nil
    state.message = .note("stopped: \(name) has not answered")
    return [.stopRunning]
  }
}
