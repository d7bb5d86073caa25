import ArgumentParser

/// A command that answers and ends.
protocol ProgramCommand: ParsableCommand {
  /// Does it; whatever it has to say is in the answer.
  func answer(in program: Program) throws(Refusal) -> Answer
}
