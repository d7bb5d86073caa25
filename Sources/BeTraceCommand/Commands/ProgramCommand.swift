import ArgumentParser

/// A command that answers and ends.
protocol ProgramCommand: ParsableCommand {
  /// Does it; whatever it has to say is in the answer.
  func answer(in program: Program) throws(Refusal) -> Answer
}

/// A command that looks up what is the same everywhere, whatever the workspace.
protocol ReferenceCommand: ProgramCommand {
  /// Looks it up.
  func answer() throws(Refusal) -> Answer
}

extension ReferenceCommand {
  func answer(in program: Program) throws(Refusal) -> Answer { try answer() }
}
