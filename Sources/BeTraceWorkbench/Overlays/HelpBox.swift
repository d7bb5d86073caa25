import BeTraceCore

/// The keys of the workbench and the words it uses, searched by typing.
package struct HelpBox: Sendable, Equatable {
  package var search = LineEditor()
  /// The row under the cursor, 0-based among those that are shown.
  package var index = 0
  /// Where the keys went before the box was opened.
  package let context: Context
  private let keymap: Keymap

  package init(_ keymap: Keymap, context: Context) { (self.keymap, self.context) = (keymap, context) }

  /// Bindings that belong together.
  struct Chapter: Sendable {
    let title: String
    let bindings: [Binding]
  }

  /// The bindings that match what was typed: those of the place where the box was opened, then those that work in every
  /// pane by what they are for, then those of other places.
  var chapters: [Chapter] {
    let filter = Filter(search.text)
    let matching = keymap.bindings.filter { filter.accepts($0.names + " " + $0.name + " " + $0.help) }
    let here = matching.filter { $0.contexts.contains(context) }
    let isOwn = { (binding: Binding) in !binding.contexts.isSuperset(of: Context.panes) }
    let general = Binding.Group.allCases.map { group in
      Chapter(title: group.rawValue, bindings: here.filter { !isOwn($0) && $0.group == group })
    }
    return
      ([Chapter(title: "Here", bindings: here.filter(isOwn))] + general
      + [Chapter(title: "In other places", bindings: matching.filter { !$0.contexts.contains(context) })])
      .filter { !$0.bindings.isEmpty }
  }

  /// All of them, in this order.
  package var bindings: [Binding] { chapters.flatMap(\.bindings) }

  /// The commands that match what was typed, after the bindings.
  var commands: [WorkbenchCommand] {
    let filter = Filter(search.text)
    return WorkbenchCommand.allCases.filter { filter.accepts(":\($0.rawValue) \($0.note)") }
  }

  /// The command of the row at `index`, nil if that is none.
  func command(at index: Int) -> WorkbenchCommand? {
    let at = index - bindings.count
    return commands.indices.contains(at) ? commands[at] : nil
  }

  /// The word of the row at `index`, nil if that is none.
  func word(at index: Int) -> Glossary.Entry? {
    let at = index - bindings.count - commands.count
    return words.indices.contains(at) ? words[at] : nil
  }

  /// All rows: bindings, commands, words.
  var rowCount: Int { bindings.count + commands.count + words.count }

  /// The words that match what was typed, after the commands.
  var words: [Glossary.Entry] { Glossary.entries(about: search.text) }

  /// What the marks mean that match what was typed.
  var legend: [Sign] {
    let filter = Filter(search.text)
    return Self.signs.filter { filter.accepts("mark sign symbol " + $0.meaning) }
  }

  /// A mark and what it means.
  struct Sign: Sendable {
    let symbol: Symbol
    let role: Role
    let meaning: String
  }

  private static let signs = [
    Sign(symbol: .module, role: .originModule, meaning: "the module's own"),
    Sign(symbol: .inherited, role: .originBase, meaning: "inherited"),
    Sign(symbol: .here, role: .originHere, meaning: "set here"),
    Sign(symbol: .computed, role: .originComputed, meaning: "computed"),
    Sign(symbol: .unsaved, role: .originUnsaved, meaning: "not saved yet"),
    Sign(symbol: .none, role: .textMuted, meaning: "no value"),
    Sign(symbol: .error, role: .problemError, meaning: "error"),
    Sign(symbol: .warning, role: .problemWarning, meaning: "warning"),
    Sign(symbol: .info, role: .problemInfo, meaning: "remark"),
    Sign(symbol: .fold, role: .textMuted, meaning: "folded"),
  ]
}

/// What a command printed, or what something is.
package struct OutputBox: Sendable, Equatable {
  package let title: String
  package let lines: [String]
  /// Which of the lines are headings.
  package var headings: Set<Int> = []
  /// The first line shown, 0-based.
  package var top = 0
}
