import Testing

/// Edits with keys alone, from the screen to the file.
@Suite struct EditingTests {
  @Test(arguments: [(80, 24), (120, 40)]) func itStartsOnTheWorkspaceAndDraws(width: Int, height: Int) throws {
    let place = try Workplace()
    let terminal = try place.open("--environment", "staging", "--service", "nats", width: width, height: height)
    let screen = try terminal.screen(showing: "replicas: 3")
    #expect(screen.hasPrefix(" betrace  nats ›  staging "))
    #expect(screen.split(separator: "\n").allSatisfy { $0.count <= width })
    #expect(try terminal.modes.contains(.ownScreen))
    try terminal.press("q")
    #expect(try terminal.exitStatus == 0)
    #expect(try terminal.settingsAfter == terminal.settingsBefore)
    #expect(try terminal.modes == [])
  }

  @Test func withoutAWorkspaceItWorksOnACopyOfTheExample() throws {
    let place = try Workplace()
    let terminal = try TerminalSession(running: [builtProgram], environment: place.variables(), keeping: place)
    #expect(try terminal.screen(showing: "Replicas").hasPrefix(" betrace  SCRATCH "))
  }

  @Test func productionGetsSevenReplicasWithKeysAlone() throws {
    let place = try Workplace()
    let before = place["environments/production.json"]
    let terminal = try place.open("--environment", "production", "--service", "bff", width: 120, height: 40)
    _ = try terminal.screen(showing: "replicas: 3")
    try terminal.press("Enter", "7")
    _ = try terminal.screen(showing: "replicas: 7")
    #expect(place["environments/production.json"] == before)

    try terminal.press("Enter", "s")
    _ = try terminal.screen(showing: "Type production to save")
    try terminal.type("production")
    try terminal.press("Enter")
    _ = try terminal.screen(showing: "saved environments/production.json")
    let changes = place["environments/production.json"].split(separator: "\n", omittingEmptySubsequences: false)
      .difference(from: before.split(separator: "\n", omittingEmptySubsequences: false))
    #expect(changes.removals.map(\.text) == [#"      "replicas": 3,"#])
    #expect(changes.insertions.map(\.text) == [#"      "replicas": 7,"#])
  }

  @Test func aPasteIsOneEdit() throws {
    let terminal = try Workplace().open("--environment", "production", "--service", "bff", width: 120, height: 40)
    _ = try terminal.screen(showing: "version: \"0.8.2\"")
    try terminal.type("/Tag")
    try terminal.press("Enter", "Enter", "^U")
    try terminal.paste("7.7.7")
    _ = try terminal.screen(showing: "version: \"7.7.7\"")
    try terminal.press("Enter", "u")
    #expect(try !terminal.screen(showing: "version: \"0.8.2\"").contains("unsaved"))
  }

  @Test func pastedKeysAreText() throws {
    let terminal = try Workplace().open("--environment", "production", "--service", "bff", width: 120, height: 40)
    _ = try terminal.screen(showing: "Replicas")
    try terminal.paste("7\nq\n")
    _ = try terminal.screen(showing: "nothing is being typed: press enter on a field first, then paste")
    try terminal.press("Enter", "^U")
    try terminal.paste("4\nq")
    _ = try terminal.screen(showing: "'4q' is no whole number")
  }
}

extension CollectionDifference.Change where ChangeElement == Substring {
  fileprivate var text: Substring {
    switch self {
    case .insert(_, let text, _), .remove(_, let text, _): text
    }
  }
}
