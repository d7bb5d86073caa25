import CTerminal
import Glibc

extension Terminal {
  /// Gives the terminal to another program, an editor perhaps, until that has ended; nil if this program was told to end
  /// before. Keys that interrupt that program mean nothing to this one, keys that stop it stop both, and what ends this
  /// one ends that one first. Until that program shows something, the terminal shows `note`. A `.resized` follows, to
  /// draw anew.
  mutating func lend<Failure: Error>(
    saying note: String, to start: () throws(Failure) -> ChildProcess
  ) throws(Failure) -> ChildProcess.End? {
    release()
    signals_let_stop(true)
    defer {
      signals_let_stop(false)
      input.notices.collect()
      for signal in [SIGINT, SIGQUIT, SIGCONT] { _ = input.notices.take(signal) }
      resume()
    }
    if device.isOurs { device.write(note) }
    defer {
      if device.isOurs {
        // What was typed for that program and not read by it is no command to this one.
        tcflush(device.descriptor, TCIFLUSH)
        device.write("\r" + (Self.capability("el") ?? "\n"))
      }
    }
    return end(of: try start())
  }

  /// Waits until `child` has ended, and stops when it does.
  private mutating func end(of child: consuming ChildProcess) -> ChildProcess.End? {
    var deadline: ContinuousClock.Instant?
    while true {
      input.notices.collect()
      for signal in [SIGINT, SIGQUIT] { _ = input.notices.take(signal) }
      switch child.state() {
      case .ended(let end): return deadline == nil ? end : nil
      case .running: _ = input.notices.take(SIGCONT)
      case .stopped:
        // Where both were stopped, and continued, this one had its stop already.
        if !input.notices.take(SIGCONT) { raise(SIGTSTP) }
        child.send(SIGCONT)
      }
      if deadline == nil, let signal = Notices.terminating.first(where: input.notices.contains) {
        child.send(signal)
        child.send(SIGCONT)
        deadline = .now + .seconds(2)
      }
      if let deadline, deadline <= .now { return nil }
      var descriptor = pollfd(fd: Notices.descriptor, events: Int16(POLLIN), revents: 0)
      poll(&descriptor, 1, deadline == nil ? -1 : 100)
    }
  }
}
