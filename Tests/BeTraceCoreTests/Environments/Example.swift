import BeTraceCore

/// Environments as short texts: what stands under `services`, a name, and whatever else the file says.
///
/// The header is the first line of the file, `"services": {` the second, so the services begin on line 3.
struct Example {
  static let catalogue = Catalogue([Mill(), Dam()])
  static let today = CalendarDate(year: 2026, month: 1, day: 1)

  var files: [EnvironmentFile] = []

  var environments: Environments { Environments(files, catalogue: Self.catalogue) }

  /// The environments `base`, `staging` that extends it, and `production` that extends that, as far as there are layers:
  /// each is the entry of `service`, on line 3 after `"SERVICE": `. An empty one says nothing.
  static func chain(_ layers: [String], of service: String = "mill") -> Example {
    let names = ["base", "staging", "production"]
    var example = Example()
    for (index, entry) in layers.enumerated() {
      example.add(
        names[index], extends: index == 0 ? nil : names[index - 1],
        services: entry.isEmpty ? "" : "\"\(service)\": \(entry)")
    }
    return example
  }

  /// Adds the file `NAME.json`.
  mutating func add(_ name: String, extends parent: String? = nil, _ more: String = "", services: String = "") {
    let extends = parent.map { ", \"extends\": \"\($0)\"" } ?? ""
    let comma = more.isEmpty ? "" : ", "
    add(
      file: name,
      """
      {"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "\(name)"\(extends)\(comma)\(more),
      "services": {
      \(services)
      }}
      """)
  }

  /// Adds a file of any text.
  mutating func add(file name: String, _ text: String) {
    files.append(
      EnvironmentFile(path: "\(name).json", bytes: Array(text.withDigests.utf8), catalogue: Self.catalogue))
  }

  func plan(_ name: String) -> Plan { Plan(name, in: environments, on: Self.today) }

  /// What reading finds wrong in the file of the environment called `name`, whatever rules say of what it deploys.
  func findings(inFile name: String) -> [Finding] {
    switch environments[name]?.content {
    case .read(_, let environment)?: environment.findings
    case .unreadable(_, let finding)?: [finding]
    case nil: []
    }
  }
}

extension String {
  /// The text with `sha256:a*` as a digest of 64 times the letter `a`.
  var withDigests: String {
    guard utf8.contains(UInt8(ascii: "*")) else { return self }
    return "abcdef".reduce(self) { text, letter in
      text.split(separator: "sha256:\(letter)*", omittingEmptySubsequences: false)
        .joined(separator: "sha256:" + String(repeating: letter, count: 64))
    }
  }

  /// The text with digests of one letter as `sha256:a*`.
  var withoutDigests: String {
    "abcdef".reduce(self) { text, letter in
      text.split(separator: String(repeating: letter, count: 64), omittingEmptySubsequences: false)
        .joined(separator: "\(letter)*")
    }
  }
}

extension Value {
  /// The value with the digests of its texts written out.
  var withDigests: Value {
    switch self {
    case .string(let text): .string(text.withDigests)
    case .object(let object): .object(Object(object.members.map { ($0.key, $0.value.withDigests) }))
    default: self
    }
  }
}

extension Cell {
  /// `replicas 3 (staging.json:3:14)`.
  var story: String {
    let source =
      origin == .module && !computedFrom.isEmpty
      ? "module, \(computedFrom.joined(separator: ", "))" : origin.description
    return "\(field) \(value?.json(indent: nil).withoutDigests ?? "-") (\(source))"
  }
}
