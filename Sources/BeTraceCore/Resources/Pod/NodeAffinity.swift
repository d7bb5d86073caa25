/// On which nodes a pod must or would like to run; what happens to a node later does not move it.
public struct NodeAffinity: ResourcePart {
  /// One of these terms must fit; none if empty. `requiredDuringSchedulingIgnoredDuringExecution` in Kubernetes.
  public var required: [NodeSelectorTerm]
  /// Each term that fits counts by its weight. `preferredDuringSchedulingIgnoredDuringExecution` in Kubernetes.
  public var preferred: [Preference]

  /// Must fit one of `required`; the more of `preferred` fits, the better.
  public init(required: [NodeSelectorTerm] = [], preferred: [Preference] = []) {
    self.required = required
    self.preferred = preferred
  }

  public func write(to object: inout Object) {
    object.add("requiredDuringSchedulingIgnoredDuringExecution") { $0.add("nodeSelectorTerms", required) }
    object.add("preferredDuringSchedulingIgnoredDuringExecution", preferred)
  }

  /// Nodes that are preferred.
  public struct Preference: ResourcePart {
    /// 1 to 100.
    public var weight: Int
    /// Which nodes.
    public var preference: NodeSelectorTerm

    /// Prefers the nodes of `preference`.
    public init(weight: Int, preference: NodeSelectorTerm) {
      self.weight = weight
      self.preference = preference
    }

    public func write(to object: inout Object) {
      object.add("weight", weight)
      object.add("preference", preference)
    }
  }
}

/// Chooses nodes; all conditions must hold, and a term without conditions chooses none.
public struct NodeSelectorTerm: ResourcePart {
  /// Conditions on labels.
  public var matchExpressions: [Requirement]
  /// Conditions on fields; only `metadata.name` is known.
  public var matchFields: [Requirement]

  /// Chooses the nodes that meet every condition.
  public init(matchExpressions: [Requirement] = [], matchFields: [Requirement] = []) {
    self.matchExpressions = matchExpressions
    self.matchFields = matchFields
  }

  public func write(to object: inout Object) {
    object.add("matchExpressions", matchExpressions)
    object.add("matchFields", matchFields)
  }

  /// A condition on one label or field of a node.
  public struct Requirement: ResourcePart {
    /// The label's or field's name.
    public var key: String
    /// How it is compared with `values`.
    public var `operator`: Operator
    /// At least one for `in` and `notIn`, none for `exists` and `doesNotExist`, one number for the others.
    public var values: [String]

    /// A condition on `key`.
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

  /// How a label or field of a node is compared.
  public enum Operator: String, Sendable, Hashable, CaseIterable {
    case `in` = "In"
    case notIn = "NotIn"
    case exists = "Exists"
    case doesNotExist = "DoesNotExist"
    case greaterThan = "Gt"
    case lessThan = "Lt"
  }
}
