import CNcurses
import CTerminal
import Glibc

extension Terminal {
  /// Stops the program as ctrl-z does elsewhere, and takes the terminal back when the shell continues it. A `.resized`
  /// follows, to draw anew. It comes back without the terminal if it was told to end meanwhile.
  mutating func suspend() {
    release()
    stop()
  }

  /// Goes on after a stop that nobody asked this program about.
  mutating func resume() {
    if device.isOurs { takeBack() } else { stop() }
  }

  /// Stops until the program is continued in the foreground, told to end, or without a terminal.
  private mutating func stop() {
    repeat {
      signals_let_stop(true)
      raise(SIGTSTP)
      signals_let_stop(false)
      input.notices.collect()
      _ = input.notices.take(SIGCONT)
      if input.notices.areTerminating { return }
      if device.isGone { return input.end() }
      // Continued in the background, it stops again; but not at once, for without a shell it cannot stop at all.
      if !device.isOurs { poll(nil, 0, 100) }
    } while !device.isOurs
    takeBack()
  }

  /// Takes the terminal over again, of whatever size it is now.
  private mutating func takeBack() {
    reset_prog_mode_sp(screen)
    output.forget()
    input.notices.insert(SIGWINCH)
    hold()
  }

  /// Begins to own the terminal; from here on a crash gives it back too.
  mutating func hold() {
    isHeld = true
    device.write(pasteMarksOn)
    if followsPage { followPage() }
    stderr_park()
    var settings = device.outerSettings
    let text = pasteMarksOff + TerminalAnswer.silence + Self.capabilities(["sgr0", "cnorm", "rmkx", "rmcup", "oc"])
    crash_guard(device.descriptor, &settings, text, text.utf8.count)
  }

  /// Ends to own the terminal.
  mutating func release() {
    guard isHeld else { return }
    isHeld = false
    if device.isOurs { input.awaitAnswer() }
    Self.giveBack(device, screen)
  }

  /// Puts everything about the terminal back. Not in the background, where the shell did that, and the system would stop
  /// a program that tries.
  static func giveBack(_ device: TerminalDevice, _ screen: OpaquePointer) {
    crash_unguard()
    if device.isOurs {
      device.write(pasteMarksOff + TerminalAnswer.silence)
      endwin_sp(screen)
      device.restoreSettings()
    }
    stderr_replay()
  }

  /// What these capabilities of the terminal send, without the pauses that printing terminals needed.
  private static func capabilities(_ names: [String]) -> String {
    names.compactMap(capability).joined().replacing(/\$<[^>]*>/, with: "")
  }
}

private let pasteMarksOn = "\u{1B}[?2004h"
private let pasteMarksOff = "\u{1B}[?2004l"
