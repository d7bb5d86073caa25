extension ServiceManifests {
  /// What an environment may decide, and is written here as something that it cannot be, so that nobody could tell what it
  /// would be otherwise; nil if nothing is. The server takes none of that.
  var misfit: ModuleFailure? {
    guard let workload else { return nil }
    var expectations: [(path: ValuePath, expected: String, fits: (Value) -> Bool)] = []
    if isCounted {
      expectations.append((ValuePath().appending("spec", "replicas"), "a whole number", { $0.integer != nil }))
    }
    if let container {
      expectations.append((container.appending("env"), "a list", { $0.array != nil }))
      for kind in ["requests", "limits"] {
        let path = container.appending("resources").appending(.key(kind))
        expectations.append((path, "amounts by name", { $0.object != nil }))
        for name in resources[workload][path]?.object?.keys ?? [] {
          expectations.append((path.appending(.key(name)), "a quantity", { $0.amount != nil }))
        }
      }
    }
    for (path, expected, fits) in expectations {
      guard let value = resources[workload][path], value != .null, !fits(value) else { continue }
      let found = value.text.map { "the text \($0.quoted)" } ?? value.excerpt
      return ModuleFailure("expected \(expected) at '\(path)', found \(found)", at: place(of: path, in: workload))
    }
    return nil
  }
}
