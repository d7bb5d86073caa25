import BeTraceCore
import BeTraceServices
import Testing

/// Whoever changes a field, its lines name it: every field is edited in the environment's file, everything is planned anew,
/// and whatever line is another has to have the field among its causes.
@Suite struct ProvenanceTests {
  private static let header = #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "#

  /// The example, and environments that say random things about all services.
  private static let environments = Environments(
    (ExampleWorkspace.files + (1...2).map { (path: "environments/random\($0).json", text: random(seed: $0)) }).map {
      EnvironmentFile(path: $0.path, bytes: Array($0.text.utf8), catalogue: Rendering.catalogue)
    }, catalogue: Rendering.catalogue)

  private static func random(seed: Int) -> String {
    var parameters = RandomParameters(seed: UInt64(seed))
    let entries = BeTraceServices.all.map { module in
      let name = module.info.name
      return #""\#(name)": \#(Rendering.catalogue[name].map { parameters.entry(of: $0.contract) } ?? "{}")"#
    }
    return #"""
      \#(header)"random\#(seed)", "extends": "staging", "platform": {"labels": {"team": "x"}},
       "services": {\#(entries.joined(separator: ", "))}}
      """#
  }

  private static func plan(_ name: String, in environments: Environments, reusing previous: Plan? = nil) -> Plan {
    Plan(name, in: environments, on: CalendarDate(year: 2026, month: 11, day: 23), reusing: previous)
  }

  @Test(arguments: ["dev", "production", "random1", "random2"], BeTraceServices.all.map(\.info.name) + ["-"])
  func everyLineThatChangesWithAFieldNamesIt(_ environment: String, owner: String) throws {
    let plan = Self.plan(environment, in: Self.environments)
    let provenance = Provenance(plan)
    let service = owner == "-" ? nil : owner
    let fields: any FieldOwner = try service.map { try #require(plan[$0]) } ?? plan.settings
    let before = Line.all(of: plan)
    var changes = 0
    // Whether there is anything at all is the matter of every line.
    for cell in fields.cells where cell.field != Field("enabled") && cell.field != Field("extends") {
      for value in cell.otherValues {
        var edited = Self.environments
        let edit = Edit(environment: environment, service: service, field: cell.field, value: value)
        guard edited.apply(edit) != nil else { continue }
        let after = Line.all(of: Self.plan(environment, in: edited, reusing: plan))
        for (key, line) in before where after[key]?.text != line.text {
          changes += 1
          let causes = provenance.causes(of: line.path, in: line.resource)
          #expect(
            causes.contains { $0.service == service && $0.field == cell.field },
            "\(cell.field) = \(value): \(key), of which the causes are \(causes.map(\.field))")
        }
      }
    }
    if let service, plan[service]?.isEnabled == false {
      #expect(changes == 0)
    } else {
      #expect(changes > 20)
    }
  }
}

/// One value of a rendered object, found again by the names of the things around it.
private struct Line {
  let resource: ResourceIdentity
  let path: ValuePath
  /// The scalar as JSON; of a collection only that it is there.
  let text: String

  static func all(of plan: Plan) -> [String: Line] {
    var lines: [String: Line] = [:]
    for service in plan.services {
      for resource in service.resources {
        // The namespace itself is named after what may change.
        let name = resource.kind == "Namespace" ? "" : resource.name
        collect(
          .object(resource.body), resource.identity, ValuePath(), key: "\(service.name) \(resource.kind) \(name): ",
          into: &lines)
      }
    }
    return lines
  }

  private static func collect(
    _ value: Value, _ resource: ResourceIdentity, _ path: ValuePath, key: String, into lines: inout [String: Line]
  ) {
    switch value {
    case .object(let object) where !object.isEmpty:
      lines[key] = Line(resource: resource, path: path, text: "{")
      for member in object.members {
        collect(member.value, resource, path.appending(.key(member.key)), key: "\(key).\(member.key)", into: &lines)
      }
    case .array(let items) where !items.isEmpty:
      lines[key] = Line(resource: resource, path: path, text: "[")
      for (index, item) in items.enumerated() {
        let name = item["name"]?.text ?? String(index)
        collect(item, resource, path.appending(.index(index)), key: "\(key)[\(name)]", into: &lines)
      }
    default: lines[key] = Line(resource: resource, path: path, text: value.json(indent: nil))
    }
  }
}

extension Cell {
  /// Other values that it may have.
  fileprivate var otherValues: [Value] {
    let values: [Value] =
      switch parameter.type {
      case .boolean: [.bool(!(value?.bool ?? false))]
      case .integer(let range):
        [.integer(range.lowerBound), .integer(min(range.upperBound, (value?.integer ?? 0) + 1))]
      case .choice(let choices): choices.map(Value.string)
      case .quantity: ["3", "5Gi"]
      case .text(.imageDigest): [.string("sha256:" + String(repeating: "2", count: 64))]
      case .text(.path): ["/zz"]
      case .text(.kubernetesVersion): ["1.35", "1.34"]
      case .text, .variable: [.string((value?.text ?? "") + "z")]
      case .object(_, isOptional: true) where value != nil: [.null]
      default: []
      }
    return values.filter { $0 != value }
  }
}
