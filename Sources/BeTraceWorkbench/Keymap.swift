/// Where the keys go.
package enum Context: String, Sendable, Hashable, CaseIterable {
  case services, environments, form, section, preview, problems, inspector
  case edit, choice, variable, fix, entry, pick, reset, review, copy, quit, conflict, editor, help, command, output,
    filter, theme, tour, welcome, card, map, why, promote, compare, recovery, merge, held, history
  /// The values in all environments.
  case matrix
  /// The export box: its rows, where text is typed, and the difference of a file.
  case export, target, difference

  /// The panes, where letters are commands.
  package static let panes: Set<Context> = [.services, .environments, .form, .section, .preview, .problems, .inspector]
  /// All that take the place of the screen, where letters are commands too.
  package static let places = panes.union([.matrix])
  /// Where typed characters are text.
  package static let typing: Set<Context> = [
    .edit, .variable, .entry, .reset, .review, .target, .help, .command, .filter,
  ]
}

/// One thing a person can do: its keys, how hints and help call it, and where it works.
package struct Binding: Sendable, Equatable {
  /// What the config file calls it: its name in the hint row as one word, with the first place where it works if there is
  /// one of that name already: `keep.filter`.
  package fileprivate(set) var id: String
  /// The chapters of the help.
  package enum Group: String, Sendable, CaseIterable {
    case move = "Move"
    case decide = "Decide"
    case save = "Save and leave"
    case look = "Look"
    case type = "In a box"
  }

  /// The first is the one that hints show; none if it was switched off.
  package internal(set) var keys: [Key]
  /// The word in the hint row.
  package let name: String
  /// A sentence without full stop.
  package let help: String
  package let group: Group
  package let contexts: Set<Context>
  package let action: Action
  /// Where it stands in the hint row, lowest first; nil keeps it out.
  package let hint: Int?
  /// Its word where the hint row has much room.
  package let longName: String?
  /// Whose keys the hint row shows, and the name, where that differs: `[ ]` and `environment` for both directions.
  package let pair: (ids: [String], name: String)?

  init(
    _ keys: [Key], _ name: String, _ help: String, _ group: Group, id: String? = nil,
    in contexts: Set<Context> = Context.places, hint: Int? = nil, longName: String? = nil,
    pair: (ids: [String], name: String)? = nil, _ action: Action
  ) {
    self.id = id ?? ""
    self.keys = keys
    self.name = name
    self.help = help
    self.group = group
    self.contexts = contexts
    self.action = action
    self.hint = hint
    self.longName = longName
    self.pair = pair
  }

  /// The keys as people read them: `up k`.
  package var names: String { keys.map(\.name).joined(separator: " ") }

  package static func == (left: Binding, right: Binding) -> Bool {
    left.id == right.id && left.keys == right.keys
  }
}

/// What every key means. Hints, help, and the README's key table are made from it.
package struct Keymap: Sendable, Equatable {
  /// All that there are, in the order of the help.
  package internal(set) var bindings: [Binding]

  /// Which of them the last row may name, by context.
  let hints: [Context: [Int]]

  /// The keys as they are while nobody wants others.
  package static let standard = Keymap(panes + matrix + boxes + learning)

  /// Gives each of `bindings` its id.
  private init(_ bindings: [Binding]) {
    self.bindings = bindings
    let hinted = bindings.indices.filter { bindings[$0].hint != nil }
    hints = Dictionary(
      uniqueKeysWithValues: Context.allCases.map { context in
        (context, hinted.filter { bindings[$0].contexts.contains(context) })
      })
    var taken: Set<String> = []
    for (index, binding) in bindings.enumerated() {
      let word = binding.id.isEmpty ? String(binding.name.map { " /".contains($0) ? "-" : $0 }) : binding.id
      let place = Context.allCases.first(where: binding.contexts.contains).map { ".\($0.rawValue)" } ?? ""
      self.bindings[index].id = taken.insert(word).inserted ? word : word + place
    }
  }

  /// The binding of `key` in `context`, nil if it means nothing there. The first has the key, if several want it.
  package func binding(for key: Key, in context: Context) -> Binding? {
    bindings.first { $0.keys.contains(key) && $0.contexts.contains(context) }
  }

  /// How messages name the key of `action`: the first it has in `context`, or else anywhere. What was switched off is
  /// named as the list of keys finds it: `? undo`.
  package func key(for action: Action, in context: Context? = nil) -> String {
    // By index: a loop over the bindings themselves would copy each of them at every message and hint.
    let all = bindings.indices.filter { bindings[$0].action == action }
    let here = all.filter { index in context.map(bindings[index].contexts.contains) ?? true }
    if let index = (here + all).first(where: { !bindings[$0].keys.isEmpty }) { return bindings[index].keys[0].name }
    precondition(!all.isEmpty, "a message names the key of something that has none")
    return "\(key(for: .openHelp)) \(bindings[(here + all)[0]].name)"
  }

  /// The keys that the hint row shows for `binding`.
  func hintedKeys(of binding: Binding) -> String {
    guard let pair = binding.pair else { return binding.keys.first?.name ?? "" }
    return pair.ids.compactMap { id in bindings.first { $0.id == id }?.keys.first?.name }.joined(separator: " ")
  }
}
