/// Tells, one after another, which characters of a text can stand on a screen as they are.
///
/// Those that cannot steer a terminal, turn the direction of writing, or take no place that can be seen. Of the marks
/// that stand on a letter, four can: no script needs more, and a tower of them covers the lines around it.
struct Visibility {
  private static let mostMarks = 4
  /// How many marks the letter has. At the start there is none: a mark would stand on what is before the text.
  private var marks = mostMarks
  private var previous: Unicode.Scalar?

  /// Whether `scalar`, the next of the text, can stand as it is.
  mutating func shows(_ scalar: Unicode.Scalar) -> Bool {
    defer { previous = scalar }
    if 0x20..<0x7F ~= scalar.value {
      marks = 0
      return true
    }
    if scalar.isInvisible {
      // What says in which of two forms a picture is drawn is a part of it, once.
      if 0xFE0E...0xFE0F ~= scalar.value, let previous, previous.value > 0xFF, previous.properties.isEmoji {
        return true
      }
      marks = Self.mostMarks
      return false
    }
    marks = scalar.isMark ? marks + 1 : 0
    return marks <= Self.mostMarks
  }
}

extension Unicode.Scalar {
  /// Whether it steers a terminal, turns the direction of writing, or takes no place that can be seen: controls,
  /// formats, ends of lines, what is nobody's, and what Unicode ignores by default (UAX #44,
  /// `Default_Ignorable_Code_Point`), such as fillers, tags and variation selectors.
  public var isInvisible: Bool {
    if 0x20..<0x7F ~= value { return false }
    return switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
    default: properties.isDefaultIgnorableCodePoint
    }
  }

  /// What stands for it where it cannot be seen: `\u{1b}`, on all screens and in all messages.
  public var visibleForm: String { "\\u{\(String(value, radix: 16))}" }

  /// Whether it stands on the letter before it and takes no column.
  public var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }
}
