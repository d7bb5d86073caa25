import BeTraceCore
import BeTraceServices
import BeTraceWorkbench
import Testing

/// What earlier exports left, and what becomes of it.
extension ExportingTests {
  @Test func orphansStayUnlessTheyAreToGo() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("S<enter>:set worker/production/enabled=false<enter>sproduction<enter>S<enter>")
    #expect(bench.message == "wrote 2 files to deploy, 18 the same, 7 orphans kept")
    #expect(bench.targets.count == 28)
    bench.press("S")
    #expect(bench.rows(with: "20 the same, 7 orphans: nothing to write").count == 1)
    // On the first of them, which is all that has to be said.
    #expect(bench.rows(with: "D delete").count == 1)
    bench.press("D")
    #expect(bench.rows(with: "20 the same, 7 deleted ").count == 1)
    #expect(bench.rows(with: "D keep").count == 1)
    #expect(bench.rows(with: "--to deploy --prune").count == 1)
    #expect(bench.rows(with: "enter delete 7 files").count == 1)
    bench.press("<enter>")
    #expect(bench.message == "deleted 7 files in deploy, 20 the same")
    #expect(bench.targets.count == 21)
    bench.press("SD")
    #expect(bench.message == "every file there is made still")
  }

  @Test func whatThereIsToWriteIsSaidInFullOnSmallScreens() {
    var bench = Bench(columns: 40, rows: 10)
    bench.press("S<enter>:set worker/production/enabled=false<enter>sproduction<enter>S<enter>S")
    #expect(bench.rows(with: "= 20  – 7: no change ").count == 1)
  }

  @Test func anIndexAloneIsSaidToBeWritten() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("S<enter>")
    bench.overwriteTarget(
      "deploy/index.json", text("deploy/index.json", bench).replacing("\"services\"", with: "\"others\""))
    bench.press("S")
    #expect(bench.rows(with: "27 the same: only the index is written").count == 1)
    #expect(bench.rows(with: "enter write the index ").count == 1)
    bench.press("<enter>")
    #expect(bench.message == "wrote the index of deploy, 27 the same")
  }

  @Test func whatAnEnvironmentThatIsGoneLeavesIsAnOrphan() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("S<enter>")
    for (path, bytes) in bench.targets where path != "deploy/index.json" {
      bench.overwriteTarget(
        path.replacing("/production/", with: "/gone/"), String(decoding: bytes, as: UTF8.self))
      bench.overwriteTarget(path, nil)
    }
    bench.overwriteTarget("deploy/index.json", text("deploy/index.json", bench).replacing("production", with: "gone"))
    bench.press("S")
    #expect(bench.rows(with: "27 new, 27 orphans").count == 1)
    bench.press("D<enter>")
    #expect(bench.message == "wrote 27 files to deploy, 27 deleted")
    #expect(bench.targets.count == 28)
  }

  @Test func whatOtherServicesHaveIsDroppedOnlyByAWord() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("S<up><left><enter>S<shift-tab>")
    // All are ticked: of those only bff is left.
    bench.press("<space><right><right><space>")
    #expect(box(bench)?.choice.services == ["bff"])
    #expect(
      bench.rows(with: "✗ deploy holds backend, nats and worker too, which would be dropped: ").count == 1)
    bench.press("<enter>")
    #expect(bench.message == "type drop, then enter")
    #expect(text("deploy/production.yaml", bench).contains("worker"))
    bench.press("drop")
    bench.press("<alt-y>")
    #expect(bench.copied == "betrace-tui export production --layout yaml --to deploy --only bff --force")
    bench.press("<enter>")
    #expect(bench.message == "wrote 1 file to deploy")
    #expect(!text("deploy/production.yaml", bench).contains("worker"))
  }

  @Test func filesOfOtherServicesAreLeftAlone() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("S<enter>S<shift-tab><space><right><right><space>")
    #expect(box(bench)?.choice.services == ["bff"])
    #expect(bench.rows(with: "8 the same: nothing to write").count == 1)
  }

  @Test func whatADifferenceLeavesOutIsCounted() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("S<enter>:set bff/production/replicas=5 bff/production/resources.limits.memory=2Gi<enter>")
    bench.press("sproduction<enter>St")
    let lines = text(Self.deployment, bench).split(separator: "\n", omittingEmptySubsequences: false).count - 1
    let counts = bench.screen.split(separator: "\n").compactMap { row in
      row.prefix(30).firstRange(of: "⋯  ").map { Int(row[$0.upperBound...].prefix { $0.isNumber }) ?? 0 }
    }
    #expect(counts.count == 3)
    // Two changes are shown, each a line with three around it.
    #expect(counts.reduce(14, +) == lines)
  }

  @Test func overlaysThatShareBasesAreWrittenTogether() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/dev")
    bench.press("S<up><right><right><enter>]]S<down>")
    bench.press("<up><up><space><right><right><space>")
    #expect(box(bench)?.choice.environments == ["production"])
    #expect(bench.rows(with: "◆ dev is written too: it shares the bases").count == 1)
    bench.press("<enter>")
    #expect(bench.targets["deploy/overlays/production/kustomization.yaml"] != nil)
  }
}
