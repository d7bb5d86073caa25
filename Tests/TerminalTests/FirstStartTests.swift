import Testing

/// The card that whoever starts the program for the first time sees.
struct FirstStartTests {
  @Test func theCardIsShownOnceItIsAnsweredNoMore() throws {
    let place = try Workplace(firstStart: true)
    let terminal = try place.open()
    #expect(try terminal.screen(showing: "Welcome").contains("▌ 1  Take the tour"))
    try terminal.press("q")
    #expect(try terminal.exitStatus == 0)
    let again = try place.open()
    _ = try again.screen(showing: "Welcome")
    try again.press("2")
    _ = try again.screen(showing: "▌· Replicas")
    try again.press("q")
    #expect(try again.exitStatus == 0)
    let later = try place.open()
    #expect(try !later.screen(showing: "Replicas").contains("Welcome"))
  }

  @Test func theTourLeavesNothingBehind() throws {
    let place = try Workplace(firstStart: true)
    let before = place["environments/production.json"]
    let terminal = try place.open()
    _ = try terminal.screen(showing: "Welcome")
    try terminal.press("Enter")
    _ = try terminal.screen(showing: "Tour  1 of 4   Where am I?")
    try terminal.press("C-t", "4")
    _ = try terminal.screen(showing: "Tour  4 of 4   Save and export")
    try terminal.press("Enter", "5", "Enter", "s")
    try terminal.type("production")
    try terminal.press("Enter", "S")
    _ = try terminal.screen(showing: "Export  manifests")
    try terminal.press("Enter")
    _ = try terminal.screen(showing: "Well done. ctrl-t q leaves the tour")
    #expect(place["environments/production.json"] == before)
    try terminal.press("C-t", "q")
    #expect(try !terminal.screen(showing: "the tour goes on with :tour").contains("Tour  4 of 4"))
  }

  @Test func theTourIsACommandToo() throws {
    let place = try Workplace()
    let terminal = try place.openBy("tour")
    #expect(try terminal.screen(showing: "Tour  1 of 4").contains("] until row 1 says production"))
  }
}
