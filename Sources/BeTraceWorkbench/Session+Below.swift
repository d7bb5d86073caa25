package import BeTraceCore

/// What a value here does in the environments that extend this one.
extension Session {
  /// The environments that are deployed and have below them what the cell of `field` says here, and those that have
  /// another layer of their own, with its place.
  package func environmentsBelow(taking field: Field) -> (takers: [String], others: [(name: String, place: Place)]) {
    let below = state.environments.descendants(of: state.environment)
    var takers: [String] = []
    var others: [(name: String, place: Place)] = []
    for name in below where outlook[name]?.isAbstract == false {
      guard let cell = owner(in: outlook[name])?.cell(at: field) else { continue }
      if case .environment(let decider) = cell.origin.layer, below.contains(decider), let place = cell.origin.place {
        others.append((name, place))
      } else {
        takers.append(name)
      }
    }
    return (takers, others)
  }

  /// The same in words: `staging takes it; dev:35 and production:56 have their own`, in few of them `staging takes it, not
  /// dev:35 and production:56`; nil if none extends this one.
  func below(_ field: Field, inFewWords: Bool = false) -> String? {
    let (takers, others) = environmentsBelow(taking: field)
    guard !takers.isEmpty || !others.isEmpty else { return nil }
    let names = others.map {
      "\($0.place.file.split(separator: "/").last?.prefix { $0 != "." } ?? ""):\($0.place.line)"
    }
    let taking = takers.isEmpty ? "none takes it" : "\(takers.inWords) \(takers.count == 1 ? "takes" : "take") it"
    if inFewWords, !takers.isEmpty, !others.isEmpty { return "\(taking), not \(names.unique.inWords)" }
    let having = "\(names.unique.inWords) \(names.unique.count == 1 ? "has its" : "have their") own"
    return others.isEmpty ? taking : "\(taking); \(having)"
  }
}
