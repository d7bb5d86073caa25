import ArgumentParser

/// How a command writes what it says.
enum TextOrJSON: String, CaseIterable, ExpressibleByArgument {
  /// For people.
  case text
  /// For programs.
  case json
}
