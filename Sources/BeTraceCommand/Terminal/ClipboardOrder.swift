/// What a terminal is sent to put a text on the clipboard of the machine that it runs on (OSC 52), also over ssh.
enum ClipboardOrder {
  /// The order for `text`; nil on terminals, named as in `TERM`, that would show it instead. Inside tmux it is sent twice:
  /// to tmux itself, which obeys with `set-clipboard on`, and through it, which it lets pass with `allow-passthrough on`.
  static func copying(_ text: String, term: String, isInTmux: Bool) -> String? {
    guard !["linux", "dumb", "vt100"].contains(term) else { return nil }
    let order = "\u{1B}]52;c;\(base64(Array(text.utf8)))\u{7}"
    return isInTmux ? order + "\u{1B}Ptmux;\u{1B}\(order)\u{1B}\\" : order
  }

  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  private static func base64(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        text.append(place <= group.count ? digits[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
