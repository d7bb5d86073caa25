import Testing

@testable import BeTraceCore

/// The table of what Kubernetes has built in.
@Suite struct SchemaTableTests {
  @Test(arguments: KubernetesVersion.all)
  func everyStructureCanBeReadAndLeadsToOthersThatAreThere(_ version: KubernetesVersion) {
    var schema = Schema(version)
    var pending = SchemaTable.allKinds.filter { $0.versions.contains(version) }.map(\.structure)
    #expect(pending.count > 80)
    var seen: Set<String> = []
    while let name = pending.popLast() {
      guard seen.insert(name).inserted else { continue }
      pending += schema.structure(name).fields.compactMap(\.type.structure)
    }
  }

  @Test func aNameMayHoldHyphens() throws {
    var schema = Schema(.standard)
    let field = try #require(schema.structure("JSONSchemaProps")["x-kubernetes-preserve-unknown-fields"])
    #expect(field.type == .boolean)
  }
}

extension SchemaType {
  /// The structure that the type leads to, if it leads to one.
  fileprivate var structure: String? {
    switch self {
    case .structure(let name): name
    case .list(let item, _): item.structure
    case .map(let value): value.structure
    default: nil
    }
  }
}
