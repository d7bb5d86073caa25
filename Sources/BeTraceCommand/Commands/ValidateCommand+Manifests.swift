import BeTraceCore
import BeTraceWorkspace

extension ValidateCommand {
  /// What is wrong with the manifests that were named, relative to the current directory.
  func answer(from surroundings: Surroundings) throws(Refusal) -> Answer {
    guard names.isEmpty, options.workspace == nil else {
      throw Refusal(
        .wrongUsage, "--filename looks at no workspace: leave out environments, services and --workspace")
    }
    let selection = try selected.selection()
    let judged = try manifests.verdicts(in: surroundings.directory)
    let verdicts = judged.verdicts
    // Most likely what was to write them failed.
    guard !verdicts.isEmpty || !judged.hints.isEmpty else {
      let names = manifests.filename.map { $0 == "-" ? "standard input" : "'\($0.visible)'" }
      throw Refusal(
        .noInput, "there is no document in \(names.joined(separator: ", ")): expected manifests, an empty List at least"
      )
    }
    let found = verdicts.map(\.findings) + [judged.leftovers]
    var findings: [ManifestFinding] { selection.shown(of: found.flatMap(\.self)) }
    var answer = Answer()
    for hint in judged.hints { answer.note(hint) }
    switch output {
    case .text:
      answer.form = .inked
      answer.output = text(of: found.count, prefix: "", isOfMany: false, in: surroundings) { range in
        found[range].flatMap { selection.shown(of: $0) }.map { Report($0) }
      }
    case .json where manifests.isolated: answer.output = Self.list(verdicts.reports(showing: selection))
    case .jsonl where manifests.isolated: answer.output = Self.lines(verdicts.reports(showing: selection))
    case .json: answer.output = Self.list(findings.map(\.report))
    case .jsonl: answer.output = Self.lines(findings.map(\.report))
    case .sarif: answer.output = Self.document(SARIF(findings.map { Report($0) }).value)
    }
    let all = found.flatMap(\.severities)
    let shown = found.flatMap { selection.shown(of: $0).severities }
    answer.note("\(verdicts.count.of("document")): \(FindingSelection.summary(shown, of: all))")
    let failing = selected.failOn.severity
    let fails = all.contains { $0 <= failing }
    if !verdicts.allSatisfy(\.isAccepted) || fails { answer.status = .no }
    return answer
  }
}

extension [ManifestFinding] {
  /// How severe each is; a finding is large, and none is copied.
  fileprivate var severities: [Severity] { indices.map { self[$0].severity } }
}

extension [ManifestVerdict] {
  /// Each for programs to read, with its findings that `selection` shows.
  fileprivate func reports(showing selection: FindingSelection) -> [Value] {
    enumerated().map { index, verdict in
      [
        "document": .integer(index), "accepted": .bool(verdict.isAccepted),
        "findings": .array(selection.shown(of: verdict.findings).map(\.verdictReport)),
      ]
    }
  }
}
