/// How a command ended, as shells see it; the numbers of `sysexits.h`.
enum ExitStatus: Int32 {
  /// What was asked for is done.
  case done = 0
  /// The answer is no.
  case no = 1
  /// The words are no command.
  case wrongUsage = 64
  /// Input that cannot be read as what it should be.
  case wrongInput = 65
  /// Input that is not there.
  case noInput = 66
  /// Something that is needed, such as a terminal.
  case unavailable = 69
  /// Files that cannot be made or replaced.
  case cannotWrite = 73
  /// Any other trouble with reading or writing.
  case inputOutput = 74
}
