extension StringProtocol where SubSequence == Substring {
  /// What follows the first `mark`, an ASCII text, nil if there is none. Every variable is searched for many marks after
  /// every edit, so the bytes are compared where they are.
  func suffix(after mark: String) -> Substring? {
    let text = Substring(self)
    let (bytes, wanted) = (text.utf8Span.span, mark.utf8Span.span)
    var start = 0
    while start + wanted.count <= bytes.count {
      var length = 0
      while length < wanted.count, bytes[start + length] == wanted[length] { length += 1 }
      if length == wanted.count { return Substring(text.utf8.dropFirst(start + length)) }
      start += 1
    }
    return nil
  }
}

extension UInt8 {
  /// Whether it ends what a URL says of user, host and port.
  var endsAuthority: Bool { self == UInt8(ascii: "/") || self == UInt8(ascii: "?") || self == UInt8(ascii: "#") }
}
