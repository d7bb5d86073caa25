import BeTraceCore
import BeTraceWorkbench
import Testing

/// Sections that fold, and the form with only what is set here.
struct FoldingTests {
  /// An environment that deploys a service and decides nothing about it.
  static let bare =
    #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "bare", "extends": "staging", "services": {"worker": {}}}"#

  /// Keys from the first row of bff in production on, and where the cursor stands then.
  @Test(arguments: [
    ("jj", Form.Stop.heading("Image")),
    ("jjj", .field(Field(["image", "repository"]))),
    ("jjjh", .heading("Image")),
    ("jjjhh", .heading("Image")),
    ("jjjhhj", .heading("Variables")),
    ("jjjhhl", .heading("Image")),
    ("jjjhhll", .field(Field(["image", "repository"]))),
    ("jj<enter>j", .heading("Variables")),
    ("jj<space><space>j", .field(Field(["image", "repository"]))),
    ("G", .heading("Read only")),
    ("Gg", .field(Field("replicas"))),
    ("jj]", .heading("Image")),
    ("jj}", .heading("Image")),
  ])
  func theCursorStandsOnHeadingsToo(keys: String, stop: Form.Stop) {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(keys)
    #expect(bench.session.stop == stop)
  }

  @Test func aFoldedSectionSaysWhatIsInIt() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":bff/production/resources.limits.memory<enter><enter>512mb<enter>hh")
    #expect(bench.rows(with: "Resources 4         ✗ +1 •1                     ⋯").count == 1)
    #expect(bench.rows(with: "Memory request").isEmpty)
    #expect(bench.message.hasPrefix("Resources: 4 rows, 1 set here, 1 not saved ✗ bff Memory limit"))
  }

  @Test func allServicesAndEnvironmentsShareTheFolds() {
    var bench = Bench()
    bench.press(":bff/production/image.tag<enter>hh")
    for keys in ["]", "[", "[", "}"] {
      bench.press(keys)
      #expect(bench.rows(with: "Image 4 ").count == 1)
    }
  }

  /// Keys that go to the folded tag of bff in production.
  @Test(arguments: ["x", ":bff/production/image.tag<enter>", "u", "n", ":worker/dev/replicas<enter>-"])
  func whoeverGoesToAFieldOpensItsSection(keys: String) {
    var bench = Bench()
    bench.press("/Tag<enter><esc>:bff/production/image.tag<enter><enter>latest<enter>hh")
    #expect(bench.rows(with: "Pull policy").isEmpty)
    bench.press(keys)
    #expect(bench.session.fieldAtCursor?.parameter == "image")
    #expect(bench.rows(with: "Pull policy").count == 1)
  }

  @Test func aFilterLooksIntoFoldedSections() {
    var bench = Bench()
    bench.press(":bff/production/image.tag<enter>hh/tag")
    #expect(bench.rows(with: "Tag").count == 1)
    bench.press("<enter>h")
    #expect(bench.message == "a filter shows what matches: esc shows the sections")
    bench.press("<esc>h")
    #expect(bench.session.stop == .heading("Image"))
  }

  @Test func whatOnlyTheTeamCanChangeFoldsWhereItDoesNotFitAndOpens() {
    var bench = Bench()
    bench.press("G")
    #expect(bench.rows(with: "Read only 3").count == 1)
    #expect(bench.rows(with: "http 3000").isEmpty)
    #expect(bench.message == "Read only: 3 rows, only the team of bff can change them")
    bench.press("<enter>")
    #expect(bench.rows(with: "http 3000").count == 1)
    bench.press("}G")
    #expect(bench.rows(with: "Ports").count == 1)
    bench.perform(.resized(Size(columns: 120, rows: 60)))
    bench.press("<enter>")
    #expect(bench.rows(with: "Ports").isEmpty)
  }

  @Test(arguments: [
    ("h", "the first rows have no heading that folds"),
    ("jjhh", "Image is folded already: l opens it"),
    ("n", "nothing was looked for yet: / asks for words"),
    ("/LOG<enter>}}n", "no row matches 'LOG'"),
    ("jjd", "d resets one row; D resets all of Image"),
    ("jjf", "there is no problem here; x goes to the next one"),
  ])
  func whatCannotBeIsRefusedWithAReason(keys: String, reason: String) {
    var bench = Bench()
    bench.press(keys)
    #expect(bench.message == reason)
    #expect(bench.beeps == 1)
  }

  @Test func onlyWhatIsSetHereNotSavedOrWrongIsShown() {
    var bench = Bench(columns: 120, rows: 40, at: "bff/dev")
    bench.press(":bff/dev/env.JWT_SECRET<enter><delete>o")
    let labels = bench.session.form?.fields.map(\.label)
    #expect(
      labels == [
        "Repository", "Tag", "Digest", "Pull policy", "JWT_SECRET", "LOG_LEVEL", "CPU limit", "Outside access", "Host",
        "Class", "Namespace",
      ])
    #expect(bench.rows(with: "bff / dev  set here").count == 1)
    bench.press("/LOG<enter>")
    #expect(bench.session.form?.fields.map(\.label) == ["LOG_LEVEL"])
    bench.press("<esc><F4>")
    #expect(bench.session.form?.fields.count == bench.session.form?.fieldCount)
  }

  @Test func whereNothingIsSetTheFormSaysSo() {
    var bench = Bench(at: "worker/bare", files: ["environments/bare.json": Self.bare])
    bench.press("o")
    #expect(bench.rows(with: "nothing is set here   o shows all rows").count == 1)
  }

  @Test func anAddressThatIsNotSetHereShowsAllRows() {
    var bench = Bench()
    bench.press("o:bff/production/env.HOST<enter>")
    #expect(bench.session.stop == .field(Field(["env", "HOST"])))
    bench.press("o:bff/production/env.LOG_LEVEL<enter>")
    #expect(bench.session.stop == .field(Field(["env", "LOG_LEVEL"])))
    #expect(bench.session.state.showsOnlySet)
  }

  @Test func matchesAreSteppedThroughWithAndWithoutTheOtherRows() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("/mem<enter>n")
    #expect(bench.session.fieldAtCursor?.description == "resources.limits.memory")
    bench.press("n")
    #expect(bench.session.fieldAtCursor?.description == "resources.requests.memory")
    bench.press("<esc>gN")
    #expect(bench.session.fieldAtCursor?.description == "resources.limits.memory")
    bench.press("gnn")
    #expect(bench.session.fieldAtCursor?.description == "resources.limits.memory")
  }
}
