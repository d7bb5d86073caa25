import BeTraceCore

/// The files that are read again, and have not been taken yet.
struct Reading: Sendable {
  /// Another number for every time.
  let job: Int
  /// Whether that is of the tour, which has files of its own.
  let isInTour: Bool
  /// What was read while there was no place to take it; nil if nothing was.
  var answer: Action?
}

/// Reading the files again, while everything else goes on: modules may take their time to say what they are.
extension Session {
  /// Has all files read. What is being read already is not wanted any more.
  mutating func readFiles() -> [Effect] {
    lastJob += 1
    ticks = 0
    reading = Reading(job: lastJob, isInTour: tour != nil)
    return [.readFiles(job: lastJob)]
  }

  /// Reads on with the files as they are now, if they are being read.
  mutating func readAnew() -> [Effect] { reading == nil ? [] : readFiles() }

  /// Whether somebody waits for what is read.
  var isReading: Bool { reading.map { $0.answer == nil } ?? false }

  /// Whether `action` is not to happen now: it comes too late, or would come between a person and an open box.
  mutating func holds(_ action: Action) -> Bool {
    guard let job = action.readingJob else { return false }
    guard reading?.job == job else { return true }
    reading?.answer = action
    guard canTakeFiles else { return true }
    reading = nil
    return false
  }

  /// Takes what was read, if it is there and nothing is open any more.
  mutating func takeReading() -> [Effect] {
    guard let answer = reading?.answer, canTakeFiles else { return [] }
    return happen(answer)
  }

  private var canTakeFiles: Bool {
    state.overlay == nil && state.filtering == nil && !(isPlanning && outlook.isPartial)
      && reading?.isInTour == (tour != nil)
  }

  /// Does without what is being read.
  mutating func stopReading() -> [Effect] {
    reading = nil
    state.reviewsOnceRead = false
    state.message = .note("stopped: nothing is read again; \(key(.reload)) begins anew")
    return [.stopReading]
  }
}

extension Action {
  /// The job whose answer it is; nil if the files were read while everything else waited.
  fileprivate var readingJob: Int? {
    switch self {
    case .didRead(_, _, _, let job), .couldNotRead(_, _, let job): job
    default: nil
    }
  }
}
