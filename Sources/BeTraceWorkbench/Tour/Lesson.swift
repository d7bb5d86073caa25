/// A part of the tour: some things to do in the workbench itself, on the example.
package struct Lesson: Sendable {
  package let title: String
  /// What it is about: one or two sentences.
  package let text: String
  /// The cell that the cursor begins on.
  package let start: Visit
  /// At most four.
  package let steps: [Step]

  /// One thing to do. Keys in texts stand in backquotes, as they are unless somebody wants others: "`s` saves".
  package struct Step: Sendable {
    /// What to do, in one short line.
    package let text: String
    /// How to do it, for whoever asks.
    package let hint: String
    /// Keys that do it, as `Key.sequence` reads them, for the tour that runs by itself.
    package let keys: String
    /// Whether what happened just now does it.
    let isDone: @Sendable (Moment) -> Bool

    init(_ text: String, hint: String, keys: String, isDone: @escaping @Sendable (Moment) -> Bool) {
      (self.text, self.hint, self.keys, self.isDone) = (text, hint, keys, isDone)
    }
  }

  /// Something that happened: what was before, and the workbench after it.
  struct Moment {
    let before: State
    let after: Session

    var state: State { after.state }
  }

  /// All there are, in their order. Another one is one more file beside these.
  package static let all = [whereYouAre, editing, wrongValue, saving]
}
