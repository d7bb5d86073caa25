/// Which lines of an old list are gone and which of a new list have come.
struct LineChanges {
  /// One flag for each old line.
  private(set) var isRemoved: [Bool]
  /// One flag for each new line.
  private(set) var isAdded: [Bool]

  init(from old: [String], to new: [String]) {
    isRemoved = Array(repeating: true, count: old.count)
    isAdded = Array(repeating: true, count: new.count)
    var numbers: [[UInt8]: Int] = [:]
    let old = old.map { numbers.number(of: $0) }
    let new = new.map { numbers.number(of: $0) }

    var start = 0
    while start < old.count && start < new.count && old[start] == new[start] {
      keep(start, start)
      start += 1
    }
    var (oldEnd, newEnd) = (old.count, new.count)
    while oldEnd > start && newEnd > start && old[oldEnd - 1] == new[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
      keep(oldEnd, newEnd)
    }

    // Lines that only one side has cannot be kept; without them most comparisons are small.
    let oldLines = Set(old[start..<oldEnd])
    let newLines = Set(new[start..<newEnd])
    let oldCandidates = (start..<oldEnd).filter { newLines.contains(old[$0]) }
    let newCandidates = (start..<newEnd).filter { oldLines.contains(new[$0]) }
    let common = CommonLines(of: oldCandidates.map { old[$0] }, and: newCandidates.map { new[$0] })
    for (row, column) in common.pairs { keep(oldCandidates[row], newCandidates[column]) }

    isRemoved.slideRunsDown(over: old)
    isAdded.slideRunsDown(over: new)
  }

  private mutating func keep(_ row: Int, _ column: Int) {
    isRemoved[row] = false
    isAdded[column] = false
  }
}

extension [Bool] {
  /// Moves every run of flagged lines down as far as equal lines allow, and so onto the run below where the two meet: an
  /// added list item then begins with its dash, as in `diff`.
  fileprivate mutating func slideRunsDown(over lines: [Int]) {
    var start = 0
    while let first = self[start...].firstIndex(of: true) {
      start = first
      var end = first + 1
      while end < count && (self[end] || lines[start] == lines[end]) {
        if !self[end] {
          self[start] = false
          self[end] = true
          start += 1
        }
        end += 1
      }
      start = end
    }
  }
}

extension [[UInt8]: Int] {
  /// The number that stands for `line`; equal bytes have equal numbers.
  fileprivate mutating func number(of line: String) -> Int {
    let bytes = Array(line.utf8)
    if let number = self[bytes] { return number }
    self[bytes] = count
    return count - 1
  }
}
