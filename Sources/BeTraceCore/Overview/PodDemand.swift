/// What one pod asks for, or may use at most, by resource: `cpu`, `memory`.
struct PodDemand: Sendable, Hashable {
  let requests: [String: Quantity]
  /// Only of resources that all its containers have a limit for; without one it is not known what a pod uses.
  let limits: [String: Quantity]

  /// The demand of pods with this specification, as the scheduler counts it: what they ask for as a whole, else what
  /// their containers need at one time, and what it costs to run a pod.
  init(_ pod: ObjectPart) {
    requests = pod.demand("requests")
    let limits = pod.demand("limits")
    let staying = pod.items("containers") + pod.items("initContainers").filter { $0.text("restartPolicy") == "Always" }
    self.limits = limits.filter { name, _ in
      pod["resources", "limits", name] != nil || staying.allSatisfy { $0["resources", "limits", name] != nil }
    }
  }
}

extension ObjectPart {
  fileprivate func demand(_ list: String) -> [String: Quantity] {
    let parts = everyContainer + [self]
    let names = Set(parts.flatMap { $0["resources", list]?.value.object?.keys ?? [] })
    return Dictionary(
      uniqueKeysWithValues: names.map { name in
        let whole = self["resources", list, name]?.amount
        return (name, (whole ?? sum(of: list, name)) + (self["overhead", name]?.amount ?? .zero))
      })
  }

  private var amount: Quantity? { try? Quantity(value) }
}
