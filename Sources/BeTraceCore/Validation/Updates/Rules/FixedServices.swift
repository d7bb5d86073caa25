extension UpdateRule {
  /// The addresses of a Service, and what they hang on: UPD-05.
  static let fixedServices = UpdateRule("UPD-05", on: "Service") { update in
    // Whatever becomes a name, or was one, gets new addresses.
    guard update.types.before != "ExternalName", update.types.after != "ExternalName" else { return [] }
    return update.addressProblems + update.familyProblems + update.balancerProblems
  }
}

extension ObjectUpdate {
  fileprivate var types: (before: String, after: String) {
    let types = change("spec", "type")
    return (types.before?.text ?? "ClusterIP", types.after?.text ?? "ClusterIP")
  }

  /// The addresses as they were, and as they are asked for; empty where they are left to the server.
  private var addresses: (before: [String], after: [String]) {
    func list(_ spec: Value?) -> [String] {
      let all = (spec?["clusterIPs"]?.array ?? []).compactMap(\.text)
      let first = spec?["clusterIP"]?.text ?? ""
      return all.isEmpty ? [first].filter { !$0.isEmpty } : all
    }
    return (list(before["spec"]), list(object.root.value["spec"]))
  }

  /// Whether it has no address of its own; what left that to the server got one.
  private var isHeadless: (before: Bool, after: Bool) {
    let (old, new) = addresses
    return (old == ["None"], new.isEmpty ? old == ["None"] : new == ["None"])
  }

  fileprivate var addressProblems: [Problem] {
    let (old, new) = addresses
    guard let first = new.first, isHeadless.before != isHeadless.after || !isHeadless.after else { return [] }
    let field = object.root["spec"]?.isEmpty("clusterIP") == false ? "clusterIP" : "clusterIPs"
    let path = FieldPath("spec", field)
    // Nobody knows which address a Service of a file has got.
    guard let former = old.first ?? (first == "None" ? "an address" : nil) else { return [] }
    if former != first {
      let was = old.isEmpty ? "the address that it has got" : "'\(former.visible)'"
      return [problem(path, "changes from \(was) to '\(first.visible)'")]
    }
    guard old.count > 1, new.count == 2, old[1] != new[1] else {
      let isReleased = old.count > 1 && new.count == 1 && object.root["spec"]?.isEmpty("clusterIPs") == false
      return isReleased && change("spec", "ipFamilyPolicy").after != "SingleStack"
        ? [problem(path, "gives up '\(old[1].visible)' without 'ipFamilyPolicy: SingleStack'")] : []
    }
    return [problem(path, "changes from '\(old[1].visible)' to '\(new[1].visible)'")]
  }

  fileprivate var familyProblems: [Problem] {
    let path = FieldPath("spec", "ipFamilies")
    let old = (before["spec"]?["ipFamilies"]?.array ?? []).compactMap(\.text)
    let new = (object.root.value["spec"]?["ipFamilies"]?.array ?? []).compactMap(\.text)
    guard !old.isEmpty, !new.isEmpty, !isHeadless.before, !isHeadless.after else { return [] }
    if zip(old, new).contains(where: { $0 != $1 }) {
      return [
        problem(path, "changes from '\(old.joined(separator: ", "))' to '\(new.joined(separator: ", "))'")
      ]
    }
    guard new.count < old.count, change("spec", "ipFamilyPolicy").after != "SingleStack" else { return [] }
    return [problem(path, "gives up '\(old[1].visible)' without 'ipFamilyPolicy: SingleStack'")]
  }

  fileprivate var balancerProblems: [Problem] {
    guard types == ("LoadBalancer", "LoadBalancer") else { return [] }
    let path = FieldPath("spec", "loadBalancerClass")
    let classes = change("spec", "loadBalancerClass")
    let other =
      classes.before == classes.after
      ? [] : [problem(path, "changes from \(classes.before.shown) to \(classes.after.shown)", keeping: "keep it")]
    let policies = change("spec", "externalTrafficPolicy")
    let port = FieldPath("spec", "healthCheckNodePort")
    let (old, new) = (before["spec"]?["healthCheckNodePort"]?.integer, object.root.integerAt("healthCheckNodePort"))
    guard policies.before == "Local", policies.after == "Local", let old, let new, old != 0, new != 0, old != new else {
      return other
    }
    return other + [problem(port, "changes from \(old) to \(new)")]
  }

  private func problem(
    _ path: FieldPath, _ change: String, keeping: String = "leave it out, which keeps what is there"
  ) -> Problem {
    Problem(
      path,
      "'\(path)' of \(object) \(change): a Service keeps it, so the server refuses the update; \(keeping), or delete the "
        + "Service and create it anew, which breaks all connections and gives it another address",
      brief: "'\(path)' \(change), which the server refuses")
  }
}

extension ObjectPart {
  /// The number in a field of the specification.
  fileprivate func integerAt(_ name: String) -> Int? { value["spec"]?[name]?.integer }
}
