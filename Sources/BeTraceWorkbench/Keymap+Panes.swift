extension Keymap {
  /// What keys mean in the panes.
  static let panes: [Binding] = moving + deciding + saving + looking

  /// The rows of the form and their headings.
  private static let rows: Set<Context> = [.form, .section]
  /// The same and the cells of the matrix.
  private static let values = rows.union([.matrix])
  private static let lists = Context.places.union([
    .choice, .pick, .export, .difference, .output, .theme, .welcome, .card, .map, .why, .promote, .compare, .merge,
    .history,
  ])

  private static let besideBoxes = Context.places.union([.map, .promote, .compare])

  private static let moving: [Binding] = [
    Binding(
      [.down, .character("j")], "down", "Move down", .move, in: lists.subtracting([.output, .card, .why]),
      .move(by: 1)),
    Binding(
      [.up, .character("k")], "up", "Move up", .move, in: lists.subtracting([.output, .card, .why]), .move(by: -1)),
    Binding([.control("d"), .pageDown], "page down", "Move down by half a page", .move, in: lists, .movePage(by: 1)),
    Binding([.control("u"), .pageUp], "page up", "Move up by half a page", .move, in: lists, .movePage(by: -1)),
    Binding([.character("g"), .home], "top", "Go to the first row", .move, in: lists, .moveToFirst),
    Binding([.character("G"), .end], "bottom", "Go to the last row", .move, in: lists, .moveToLast),
    Binding([.tab], "next pane", "Give the keys to the next pane", .move, in: Context.panes, .focusNext(by: 1)),
    Binding(
      [.backTab], "previous pane", "Give the keys to the previous pane", .move, in: Context.panes, .focusNext(by: -1)),
    Binding([.character("1")], "services", "Go to the services", .move, .focus(.services)),
    Binding([.character("2")], "form", "Go to the form", .move, .focus(.form)),
    Binding(
      [.character("3")], "preview", "Go to the manifests; once more, the whole screen for them", .move, .focusPreview),
    Binding([.character("4")], "problems", "Go to the problems", .move, .focus(.problems)),
    Binding(
      [.character("5")], "inspector", "Go to all about the field: why, elsewhere, allowed, help", .move,
      .focus(.inspector)),
    Binding([.character("0")], "environments", "Go to the environments", .move, .focus(.environments)),
    Binding(
      [.character("[")], "previous environment", "Same field, previous environment", .move,
      in: besideBoxes, .stepEnvironment(by: -1)),
    Binding(
      [.character("]")], "next environment", "Same field, next environment", .move, in: besideBoxes,
      hint: 4, longName: "environment", pair: (["previous-environment", "next-environment"], "env"),
      .stepEnvironment(by: 1)),
    Binding(
      [.character("{")], "previous service", "Previous service", .move, in: Context.places.union([.card]),
      .stepService(by: -1)),
    Binding(
      [.character("}")], "next service", "Next service", .move, in: Context.places.union([.card]), hint: 6,
      pair: (["previous-service", "next-service"], "service"),
      .stepService(by: 1)),
    Binding(
      [.character("J")], "scroll down", "Scroll the manifests down", .move, in: Context.panes.union([.fix]),
      .scrollPreview(by: 1)),
    Binding(
      [.character("K")], "scroll up", "Scroll the manifests up", .move, in: Context.panes.union([.fix]),
      .scrollPreview(by: -1)),
    Binding([.character("-"), .control("o")], "back", "Back to where the cursor was before it jumped", .move, .goBack),
    Binding(
      [.character("x"), .function(8)], "next problem", "Go to the next problem", .move, hint: 8,
      pair: (["next-problem"], "problem"), .stepProblem(by: 1)),
    Binding([.character("X")], "previous problem", "Go to the previous problem", .move, .stepProblem(by: -1)),
  ]

  private static let deciding: [Binding] = [
    Binding(
      [.enter, .character("l"), .right], "edit", "Edit the field", .decide, in: [.form, .inspector], hint: 1, .open),
    Binding(
      [.enter, .character("l"), .right], "choose", "Choose the environment", .decide, in: [.environments], hint: 1,
      .open),
    Binding([.enter], "card", "Read all about the service", .decide, in: [.services], hint: 1, .openCard),
    Binding(
      [.character("l"), .right], "values", "Go to the values of the service", .decide, in: [.services], hint: 2, .open),
    Binding(
      [.enter, .character("l"), .right], "go there", "Go to the field", .decide, in: [.problems, .preview], hint: 1,
      .open),
    Binding(
      [.escape, .character("h"), .left], "form", "Back to the form", .decide,
      in: Context.panes.subtracting(rows.union([.preview])), hint: 3, .leave),
    Binding([.escape], "form", "Back to the form; ends a search first", .decide, in: [.preview], hint: 3, .leave),
    Binding([.escape], "all", "Unmark the rows, or show all again", .decide, in: rows, .leave),
    Binding(
      [.enter, .character(" ")], "fold", "Fold the section, or open it again", .decide, in: [.section], hint: 1,
      .toggleFold),
    Binding([.character("l"), .right], "open", "Open the section, then go in", .decide, in: [.section], .unfold),
    Binding([.character("h"), .left], "heading", "To the heading, then fold it", .decide, in: rows, .fold),
    Binding(
      [.character(" ")], "toggle", "Turn on and off, or take the next choice", .decide, in: [.form, .matrix], .toggle),
    Binding([.character(" ")], "switch", "Turn the service on or off here", .decide, in: [.services], .toggle),
    Binding([.control("a")], "more", "One step more", .decide, in: [.form, .matrix], .adjust(by: 1)),
    Binding([.control("x")], "less", "One step less", .decide, in: [.form, .matrix], .adjust(by: -1)),
    Binding(
      [.character("a")], "add", "Add a variable, or what the section at the cursor can have more of", .decide,
      in: values,
      hint: 3, .add),
    Binding([.character("a")], "add", "Add a service to the environment", .decide, in: [.services], hint: 3, .add),
    Binding(
      [.character("r")], "rename", "Rename the variable, label or other entry", .decide, in: [.form, .matrix], .rename),
    Binding(
      [.character("e")], "settings", "Go to the settings of the environment itself", .decide, in: [.environments],
      hint: 2, .openSettings),
    Binding(
      [.character("e")], "overrides", "Edit all that is set about the service here, in $EDITOR", .decide,
      in: Context.places.subtracting([.environments]), hint: 15, .openEntry),
    Binding([.character("E")], "whole file", "Edit the environment's whole file in $EDITOR", .decide, .openFile),
    Binding(
      [.character("d")], "reset", "Reset the field to what it inherits", .decide,
      in: values.union([.inspector, .why]), hint: 2,
      .reset),
    Binding(
      [.character("D")], "reset all", "Reset the whole section here, or the whole service", .decide,
      in: values.union([.services]), hint: 14, pair: (["reset-all"], "reset section"), .askToReset),
    Binding(
      [.character(".")], "again", "Make the last edit again, at the cursor", .decide, in: values, hint: 11,
      .repeatEdit),
    Binding(
      [.character("v")], "mark", "Mark the row: reset, remove and copy act on all marked", .decide, in: rows, .mark),
    Binding(
      [.character("y")], "copy", "Copy the value, line, path, key, command or object", .decide,
      in: values.union([.preview]), hint: 12,
      .startCopying),
    Binding([.character("p")], "paste", "Set the value that was copied", .decide, in: values, hint: 12, .pasteValue),
    Binding(
      [.delete, .backspace], "remove", "Remove the variable, limit or ingress here, whoever set it", .decide,
      in: values, .remove),
    Binding(
      [.delete, .backspace], "remove", "Take the service out of the environment", .decide, in: [.services], .remove),
    Binding([.character("u"), .character("z")], "undo", "Undo the last edit", .decide, hint: 7, .undo),
    Binding([.control("r"), .character("Z")], "redo", "Redo what was undone", .decide, .redo),
    Binding(
      [.character("f")], "fix", "Show the fix of the problem at the cursor; keep it where it is shown", .decide,
      in: values.union([.problems, .inspector]), hint: 1, .fix(0)),
    Binding(
      [.character("F")], "other fix", "Show its second fix", .decide,
      in: [.form, .matrix, .problems, .inspector, .fix], hint: 3,
      .fix(1)),
    Binding(
      [.character("A")], "except", "Accept the problem at the cursor for a time, with a reason", .decide,
      in: values.union([.problems, .inspector]), hint: 3, .except),
  ]

  private static let saving: [Binding] = [
    Binding([.character("s"), .function(6)], "save", "Look at what would change, then save", .save, hint: 5, .review),
    Binding(
      [.control("s")], "save at once", "Save without a review where nothing is protected or wrong", .save, .saveAtOnce),
    Binding(
      [.character("S")], "export", "Look at what an export would write, then write it", .save, hint: 16, .openExport),
    Binding(
      [.character("P")], "promote", "Take over what another environment decides", .save, hint: 17, .openPromotion),
    Binding(
      [.character("R"), .function(7)], "read again", "Read the files again, keeping unsaved edits", .save, .reload),
    Binding(
      [.character("q"), .function(9), .control("c")], "quit", "Leave; asks if something is not saved", .save,
      in: Context.panes.union([.welcome]), .quit),
    Binding(
      [.control("z")], "suspend", "Suspend; the shell's fg continues", .save, in: Set(Context.allCases), .suspend),
  ]

  private static let looking: [Binding] = [
    Binding(
      [.character("/")], "filter", "Show only rows that hold some words", .look,
      in: Context.places.subtracting([.preview]),
      .filter),
    Binding([.character("/")], "search", "Search a text in the manifests", .look, in: [.preview], hint: 3, .filter),
    Binding(
      [.character("n")], "next match", "Go to the next row or line that was found", .look, hint: 2,
      pair: (["next-match", "previous-match"], "next"), .stepMatch(by: 1)),
    Binding(
      [.character("N")], "previous match", "Go to the previous row or line that was found", .look, .stepMatch(by: -1)),
    Binding(
      [.character("t")], "diff/json",
      "Show the manifests as YAML, as what is not saved, as what another environment has, as JSON", .look,
      in: Context.panes,
      hint: 2,
      .nextPreviewMode),
    Binding(
      [.character(" ")], "fold", "Fold the object at the cursor, or open what is folded", .look, in: [.preview],
      hint: 4, .toggleFold),
    Binding(
      [.character("h"), .left], "fold", "Fold what was opened, then the object, then go back to the form", .look,
      id: "fold-away",
      in: [.preview], .fold),
    Binding(
      [.character("o")], "unfold", "Show all lines, or fold what is far from what matters", .look, in: [.preview],
      hint: 4, pair: (["unfold"], "fold all"), .togglePreviewFolds),
    Binding(
      [.character("i")], "explain", "Say what the field, line or problem at the cursor is, and why it is there", .look,
      in: [.form, .matrix, .preview, .problems, .inspector], hint: 16, .explain),
    Binding(
      [.character("o"), .function(4)], "set here", "Show only what is set here, not saved or wrong; or all again",
      .look, in: rows, hint: 13, .toggleOnlySet),
    Binding(
      [.character("c")], "compare", "Show what another environment has otherwise", .look, hint: 18, .openComparison),
    Binding(
      [.character("w"), .function(2)], "why", "Say who decided the value, what it renders to, what a reset would do",
      .look, in: [.form, .matrix, .inspector, .preview], hint: 2, .openWhy),
    Binding(
      [.character("m")], "matrix", "Show the service in all environments, beside one another", .look,
      in: Context.panes, hint: 9, .openMatrix),
    Binding(
      [.character(":"), .control("p")], "command", "Go to an address, or run a command", .look, hint: 10,
      .openCommandLine),
    Binding(
      [.character("?"), .function(1)], "keys", "Show and search the keys", .look, in: Context.places.union([.welcome]),
      .openHelp),
    Binding(
      [.character("+")], "bigger", "Give the pane half of the screen, then all of it", .look, in: Context.panes,
      hint: 11,
      pair: (["bigger", "smaller"], "size"), .resizePane(by: 1)),
    Binding(
      [.character("_")], "smaller", "Give the pane less room again", .look, in: Context.panes, .resizePane(by: -1)),
    Binding(
      [.control("t")], "tour", "In the tour, before another key: hint, next lesson, again, leave", .look,
      in: Set(Context.allCases).subtracting([.tour]), .tour(.ask)),
    Binding([.control("l")], "redraw", "Draw the screen again", .look, in: Set(Context.allCases), .redraw),
  ]
}
