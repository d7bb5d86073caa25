/// A taint of nodes that does not matter to a pod.
public struct Toleration: ResourcePart {
  /// The taint's key; nil with `exists` is every taint.
  public var key: String?
  /// Default `equal`.
  public var `operator`: Operator?
  /// The taint's value for `equal`, a number for the comparisons, none for `exists`.
  public var value: String?
  /// Nil is every effect.
  public var effect: TaintEffect?
  /// Seconds until a taint of effect `noExecute` matters after all; nil is never.
  public var tolerationSeconds: Int?

  /// Does not mind the taint `key`.
  public init(
    key: String? = nil, operator: Operator? = nil, value: String? = nil, effect: TaintEffect? = nil,
    tolerationSeconds: Int? = nil
  ) {
    self.key = key
    self.operator = `operator`
    self.value = value
    self.effect = effect
    self.tolerationSeconds = tolerationSeconds
  }

  public func write(to object: inout Object) {
    object.add("key", key)
    object.add("operator", `operator`)
    object.add("value", value)
    object.add("effect", effect)
    object.add("tolerationSeconds", tolerationSeconds)
  }

  /// How a taint's value is compared; for the last two, whether the taint's number is the smaller or the greater one.
  public enum Operator: String, Sendable, Hashable, CaseIterable {
    case equal = "Equal"
    case exists = "Exists"
    case lessThan = "Lt"
    case greaterThan = "Gt"
  }
}

/// What a taint does to pods that do not tolerate it.
public enum TaintEffect: String, Sendable, Hashable, CaseIterable {
  case noSchedule = "NoSchedule"
  case preferNoSchedule = "PreferNoSchedule"
  case noExecute = "NoExecute"
}
