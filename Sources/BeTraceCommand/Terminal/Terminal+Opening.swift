import CNcurses
import Glibc

extension Terminal {
  /// Has ncurses take over `device`. What may be missing is found out before the terminal is touched.
  static func openScreen(on device: TerminalDevice) throws(TerminalError) -> OpaquePointer {
    let type = getenv("TERM").map { String(cString: $0) } ?? ""
    guard !type.isEmpty else { throw TerminalError(problem: .typeNotSet) }
    var found: Int32 = 0
    // With a place for its answer ncurses does not end the program.
    let isDescribed = setupterm(type, device.descriptor, &found) == OK || found == 1
    guard isDescribed else { throw TerminalError(problem: .typeNotDescribed(type)) }
    let canMoveCursor = capability("cup") != nil
    del_curterm(set_curterm(nil))
    guard canMoveCursor else { throw TerminalError(problem: .cursorCannotMove(type)) }
    guard let screen = newterm(type, device.file, device.file) else {
      throw TerminalError(problem: .typeNotDescribed(type))
    }
    raw_sp(screen)
    noecho_sp(screen)
    nonl_sp(screen)
    // Without this, drawing stops half way when a key waits.
    typeahead_sp(screen, -1)
    return screen
  }

  /// What the terminal is sent for the capability that terminfo calls `name`; nil if it cannot do that.
  static func capability(_ name: String) -> String? {
    // Absent is a null pointer, and -1 when there is no such capability.
    guard let text = tigetstr(name), Int(bitPattern: text) != -1 else { return nil }
    return String(cString: text)
  }
}
