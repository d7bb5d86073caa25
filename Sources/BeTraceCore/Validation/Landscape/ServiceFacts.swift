/// What other environments have to know of one service of an environment; a class, because facts after an edit have the
/// same ones.
final class ServiceFacts: Sendable {
  /// A variable that has a value.
  struct Variable: Sendable {
    let name: String
    let value: Value
    let parameter: Parameter
  }

  /// What names places in files.
  private struct Places: Sendable {
    var variables: [String: Origin] = [:]
    var host = Origin.module

    init(_ cells: [Cell]) {
      for cell in cells {
        let keys = cell.field.keys
        switch (cell.field.parameter, keys.count) {
        case ("env", 2): variables[keys[1]] = cell.origin
        case ("ingress", 2) where keys[1] == "host": host = cell.origin
        default: break
        }
      }
    }
  }

  let isEnabled: Bool
  /// Of what more is safer, and how much there is.
  let amounts: [ServiceAmount]
  /// In the order of the service's cells.
  let variables: [Variable]
  /// Where it is reached from outside; nil if it is not.
  let route: HostRoute?
  /// What it was made of: what each layer says.
  private let entries: [Environment.ServiceEntry?]
  private let places: Later<Places>

  /// What `cells` amount to, which are resolved of what each layer says in `entries`. If these say the same as those of
  /// `former`, it is `former`, or `former` with other places.
  static func found(
    in cells: @escaping @Sendable () -> [Cell], of entries: [Environment.ServiceEntry?], after former: ServiceFacts?
  ) -> ServiceFacts {
    guard let former, former.entries.saySame(as: entries) else { return ServiceFacts(cells(), of: entries) }
    return former.entries.elementsEqual(entries, by: ===)
      ? former : ServiceFacts(former, of: entries, at: Later { Places(cells()) })
  }

  private init(_ former: ServiceFacts, of entries: [Environment.ServiceEntry?], at places: Later<Places>) {
    (isEnabled, amounts, variables) = (former.isEnabled, former.amounts, former.variables)
    (route, self.entries, self.places) = (former.route, entries, places)
  }

  private init(_ cells: [Cell], of entries: [Environment.ServiceEntry?]) {
    self.entries = entries
    places = Later { Places(cells) }
    var isEnabled = true
    var amounts: [ServiceAmount] = []
    var variables: [Variable] = []
    var ingress: [String: Cell] = [:]
    let isScaled = cells.contains { $0.field.keys.count == 1 && $0.field.parameter == "autoscaling" && $0.value != nil }
    for cell in cells {
      guard let value = cell.value else { continue }
      let keys = cell.field.keys
      switch (cell.field.parameter, keys.count) {
      case ("enabled", 1): isEnabled = value != false
      case ("env", 2):
        variables.append(Variable(name: keys[1], value: value, parameter: cell.parameter))
      case ("ingress", 2): ingress[keys[1]] = cell
      default:
        if let amount = ServiceAmount(value, at: cell.field, isScaled: isScaled) { amounts.append(amount) }
      }
    }
    (self.isEnabled, self.amounts, self.variables) = (isEnabled, amounts, variables)
    route = ingress["host"]?.value?.text.map {
      HostRoute(
        host: $0, path: ingress["path"]?.value?.text ?? "/", isExact: ingress["pathType"]?.value?.text == "Exact")
    }
  }

  /// Where its host is decided.
  var hostOrigin: Origin { places.value.host }

  /// Where a variable that has a value is decided.
  func origin(of variable: String) -> Origin { places.value.variables[variable] ?? .module }

  /// Whether it differs from `other`, what is known of the same service, at most in places.
  func isMoved(from other: ServiceFacts) -> Bool { self === other || entries.saySame(as: other.entries) }

  /// Whether it is reached from outside in the same way, decided at the same place.
  func claimsSame(as other: ServiceFacts) -> Bool {
    if self === other { return true }
    guard isEnabled == other.isEnabled, route == other.route else { return false }
    return route == nil || !isMoved(from: other) && hostOrigin == other.hostOrigin
  }

  func sets(_ variable: String) -> Bool { variables.contains { $0.name == variable } }
}

/// How much a service has of something of which more is safer.
struct ServiceAmount: Sendable {
  enum Measure: Sendable, Hashable {
    /// How many pods run at least, with an autoscaler or without.
    case leastPods
    /// How many pods an autoscaler may run.
    case mostPods
    /// What the container may use of this.
    case limit(String)
  }

  let measure: Measure
  /// What decides it.
  let field: Field
  let value: Value
  let quantity: Quantity

  /// What `value` at `field` amounts to; nil if more of it is not safer, or it is no amount.
  fileprivate init?(_ value: Value, at field: Field, isScaled: Bool) {
    let keys = field.keys
    switch (field.parameter, keys.count) {
    case ("replicas", 1) where !isScaled: measure = .leastPods
    case ("autoscaling", 2) where keys[1] == "min": measure = .leastPods
    case ("autoscaling", 2) where keys[1] == "max": measure = .mostPods
    case ("resources", 3) where keys[1] == "limits": measure = .limit(keys[2])
    default: return nil
    }
    guard let quantity = Self.quantity(of: value) else { return nil }
    (self.field, self.value, self.quantity) = (field, value, quantity)
  }

  /// How much `value` is; nil if it is no amount.
  static func quantity(of value: Value) -> Quantity? { value.integer.map { Quantity($0) } ?? (try? Quantity(value)) }
}
