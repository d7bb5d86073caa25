import Testing

@Suite struct SizeTests {
  @Test func everySizeCanFollowEveryOtherAlsoInABox() throws {
    let place = try Workplace()
    let terminal = try place.open("--environment", "production", "--service", "bff")
    _ = try terminal.screen(showing: "Replicas")
    try terminal.press("Enter", "7")
    _ = try terminal.screen(showing: "replicas: 7")
    for (width, height, text) in [
      (120, 40, "Problems"), (40, 10, "Edit"), (39, 9, "needs 40x10, has 39x9"), (1, 1, ""), (200, 60, "Problems"),
      (3, 50, "nee"), (150, 2, "esc closes the box"), (80, 24, "Edit"),
    ] {
      try terminal.resize(width: width, height: height)
      _ = try terminal.screen(showing: text)
    }
    try terminal.resize(width: 200, height: 60)
    _ = try terminal.screen(showing: "5 Inspector")
    try terminal.resize(width: 40, height: 10)
    _ = try terminal.screen(showing: "15 replicas: 7\n enter keep")
    try terminal.resize(width: 80, height: 24)
    try terminal.press("Enter", "u")
    _ = try terminal.screen(showing: "replicas: 3")
    try terminal.press("q")
    #expect(try terminal.exitStatus == 0)
  }
}
