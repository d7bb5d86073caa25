extension Key {
  /// The keys that `text` is written for: characters for themselves, `<enter>`, `<esc>`, `<ctrl-x>`, `<alt-f>` for others.
  package static func sequence(_ text: String) -> [Key] {
    var keys: [Key] = []
    var rest = text[...]
    while let first = rest.first {
      if first == "<", let end = rest.firstIndex(of: ">"), let key = Key(named: String(rest[..<end].dropFirst())) {
        keys.append(key)
        rest = rest[rest.index(after: end)...]
      } else {
        keys.append(.character(first))
        rest = rest.dropFirst()
      }
    }
    return keys
  }
}
