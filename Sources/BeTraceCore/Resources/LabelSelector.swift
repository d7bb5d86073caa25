/// Chooses objects by their labels; all conditions must hold, and one without conditions chooses everything.
public struct LabelSelector: ResourcePart {
  /// Labels that must have exactly these values.
  public var matchLabels: [String: String]
  /// Further conditions on labels.
  public var matchExpressions: [Requirement]

  /// Chooses the objects that meet every condition.
  public init(matchLabels: [String: String] = [:], matchExpressions: [Requirement] = []) {
    self.matchLabels = matchLabels
    self.matchExpressions = matchExpressions
  }

  public func write(to object: inout Object) {
    object.add("matchLabels", matchLabels)
    object.add("matchExpressions", matchExpressions)
  }

  /// A condition on one label.
  public struct Requirement: ResourcePart {
    /// The label's name.
    public var key: String
    /// How the label is compared with `values`.
    public var `operator`: Operator
    /// At least one for `in` and `notIn`, none for `exists` and `doesNotExist`.
    public var values: [String]

    /// A condition on the label `key`.
    public init(key: String, operator: Operator, values: [String] = []) {
      self.key = key
      self.operator = `operator`
      self.values = values
    }

    public func write(to object: inout Object) {
      object.add("key", key)
      object.add("operator", `operator`)
      object.add("values", values)
    }
  }

  /// How a label is compared; `notIn` also chooses objects that lack the label.
  public enum Operator: String, Sendable, Hashable, CaseIterable {
    case `in` = "In"
    case notIn = "NotIn"
    case exists = "Exists"
    case doesNotExist = "DoesNotExist"
  }
}

extension Object {
  /// Adds a selector, the empty one too: it chooses everything, where an absent one chooses nothing.
  public mutating func add(_ key: String, _ selector: LabelSelector?) {
    if let selector { append(key, .object(selector.body)) }
  }
}
