extension Frame {
  /// The characters row by row, without the blanks at the end of each row.
  package var text: String {
    grid { $0.character.map(String.init) ?? "" }
  }

  /// What the cells mean, row by row, one letter a cell as `Role.letter` says: a blank shows its ground and anything else
  /// its ink, so a selected row reads `#eeeee###ttt##`. A wide character has its letter twice. The page is blank.
  package var roles: String {
    grid { cell in
      guard cell.character == " " else { return String(cell.role.letter) }
      return cell.ground == .page ? " " : String(cell.ground.letter)
    }
  }

  private func grid(_ shown: (ScreenCell) -> String) -> String {
    (0..<size.rows).map { index in
      var line = row(index).map(shown).joined()
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}

extension Role {
  /// The letter that stands for the role where a test compares what cells mean. Origins, keys and badges are capitals.
  package var letter: Character {
    switch self {
    case .text: "t"
    case .textMuted: "m"
    case .textStrong: "T"
    case .textLink: "l"
    case .page: "."
    case .panel: "_"
    case .panelTitle: "p"
    case .border: "|"
    case .focusBorder: "F"
    case .focusTitle: "f"
    case .selection: "#"
    case .selectionInactive: "="
    case .match: "/"
    case .matchCurrent: "*"
    case .cursor: ">"
    case .fieldLabel: "a"
    case .fieldValue: "v"
    case .fieldReadonly: "r"
    case .fieldInvalid: "x"
    case .fieldPlaceholder: "o"
    case .originModule: "M"
    case .originBase: "B"
    case .originHere: "H"
    case .originUnsaved: "U"
    case .originComputed: "C"
    case .problemError: "e"
    case .problemWarning: "w"
    case .problemInfo: "i"
    case .ok: "k"
    case .diffAdd: "+"
    case .diffRemove: "-"
    case .diffChange: "~"
    case .diffGap: ":"
    case .yamlKey: "y"
    case .yamlString: "s"
    case .yamlNumber: "n"
    case .yamlComment: "c"
    case .envProtected: "P"
    case .hintKey: "K"
    case .hintText: "h"
    case .toast: "O"
    case .spinner: "S"
    }
  }
}
