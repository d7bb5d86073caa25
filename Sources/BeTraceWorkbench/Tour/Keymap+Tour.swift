extension Keymap {
  /// What keys mean to who begins: on the card of the first start, and after the key of the tour.
  static let learning: [Binding] = starting + touring + lessons

  private static let ordinals = ["first", "second", "third", "fourth"]

  private static let starting = ordinals.enumerated().map { row, ordinal in
    Binding(
      [.character(Character("\(row + 1)"))], "\(ordinal) row", "Begin with the \(ordinal) row of the card", .type,
      in: [.welcome], hint: row == 0 ? 2 : nil,
      pair: row == 0 ? (ordinals.map { "\($0)-row" }, "choose") : nil, .choose(row: row))
  }

  private static let touring = [
    Binding([.character("h")], "hint", "How to do the step", .type, in: [.tour], .tour(.hint)),
    Binding(
      [.character("n"), .character("s")], "next lesson", "Go on with the next lesson", .type, in: [.tour], .tour(.next)),
    Binding([.character("r")], "lesson again", "Begin the lesson again", .type, in: [.tour], .tour(.again)),
    Binding([.character("q")], "leave the tour", "Go back to where you were", .type, in: [.tour], .tour(.leave)),
    Binding([.escape], "back to the lesson", "Do nothing with the tour", .type, in: [.tour], .tour(.goOn)),
  ]

  private static let lessons = ordinals.enumerated().map { index, ordinal in
    Binding(
      [.character(Character("\(index + 1)"))], "\(ordinal) lesson", "Begin the \(ordinal) lesson", .type, in: [.tour],
      .tour(.begin(index)))
  }
}
