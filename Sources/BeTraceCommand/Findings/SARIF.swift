import BeTraceCore

/// Findings in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0), which code hosts and editors show beside
/// the lines that are meant.
struct SARIF {
  private let reports: [Report]
  /// What leads from the root of the paths to the files of the workspace.
  private let prefix: String
  /// The files that fixes change; nil of manifests, which none changes.
  private let environments: Environments?

  /// The findings in files to which `prefix` leads; with what would mend them in `environments`.
  init(_ reports: [Report], prefix: String = "", environments: Environments? = nil) {
    self.reports = reports
    // Who shows the findings looks for paths below the folder it was started in.
    self.prefix = prefix.hasPrefix("../") ? "" : prefix
    self.environments = environments
  }

  /// The whole log, of one run.
  var value: Value {
    let rules = reports.map(\.rule).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.sorted()
    var fingerprints: [String: Int] = [:]
    let results = reports.map { report -> Value in
      let print = Checksum(of: fingerprint(of: report)).description
      fingerprints[print, default: 0] += 1
      return result(report, ruleIndex: rules.firstIndex(of: report.rule) ?? 0, "\(print):\(fingerprints[print] ?? 1)")
    }
    return [
      "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        [
          "tool": [
            "driver": [
              "name": "betrace-tui", "version": .string(Program.version),
              "rules": .array(rules.map { Self.rule($0) }),
            ]
          ],
          "invocations": [["executionSuccessful": true]],
          "columnKind": "unicodeCodePoints",
          "results": .array(results),
        ]
      ],
    ]
  }

  private static func rule(_ id: String) -> Value {
    var rule: Object = ["id": .string(id)]
    if let explanation = RuleExplanation.of(id) {
      rule["shortDescription"] = ["text": .string(explanation.title)]
      rule["fullDescription"] = ["text": .string(explanation.meaning)]
      rule["help"] = ["text": .string("\(explanation.importance)\n\n\(explanation.remedy)")]
      rule["defaultConfiguration"] = ["level": .string(explanation.severity(under: .standard).level)]
    }
    return .object(rule)
  }

  private func result(_ report: Report, ruleIndex: Int, _ fingerprint: String) -> Value {
    var result: Object = [
      "ruleId": .string(report.rule), "ruleIndex": .integer(ruleIndex), "level": .string(report.severity.level),
      "message": ["text": .string(report.message.visible)],
      "locations": [location(of: report)],
      "partialFingerprints": ["betraceFinding/v1": .string(fingerprint)],
    ]
    if let fix = report.fix, let changes = changes(of: fix) {
      result["fixes"] = [["description": ["text": .string(fix.description.visible)], "artifactChanges": changes]]
    }
    if !report.holders.isEmpty {
      // By section 3.27.23 either all results of a run say whether they are suppressed, or none.
      result["suppressions"] = .array(
        report.acceptance.map { [["kind": "external", "justification": .string($0.reason.visible)]] } ?? [])
      let severities = report.holders.map { ($0.environment, Value.string($0.severity.rawValue)) }
      result["properties"] = ["environments": .object(Object(severities))]
    }
    return .object(result)
  }
}

extension SARIF {
  /// What stays the same of a finding when lines of its file move.
  private func fingerprint(of report: Report) -> [String] {
    let object = report.resource.map { [$0.apiVersion, $0.kind, $0.namespace ?? "", $0.name] } ?? []
    return [report.rule, place(of: report).file, report.subject ?? "", report.field] + object
  }

  /// Where it is; what no file decides is at the beginning of the file of an environment in which it is worst.
  private func place(of report: Report) -> Place {
    if let place = report.place { return place }
    let worst = report.holders.first { $0.severity == report.severity }?.environment ?? ""
    return Place(file: environments?[worst]?.path ?? "", line: 1, column: 1)
  }

  private func location(of report: Report) -> Value {
    let place = place(of: report)
    var location: Object = [
      "physicalLocation": [
        "artifactLocation": ["uri": .string(uri(of: place.file))],
        "region": ["startLine": .integer(place.line), "startColumn": .integer(place.column)],
      ]
    ]
    let names: [String]
    if report.holders.isEmpty {
      names = [[report.subject, report.field.isEmpty ? nil : report.field].compactMap(\.self).joined(separator: "/")]
    } else {
      // Addresses, as every command takes them.
      let field = report.field.isEmpty ? "" : "/\(report.field)"
      names = report.environments.map { "\(report.subject ?? "-")/\($0)\(field)" }
    }
    let logical = names.filter { !$0.isEmpty }.map { name -> Value in
      ["fullyQualifiedName": .string(name.visible), "kind": report.field.isEmpty ? "resource" : "property"]
    }
    if !logical.isEmpty { location["logicalLocations"] = .array(logical) }
    return .object(location)
  }

  private func uri(of file: String) -> String {
    if file.hasPrefix("/") { return "file://" + file.percentEncoded }
    let path = environments == nil ? file : prefix + file
    return (path.hasPrefix("/") ? "file://" : "")
      + (path.hasPrefix("./") ? String(path.dropFirst(2)) : path).percentEncoded
  }

  /// What a fix changes in each file, in whole lines; nil if that cannot be said.
  private func changes(of fix: QuickFix) -> Value? {
    guard let environments else { return nil }
    var mended = environments
    for edit in fix.edits { _ = mended.apply(edit) }
    let changes = environments.files.compactMap { file -> Value? in
      guard let now = mended.files.first(where: { $0.path == file.path }), now.bytes != file.bytes else { return nil }
      return [
        "artifactLocation": ["uri": .string(uri(of: file.path))],
        "replacements": [LineReplacement(turning: file.bytes, into: now.bytes).value],
      ]
    }
    return changes.isEmpty ? nil : .array(changes)
  }
}

/// Some lines of a text that others take the place of.
private struct LineReplacement {
  /// The lines that go, 0-based.
  private let lines: Range<Int>
  private let replacement: String

  /// The fewest lines that differ, as one piece.
  init(turning old: [UInt8], into new: [UInt8]) {
    let (mine, theirs) = (Self.lines(of: old), Self.lines(of: new))
    let start = zip(mine, theirs).prefix { $0 == $1 }.count
    let end = zip(mine[start...].reversed(), theirs[start...].reversed()).prefix { $0 == $1 }.count
    lines = start..<mine.count - end
    replacement = String(decoding: theirs[start..<theirs.count - end].joined(), as: UTF8.self)
  }

  var value: Value {
    [
      "deletedRegion": [
        "startLine": .integer(lines.lowerBound + 1), "startColumn": 1, "endLine": .integer(lines.upperBound + 1),
        "endColumn": 1,
      ],
      "insertedContent": ["text": .string(replacement)],
    ]
  }

  /// Each with its end.
  private static func lines(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (index, byte) in text.enumerated() where byte == UInt8(ascii: "\n") {
      lines.append(text[start...index])
      start = index + 1
    }
    return start < text.count ? lines + [text[start...]] : lines
  }
}

extension Severity {
  /// What SARIF calls it.
  fileprivate var level: String { self == .info ? "note" : rawValue }
}

extension String {
  /// The path as a URI has it: other bytes than those that RFC 3986 leaves alone in paths become `%XX`.
  fileprivate var percentEncoded: String {
    let kept = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
    return utf8.reduce(into: "") { text, byte in
      if kept.contains(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
  }
}
