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
    var sorted: [EnvVar] = []
    var visited: Set<String> = []
    func visit(_ variable: EnvVar) {
      guard visited.insert(variable.name).inserted else { return }
      for name in references(in: variable.text) {
        byName.first { $0.name == name }.map(visit)
      }
      sorted.append(variable)
    }
    byName.forEach(visit)
    return sorted
  }

  /// The names that `text` refers to as `$(NAME)`; `$$(NAME)` is an escape.
  private static func references(in text: String) -> [String] {
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
