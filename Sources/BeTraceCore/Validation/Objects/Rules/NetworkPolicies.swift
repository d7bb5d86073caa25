extension ObjectRule {
  /// Who may talk to whom: NP-02 to NP-05.
  static let networkPolicies = [
    ObjectRule(
      "NP-02", on: .kind("NetworkPolicy"),
      .custom { object in
        object.peers.compactMap { peer in
          let hasSelector = peer.has("podSelector") || peer.has("namespaceSelector")
          if peer.has("ipBlock") {
            return hasSelector
              ? peer.problem("expected 'ipBlock' alone or selectors, found both; make two items of them") : nil
          }
          return hasSelector
            ? nil : peer.problem("expected 'podSelector', 'namespaceSelector' or 'ipBlock', found none")
        }
      }),
    ObjectRule("NP-03", on: .kind("NetworkPolicy"), .custom { $0.rulePorts.flatMap(portProblems) }),
    ObjectRule(
      "NP-04", on: .kind("NetworkPolicy"), .custom { $0.peers.compactMap { $0["ipBlock"] }.flatMap(blockProblems) }),
    ObjectRule(
      "NP-05", on: .kind("NetworkPolicy"),
      .at("spec.policyTypes[]", .oneOf("Ingress", "Egress")),
      .custom { object in
        guard let spec = object["spec"], spec.items("policyTypes").count > 2 else { return [] }
        return [spec.problem("policyTypes", "expected at most two, found \(spec.items("policyTypes").count)")]
      }),
  ]

  private static let portProblems: @Sendable (ObjectPart) -> [Problem] = { part in
    var problems = part.check("protocol", .oneOf("TCP", "UDP", "SCTP")) + part.check("port", .port)
    guard let end = part.integer("endPort") else { return problems }
    if let port = part.integer("port") {
      if port <= 65535, !(port...65535).contains(end) {
        problems.append(part.problem("endPort", "expected a number from 'port', \(port), to 65535, found \(end)"))
      }
    } else {
      problems.append(part.problem("endPort", "it needs 'port' to be a number, where the range begins"))
    }
    return problems
  }

  private static let blockProblems: @Sendable (ObjectPart) -> [Problem] = { block in
    guard let range = block.object.range(block.text("cidr")) else {
      return [block.problem("cidr", "expected a range such as '10.0.0.0/8', found \(block.text("cidr").quoted)")]
    }
    return block.items("except").compactMap { part in
      guard let exception = block.object.range(part.value.text ?? "") else {
        return part.problem("expected a range such as '10.1.0.0/16', found \(part.value.excerpt)")
      }
      return range.contains(strictly: exception)
        ? nil : part.problem("\(part.value.excerpt) is no part of 'cidr', \(block.text("cidr").quoted)")
    }
  }
}

extension ObjectPart {
  private func rules(_ body: (ObjectPart, _ isIngress: Bool) -> [ObjectPart]) -> [ObjectPart] {
    guard let spec = self["spec"] else { return [] }
    return spec.items("ingress").flatMap { body($0, true) } + spec.items("egress").flatMap { body($0, false) }
  }

  fileprivate var peers: [ObjectPart] { rules { $0.items($1 ? "from" : "to") } }
  fileprivate var rulePorts: [ObjectPart] { rules { rule, _ in rule.items("ports") } }
}
