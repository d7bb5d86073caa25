import BeTraceCore
import Testing

/// A field of a good object, values that the server takes there, and values that it refuses.
struct Boundary: Sendable, CustomTestStringConvertible {
  let testDescription: String
  private let kinds: String
  private let path: String
  private let given: String
  private let takes: String
  private let refuses: String
  private let blaming: String?
  private let version: Int
  private let severity: Severity

  /// About `rule`, in `kinds`: names with blanks between, or `pods`, `templates` (all but Pod itself) and `jobs`, whose
  /// paths begin in their specifications.
  ///
  /// Values are JSON with commas between; `~63~` in a text stands for that many letters, and the text `<none>` takes the
  /// field out. `given` are the members of a JSON object: other fields by path, set before. A refusal has to blame
  /// `blaming`, otherwise `path`, or something above or below; `/` is anything.
  ///
  /// A boundary of another `severity` than errors is about what the server takes on both sides, and warns of.
  init(
    _ rule: String, _ kinds: String, _ path: String, given: String = "", takes: String = "", refuses: String = "",
    blaming: String? = nil, at version: Int = 36, severity: Severity = .error
  ) {
    testDescription = "\(rule) \(kinds.count > 40 ? "\(kinds.prefix(40))…" : kinds) \(path) at 1.\(version)"
    self.kinds = kinds
    self.path = path
    self.given = given
    self.takes = takes
    self.refuses = refuses
    self.blaming = blaming
    self.version = version
    self.severity = severity
  }

  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    var judge = ManifestJudge(try #require(KubernetesVersion("1.\(version)")))
    let objects = try BoundaryObjects.all()
    let accepted = try Self.values(of: takes)
    let rejected = try Self.values(of: refuses)
    #expect(accepted.count + rejected.count > 0, "a boundary has a side", sourceLocation: sourceLocation)
    for (kind, start) in places {
      for value in accepted {
        let errors = try errors(in: kind, of: objects, at: start, with: value, by: &judge)
        #expect(errors.isEmpty, "\(kind) with \(value.json(indent: nil).prefix(80))", sourceLocation: sourceLocation)
      }
      for value in rejected {
        let errors = try errors(in: kind, of: objects, at: start, with: value, by: &judge)
        let blamed = blaming == "/" ? "" : start + (blaming ?? path)
        #expect(
          errors.contains { $0.blames(blamed) },
          "\(kind) with \(value.json(indent: nil).prefix(80)) says \(errors.map(\.field))",
          sourceLocation: sourceLocation)
      }
    }
  }

  /// The kinds, and what comes before their paths.
  private var places: [(kind: String, start: String)] {
    let pods = BoundaryObjects.podPaths.sorted { $0.key < $1.key }.map { ($0.key, $0.value + ".") }
    return switch kinds {
    case "pods": pods
    case "templates": pods.filter { $0.0 != "Pod" }
    case "jobs": [("Job", "spec."), ("CronJob", "spec.jobTemplate.spec.")]
    default: kinds.split(separator: " ").map { (String($0), "") }
    }
  }

  private func errors(
    in kind: String, of objects: Object, at start: String, with value: Value, by judge: inout ManifestJudge
  ) throws -> [ManifestFinding] {
    var object = try #require(objects[kind])
    for member in try Self.value(of: "{\(given)}").object?.members ?? [] {
      object.put(member.value.orNone, at: Self.steps(of: start + member.key))
    }
    object.put(value.orNone, at: Self.steps(of: start + path))
    let text = Array(object.json(indent: nil).utf8)
    let nodes = try ManifestJudge.documents(inJSON: text, file: "a.json").map { try $0.get() }
    let findings = nodes.flatMap { judge.judge($0).verdict.findings }
    if severity != .error { #expect(!findings.contains { $0.severity == .error }) }
    return findings.filter { $0.severity == severity }
  }

  private static func values(of text: String) throws -> [Value] { try value(of: "[\(text)]").array ?? [] }

  private static func value(of text: String) throws -> Value {
    var expanded = ""
    for (index, part) in text.split(separator: "~", omittingEmptySubsequences: false).enumerated() {
      expanded += index.isMultiple(of: 2) ? String(part) : String(repeating: "a", count: try #require(Int(part)))
    }
    return try JSONDocument(parsing: Array(expanded.utf8), file: "a.json").root.value
  }

  private static func steps(of path: String) -> [String] {
    path.split { ".[]".contains($0) }.map(String.init)
  }
}

extension ManifestFinding {
  /// Whether it stands on the field at `path`, above it or below it; indexes of lists and the server's inner structures do
  /// not count.
  fileprivate func blames(_ path: String) -> Bool {
    let words = { (path: String) in
      path.split { ".[]".contains($0) }.filter { Int($0) == nil && !Self.innerStructures.contains(String($0)) }
        .map { $0.lowercased() }
    }
    let (mine, theirs) = (words(field), words(path))
    return mine.starts(with: theirs) || theirs.starts(with: mine)
  }

  private static let innerStructures: Set = [
    "ProbeHandler", "VolumeSource", "IngressRuleValue", "LocalObjectReference",
  ]
}

extension Value {
  /// The value, or nil for the text that takes a field out.
  fileprivate var orNone: Value? { self == "<none>" ? nil : self }

  /// Writes `value` at the end of `steps`, and what is missing on the way; nil takes out what is there.
  fileprivate mutating func put(_ value: Value?, at steps: [String]) {
    let rest = Array(steps.dropFirst())
    if let index = Int(steps[0]) {
      var items = array ?? []
      if rest.isEmpty, value == nil {
        items.remove(at: index)
      } else {
        if items.count == index { items.append(.null) }
        items[index].set(value, at: rest)
      }
      self = .array(items)
    } else {
      var object = object ?? Object()
      if rest.isEmpty, value == nil {
        object[steps[0]] = nil
      } else {
        var inner = object[steps[0]] ?? .null
        inner.set(value, at: rest)
        object[steps[0]] = inner
      }
      self = .object(object)
    }
  }

  private mutating func set(_ value: Value?, at steps: [String]) {
    if steps.isEmpty { self = value ?? .null } else { put(value, at: steps) }
  }
}

/// Both sides of every boundary in the rules on single objects.
@Suite struct BoundaryTests {}
