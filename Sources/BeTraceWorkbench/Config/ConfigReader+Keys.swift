import BeTraceCore

/// The keys that a file wants for one binding.
struct KeyWish {
  let keys: [Key]
  /// Where each is written.
  let places: [Key: Place]
}

// What a config file says of keys: a preset, and what differs from it.
extension ConfigReader {
  /// The keymap that `members` ask for, in which every key means one thing in each place.
  mutating func keymap(in members: [JSONNode.Member]) -> Keymap {
    let preset = members.first { $0.key == "preset" }
    let start = Keymap(
      preset.flatMap { choice($0, among: KeyPreset.allCases.map { ($0.rawValue, $0) }) } ?? .standard)
    var wishes: [String: KeyWish] = [:]
    for member in members where member.key != "preset" {
      guard let binding = start.bindings.first(where: { $0.id == member.key }) else {
        let known = ["preset"] + start.bindings.map(\.id)
        let hint = suggestion(for: member.key, among: known)
        warn(
          member.keyPlace,
          "nothing that has keys is called '\(member.key)'"
            + (hint.isEmpty ? "; 'betrace-tui schema config' lists what there is" : hint))
        continue
      }
      wishes[member.key] = wish(member, for: binding)
    }
    let settlement = KeySettlement(start, wishes.mapValues(\.keys))
    for conflict in settlement.conflicts { warn(of: conflict, wishes, preset?.node.place) }
    return settlement.keymap
  }

  private mutating func warn(of conflict: KeySettlement.Conflict, _ wishes: [String: KeyWish], _ preset: Place?) {
    let (key, keeper, loser) = (conflict.key, conflict.keeper.id, conflict.loser.id)
    guard let place = wishes[loser]?.places[key] ?? wishes[keeper]?.places[key] ?? preset else { return }
    warn(
      place,
      "'\(key.name)' is for '\(keeper)' and for '\(loser)' in \(conflict.context.rawValue): '\(keeper)' keeps it"
        + (conflict.isRestored ? ", and '\(loser)' the keys it had: nobody could do without" : ""))
  }

  /// The keys in a list; nil, with warnings, if there is none that can be used.
  private mutating func wish(_ member: JSONNode.Member, for binding: Binding) -> KeyWish? {
    guard case .array(let items) = member.node.content else {
      warn(member.node.place, "'\(member.key)' must be a list of keys, not \(member.node.shown)")
      return nil
    }
    guard !items.isEmpty || !binding.isEssential else {
      warn(member.node.place, "'\(member.key)' needs a key, as nobody could do without; it keeps \(binding.names)")
      return nil
    }
    var keys: [Key] = []
    var places: [Key: Place] = [:]
    for item in items {
      guard let key = key(item, for: binding), places[key] == nil else { continue }
      keys.append(key)
      places[key] = item.place
    }
    return items.isEmpty || !keys.isEmpty ? KeyWish(keys: keys, places: places) : nil
  }

  private mutating func key(_ item: JSONNode, for binding: Binding) -> Key? {
    guard case .string(let name) = item.content, let key = Key(named: name) else {
      let hint = item.value.text.map { suggestion(for: $0, among: Key.names) } ?? ""
      let forms = "; a key is one character, or such as 'space', 'ctrl-s', 'alt-f', 'F6', 'shift-tab'"
      warn(item.place, "'\(binding.id)' has no use for \(item.shown)" + (hint.isEmpty ? forms : hint))
      return nil
    }
    if let sent = key.sentAs {
      warn(item.place, "terminals send '\(key.name)' as '\(sent.name)': write that")
      return nil
    }
    if case .character = key, let context = Context.allCases.first(where: binding.typingContexts.contains) {
      warn(
        item.place,
        "'\(key.name)' is text in \(context.rawValue), where '\(binding.id)' works: take a key such as 'ctrl-s' or 'F6'"
      )
      return nil
    }
    return key
  }
}

extension Binding {
  /// Whether there would be no way on, or no way to find one, if it had no key.
  package var isEssential: Bool { [.accept, .cancel, .quit, .openHelp].contains(action) }

  /// Where it works while characters are text.
  fileprivate var typingContexts: Set<Context> { contexts.intersection(Context.typing) }
}

extension Key {
  /// The key that terminals cannot tell from this one, if it is that which they tell.
  package var sentAs: Key? {
    switch self {
    case .control("h"): .backspace
    case .control("i"): .tab
    case .control("m"): .enter
    default: nil
    }
  }

  /// The names that are not just a character: those of their own, and those with `ctrl` held.
  fileprivate static var names: [String] {
    named.map(\.name) + "abcdefghijklmnopqrstuvwxyz".map { "ctrl-\($0)" }
  }
}
