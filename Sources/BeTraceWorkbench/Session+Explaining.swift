import BeTraceCore

/// What things are and why they are there, in plain words.
extension Session {
  /// Explains what the cursor is on: a problem, a line of the manifests, or the field with the lines that it reaches.
  mutating func explain() -> [Effect] {
    let pages: [ExplanationPage] =
      switch state.focus {
      case .problems: problemAtCursor.flatMap(page).map { [$0] } ?? []
      case .preview: page(ofLine: state.preview.line).map { [$0] } ?? []
      default: pagesAboutField
      }
    guard !pages.isEmpty else { return refuse("there is nothing to explain here") }
    let columns = BoxFrame(wideFor: 0, layout, symbols: state.symbols).content.columns
    var lines: [String] = []
    var headings: Set<Int> = []
    for page in pages {
      if !lines.isEmpty { lines.append("") }
      headings.insert(lines.count)
      lines += [page.title] + page.paragraphs.flatMap { $0.wrapped(to: columns) }
    }
    state.overlay = .output(OutputBox(title: "What is this?", lines: lines, headings: headings))
    return []
  }

  /// The explanation of the first line that the field at the cursor reaches; nil if it reaches none.
  var explanationInView: (place: String, text: String)? {
    guard let page = preview.firstReached.flatMap(page(ofLine:)), let text = page.paragraphs.first else { return nil }
    return (page.title, text)
  }

  private var pagesAboutField: [ExplanationPage] {
    guard let cell = fieldAtCursor.flatMap({ owner?.cell(at: $0) }) else { return [] }
    let field = ExplanationPage(title: cell.label, paragraphs: [cell.parameter.help])
    let line = preview.firstReached.flatMap(page(ofLine:))
    let problems = findings(of: cell.field).compactMap(page)
    return [field] + (line.map { [$0] } ?? []) + problems
  }

  /// `Deployment spec.replicas` and its explanation.
  private func page(ofLine index: Int) -> ExplanationPage? {
    guard preview.lines.indices.contains(index) else { return nil }
    let kind = String(preview.title(at: index).prefix { $0 != "/" })
    guard let match = Explanation.of(kind, preview.lines[index].path) else { return nil }
    return ExplanationPage(title: match.explanation.description, paragraphs: [match.explanation.text])
  }

  private func page(of finding: Finding) -> ExplanationPage? {
    guard let rule = RuleExplanation.of(finding.rule) else { return nil }
    return ExplanationPage(
      title: "\(rule.id)  \(rule.title)",
      paragraphs: [rule.meaning, rule.importance, rule.remedy, "From \(rule.source)."])
  }
}

/// A heading and what is said below it.
private struct ExplanationPage {
  let title: String
  let paragraphs: [String]
}
