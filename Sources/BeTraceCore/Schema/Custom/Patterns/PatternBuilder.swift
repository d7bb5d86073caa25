extension Pattern {
  /// Reads a pattern in RE2's syntax.
  init(_ text: String) throws(PatternError) {
    var reader = PatternReader(text)
    let tree = try reader.read()
    var builder = PatternBuilder()
    try builder.add(tree)
    steps = builder.steps + [.match]
  }
}

/// Makes steps of a tree.
struct PatternBuilder {
  private(set) var steps: [Pattern.Step] = []
  private static let limit = 20_000

  mutating func add(_ tree: PatternTree) throws(PatternError) {
    guard steps.count < Self.limit else { throw PatternError(message: "repeats too much") }
    switch tree {
    case .set(let set): steps.append(.scalar(set))
    case .place(let place): steps.append(.place(place))
    case .sequence(let parts): for part in parts { try add(part) }
    case .choice(let parts): try addChoice(parts[...])
    case .repetition(let part, let least, let most):
      for _ in 0..<least {
        let count = steps.count
        try add(part)
        // What takes nothing need not be repeated.
        if steps.count == count { break }
      }
      if let most {
        var forks: [Int] = []
        for _ in least..<most {
          forks.append(steps.count)
          steps.append(.fork(steps.count + 1, 0))
          try add(part)
        }
        for fork in forks { steps[fork] = .fork(fork + 1, steps.count) }
      } else {
        let fork = steps.count
        steps.append(.jump(0))
        try add(part)
        steps.append(.jump(fork))
        steps[fork] = .fork(fork + 1, steps.count)
      }
    }
  }

  private mutating func addChoice(_ parts: ArraySlice<PatternTree>) throws(PatternError) {
    guard let first = parts.first else { return }
    if parts.count == 1 { return try add(first) }
    let fork = steps.count
    steps.append(.jump(0))
    try add(first)
    let jump = steps.count
    steps.append(.jump(0))
    steps[fork] = .fork(fork + 1, steps.count)
    try addChoice(parts.dropFirst())
    steps[jump] = .jump(steps.count)
  }
}
