extension JSONDocument {
  /// How many values an environment sets for its services; a reference counts as one.
  var overrideCount: Int { root["services"]?.members?.reduce(0) { $0 + $1.node.leafCount } ?? 0 }
}

extension JSONNode {
  fileprivate var leafCount: Int {
    guard let members, self["$reset"] == nil, !members.contains(where: { $0.key.hasSuffix("Ref") }) else { return 1 }
    return members.reduce(0) { $0 + $1.node.leafCount }
  }
}
