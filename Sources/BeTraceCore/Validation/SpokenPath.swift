/// A place in an object as people say it: `'resources.requests[cpu]' of container 'bff'` instead of
/// `spec.template.spec.containers[0].resources.requests[cpu]`.
struct SpokenPath: CustomStringConvertible {
  let description: String

  /// The place at `path` in `resource`. Items of lists go by their names, as far as they have any.
  init(_ path: FieldPath, in resource: Resource) {
    var value: Value? = .object(resource.body)
    var list = ""
    var rest = FieldPath()
    var owners: [String] = []
    for step in path.steps {
      rest.steps.append(step)
      switch step {
      case .field(let name), .key(let name):
        value = value?[name]
        list = name
      case .index(let index):
        value = value?.array.flatMap { $0.indices.contains(index) ? $0[index] : nil }
        guard let noun = Self.nouns[list], let name = value?.ownName else { continue }
        owners.insert("\(noun) '\(name.visible)'", at: 0)
        rest = FieldPath()
      }
    }
    if !owners.contains(where: { $0.contains("container ") }) {
      owners.append("\(resource.kind) '\(resource.name.visible)'")
    }
    let owner = owners.joined(separator: " of ")
    description = rest.steps.isEmpty ? owner : "'\(rest.description.visible)' of \(owner)"
  }

  /// What the items of lists are called.
  private static let nouns = [
    "containers": "container", "initContainers": "init container", "ephemeralContainers": "ephemeral container",
    "env": "variable", "ports": "port", "volumes": "volume", "volumeMounts": "mount", "volumeClaimTemplates": "claim",
  ]
}

extension Value {
  /// What an item of a list is called.
  fileprivate var ownName: String? {
    let name = self["name"]?.text ?? self["metadata"]?["name"]?.text
    return name?.isEmpty == true ? nil : name
  }
}
