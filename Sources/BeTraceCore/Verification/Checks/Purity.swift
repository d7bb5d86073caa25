extension ContractCheck {
  /// What is reviewed is what is deployed.
  static let purity = ContractCheck(
    "CON-09", "The same input gives the same bytes",
    meaning: "Asked twice for the same, the module makes the same objects, byte for byte.",
    importance:
      "Otherwise the difference that was reviewed is not what is deployed, and every export changes every file.",
    remedy: "Use nothing but the parameters: no time, no random number, no order of a dictionary or set.",
    behaviour: { module in
      let most = module.contract.parameters.compactMap { parameter in
        module.contract.ownNames.contains(parameter.name) ? parameter.samples.last.map { (parameter.name, $0) } : nil
      }
      return [("with nothing set", Object()), ("with every own parameter at its last bound", Object(most))]
        .compactMap { words, entry in
          let (first, second) = (module.outputs(of: entry), module.outputs(of: entry))
          return first.difference(from: second).map { difference in
            Breach(
              words, expected: "twice the same", found: "another \(difference)",
              remedy: "make it from the parameters alone")
          }
        }.prefix(1).map(\.self)
    })
}

extension ModuleOutputs {
  /// Where this differs from `other`, without the values; nil if it does not.
  fileprivate func difference(from other: ModuleOutputs) -> String? {
    guard self != other else { return nil }
    let (mine, theirs) = (named, other.named)
    guard mine.map(\.name) == theirs.map(\.name) else { return "number of outputs" }
    for (index, pair) in zip(mine, theirs).enumerated() where pair.0.resource != pair.1.resource {
      let (left, right) = (Value.object(pair.0.resource.body), Value.object(pair.1.resource.body))
      let path = left.differences(from: right).first ?? right.differences(from: left).first
      // What is the same but for its order is not the same bytes.
      return "\(path.map { "'\($0)'" } ?? "order of keys") of \(mine[index].resource.identity)"
    }
    return nil
  }
}
