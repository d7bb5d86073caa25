import BeTraceCore

/// Draws values for the parameters of a contract: each is one that its type allows, and together they make sense.
struct RandomParameters {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: Int(seed)) }

  /// What an environment could say about a service with these parameters, as JSON.
  mutating func entry(of contract: Contract) -> String {
    var members: [String] = []
    var isScaled = false
    for parameter in contract.parameters where chance(60) {
      switch parameter.name {
      // Whether it is there at all, or elsewhere, is no matter of its objects.
      case "enabled", "description", "namespace": continue
      case "replicas" where isScaled: continue
      case "resources": members.append(member("resources", resources()))
      case "ingress" where parameter.type.hasParts: members.append(member("ingress", ingress()))
      case "autoscaling" where parameter.type.hasParts:
        members.append(member("autoscaling", autoscaling()))
        isScaled = true
      case "labels": members.append(member("labels", map(["team", "example.com/tier"], ["", "a", "a.b_c-d"])))
      case "annotations": members.append(member("annotations", map(["note", "example.com/why"], ["", "a b", "ä: {"])))
      case "env": members.append(member("env", variables(parameter.type)))
      default: members.append(contentsOf: value(of: parameter.type).map { [member(parameter.name, $0)] } ?? [])
      }
    }
    return "{\(members.joined(separator: ", "))}"
  }

  /// A value of one of the types that stand for themselves; nil of the others.
  private mutating func value(of type: ParameterType) -> String? {
    switch type {
    case .boolean: chance(50) ? "true" : "false"
    case .integer(let range): "\(integer(in: range))"
    case .choice(let choices): quoted(pick(choices))
    case .quantity: quoted(pick(["1Gi", "1.5Ti", "10G", "2048Mi", "1e9"]))
    case .image: quoted(pick(["a:1", "registry.example.com:5000/a/b:v1.2.3_x", "a/b@\(digest)", "a:1@\(digest)"]))
    case .text(.nonEmpty), .text(.free): quoted(pick(["a", "ä b"]))
    default: nil
    }
  }

  private let digest = "sha256:" + String(repeating: "0", count: 64)

  /// Its ends more often than what is between.
  private mutating func integer(in range: ClosedRange<Int>) -> Int {
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: range.lowerBound
    case 1: range.upperBound
    default: Int.random(in: range.lowerBound...Swift.min(range.upperBound, range.lowerBound + 20), using: &generator)
    }
  }

  /// Limits that are not below the requests.
  private mutating func resources() -> String {
    let ladders = [("cpu", ["1m", "0.25", "1", "4000m"]), ("memory", ["1", "64Mi", "1G", "1.5Gi"])]
    var (requests, limits): ([String], [String]) = ([], [])
    for (name, ladder) in ladders {
      let request = Int.random(in: ladder.indices, using: &generator)
      let limit = Int.random(in: request..<ladder.count, using: &generator)
      requests.append(member(name, quoted(ladder[request])))
      limits.append(member(name, quoted(ladder[limit])))
    }
    return #"{"requests": {\#(requests.joined(separator: ", "))}, "limits": {\#(limits.joined(separator: ", "))}}"#
  }

  private mutating func ingress() -> String {
    var members = [member("host", quoted(pick(["a.example.com", "*.example.com", "localhost"])))]
    if chance(50) { members.append(member("className", quoted("nginx"))) }
    if chance(50) { members.append(member("path", quoted(pick(["/", "/a", "/a/"])))) }
    if chance(50) { members.append(member("pathType", quoted(pick(["Prefix", "Exact", "ImplementationSpecific"])))) }
    if chance(50) { members.append(member("tls", #"{"secretName": "certificate"}"#)) }
    if chance(30) { members.append(member("annotations", map(["a.example.com/b"], ["", "c"]))) }
    return "{\(members.joined(separator: ", "))}"
  }

  private mutating func autoscaling() -> String {
    let least = integer(in: 1...50)
    var members = [member("min", "\(least)"), member("max", "\(least + integer(in: 0...50))")]
    members.append(member("cpu", "\(integer(in: 1...1000))"))
    if chance(50) { members.append(member("memory", "\(integer(in: 1...1000))")) }
    return "{\(members.joined(separator: ", "))}"
  }

  /// Some of the variables that are declared; secrets are referred to.
  private mutating func variables(_ type: ParameterType) -> String {
    guard case .map(of: .variable(declared: let declared)) = type else { return "{}" }
    let references = [
      #"{"secretKeyRef": {"name": "placeholder", "key": "key"}}"#, #"{"fieldRef": {"fieldPath": "metadata.name"}}"#,
      #"{"serviceRef": {"service": "nats", "port": "client", "as": "hostport"}}"#,
    ]
    let members = declared.filter { _ in chance(40) }.map { variable in
      member(
        variable.name,
        variable.isSecret ? references[0] : chance(50) ? quoted(pick(["", "a", "8080"])) : pick(references))
    }
    return "{\(members.joined(separator: ", "))}"
  }

  private mutating func map(_ keys: [String], _ texts: [String]) -> String {
    "{\(keys.filter { _ in chance(50) }.map { member($0, quoted(pick(texts))) }.joined(separator: ", "))}"
  }

  private mutating func pick<T>(_ choices: [T]) -> T { choices[Int.random(in: choices.indices, using: &generator)] }
  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }
  private func quoted(_ text: String) -> String { #""\#(text)""# }
  private func member(_ key: String, _ value: String) -> String { #""\#(key)": \#(value)"# }
}

extension ParameterType {
  /// Whether a service can have it at all.
  fileprivate var hasParts: Bool {
    if case .object(let parts, isOptional: _) = self { !parts.isEmpty } else { false }
  }
}
