import BeTraceCore
import BeTraceWorkbench
import Testing

/// What keys do in the manifests.
struct PreviewTests {
  /// The title row of the manifests.
  func title(_ bench: Bench) -> String {
    bench.rows(with: "3 Preview").first?.split(separator: "3 Preview").last?
      .filter { $0 != "─" && $0 != "━" }.split(separator: " ").joined(separator: " ") ?? ""
  }

  @Test func tShowsThemInFourWays() {
    var bench = Bench()
    var titles: [String] = []
    for _ in 0..<5 {
      titles.append(title(bench))
      bench.press("t")
    }
    #expect(
      titles == [
        "Deployment/bff yaml", "diff saved", "Deployment/bff diff staging", "Deployment/bff json",
        "Deployment/bff yaml",
      ])
  }

  @Test(arguments: [("bff/production", "staging"), ("bff/staging", "dev"), ("bff/dev", "staging")])
  func theEnvironmentToCompareWithIsTheOneAboveElseTheNeighbour(address: String, other: String) {
    var bench = Bench(at: address)
    bench.press("tt")
    #expect(title(bench).hasSuffix("diff \(other)"))
  }

  @Test func theEnvironmentThatWasAskedAboutLastIsComparedAgain() {
    var bench = Bench()
    bench.press(":diff dev<enter>")
    #expect(title(bench).hasSuffix("diff dev"))
    bench.press("ttt")
    #expect(title(bench).hasSuffix("diff saved"))
    bench.press("t")
    #expect(title(bench).hasSuffix("diff dev"))
    bench.press("[[")
    #expect(title(bench).hasSuffix("diff staging"))
    bench.press(":yaml<enter>")
    #expect(title(bench).hasSuffix("yaml"))
    bench.press(":json<enter>")
    #expect(title(bench).hasSuffix("json"))
    bench.press(":diff saved<enter>")
    #expect(title(bench).hasSuffix("diff saved"))
  }

  @Test func theCommandLineListsWhatCanBeCompared() {
    var bench = Bench()
    bench.press(":diff ")
    #expect(bench.session.candidates.map(\.text) == ["diff saved", "diff dev", "diff staging"])
    bench.press("<down><down><enter>")
    #expect(title(bench).hasSuffix("diff dev"))
  }

  @Test func whatCannotBeComparedIsSaid() {
    var bench = Bench(columns: 120)
    bench.press(":diff nowhere<enter>")
    #expect(
      bench.message == "✗ 'nowhere' is no other environment that is rendered; write saved or dev, staging")
  }

  @Test func anEnvironmentThatDeploysNothingSaysSo() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":-/staging/abstract<enter><space>")
    #expect(bench.rows(with: "staging shared once saved").count == 1)
    #expect(title(bench).hasSuffix("yaml, not deployed"))
    bench.press("t")
    #expect(bench.session.preview.objects.allSatisfy { $0.change == .removed })
    bench.press("s<enter>:-/staging/abstract<enter>")
    #expect(bench.rows(with: "staging shared  ").count == 1)
    #expect(bench.rows(with: "no difference: staging is as saved").count == 1)
  }

  @Test func theProtectionOfTheFileIsToldBesideThatOfTheScreen() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":-/production/protected<enter><space>")
    #expect(bench.rows(with: "production protected until saved").count == 1)
    bench.press(":-/dev/protected<enter><space>")
    #expect(bench.rows(with: "dev protected once saved").count == 1)
  }

  @Test func theFirstChangeIsInView() {
    var bench = Bench()
    bench.press(":set bff/production/ingress.host=other.example.com<enter>")
    bench.press(":bff/production/replicas<enter>t")
    #expect(bench.rows(with: "- other.example.com").count == 1)
  }

  @Test func whatIsTheSameIsSaid() {
    var bench = Bench(files: ["environments/twin.json": Self.twin])
    bench.press("t")
    #expect(bench.rows(with: "no difference: bff in production is as saved").count == 1)
    bench.press(":bff/twin/replicas<enter>:diff production<enter>")
    #expect(title(bench) == "Deployment/bff diff production")
    #expect(bench.session.preview.lines.filter { $0.change == .added }.allSatisfy { $0.text.contains("twin") })
    bench.press(":worker/dev/replicas<enter>tt")
    #expect(bench.rows(with: "worker is off in dev").count == 1)
    bench.press(":worker/production/concurrency<enter><enter>100000<enter>:diff saved<enter>")
    #expect(bench.rows(with: "no difference: a value that is wrong is not rendered").count == 1)
  }

  static let twin = #"""
    { "apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "twin", "extends": "production" }

    """#

  @Test func nothingIsFoldedThatFits() {
    var bench = Bench(columns: 120, rows: 400)
    #expect(!bench.session.previewRows.hasFolds)
    bench.press("3o")
    #expect(bench.message == "nothing is folded: there is room for all of it")
    bench.perform(.resized(Size(columns: 120, rows: 40)))
    #expect(bench.session.previewRows.hasFolds)
    bench.perform(.resized(Size(columns: 80, rows: 24)))
    #expect(!bench.session.previewRows.hasFolds)
  }

  /// Whatever field the cursor is on: the lines that it decides, those that changed, and what they stand under.
  @Test func whatMattersIsNeverFolded() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":set bff/production/replicas=5 bff/production/image.tag=0.9.0<enter>")
    for field in bench.session.form?.fields.map(\.field) ?? [] {
      bench.press(":bff/production/\(field)<enter>")
      let preview = bench.session.preview
      let shown = bench.session.previewRows.rows.compactMap { if case .line(let line) = $0 { line } else { nil } }
      for (index, line) in preview.lines.enumerated() where line.isChanged || line.isReached {
        let parents = sequence(first: index) { preview.lines[$0].parent }
        #expect(parents.allSatisfy(shown.contains), "\(line.text) at \(field)")
      }
      #expect(bench.session.previewRows.rows.count <= 36 || !shown.isEmpty)
    }
  }

  @Test func theManifestsHoldStillWhileTheCursorStaysInASection() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":bff/production/image.repository<enter>")
    let rows = bench.session.previewRows.rows
    #expect(bench.session.previewRows.hasFolds)
    for field in ["image.tag", "image.digest", "imagePullPolicy"] {
      bench.press("j")
      #expect(bench.session.fieldAtCursor?.description == field)
      #expect(bench.session.previewRows.rows == rows)
      #expect(bench.session.preview.lines.contains { $0.isReached })
    }
    bench.press("jj")
    #expect(bench.session.previewRows.rows != rows)
  }

  @Test func aFoldOpensAndCloses() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":bff/production/resources.limits.memory<enter>3")
    let folded = bench.session.previewRows.rows
    let row = folded.firstIndex { if case .fold = $0 { true } else { false } }
    guard let row, case .fold(let lines) = folded[row] else {
      Issue.record("nothing is folded")
      return
    }
    bench.press("g" + String(repeating: "j", count: row))
    #expect(bench.rows(with: "⋯ \(lines.count) lines").count == 1)
    bench.press("<enter>")
    #expect(bench.rows(with: "⋯ \(lines.count) lines").isEmpty)
    #expect(bench.line == bench.session.preview.lines[lines.lowerBound].text)
    bench.press("jjh")
    #expect(bench.session.previewRows.rows == folded)
    bench.press("<space>")
    #expect(bench.session.previewRows.rows != folded)
  }

  @Test func anObjectFoldsToOneLineAndStaysSoInOtherEnvironments() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("3h")
    #expect(bench.rows(with: "⋯ Deployment/bff  144 lines").count == 1)
    bench.press("[")
    #expect(bench.rows(with: "⋯ Deployment/bff").count == 1)
    bench.press("3h")
    #expect(bench.session.state.focus == .form)
    bench.press("3<enter>")
    #expect(bench.rows(with: "⋯ Deployment/bff").isEmpty)
  }

  @Test func oShowsAllLinesAndFoldsThemAgain() {
    var bench = Bench(columns: 120, rows: 40)
    let folded = bench.session.previewRows.rows
    bench.press("3o")
    #expect(bench.session.previewRows.rows.count == bench.session.preview.lines.count)
    bench.press("o2")
    #expect(bench.session.previewRows.rows == folded)
  }

  @Test func scrollingFromTheFormUnfoldsUntilTheCursorMoves() {
    var bench = Bench(columns: 120, rows: 40)
    let lit = bench.rows(with: "replicas: 3")
    bench.press("J")
    #expect(!bench.session.previewRows.hasFolds)
    #expect(bench.rows(with: "replicas: 3").count == 1)
    #expect(bench.session.state.focus == .form)
    bench.press("jk")
    #expect(bench.session.previewRows.hasFolds)
    #expect(bench.rows(with: "replicas: 3") == lit)
  }

  @Test func theCursorMovesByLinesPagesAndToTheEnds() {
    var bench = Bench()
    bench.press("3")
    #expect(bench.line == "  replicas: 3")
    bench.press("j")
    #expect(bench.line == "  revisionHistoryLimit: 5")
    bench.press("k")
    #expect(bench.line == "  replicas: 3")
    bench.press("<ctrl-d>")
    #expect(bench.line == "  minReadySeconds: 5")
    bench.press("<ctrl-u>")
    #expect(bench.line == "  replicas: 3")
    bench.press("g")
    #expect(bench.line == "apiVersion: v1")
    #expect(title(bench) == "Namespace/betrace yaml")
    bench.press("G")
    #expect(bench.session.state.preview.line == bench.session.preview.lines.count - 1)
    #expect(title(bench) == "Ingress/bff yaml")
  }

  @Test func theFirstLineOfADifferenceShowsWithItsHeading() {
    var bench = Bench()
    bench.press("tt3Gg")
    #expect(bench.line == "apiVersion: v1")
    #expect(bench.rows(with: "      Namespace/betrace").count == 1)
  }

  @Test func theLineAtTheCursorSaysWhereItIs() {
    var bench = Bench()
    bench.press("3")
    #expect(bench.message == "Deployment/bff spec.replicas")
  }

  @Test(arguments: [
    ("replicas: 3", "replicas"), ("- name: JWT_SECRET", "env.JWT_SECRET"), ("key: jwt-secret", "env.JWT_SECRET"),
    ("resources:", "resources.requests.memory"), ("image: ", "image.digest"),
    ("- name: BETRACE_BACKEND_URL", "env.BETRACE_BACKEND_URL"),
  ])
  func aLineLeadsToTheFieldThatReachesTheFewest(text: String, field: String) {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("3/\(text)<enter><enter>")
    #expect(bench.session.fieldAtCursor?.description == field)
    #expect(bench.session.state.focus == .form)
    bench.press("-")
    #expect(bench.session.fieldAtCursor?.description == "replicas")
  }

  @Test(arguments: [
    ("type: RollingUpdate", "the module of bff decides spec.strategy.type by itself"),
    (
      "app.kubernetes.io/part-of: betrace",
      "the environment's own platform.labels[app.kubernetes.io/part-of] decides this, written in environments/base.json:12"
    ),
    ("---", "there is nothing here"),
  ])
  func aLineWithoutAFieldSaysWhoDecidesIt(text: String, message: String) {
    var bench = Bench(columns: 160, rows: 40)
    bench.press("3o/\(text)<enter><enter>")
    #expect(bench.message == message)
    #expect(bench.session.state.focus == .preview)
  }

  @Test func theTextOfAnObjectIsThatOfItsLines() throws {
    let bench = Bench()
    let preview = bench.session.preview
    let service = try #require(preview.objects.firstIndex { $0.title == "Service/bff" })
    let text = preview.objectText(at: preview.objects[service].lines.lowerBound + 3)
    let resources = bench.session.servicePlan?.resources ?? []
    #expect(text == YAMLText([resources[service]]).text)
  }
}
