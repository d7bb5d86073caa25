/// The parts of a box, which are filled in one after another: lines of text, and choices.
package struct Parts: Sendable, Equatable {
  /// One of them.
  package struct Part: Sendable, Equatable {
    /// What is filled in.
    package enum Content: Sendable, Equatable {
      case line(LineEditor)
      /// One of these texts, the one at the 0-based position.
      case choice([String], at: Int)
    }

    /// What it is called.
    package let label: String
    package var content: Content
    /// Whether it may be left out: enter keeps the box without going there.
    package let isExtra: Bool

    /// A line that holds `text`.
    package static func line(_ label: String, _ text: String = "", isExtra: Bool = false) -> Part {
      Part(label: label, content: .line(LineEditor(text)), isExtra: isExtra)
    }

    /// A choice that stands at `option`, or at the first.
    package static func choice(_ label: String, _ options: [String], _ option: String?, isExtra: Bool = false) -> Part {
      let at = option.flatMap(options.firstIndex) ?? 0
      return Part(label: label, content: .choice(options, at: at), isExtra: isExtra)
    }

    /// What is filled in, as text.
    package var text: String {
      switch content {
      case .line(let line): line.text
      case .choice(let options, let at): options[at]
      }
    }
  }

  package private(set) var list: [Part]
  /// The part that has the keys, 0-based.
  package private(set) var at = 0

  package init(_ list: [Part], at: Int = 0) {
    self.list = list
    self.at = at
  }

  /// The part that has the keys.
  package var current: Part { list[at] }

  /// The line that has the keys, nil while a choice has them.
  package var line: LineEditor? { if case .line(let line) = current.content { line } else { nil } }

  /// Whether enter keeps the box: no part comes that has to be filled in.
  package var isAtEnd: Bool { list.dropFirst(at + 1).allSatisfy(\.isExtra) }

  /// The text of the part called `label`; empty if there is none.
  package subscript(label: String) -> String { list.first { $0.label == label }?.text ?? "" }

  /// Gives the keys to another part, round and round.
  package mutating func step(by count: Int) { at = (at + count + list.count) % list.count }

  /// Gives the keys to the part at the 0-based `index`.
  package mutating func go(to index: Int) { at = min(max(index, 0), list.count - 1) }

  /// Changes the line that has the keys.
  package mutating func edit(_ change: (inout LineEditor) -> Void) {
    guard case .line(var line) = list[at].content else { return }
    change(&line)
    list[at].content = .line(line)
  }

  /// The next option of the choice that has the keys, or the one before. Gives whether there is a choice.
  package mutating func stepChoice(by count: Int) -> Bool {
    guard case .choice(let options, let option) = list[at].content else { return false }
    list[at].content = .choice(options, at: (option + count + options.count) % options.count)
    return true
  }

  /// Puts other parts behind the first `count`.
  package mutating func replace(after count: Int, with parts: [Part]) {
    list = list.prefix(count) + parts
    at = min(at, list.count - 1)
  }
}
