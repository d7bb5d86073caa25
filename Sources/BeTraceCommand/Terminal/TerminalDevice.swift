import BeTraceWorkbench
import CTerminal
import Glibc

/// The file /dev/tty, and the settings it has outside this program.
struct TerminalDevice {
  /// Open for reading and writing.
  let descriptor: Int32
  /// The same terminal as ncurses wants it; while a picture is drawn it leads elsewhere (`picture_gather`).
  let file: UnsafeMutablePointer<FILE>
  /// The line settings before this program came. They stay the ones to put back: what a shell leaves when it continues
  /// a stopped program may be this program's own.
  let outerSettings: termios

  /// Opens the controlling terminal.
  init() throws(TerminalError) {
    guard let file = fopen("/dev/tty", "r+e") else {
      throw TerminalError(problem: .noTerminal(String(cString: strerror(errno))))
    }
    self.file = file
    descriptor = fcntl(fileno(file), F_DUPFD_CLOEXEC, 3)
    var settings = termios()
    tcgetattr(descriptor, &settings)
    outerSettings = settings
  }

  /// Runs `draw` so that all that ncurses writes meanwhile reaches the terminal in one piece.
  func showInOnePiece(_ draw: () -> Void) {
    picture_gather(fileno(file))
    draw()
    picture_send(fileno(file), descriptor)
  }

  /// Puts the settings back. Waits for what is being written, and is not put off by signals.
  func restoreSettings() {
    var settings = outerSettings
    while tcsetattr(descriptor, TCSADRAIN, &settings) != 0, errno == EINTR {}
  }

  /// The size that the system knows; 80 by 24 when it knows none, as on a serial line.
  var size: Size {
    var window = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else {
      return Size(columns: 80, rows: 24)
    }
    return Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
  }

  /// Whether this program may use the terminal now, as the shell sees it.
  var isOurs: Bool { tcgetpgrp(descriptor) == getpgrp() }

  /// Whether the terminal was closed.
  var isGone: Bool { tcgetpgrp(descriptor) < 0 }

  /// Stops the program, as the system would, until the terminal is its own: started in the background it has to wait.
  func awaitTurn() {
    while !isOurs, !isGone {
      raise(SIGTTOU)
      // Without a shell it cannot stop, and must not ask again at once.
      poll(nil, 0, 100)
    }
  }

  /// Sends all of `text` past ncurses, unless the terminal is gone.
  func write(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { return }
      rest = rest.dropFirst(max(0, count))
    }
  }

  /// Gives the file back to the system.
  func close() {
    fclose(file)
    Glibc.close(descriptor)
  }
}
