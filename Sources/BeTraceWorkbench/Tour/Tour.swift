/// The tour that runs in the workbench: how far it is, and the workbench as it was before.
package struct Tour: Sendable {
  /// What can be done with it, by the key after `ctrl-t`.
  package enum Command: Sendable, Hashable {
    /// Waits for the key.
    case ask
    /// Goes back to the lesson without doing anything.
    case goOn
    case hint, next, again, leave
    /// Begins the lesson of this 0-based number.
    case begin(Int)
  }

  package let lessons: [Lesson]
  /// The lesson that is shown.
  package internal(set) var index = 0
  /// The first step that is not done; the number of steps if all are.
  package internal(set) var step = 0
  /// The lessons that were done to their end.
  package internal(set) var done: Set<Int> = []
  /// Whether the hint for the step is shown.
  var showsHint = false
  /// Whether the next key is for the tour.
  var isAsked = false
  /// The workbench to go back to.
  let outer: State
  /// The size of the whole screen.
  package internal(set) var size: Size

  package var lesson: Lesson { lessons[index] }
  /// Whether all steps of the lesson are done.
  package var isLessonDone: Bool { step == lesson.steps.count }
  /// The lesson that comes next; nil after the last.
  var next: Int? { index + 1 < lessons.count ? index + 1 : nil }

  /// The rows that it takes below the workbench: none where that would have no room.
  static func rows(of size: Size) -> Int {
    switch size.rows {
    case 38...: 10
    case 24...: 8
    case 14...: 4
    // Then the message row tells the step.
    default: 0
    }
  }

  /// What is left for the workbench.
  static func room(in size: Size) -> Size { Size(columns: size.columns, rows: size.rows - rows(of: size)) }
}
