extension JointRule {
  /// What a namespace grants and what is asked for: X-18, ADM-05.
  static let capacity = [
    JointRule("X-18", .together, on: .kind("ResourceQuota")) { object, surroundings in
      guard object.object.countsAll else { return [] }
      return object.root["spec"]?.entries("hard").compactMap { key, part in
        guard let allowed = try? Quantity(part.value), let wanted = surroundings.sum(of: key, in: object.namespace),
          wanted > allowed
        else { return nil }
        return part.problem(
          "\(object) grants \(allowed) of \(key.visible) in namespace '\(object.namespace.visible)', but what is deployed there "
            + "asks for \(wanted): the last pods are never made", brief: "\(wanted) of \(key.visible) are asked for")
      } ?? []
    },
    JointRule("ADM-05", .together, on: .pods) { object, surroundings in
      guard let pods = object.pods else { return [] }
      let limits = surroundings.limits(in: object.namespace)
      return surroundings.unstated(by: pods, of: object, limits)
        + limits.flatMap { limit in
          pods.containers.flatMap { $0.excesses(over: limit, of: object) }
        }
    },
  ]
}

extension JudgedObject {
  /// Whether a quota counts every pod of its namespace.
  fileprivate var countsAll: Bool {
    guard let spec = specification else { return false }
    return spec.isEmpty("scopes") && spec.isEmpty("scopeSelector")
  }
}

/// What a LimitRange says about containers.
struct ContainerLimits {
  let range: PlacedObject
  let part: ObjectPart

  /// Whether it fills in `resource` where a container does not say it; `field` is `default` or `defaultRequest`.
  func fills(_ resource: String, _ field: String) -> Bool { part[field]?.has(resource) ?? false }

  /// The amount of `resource` under `field`, nil if there is none.
  func amount(_ field: String, _ resource: String) -> Quantity? { part.amount(of: resource, field) }
}

extension Surroundings {
  /// What limits containers in a namespace.
  func limits(in namespace: String) -> [ContainerLimits] {
    self[.kindIn("LimitRange", namespace: namespace)].flatMap { range in
      (range.specification?.items("limits") ?? []).filter { $0.text("type") == "Container" }.map {
        ContainerLimits(range: range, part: $0)
      }
    }
  }

  /// How much of `key`, as a quota calls it, all pods of a namespace ask for; nil if it is nothing that pods ask for.
  fileprivate func sum(of key: String, in namespace: String) -> Quantity? {
    guard key == "pods" || key.countedResource != nil else { return nil }
    let limits = limits(in: namespace)
    return self[.podsIn(namespace: namespace)].reduce(Quantity.zero) { sum, workload in
      guard let pods = workload.pods else { return sum }
      let one = key.countedResource.map { pods.amount(of: $0.resource, $0.field, limits) } ?? 1
      return sum + one * leastPods(of: workload)
    }
  }

  /// That a quota counts what containers do not state.
  fileprivate func unstated(
    by pods: JudgedPods, of object: PlacedObject, _ limits: [ContainerLimits]
  ) -> [Problem] {
    let quotas = self[.kindIn("ResourceQuota", namespace: object.namespace)].filter(\.object.countsAll)
    return quotas.flatMap { quota -> [Problem] in
      (quota.root["spec"]?.entries("hard") ?? []).flatMap { key, _ -> [Problem] in
        guard let (resource, field) = key.countedResource, ["cpu", "memory"].contains(resource),
          pods.spec["resources", field]?.has(resource) != true
        else { return [] }
        return pods.containers.filter { $0.amount(of: resource, field, limits) == nil }.map { container in
          Problem(
            container.path["resources"],
            "container '\(container.text("name").visible)' of \(object) states no \(resource) under '\(field)', which \(quota) "
              + "counts: pods that do not state it are refused",
            brief: "'\(field)' needs \(resource): \(quota) counts it")
        }
      }
    }
  }
}

extension JudgedPods {
  /// How much of `resource` one pod asks for: what its containers do together, or what the greediest does that runs before
  /// them.
  fileprivate func amount(of resource: String, _ field: String, _ limits: [ContainerLimits]) -> Quantity {
    if let whole = spec["resources"]?.amount(of: resource, field) { return whole }
    let amount = { (container: ObjectPart) in container.amount(of: resource, field, limits) ?? .zero }
    let early = spec.items("initContainers")
    let sidecars = early.filter { $0.text("restartPolicy") == "Always" }.map(amount).reduce(.zero, +)
    let together = spec.items("containers").map(amount).reduce(sidecars, +)
    let before = early.filter { $0.text("restartPolicy") != "Always" }.map { amount($0) + sidecars }
    return before.reduce(together, max)
  }
}

extension ObjectPart {
  /// The amount of `resource` under `field`, nil if there is none.
  fileprivate func amount(of resource: String, _ field: String) -> Quantity? {
    self[field]?.value[resource].flatMap { try? Quantity($0) }
  }

  /// Whether this container states an amount of `resource` under `requests` or `limits`.
  func states(_ resource: String, _ field: String) -> Bool {
    self["resources"]?.amount(of: resource, field) != nil
  }

  /// What this container asks for once `limits` filled in what it does not say; a request is what the limit is, if
  /// nothing says it.
  fileprivate func amount(of resource: String, _ field: String, _ limits: [ContainerLimits]) -> Quantity? {
    if let own = self["resources"]?.amount(of: resource, field) { return own }
    if field == "requests", let limit = self["resources"]?.amount(of: resource, "limits") { return limit }
    let filler = field == "requests" ? "defaultRequest" : "default"
    return limits.lazy.compactMap { $0.amount(filler, resource) }.first
  }

  /// That this container asks for more than a LimitRange grants, or for less than it wants.
  fileprivate func excesses(over limit: ContainerLimits, of object: PlacedObject) -> [Problem] {
    let subject = "container '\(text("name").visible)' of \(object)"
    let above = (limit.part["max"]?.value.object?.keys ?? []).compactMap { resource -> Problem? in
      guard let most = limit.amount("max", resource), let own = amount(of: resource, "limits", [limit]), own > most
      else {
        return nil
      }
      return Problem(
        path["resources"]["limits"][key: resource],
        "\(subject) has a limit of \(own) \(resource.visible), but \(limit.range) allows \(most): its pods are refused",
        brief: "\(limit.range) allows \(most) \(resource.visible)",
        remedies: [
          .write(
            .string(most.description), at: path["resources"]["limits"][key: resource], "lower the limit to \(most)")
        ])
    }
    let below = (limit.part["min"]?.value.object?.keys ?? []).compactMap { resource -> Problem? in
      guard let least = limit.amount("min", resource), let own = amount(of: resource, "requests", [limit]), own < least
      else { return nil }
      return Problem(
        path["resources"]["requests"][key: resource],
        "\(subject) requests \(own) \(resource.visible), but \(limit.range) wants \(least) at least: its pods are refused",
        brief: "\(limit.range) wants \(least) \(resource.visible) at least",
        remedies: [
          .write(
            .string(least.description), at: path["resources"]["requests"][key: resource],
            "raise the request to \(least)")
        ])
    }
    return above + below
  }
}

extension String {
  /// What a quota of this name counts: a resource, and whether requests or limits of it; nil if it is nothing of pods.
  fileprivate var countedResource: (resource: String, field: String)? {
    if isCommonResource { return (self, "requests") }
    for field in ["requests", "limits"] where hasPrefix(field + ".") {
      let resource = String(dropFirst(field.count + 1))
      return resource == "storage" ? nil : (resource, field)
    }
    return nil
  }
}
