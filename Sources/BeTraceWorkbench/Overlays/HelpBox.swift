/// The keys of the workbench, searched by typing.
package struct HelpBox: Sendable, Equatable {
  package var search = LineEditor()
  /// The row under the cursor, 0-based among those that are shown.
  package var index = 0
  /// Where the keys went before the box was opened.
  package let context: Context
  private let keymap: Keymap

  package init(_ keymap: Keymap, context: Context) { (self.keymap, self.context) = (keymap, context) }

  /// The bindings that match what was typed, those that work where the box was opened first.
  package var bindings: [Binding] {
    let filter = Filter(search.text)
    let matching = keymap.bindings.filter { filter.accepts($0.names + " " + $0.name + " " + $0.help) }
    return matching.filter { $0.contexts.contains(context) } + matching.filter { !$0.contexts.contains(context) }
  }
}

/// What a command printed.
package struct OutputBox: Sendable, Equatable {
  package let title: String
  package let lines: [String]
  /// The first line shown, 0-based.
  package var top = 0
}
