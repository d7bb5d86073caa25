import BeTraceCore

/// What nix says while it evaluates, read from its log in `internal-json`: answers, told one by one as they are there, and
/// the error that ended it.
struct NixLog {
  /// An error, as far as nix says where it is from.
  struct Fault: Sendable, Hashable {
    /// Its first line says what is wrong.
    let text: String
    /// What nix takes for what was meant; nil if nothing.
    let suggestion: String?
    /// Where it is, in a file as nix knows it; nil if nix does not say, as of what is thrown.
    let place: Place?
    /// From where that was asked for, the nearest first.
    let trace: [Place]
  }

  /// The answers that begin with the sign, in order, each as the text behind it.
  private(set) var answers: [String] = []
  /// What ended the evaluation; nil if nothing did.
  private(set) var fault: Fault?

  /// Reads `bytes`, in which answers begin with `sign`.
  init(_ bytes: [UInt8], sign: String) {
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard line.starts(with: Self.mark) else {
        // A stack that overflows leaves no time for JSON.
        let text = String(decoding: line, as: UTF8.self)
        if fault == nil, text.hasPrefix("error: ") {
          fault = Fault(text: String(text.dropFirst(7)), suggestion: nil, place: nil, trace: [])
        }
        continue
      }
      guard let message = try? JSONDocument(parsing: Array(line.dropFirst(Self.mark.count)), file: "log").root,
        message["action"]?.value == "msg", let text = message["msg"]?.value.text
      else { continue }
      if text.hasPrefix("trace: " + sign) {
        answers.append(String(text.dropFirst(7 + sign.utf8.count)))
      } else if message["level"]?.value == 0, let error = Self.error(message, text) {
        fault = error
      }
    }
  }

  private static let mark = Array("@nix ".utf8)

  private static func error(_ message: JSONNode, _ text: String) -> Fault? {
    guard let raw = message["raw_msg"]?.value.text?.withoutColours else {
      let plain = text.withoutColours
      return plain.hasPrefix("error: ")
        ? Fault(text: String(plain.dropFirst(7)), suggestion: nil, place: nil, trace: []) : nil
    }
    let suggestion = text.withoutColours.split(separator: "\n").lazy.map { $0.drop { $0 == " " } }
      .first { $0.hasPrefix("Did you mean ") && $0.hasSuffix("?") }
      .map { String($0.dropFirst(13).dropLast()) }
    return Fault(
      text: raw, suggestion: suggestion, place: place(message),
      trace: (message["trace"]?.items ?? []).compactMap(place))
  }

  private static func place(_ node: JSONNode) -> Place? {
    guard let file = node["file"]?.value.text, let line = node["line"]?.value.integer,
      let column = node["column"]?.value.integer
    else { return nil }
    return Place(file: file, line: line, column: column)
  }
}

extension String {
  /// The text without what colours it on terminals.
  fileprivate var withoutColours: String {
    var plain = ""
    var rest = self[...]
    while let escape = rest.firstIndex(of: "\u{1b}") {
      plain += rest[..<escape]
      rest = rest[escape...].drop { $0 != "m" }.dropFirst()
    }
    return plain + rest
  }
}
