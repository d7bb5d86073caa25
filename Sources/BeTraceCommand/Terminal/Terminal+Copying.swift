import Glibc

extension Terminal {
  /// Puts `text` on the clipboard of the person's machine, if the terminal can; it does not say whether it did.
  func copy(_ text: String) {
    let term = getenv("TERM").map { String(cString: $0) } ?? ""
    guard isHeld, let order = ClipboardOrder.copying(text, term: term, isInTmux: getenv("TMUX") != nil) else { return }
    device.write(order)
  }
}
