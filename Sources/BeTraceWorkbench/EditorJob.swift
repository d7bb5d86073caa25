/// A text for the user's own editor, and what it is for.
package struct EditorJob: Sendable, Equatable {
  /// What becomes of the text.
  package enum Purpose: Sendable, Hashable {
    /// All that an environment says about a service.
    case entry(service: String, environment: String)
    /// The line that has the keys in the open box.
    case line
  }

  /// What it is for.
  package let purpose: Purpose
  /// What the file is called that the editor shows: `bff.production.json`.
  package let file: String
  /// The text, UTF-8.
  package var text: [UInt8]
  /// The 1-based line that the editor is to show.
  package var line = 1
}

/// What came of a text in the user's editor.
package enum EditorAnswer: Sendable, Equatable {
  /// The text as it was left.
  case edited([UInt8])
  /// Why it is not to be taken; and what was typed all the same, nil if that is nothing.
  case failed(String, typed: [UInt8]?)
}

/// What is asked before the user's editor is opened, or opened again.
package enum EditorBox: Sendable, Equatable {
  /// The file of an environment, at this 1-based line, is to be opened without the edits that are not saved.
  case file(environment: String, line: Int)
  /// What came back cannot be taken.
  case again(EditorJob, problem: String)
  /// A workbench ended before this was taken.
  case left(EditorJob)
  /// The file of an environment cannot be read as it came back, for what is wrong at this 1-based line.
  case broken(environment: String, line: Int, problem: String)

  /// The text that is open in the box, which is no file of the workspace; nil if there is none.
  var job: EditorJob? {
    switch self {
    case .again(let job, problem: _), .left(let job): job
    case .file, .broken: nil
    }
  }
}
