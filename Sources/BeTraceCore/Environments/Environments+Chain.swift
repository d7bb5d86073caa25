extension Environments {
  /// So many environments may extend one another, the root included.
  public static let greatestDepth = 8

  /// Why the chain to an environment is broken.
  public struct ChainError: Error, Sendable {
    /// What is wrong, placed at the `extends` that does not lead on.
    public let finding: Finding
    /// Why the file that is in the way cannot be read; nil if none is.
    public let obstacle: Finding?
  }

  /// Why some environments cannot be planned at all, each cause once: files that cannot be read, and chains that lead to
  /// none.
  public var breaks: [Finding] {
    var found: [Finding] = []
    for file in files {
      if case .unreadable(_, let finding) = file.content {
        found.append(finding)
      } else if case .failure(let error) = chain(to: file.name), error.obstacle == nil,
        !found.contains(where: { $0.origin == error.finding.origin && $0.message == error.finding.message })
      {
        found.append(error.finding)
      }
    }
    return found
  }

  /// Whether the file of `name`, and those of all it extends, can be read.
  public func isReadable(_ name: String) -> Bool { if case .success = chain(to: name) { true } else { false } }

  /// The words for it that the environment called `name` has no value of a service: `not deployed`, unless it cannot be read.
  public func absence(from name: String) -> String { isReadable(name) ? "not deployed" : "cannot be read" }

  /// The chain from the root to `name`, or the finding that says why there is none.
  public func chain(to name: String) -> Result<[Environment], ChainError> {
    var upwards: [Environment] = []
    var next: (name: String, origin: Origin)? = (name, Origin(layer: .environment(name)))
    while let link = next {
      let problem: String
      var obstacle: Finding?
      if upwards.contains(where: { $0.name == link.name }) {
        let circle = upwards.map(\.name) + [link.name]
        problem = "'extends' goes round in a circle: \(circle.joined(separator: " > "))"
      } else if upwards.count == Self.greatestDepth {
        problem = "more than \(Self.greatestDepth) environments extend one another"
      } else {
        switch self[link.name]?.content {
        case .read(_, let environment):
          upwards.append(environment)
          next = environment.extends
          continue
        case .unreadable(_, let finding):
          obstacle = finding
          problem = "'\(link.name.visible)' cannot be read; see \(finding.origin?.description ?? link.name)"
        case nil:
          let others = names.filter { name in !upwards.contains { $0.name == name } }
          problem = "there is no environment '\(link.name.visible)'\(link.name.hint(from: others))"
        }
      }
      let isOwn = link.origin.place != nil && link.origin.layer == .environment(name)
      return .failure(
        ChainError(
          finding: Finding(
            .error, rule: "EF-03", environment: name, field: isOwn ? Field("extends") : nil, origin: link.origin,
            message: problem), obstacle: obstacle))
    }
    return .success(upwards.reversed())
  }
}
