import BeTraceCore
import BeTraceServices
import Testing

/// Whoever reads the manifests of the example can ask about every line.
///
/// An object or a list has an explanation of its own. A scalar has one too, or is explained with what is right around it:
/// a key of `data` with `data`, a label of a selector with the selector. What is further up does not count, as it would
/// say nothing about the line. An item of a list is explained with the list.
@Suite struct ExplanationTests {
  @Test(arguments: ["dev", "staging", "production"])
  func everyLineOfTheExampleIsExplained(_ environment: String) {
    let resources = Rendering.plan(environment, in: ExampleWorkspace.files).resources.map(\.resource)
    #expect(resources.count > 10)
    var unexplained: Set<String> = []
    for resource in resources {
      for (path, isScalar) in Value.object(resource.body).places {
        let levelsUp = Explanation.of(resource.kind, path)?.levelsUp ?? .max
        if levelsUp > (isScalar ? 1 : 0) { unexplained.insert("\(resource.kind) \(path)") }
      }
    }
    #expect(unexplained.sorted() == [])
  }
}

extension Value {
  /// The ways to all that is in it, and to itself.
  fileprivate var places: [(path: ValuePath, isScalar: Bool)] {
    var places: [(path: ValuePath, isScalar: Bool)] = []
    func walk(_ value: Value, _ path: ValuePath) {
      switch value {
      case .object(let object):
        places.append((path, false))
        for member in object.members { walk(member.value, path.appending(.key(member.key))) }
      case .array(let items):
        places.append((path, false))
        for (index, item) in items.enumerated() { walk(item, path.appending(.index(index))) }
      default: places.append((path, true))
      }
    }
    walk(self, ValuePath())
    return places
  }
}
