import ArgumentParser
public import BeTraceCore
import BeTraceWorkspace
import Glibc

/// Does what the arguments of the process say, with the services that the program is built of, and ends it. `example` is
/// the workspace that stands in where there is none, paths relative to it; without one, one has to be named or be around.
public func run(services: [any ServiceModule], example: [(path: String, text: String)] = []) -> Never {
  let program = Program(catalogue: Catalogue(services), example: example, surroundings: .ofProcess())
  // A file that grows beyond a limit is then an error like a full disk, and leaves nothing behind.
  signal(SIGXFSZ, SIG_IGN)
  EndingWatch.begin()
  let status = program.perform(Array(Swift.CommandLine.arguments.dropFirst()))
  RunningPrograms.end()
  exit(status)
}

extension Program {
  /// Does what `words`, the arguments after the program's name, say, and answers with the exit status.
  fileprivate func perform(_ words: [String]) -> Int32 {
    let command = Result { try Root.command(words) }
    if let options = (try? command.get() as? any WorkbenchCommand)?.workbench {
      return openWorkbench(options, for: self)
    }
    return answer(to: command).print()
  }

  /// Does what `words` say, if that is not to open the workbench.
  func answer(to words: [String]) -> Answer { answer(to: Result { try Root.command(words) }) }

  /// Does what the words that were read say.
  private func answer(to command: Result<any ParsableCommand, any Error>) -> Answer {
    do {
      var command = try command.get()
      guard let command = command as? any ProgramCommand else {
        try command.run()
        return Answer()
      }
      return try command.answer(in: self)
    } catch let refusal as Refusal {
      return Answer(refusal)
    } catch {
      return Answer(error)
    }
  }
}

extension Answer {
  /// What the argument parser says: help and scripts that were asked for, or what is wrong with the words.
  init(_ error: any Error) {
    let text = Root.fullMessage(for: error)
    if Root.exitCode(for: error) == .success {
      output = text + "\n"
    } else {
      notes = text + "\n"
      status = .wrongUsage
    }
  }
}
