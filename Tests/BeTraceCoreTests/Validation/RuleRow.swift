import BeTraceCore
import Testing

/// What some files say about some services, and the findings that this gives.
struct RuleRow: Sendable, CustomTestStringConvertible {
  let testDescription: String
  private let services: [TestService]
  private let files: [EnvironmentText]
  private let shows: [String]
  /// The only rules that count; nil for all that the service of the tests keeps.
  private let rules: [String]?

  /// The practices that rows are about; the service of the tests keeps no others.
  private static let practices = ["POL-01", "POL-01b", "POL-07", "POL-09", "POL-13", "POL-16"]

  /// Whether it is about something else than a practice that the service of the tests does not keep.
  static func isOrdinary(_ finding: Finding) -> Bool {
    // Its image is of a registry, which nodes of the tests do not ask.
    if finding.rule == "POL-07", finding.resource.map({ $0.name != "web" }) ?? false { return false }
    if finding.rule == "X-19", finding.field == Field("imagePullPolicy") { return false }
    return practices.contains(finding.rule)
      || !finding.rule.hasPrefix("POL-") && !["META-10", "SA-02", "SEC-03", "ADM-04"].contains(finding.rule)
  }

  /// A namespace, and a secret that exists.
  private static let settings =
    #""namespace": "shop", "platform": {"externals": {"secrets": {"a": ["b"]}}}"#

  /// The environment `test` says `entries` about services, a JSON object; it extends the last of `parents`.
  init(
    _ name: String, _ entries: String? = nil, settings: String = RuleRow.settings,
    extending parents: [EnvironmentText] = [], services: [TestService] = [TestService()],
    about rules: [String]? = nil, shows: [String] = []
  ) {
    testDescription = name
    self.services = services
    let listing = services.map { #""\#($0.info.name)": {}"# }.joined(separator: ", ")
    files = parents + [EnvironmentText("test", entries ?? "{\(listing)}", settings: settings)]
    self.shows = shows
    self.rules = rules
  }

  /// What is found in the environment, by itself and among the others.
  private static func findings(in environments: Environments) -> [Finding] {
    var landscape = Landscape(environments)
    return Array(landscape.placing(Plan("test", in: environments, on: .testDay)).findings)
  }

  /// Expects the findings, word by word, that each of their fixes mends what it is for, and that who asks only for errors
  /// hears of the same ones.
  func check(sourceLocation: SourceLocation = #_sourceLocation) {
    let environments = Environments(files, services)
    let findings = Self.findings(in: environments).filter { finding in
      rules?.contains(finding.rule) ?? Self.isOrdinary(finding)
    }
    #expect(findings.map(\.description) == shows, sourceLocation: sourceLocation)
    let errors = [Severity.info, .error].map { least in
      Plan("test", in: environments, on: .testDay, reporting: least).findings.filter { $0.severity == .error }
    }
    #expect(errors[0] == errors[1], sourceLocation: sourceLocation)
    for finding in findings {
      for fix in finding.fixes {
        var mended = environments
        for edit in fix.edits { #expect(mended.apply(edit) != nil, sourceLocation: sourceLocation) }
        let left = Self.findings(in: mended)
        #expect(
          !left.contains { ($0.rule, $0.message) == (finding.rule, finding.message) }, "\(fix.description)",
          sourceLocation: sourceLocation)
      }
    }
  }
}

/// An environment file, its entries of services on the second line.
struct EnvironmentText: Sendable {
  let name: String
  let settings: String
  let entries: String

  init(_ name: String, _ entries: String, settings: String = #""namespace": "shop""#) {
    self.name = name
    self.entries = entries
    self.settings = settings
  }
}

extension Environments {
  /// The environments of `files`, each extending the one before it.
  init(_ files: [EnvironmentText], _ services: [TestService]) {
    let catalogue = Catalogue(services)
    self.init(
      files.indices.map { index in
        let parent = index == 0 ? "" : #""extends": "\#(files[index - 1].name)", "#
        let text = """
          {"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "\(files[index].name)", \(parent)\
          \(files[index].settings), "services":
          \(files[index].entries)}
          """
        return EnvironmentFile(path: files[index].name + ".json", bytes: Array(text.utf8), catalogue: catalogue)
      }, catalogue: catalogue)
  }
}

extension CalendarDate {
  /// The day on which tests happen.
  static let testDay = CalendarDate(year: 2026, month: 11, day: 23)
}

extension Plan {
  /// The plan of a single environment on the day of tests.
  init(_ entries: String, settings: String = #""namespace": "shop""#, services: [TestService]) {
    self.init(
      "test", in: Environments([EnvironmentText("test", entries, settings: settings)], services), on: .testDay)
  }
}
