/// The lines of the matrix, and where each row is among them: that is looked up at every key.
struct MatrixLines: Sendable {
  /// Without blank lines.
  let lines: [Matrix.Line]
  /// With a blank one before each heading but the first.
  let spaced: [Matrix.Line]
  /// What the cursor can stand on, from the top.
  let stops: [Matrix.Stop]
  /// How many fields differ somewhere, and how many there are; nil if it is about one field.
  let counts: (differing: Int, all: Int)?
  /// The columns of the longest label.
  let labelColumns: Int
  private let places: [Matrix.Stop: Place]

  /// Where a row is.
  private struct Place {
    let line: Int
    let spacedLine: Int
    let stop: Int
  }

  init(_ lines: [Matrix.Line], counts: (differing: Int, all: Int)?) {
    (self.lines, self.counts) = (lines, counts)
    var spaced: [Matrix.Line] = []
    var stops: [Matrix.Stop] = []
    var places: [Matrix.Stop: Place] = [:]
    var labelColumns = 0
    for (index, line) in lines.enumerated() {
      if index > 0, case .heading = line { spaced.append(.blank) }
      if case .row(let stop, let label) = line {
        labelColumns = max(labelColumns, label.columns)
        if places[stop] == nil { places[stop] = Place(line: index, spacedLine: spaced.count, stop: stops.count) }
        stops.append(stop)
      }
      spaced.append(line)
    }
    (self.spaced, self.stops, self.places, self.labelColumns) = (spaced, stops, places, labelColumns)
  }

  /// The line of a row, 0-based, among all or among those with blank ones; nil if it has none.
  func line(of stop: Matrix.Stop, isSpaced: Bool) -> Int? {
    places[stop].map { isSpaced ? $0.spacedLine : $0.line }
  }

  /// Where a row is among the rows, 0-based; nil if it is none of them.
  func index(of stop: Matrix.Stop) -> Int? { places[stop]?.stop }

  /// The row so many below the one of `stop`, or the nearest to that; nil if there are none.
  func stop(_ count: Int, below stop: Matrix.Stop) -> Matrix.Stop? {
    guard !stops.isEmpty else { return nil }
    guard let at = index(of: stop) else { return stops.element(from: stop, by: count) }
    return stops[min(max(at + count, 0), stops.count - 1)]
  }
}
