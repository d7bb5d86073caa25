import BeTraceWorkspace
import Glibc

extension Answer {
  /// Writes the data to standard output, then everything else to standard error, and gives the exit status.
  func print() -> Int32 {
    do {
      try FileDescriptor.standardOutput.write(Array(output.utf8))
    } catch {
      // Nobody reads on; where the signal is not ignored, it has ended the program by now.
      if error.number == EPIPE { return 128 + SIGPIPE }
      let failure = Refusal(.inputOutput, "standard output cannot be written: \(error)")
      try? FileDescriptor.standardError.write(Array(Answer(failure).notes.utf8))
      return failure.status.rawValue
    }
    try? FileDescriptor.standardError.write(Array(notes.utf8))
    return status.rawValue
  }
}
