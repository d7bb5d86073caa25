extension EnvVar {
  /// The text of a literal variable, empty for a reference.
  fileprivate var text: String {
    if case .value(let text) = source { text } else { "" }
  }
}

/// The order of environment variables: by name, but a variable stands after those its text names as `$(NAME)`, since
/// Kubernetes expands only what was defined before.
enum VariableOrder {
  static func sorted(_ variables: [EnvVar]) -> [EnvVar] {
    let byName = variables.sorted { $0.name < $1.name }
    guard byName.contains(where: { $0.text.suffix(after: "$(") != nil }) else { return byName }
    let known = Dictionary(byName.map { ($0.name, $0) }) { first, _ in first }
    var sorted: [EnvVar] = []
    var (visited, placed): (Set<String>, Set<String>) = ([], [])
    for variable in byName {
      // From a variable to one that it is made of, and so on; without recursion, as nobody limits how far that goes.
      var path = [variable]
      while let last = path.last {
        if visited.insert(last.name).inserted {
          path += references(in: last.text).reversed().compactMap { known[$0] }.filter { !visited.contains($0.name) }
        } else {
          path.removeLast()
          if placed.insert(last.name).inserted { sorted.append(last) }
        }
      }
    }
    return sorted
  }

  /// The names that `text` refers to as `$(NAME)`; `$$(NAME)` is an escape.
  static func references(in text: String) -> [String] {
    var names: [String] = []
    var rest = text[...]
    while let dollar = rest.firstIndex(of: "$") {
      rest = rest[rest.index(after: dollar)...]
      if rest.first == "$" {
        rest = rest.dropFirst()
      } else if rest.first == "(", let end = rest.firstIndex(of: ")") {
        names.append(String(rest[rest.index(after: rest.startIndex)..<end]))
        rest = rest[rest.index(after: end)...]
      }
    }
    return names
  }
}
