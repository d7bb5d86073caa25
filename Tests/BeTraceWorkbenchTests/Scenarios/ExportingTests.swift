import BeTraceCore
import BeTraceServices
import BeTraceWorkbench
import Testing

/// Writing the manifests for GitOps: the same as `betrace-tui export`, on the screen.
struct ExportingTests {
  static let deployment = "deploy/production/bff/45-deployment-bff.yaml"

  func box(_ bench: Bench) -> ExportBox? {
    if case .export(let box)? = bench.session.state.overlay { box } else { nil }
  }

  func text(_ path: String, _ bench: Bench) -> String {
    String(decoding: bench.targets[path] ?? [], as: UTF8.self)
  }

  @Test func whatIsListedIsWritten() throws {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("S")
    let listed = try #require(box(bench)?.forecast?.rows.compactMap { $0.change?.path })
    #expect(bench.targets.isEmpty)
    bench.press("<enter>")
    #expect(bench.message == "wrote 27 files to deploy")
    #expect(
      Set(bench.targets.keys) == Set(listed + ["index.json"]).map { "deploy/\($0)" }.reduce(into: []) { $0.insert($1) })
    let plan = try #require(bench.session.plan)
    for file in try #require(ExportLayout.all.first { $0.name == "files" }).files(of: ExportContent([plan])) {
      #expect(text("deploy/\(file.path)", bench) == file.text)
    }
  }

  @Test func onlyWhatChangedIsWrittenTheNextTime() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("S<enter><enter>5<enter>sproduction<enter>S")
    #expect(bench.rows(with: "1 changed, 26 the same").count == 1)
    #expect(bench.rows(with: "enter write 1 file ").count == 1)
    bench.press("<enter>")
    #expect(bench.message == "wrote 1 file to deploy, 26 the same")
    #expect(text(Self.deployment, bench).contains("replicas: 5"))
    bench.press("S<enter>")
    #expect(bench.message == "nothing to write to deploy, 27 the same")
  }

  @Test func whatIsNotSavedIsNotExportedAndThatIsSaid() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("<enter>5<enter>S")
    #expect(bench.rows(with: "+1 unsaved edit is not exported: esc s saves it").count == 1)
    bench.press("<enter>")
    #expect(text(Self.deployment, bench).contains("replicas: 3"))
  }

  @Test func anUnsavedEditOfAParentCountsToo() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/staging")
    bench.press("<enter>5<enter>]S")
    #expect(bench.rows(with: "+1 unsaved edit is not exported").count == 1)
    bench.press("<esc>[[S")
    #expect(bench.rows(with: "unsaved edit is").isEmpty)
  }

  @Test func theListFollowsEveryChoice() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("S<up><left>")
    #expect(bench.rows(with: "+ production.yaml").count == 1)
    bench.press("<right><right>")
    #expect(bench.rows(with: "+ production.json").count == 1)
    bench.press("<down><down><space>")
    #expect(bench.rows(with: "+ dev.json").count == 1)
    bench.press("<right><right><space><left><left><space>")
    #expect(bench.rows(with: "tick an environment").count == 1)
    bench.press("<enter>")
    #expect(bench.message == "tick an environment")
    #expect(bench.writes == 0)
  }

  @Test func onlyTheServicesThatAreTickedAreExported() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("S<down><down><space>")
    #expect(bench.rows(with: "✗ tick a service").count == 1)
    bench.press("<right><right><space>")
    #expect(bench.rows(with: "betrace-tui export production --layout files --to deploy --only bff").count == 1)
    bench.press("<enter>")
    #expect(bench.message == "wrote 8 files to deploy")
    bench.press("S")
    #expect(box(bench)?.choice.services == ["bff"])
  }

  @Test func theLastChoiceIsRemembered() {
    var bench = Bench(at: "bff/dev")
    bench.press("S<up><right><right><down>gitops<enter>]")
    #expect(
      bench.session.whereabouts.exported
        == ExportChoice(layout: "kustomize", target: "gitops", environments: ["dev"]))
    var next = Bench(whereabouts: bench.session.whereabouts)
    next.press("S")
    #expect(box(next)?.choice == bench.session.whereabouts.exported)
    next.press("<enter>")
    #expect(next.targets["gitops/overlays/dev/kustomization.yaml"] != nil)
  }

  @Test func whatWasChosenAndIsGoneIsNotMissed() {
    let choice = ExportChoice(layout: "tar", target: "out", environments: ["gone"], services: ["gone"])
    var bench = Bench(
      whereabouts: Whereabouts(service: "bff", environment: "dev", field: Field("replicas"), exported: choice))
    bench.press("S")
    #expect(box(bench)?.choice == ExportChoice(layout: "files", target: "out", environments: ["production"]))
  }

  @Test func leavingTheBoxRemembersNothing() {
    var bench = Bench()
    bench.press("Sgitops<esc>")
    #expect(bench.session.state.overlay == nil)
    #expect(bench.session.whereabouts.exported == nil)
  }

  @Test func errorsAreExportedOnlyByTypingTheName() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/staging")
    bench.press(":bff/staging/resources.limits.memory<enter><enter>512mb<enter>s<enter>S<enter>")
    #expect(bench.message == "type staging, then enter")
    #expect(bench.rows(with: "1 error in staging: bff  Memory limit").count == 1)
    #expect(bench.rows(with: "--force").isEmpty)
    bench.press("stag<enter>")
    #expect(bench.targets.isEmpty)
    bench.press("ing")
    #expect(bench.rows(with: "--to deploy --force").count == 1)
    bench.press("<enter>")
    #expect(bench.targets.count == 27)
  }

  @Test func whatNoExportWroteIsReplacedOnlyByAWord() {
    var bench = Bench(columns: 120, rows: 40)
    bench.overwriteTarget(Self.deployment, "mine")
    bench.press("S<enter>")
    #expect(
      bench.rows(with: "✗ deploy/production/bff/45-deployment-bff.yaml was not written by an").count == 1)
    #expect(text(Self.deployment, bench) == "mine")
    bench.press("replace<enter>")
    #expect(bench.message == "wrote 27 files to deploy")
    #expect(text(Self.deployment, bench).contains("kind: Deployment"))
  }

  @Test(arguments: [
    ("{", "deploy/index.json:1:2: the file ends inside the object opened on line 1"),
    (#"{"kind": "List"}"#, "deploy/index.json is no index of an export: export to another folder"),
    (
      #"{"kind": "ExportIndex", "layout": "yaml", "files": []}"#,
      "deploy holds an export with layout yaml: choose that, or another folder"
    ),
  ])
  func aTargetThatIsNotOursIsRefused(index: String, reason: String) {
    var bench = Bench(columns: 120, rows: 40)
    bench.overwriteTarget("deploy/index.json", index)
    bench.press("S")
    #expect(bench.rows(with: "✗ \(reason.prefix(40))").count == 1)
    bench.press("<enter>")
    #expect(bench.message.hasPrefix(reason))
    #expect(bench.writes == 0)
  }

  @Test func aTargetThatChangesMeanwhileIsShownAgain() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("S<enter><enter>5<enter>sproduction<enter>S")
    bench.overwriteTarget("deploy/production/bff/30-service-bff.yaml", "theirs")
    bench.press("<enter>")
    #expect(bench.message == "✗ nothing is written: deploy has changed meanwhile, this is how it is now")
    #expect(bench.rows(with: "2 changed, 25 the same").count == 1)
    #expect(text(Self.deployment, bench).contains("replicas: 3"))
    bench.press("<enter>")
    #expect(bench.message == "wrote 2 files to deploy, 25 the same")
  }

  @Test func aFailureIsSaidAndTheBoxStays() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("S")
    bench.refusal = "deploy is not writable: no space left on device"
    bench.press("<enter>")
    #expect(bench.message == "✗ nothing is written: deploy is not writable: no space left on device")
    #expect(bench.rows(with: "27 new").count == 1)
    bench.refusal = nil
    bench.press("<enter>")
    #expect(bench.message == "wrote 27 files to deploy")
  }

  @Test func anEnvironmentThatCannotBeReadIsNotExported() {
    var bench = Bench(columns: 120, rows: 40, files: ["environments/torn.json": "{"])
    bench.press("S<down><left><left><left><left><right><right><right><space>")
    #expect(bench.rows(with: "✗ environments/torn.json:1:2: the file ends inside the object").count == 1)
    bench.press("<enter>")
    #expect(bench.writes == 0)
  }

  @Test func theCommandLineTakesNoMoreThanTheWord() {
    var bench = Bench()
    bench.press(":export production --layout yaml<enter>")
    #expect(bench.message == "✗ write: export; what and where to is chosen in its box")
  }

  @Test func readOnlyNothingIsExported() {
    var bench = Bench(isReadOnly: true)
    bench.press("S")
    #expect(bench.message == "this workbench is read-only: :write lets you edit")
    #expect(bench.session.state.overlay == nil)
  }

  @Test func theTargetIsCompletedAsShellsDo() {
    var bench = Bench()
    bench.folders = ["deploy/", "deploy/gitops/"]
    bench.press("S<ctrl-u>de<tab>")
    #expect(box(bench)?.target.text == "deploy/")
    bench.press("g<tab>")
    #expect(box(bench)?.target.text == "deploy/gitops/")
    #expect(box(bench)?.part == .target)
    bench.press("<tab>")
    #expect(box(bench)?.part == .environments)
    bench.press("<shift-tab><enter>")
    #expect(bench.targets["deploy/gitops/index.json"] != nil)
    #expect(bench.session.whereabouts.exported?.target == "deploy/gitops")
    bench.press("S<alt-y>")
    #expect(bench.copied == "betrace-tui export production --layout files --to deploy/gitops")
  }

  @Test func theCommandLineOpensItAndAltYCopiesTheCommand() {
    var bench = Bench()
    bench.press(":export<enter><ctrl-u>it's here<alt-y>")
    #expect(bench.copied == #"betrace-tui export production --layout files --to 'it'\''s here'"#)
    bench.press("<ctrl-u>~/my deploy<alt-y>")
    #expect(bench.copied == "betrace-tui export production --layout files --to ~/'my deploy'")
    bench.press("<ctrl-u>-x<alt-y>")
    #expect(bench.copied == "betrace-tui export production --layout files --to ./-x")
  }

  @Test(arguments: [(40, 10), (80, 24), (120, 40)])
  func aSecretThatIsWrittenDownIsOnNoScreen(size: (Int, Int)) {
    let base = Bench().file("environments/base.json").replacing(
      "\"LOG_LEVEL\": \"info\"", with: "\"LOG_LEVEL\": \"info\", \"API_TOKEN\": \"hunter2hunter2\"")
    var bench = Bench(columns: size.0, rows: size.1, files: ["environments/base.json": base])
    bench.press("S<down><down>")
    for _ in 0..<25 {
      bench.press("<down>t")
      for _ in 0..<12 {
        #expect(!bench.screen.contains("hunter2"))
        bench.press("<pgdn>")
      }
      bench.press("<esc>")
      if box(bench) == nil { bench.press("S") }
    }
  }
}
