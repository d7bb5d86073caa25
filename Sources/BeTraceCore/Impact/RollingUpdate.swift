/// How the pods of a workload are replaced when their template changes.
enum RollingUpdate: Hashable {
  /// New ones first, or at most so many fewer, and so many more, than there should be.
  case gradual(unavailable: Int, surge: Int)
  /// All go before new ones come.
  case recreate
  /// Only when somebody deletes them.
  case onDelete
  /// Not while it is paused.
  case paused

  /// How the pods of `object`, which makes `count`, are replaced. Percent of unavailable ones round down, of surplus ones
  /// round up, and not both are zero, as the Deployment controller does it.
  init(of object: JudgedObject, count: Int) {
    let spec = object.specification
    switch (object.kind, spec?["strategy"]?.text("type"), spec?["updateStrategy"]?.text("type")) {
    case ("Deployment", "Recreate", _): self = .recreate
    case (_, _, "OnDelete"), ("ReplicaSet", _, _): self = .onDelete
    case ("Deployment", _, _):
      if spec?.isTrue("paused") == true {
        self = .paused
        return
      }
      let rolling = spec?["strategy", "rollingUpdate"]
      let unavailable = rolling?.share("maxUnavailable", of: count, roundingUp: false) ?? count / 4
      let surge = rolling?.share("maxSurge", of: count, roundingUp: true) ?? (count + 3) / 4
      self = .gradual(unavailable: unavailable == 0 && surge == 0 ? 1 : unavailable, surge: surge)
    case ("DaemonSet", _, _):
      let rolling = spec?["updateStrategy", "rollingUpdate"]
      self = .gradual(
        unavailable: rolling?.share("maxUnavailable", of: count, roundingUp: true) ?? 1,
        surge: rolling?.share("maxSurge", of: count, roundingUp: true) ?? 0)
    default: self = .gradual(unavailable: 1, surge: 0)
    }
  }
}

extension ObjectPart {
  /// A number, or the percentage of `count`, that `name` is; nil if it is neither.
  fileprivate func share(_ name: String, of count: Int, roundingUp: Bool) -> Int? {
    if let number = integer(name) { return number }
    guard let text = value[name]?.text, text.hasSuffix("%"), let percent = Int(text.dropLast()) else { return nil }
    return (count * percent + (roundingUp ? 99 : 0)) / 100
  }
}
