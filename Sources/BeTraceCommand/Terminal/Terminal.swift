import BeTraceWorkbench
import CNcurses
import CTerminal
import Glibc

/// The terminal itself: `init` takes it over, `deinit` gives it back as it was, and so does every other way to end but
/// SIGKILL.
///
/// One at a time, on one thread. It draws on and reads from /dev/tty: output through ncurses, input without (see
/// `KeyDecoding`). While the screen is up, standard error is kept aside if it would go to the screen.
struct Terminal: ~Copyable {
  /// Whether characters outside ASCII are shown; if not, each becomes `?`.
  let isUTF8: Bool
  /// Whether the locale shows lines and signs in two columns, as some of East Asia do.
  let isAmbiguousWide: Bool

  // Private but for `Terminal+Holding`, which is a file of its own.
  let device: TerminalDevice
  let screen: OpaquePointer
  var output: TerminalOutput
  var input: TerminalInput
  var isHeld = false
  /// Whether the terminal is asked what its page looks like.
  var followsPage = false

  /// Takes the terminal over: every key at once, nothing echoed, no key stops the output or sends a signal.
  init() throws(TerminalError) {
    guard isatty(STDOUT_FILENO) == 1 else { throw TerminalError(problem: .outputIsNoTerminal) }
    // Only what a character is: numbers and messages stay as they are.
    setlocale(LC_CTYPE, "")
    let isUTF8 = nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } == "UTF-8"
    let device = try TerminalDevice()
    device.awaitTurn()
    signals_watch()
    let screen: OpaquePointer
    do {
      screen = try Self.openScreen(on: device)
    } catch {
      signals_unwatch()
      device.close()
      throw error
    }
    self.isUTF8 = isUTF8
    isAmbiguousWide = isUTF8 && wcwidth(0x2500) == 2
    self.device = device
    self.screen = screen
    input = TerminalInput(descriptor: device.descriptor)
    output = TerminalOutput(screen: screen, size: device.size, isUTF8: isUTF8)
    hold()
  }

  deinit {
    if isHeld {
      var input = input
      if device.isOurs { input.awaitAnswer() }
      Self.giveBack(device, screen)
    }
    delscreen(screen)
    device.close()
    signals_unwatch()
  }
}

// MARK: Events and frames

extension Terminal {
  /// The size that frames should have.
  var size: Size { output.size }

  /// How many colours the terminal's description names: 0, 8, 16, 256 or more.
  var colourCount: Int { output.colours.count }

  /// Whether `Colour.rgb` is shown as it is; if not, as the most similar colour there is.
  var showsTruecolour: Bool { output.colours.areExact }

  /// Shows `frame` in `styles`, cut to the terminal's size; only rows that changed are sent. Does nothing while another
  /// program has the terminal.
  mutating func show(_ frame: Frame, styles: StyleTable) {
    if isHeld { device.showInOnePiece { output.show(frame, styles) } }
  }

  /// Clears the terminal and draws what it should show, in case another program wrote over it.
  mutating func redraw() {
    if isHeld { device.showInOnePiece { output.redraw() } }
  }

  /// Makes the sound that says no.
  func beep() {
    if isHeld { beep_sp(screen) }
  }

  /// Asks the terminal what its page looks like, and to say so when that changes: a `.page` for each answer.
  mutating func followPage() {
    followsPage = true
    guard isHeld else { return }
    device.write(TerminalAnswer.question)
    input.expectAnswer()
  }

  /// Gives a `.watched` as soon as `descriptor` can be read, and after each time that it was.
  mutating func watch(_ descriptor: Int32) { input.watched = descriptor }

  /// Waits for the next event; for a `.tick` when nothing happens for `timeoutMilliseconds`. Signals come before keys.
  /// A SIGTSTP from outside is done here, and a `.resized` follows it.
  mutating func nextEvent(timeoutMilliseconds: Int?) -> Event {
    let deadline = timeoutMilliseconds.map { ContinuousClock.now + .milliseconds($0) }
    while true {
      switch input.next(by: deadline) {
      case .event(let event):
        return event
      case .resized:
        output.resize(to: device.size)
        return .resized(size)
      case .stop:
        suspend()
      case .continued:
        resume()
      }
    }
  }
}
