/// A sign that the screen is made of besides letters. The raw value is its name in theme files; every sign takes one
/// column in every set, so that no layout exists twice.
package enum Symbol: String, Sendable, Hashable, CaseIterable {
  /// The bar before the selected row.
  case cursor
  /// The value is the module's default.
  case module
  /// The value comes from an environment above.
  case inherited
  /// The value is set in this environment's file.
  case here
  /// The value is changed and not saved.
  case unsaved
  /// The value follows from others.
  case computed
  /// Something is wrong.
  case error
  /// Something may be wrong.
  case warning
  /// Something is worth knowing.
  case info
  /// Lines that are left out.
  case fold
  /// Text that is cut.
  case ellipsis
  /// There is no value.
  case none
  /// From what to what, or to whom.
  case arrow
  /// One step down in row 1.
  case crumb
  /// A thing that is done, or ticked.
  case done
  /// A file that would change.
  case differs
  /// A file that is no longer made.
  case gone
  /// The rule of a pane.
  case rule
  /// The rule of the pane that has the keys.
  case ruleFocus = "rule.focus"
  /// The rule of a preview that is not up to date.
  case ruleStale = "rule.stale"
  /// The line between neighbouring panes, and the side of a box.
  case vertical
  /// The part of a line between panes that shows how far one has scrolled.
  case thumb
  /// Where the line between panes meets their rules.
  case tee
  /// The four corners of a box.
  case cornerTopLeft = "corner.top-left"
  case cornerTopRight = "corner.top-right"
  case cornerBottomLeft = "corner.bottom-left"
  case cornerBottomRight = "corner.bottom-right"
  /// A branch with others below it.
  case treeBranch = "tree.branch"
  /// The last branch.
  case treeEnd = "tree.end"
  /// The part of a bar that is done, and the block that shows where typing goes.
  case barFull = "bar.full"
  /// The part of a bar that is to come.
  case barEmpty = "bar.empty"
  /// The three bars that move while one waits.
  case spinnerLow = "spinner.low"
  case spinnerMiddle = "spinner.middle"
  case spinnerHigh = "spinner.high"
}

extension Symbol {
  /// The sign in the Unicode set and the one that stands for it in ASCII.
  package var forms: (unicode: String, ascii: String) {
    switch self {
    case .cursor: ("▌", ">")
    case .module: ("·", ".")
    case .inherited: ("↑", "^")
    case .here: ("•", "*")
    case .unsaved: ("+", "+")
    case .computed: ("=", "=")
    case .error: ("✗", "!")
    case .warning: ("▲", "?")
    case .info: ("◆", "i")
    case .fold: ("⋯", "~")
    case .ellipsis: ("…", "~")
    case .none: ("—", "-")
    case .arrow: ("→", ">")
    case .crumb: ("›", ">")
    case .done: ("✓", "x")
    case .differs: ("≠", "~")
    case .gone: ("–", "-")
    case .rule: ("─", "-")
    case .ruleFocus: ("━", "=")
    case .ruleStale: ("┄", ".")
    case .vertical: ("│", "|")
    case .thumb: ("┃", "#")
    case .tee: ("┬", ".")
    case .cornerTopLeft: ("╭", ".")
    case .cornerTopRight: ("╮", ".")
    case .cornerBottomLeft: ("╰", "`")
    case .cornerBottomRight: ("╯", "'")
    case .treeBranch: ("├", "|")
    case .treeEnd: ("╰", "`")
    case .barFull: ("█", "#")
    case .barEmpty: ("░", ".")
    case .spinnerLow: ("▁", "_")
    case .spinnerMiddle: ("▃", "-")
    case .spinnerHigh: ("▅", "=")
    }
  }

  /// The sign for the Linux console, whose own font has the lines, blocks and arrows of the first PCs and little more.
  package var square: String {
    switch self {
    case .cornerTopLeft: "┌"
    case .cornerTopRight: "┐"
    case .cornerBottomLeft, .treeEnd: "└"
    case .cornerBottomRight: "┘"
    case .ruleFocus: "═"
    case .ruleStale: "·"
    case .thumb: "█"
    case .error, .fold, .ellipsis, .none, .crumb, .done, .differs, .gone, .spinnerLow, .spinnerMiddle, .spinnerHigh:
      forms.ascii
    default: forms.unicode
    }
  }
}
