extension UpdateRule {
  /// What the server does not let change in a pod: UPD-12.
  static let fixedPods = UpdateRule("UPD-12", on: "Pod") { update in
    let spec = FieldPath("spec")
    let refused = update.differences(at: spec).filter { !update.podMayChange($0) }
    let found = update.refusal(
      of: refused, of: spec,
      remedy: "delete the pod first, which ends what runs in it, or let a Deployment make it, which replaces pods")
    return found + update.deadlineProblems
  }
}

extension ObjectUpdate {
  /// Whether a pod that is there may differ at this place.
  fileprivate func podMayChange(_ difference: Difference) -> Bool {
    let names = Array(difference.path.names.dropFirst())
    switch names.first {
    case "containers", "initContainers":
      return names.count == 3 && (names[2] == "image" || names[2] == "imagePullPolicy" && isFilledIn(difference))
    case "ephemeralContainers", "activeDeadlineSeconds": return true
    case "tolerations": return keepsTolerations
    case "terminationGracePeriodSeconds":
      return difference.after == 1 && (difference.before?.integer ?? 0) < 0
    case "schedulingGates": return keepsNoNewGates
    case "nodeSelector": return isGated && difference.before == nil
    case "affinity": return isGated && (names.count == 1 || names[1] == "nodeAffinity")
    default: return false
    }
  }

  /// Whether a policy differs only because the server fills it in by the tag of the image, which it does once.
  private func isFilledIn(_ policy: Difference) -> Bool {
    let image = ValuePath(policy.path.dropLast()["image"])
    guard case .field(let list)? = policy.path.steps.dropLast(2).last,
      let name = after[ValuePath(policy.path.dropLast()["name"])],
      let former = before["spec"]?[list]?.array?.first(where: { $0["name"] == name })?["image"]?.text,
      let now = after[image]?.text
    else { return false }
    return policy.before?.text == former.usualPullPolicy && policy.after?.text == now.usualPullPolicy
  }

  private var isGated: Bool { change("spec", "schedulingGates").before?.array?.isEmpty == false }

  /// Whether no gate was added, and at most some were taken away.
  private var keepsNoNewGates: Bool {
    let gates = change("spec", "schedulingGates")
    return (gates.after?.array ?? []).allSatisfy { gates.before?.array?.contains($0) ?? false }
  }

  /// Whether all former tolerations are still there, but for how long they hold.
  private var keepsTolerations: Bool {
    let (before, after) = change("spec", "tolerations")
    let left = (after?.array ?? []).map(\.withoutSeconds)
    return (before?.array ?? []).allSatisfy { left.contains($0.withoutSeconds) }
  }

  /// A deadline that is set can only come nearer.
  fileprivate var deadlineProblems: [Problem] {
    let path = FieldPath("spec", "activeDeadlineSeconds")
    let (before, after) = change("spec", "activeDeadlineSeconds")
    guard let before = before?.integer, after?.integer.map({ $0 > before }) ?? true else { return [] }
    return [
      Problem(
        path,
        "'\(path)' of \(object) changes from \(before) to \(after.shown): the deadline of a pod that is there can only "
          + "come nearer, so the server refuses the update; keep it at \(before) or less, or delete the pod first",
        brief: "a later deadline, which the server refuses")
    ]
  }
}

extension String {
  /// How often the server has this image pulled if nobody says.
  fileprivate var usualPullPolicy: String {
    let image = ImageReference(splitting: self)
    return image.digest == nil && (image.tag ?? "latest") == "latest" ? "Always" : "IfNotPresent"
  }
}

extension Value {
  /// A toleration without how long it holds, its defaults filled in.
  fileprivate var withoutSeconds: Value {
    let fields = ["key", "operator", "value", "effect"]
    return .object(Object(fields.map { ($0, self[$0] ?? ($0 == "operator" ? "Equal" : "")) }))
  }
}
