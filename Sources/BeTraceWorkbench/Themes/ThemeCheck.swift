import BeTraceCore

extension ThemeReading {
  /// All that is wrong with the theme, sorted by place: what cannot be used, then what is hard to read, to see or to tell
  /// apart. Whatever depends on colours that users choose, the terminal's sixteen, cannot be judged and is not.
  package var findings: [EntryWarning] {
    guard isWhole else { return warnings }
    let checks = contrastFindings + stateFindings + selectionFindings
    return warnings + checks.sorted { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }
  }

  /// Where the file can be blamed for how roles look, each on its ground: at the colour of an ink or a paper, or at the
  /// role that names it, whichever the file says itself; else at the theme that it inherits them from.
  func place(of inks: (role: Role, ground: Role)...) -> Place {
    let mentions = inks.flatMap { role, ground in
      [theme.hasOwnInk(ground) ? roles[ground]?.ink : roles[role]?.ink, roles[ground]?.paper, roles[.page]?.paper]
    }.compactMap(\.self)
    let places = mentions.flatMap { [draft.palette[$0.name]?.place, $0.place] } + [draft.parent?.place]
    return places.compactMap(\.self).first { $0.file == file.path } ?? Place(file: file.path, line: 1, column: 1)
  }
}

extension Colour {
  /// What the colour may look like: the terminal's own may be black or white. Nil if the user decides.
  var appearances: [RGB]? {
    switch self {
    case .rgb(let red, let green, let blue): [RGB(red, green, blue)]
    case .indexed(let index): index < 16 ? nil : [RGB(index: index)]
    case .default: [RGB(0, 0, 0), RGB(255, 255, 255)]
    case .ansi: nil
    }
  }

  /// The least difference (CIEDE2000) that the two may have to `vision`; nil where the user decides.
  func difference(from other: Colour, seenWith vision: ColourVision) -> Double? {
    if self == other { return 0 }
    guard let mine = appearances, let theirs = other.appearances else { return nil }
    return mine.flatMap { one in
      theirs.map { Lab(one, seenWith: vision).difference(from: Lab($0, seenWith: vision)) }
    }.min()
  }
}

extension ColourDepth {
  /// The depths at which colours are measured.
  static let measured = [ColourDepth.truecolor, .indexed]

  /// How messages call it.
  var name: String {
    switch self {
    case .mono: "without colours"
    case .sixteen: "in 16 colours"
    case .indexed: "in 256 colours"
    case .truecolor: "in true colour"
    }
  }
}

extension Double {
  /// The number with one digit after the point, rounded down: what does not reach a limit does not look as if it did.
  var shown: String {
    let tenths = Int(self * 10)
    return "\(tenths / 10).\(tenths % 10)"
  }
}
