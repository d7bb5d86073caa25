import Testing

@testable import BeTraceCore

/// Who is asked for what stands somewhere in the objects.
struct FieldReachesTests {
  private static let plan = Example.chain([
    #"""
    {"ingress": {"host": "a.com", "className": "nginx", "tls": {"secretName": "s"}, "annotations": {"a": "1"}},
    "labels": {"team": "x", "tier": "x"}, "annotations": {"note": "y"}, "env": {"A": "1", "B": "2", "C": "1", "D": "2",
    "TOKEN": {"secretKeyRef": {"name": "s", "key": "k"}}, "URL": "$(LOG_LEVEL)/"}}
    """#
  ]).plan("base")

  @Test func askingManyAtOnceFindsWhatAskingEachFinds() throws {
    let mill = try #require(Self.plan["mill"])
    let probe = try #require(FieldProbe("mill", in: Self.plan))
    let all = mill.cells.filter { if case .object = $0.parameter.type { false } else { true } }
      .map { (cell: $0, reach: probe.reach(of: $0.field)) }
    let name = ValuePath([.key("metadata"), .key("name")])
    func best(_ asked: [(cell: Cell, reach: [FieldProbe.Reach])], _ part: Fault.Part) -> Field? {
      asked.filter { _, reach in
        let paths = reach.filter { $0.resource == part.object }.map(\.path)
        return paths.contains { $0.isWithin(part.path) || part.path.isWithin($0) }
          && (part.path == name || !paths.contains(name))
      }.min { $0.reach.count < $1.reach.count }?.cell.field
    }
    var found: Set<Field> = []
    for (object, resource) in mill.resources.enumerated() {
      let body = Value.object(resource.body)
      let absent = ValuePath([.key("spec"), .key("not"), .key("there")])
      for path in body.differences(from: nil) + [absent] {
        let part = Fault.Part(object: object, path: path)
        let likely = all.filter { $0.cell.value != nil && $0.cell.value == body[path] }
        let decider = mill.reaches.cell(of: mill, reaching: part, facet: nil, in: Self.plan)?.field
        #expect(decider == best(likely, part) ?? best(all, part), "\(resource.kind) \(path)")
        if let decider { found.insert(decider) }
      }
    }
    #expect(found.isSuperset(of: ["A", "B", "C", "D", "URL"].map { Field(["env", $0]) } + [Field("replicas")]))
  }
}
