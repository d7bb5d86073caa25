import BeTraceCore
import BeTraceWorkspace

/// Colours for what is printed line by line: the terminal's own sixteen, so that they suit every page.
struct Ink {
  /// Whether there are any.
  let isOn: Bool

  /// What stands out from what is around it.
  func strong(_ text: String) -> String { inked(text, "1") }

  /// What is there to be looked up, not to be read.
  func faint(_ text: String) -> String { inked(text, "2") }

  /// A place that a terminal may open.
  func place(_ text: String) -> String { inked(text, "4") }

  /// What a finding of this severity says of itself.
  func severity(_ text: String, _ severity: Severity) -> String {
    switch severity {
    case .error: inked(text, "1;31")
    case .warning: inked(text, "1;33")
    case .info: inked(text, "1;36")
    }
  }

  private func inked(_ text: String, _ code: String) -> String {
    isOn ? Self.sequence(code) + text + Self.sequence("0") : text
  }

  /// All that it makes a terminal do.
  static let sequences = ["0", "1", "2", "4", "1;31", "1;33", "1;36"].map(sequence)

  private static func sequence(_ code: String) -> String { "\u{1b}[\(code)m" }
}

extension Ink {
  /// Those that the user wants: by themselves only on a terminal that has some, unless `NO_COLOR` is set.
  init(_ choice: ColorChoice, in surroundings: Surroundings) {
    switch choice {
    case .always: isOn = true
    case .never: isOn = false
    case .auto:
      isOn =
        surroundings.outputColumns != nil && surroundings["NO_COLOR"] == nil && surroundings["TERM"] != nil
        && surroundings["TERM"] != "dumb"
    }
  }
}
