import Testing

@testable import BeTraceCommand

/// `betrace-tui tour`
struct TourCommandTests {
  @Test func everyLessonCanBeDoneWithoutATerminal() throws {
    #expect(
      try Desk().perform("tour", "--check") == """
        1  Where am I?  4 steps
        2  Edit, look, undo  4 steps
        3  A wrong value  4 steps
        4  Save and export  4 steps

        """)
  }

  @Test func withoutTheServicesOfTheLessonsThereIsNoTour() throws {
    let desk = try Desk([])
    let program = Program(catalogue: desk.program.catalogue, example: [], surroundings: desk.program.surroundings)
    let answer = program.answer(to: ["tour", "--check"])
    #expect(answer.notes == "betrace-tui: there is no tour: this program has no example with its services\n")
    #expect(answer.status == .unavailable)
  }
}
