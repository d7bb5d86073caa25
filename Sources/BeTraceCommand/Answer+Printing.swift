import BeTraceCore
import BeTraceWorkspace
import Glibc

extension Answer {
  /// Writes the data to standard output, then everything else to standard error, and gives the exit status.
  func print() -> Int32 {
    let shown = shown
    do {
      try FileDescriptor.standardOutput.write(shown.output)
    } catch {
      // Nobody reads on; where the signal is not ignored, it has ended the program by now.
      if error.number == EPIPE { return 128 + SIGPIPE }
      let failure = Refusal(.inputOutput, "standard output cannot be written: \(error)")
      try? FileDescriptor.standardError.write(Answer(failure).shown.notes)
      return failure.status.rawValue
    }
    try? FileDescriptor.standardError.write(shown.notes)
    return status.rawValue
  }

  /// The answer as it leaves the program: nothing in it steers a terminal or tells a secret, whatever command it is from
  /// and whoever reads it. JSON has escapes for what cannot be seen, and stays as it is but for secrets.
  var shown: Answer {
    var shown = self
    shown.notes = notes.visibleLines()
    switch form {
    case .text: shown.output = output.visibleLines(by: Cores())
    case .inked: shown.output = output.visibleLines(keeping: Ink.sequences, by: Cores())
    case .document: break
    }
    return shown
  }
}
