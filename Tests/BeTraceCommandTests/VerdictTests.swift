import BeTraceCore
import Testing

@testable import BeTraceCommand
@testable import BeTraceWorkspace

/// `validate --filename` says what a real API server says (`Tests/Verdicts/README.md`).
struct VerdictTests {
  /// One manifest and what the server says of it.
  struct Row {
    let id: String
    let manifest: Value
    let isAccepted: Bool
    let status: Int
    let fields: [String]
    let hasWarnings: Bool

    init(_ row: Value) {
      id = row["id"]?.text ?? ""
      manifest = row["manifest"] ?? .null
      isAccepted = row["accepted"] == true
      status = row["status"]?.integer ?? 0
      fields = (row["causes"]?.array ?? []).compactMap { $0["field"]?.text }.filter { !$0.isEmpty }
      hasWarnings = row["warnings"] != 0
    }
  }

  @Test(arguments: [("verdicts", 3436), ("boundaries", 6547)])
  func theServerSaysTheSame(_ corpus: String, count: Int) throws {
    let rows = try Self.rows(of: corpus)
    #expect(rows.count == count)
    let ids = Dictionary(grouping: rows, by: \.id)
    let verdicts = try Self.verdicts(on: rows)
    #expect(verdicts.count == count)
    var disagreements: [String] = []
    for (row, verdict) in zip(rows, verdicts) where ids[row.id]?.count == 1 {
      if let reason = row.disagreement(with: verdict) { disagreements.append("\(row.id) (\(row.status)): \(reason)") }
    }
    #expect(disagreements == [])
  }

  /// A sample of the same manifests in YAML gets the same findings, but for places and what YAML reads otherwise: whole numbers with
  /// a point or exponent.
  @Test(arguments: ["verdicts", "boundaries"])
  func manifestsInYAMLAreJudgedLikeJSON(_ corpus: String) throws {
    let all = try Self.rows(of: corpus).filter { !$0.manifest.hasWholeFloat && $0.manifest != .null }
    let rows = stride(from: 0, to: all.count, by: 8).map { all[$0] }
    #expect(rows.count > 400)
    let json = try Self.verdicts(on: rows)
    let block = try Self.verdicts(on: rows) { "---\n\(YAMLText($0).text)" }
    let flow = try Self.verdicts(on: rows) { "--- \($0.json(indent: nil))\n" }
    var differences: [String] = []
    for (index, row) in rows.enumerated() {
      let expected = json[index].findingsWithoutPlaces
      for verdict in [block[index], flow[index]] where verdict.findingsWithoutPlaces != expected {
        differences.append("\(row.id): \(expected), in YAML \(verdict.findingsWithoutPlaces)")
      }
    }
    #expect(differences == [])
  }

  private static func rows(of corpus: String) throws -> [Row] {
    let name = "\(corpus).jsonl.gz"
    let folder = #filePath.parentFolder.parentFolder
    let text = Inflation.bytes(of: try AtomicFile.read("\(folder)/Verdicts/\(name)", name: name))
    return try text.split(separator: UInt8(ascii: "\n")).map {
      Row(try JSONDocument(parsing: Array($0), file: name).root.value)
    }
  }

  /// What the program says of the manifests, each written by `text`: JSON Lines unless said otherwise.
  private static func verdicts(
    on rows: [Row], text: (Value) -> String = { $0.json(indent: nil) + "\n" }
  ) throws -> [Value] {
    let desk = try Desk([])
    try desk.write(rows.map { text($0.manifest) }.joined(), to: "manifests")
    let answer = desk.program.answer(to: ["validate", "--filename", "manifests", "--isolated", "-o", "jsonl"])
    return try answer.output.split(separator: "\n").map {
      try JSONDocument(parsing: Array($0.utf8), file: "verdicts").root.value
    }
  }
}

extension VerdictTests.Row {
  /// In what the verdict of the program differs from the server's; nil if in nothing.
  func disagreement(with verdict: Value) -> String? {
    let findings = verdict["findings"]?.array ?? []
    let said = findings.map { "\($0["field"]?.text ?? "") [\($0["rule"]?.text ?? "")]" }.joined(separator: ", ")
    guard verdict["accepted"] == .bool(isAccepted) else {
      return isAccepted ? "the server takes it; found \(said)" : "the server refuses \(fields); found nothing"
    }
    if isAccepted {
      let warns = findings.contains { $0["severity"] == "warning" }
      let expected = hasWarnings ? "the server warns" : "the server does not warn"
      return warns == hasWarnings ? nil : "\(expected); found \(said)"
    }
    let blamed = findings.filter { $0["severity"] == "error" }.compactMap { $0["field"]?.text }
    let isRight = fields.isEmpty || blamed.contains { mine in fields.contains { mine.isRelated(to: $0) } }
    return isRight ? nil : "the server blames \(fields); found \(said)"
  }
}

extension Value {
  /// What a verdict says, without where.
  fileprivate var findingsWithoutPlaces: [String] {
    (self["findings"]?.array ?? []).map {
      "\($0["rule"]?.text ?? "") \($0["field"]?.text ?? "") \($0["message"]?.text ?? "")"
    }
  }

  /// Whether a whole number is written with a point or exponent in it.
  fileprivate var hasWholeFloat: Bool {
    switch self {
    case .number(let text): Double(text).map { $0 == $0.rounded() } ?? true
    case .array(let items): items.contains(where: \.hasWholeFloat)
    case .object(let object): object.members.contains(where: \.value.hasWholeFloat)
    default: false
    }
  }
}

extension String {
  /// Whether two fields are the same, or one lies in the other.
  fileprivate func isRelated(to other: String) -> Bool {
    let (mine, theirs) = (lowercased(), other.lowercased())
    let isWithin = { (inner: String, outer: String) in inner.hasPrefix(outer + ".") || inner.hasPrefix(outer + "[") }
    return mine == theirs || isWithin(mine, theirs) || isWithin(theirs, mine)
  }
}
