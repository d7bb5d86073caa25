extension Keymap {
  /// What keys mean in boxes: those that end them, and those of the line editor.
  static let boxes: [Binding] = ending + copying + exporting + pairing + editing

  private static let copying: [Binding] = [
    copy([.character("v"), .character("y")], "value", "the value", .value),
    copy([.character("l")], "line", "the line of the manifests", .line),
    copy([.character("p")], "path", "the way to that line, as Kubernetes writes it", .path),
    copy([.character("k")], "key", "the address", .key),
    copy([.character("c")], "command", "the command that makes it so", .command),
    copy([.character("o")], "object", "the object that the line is in", .object),
  ]

  private static func copy(_ keys: [Key], _ name: String, _ what: String, _ part: CopiedPart) -> Binding {
    Binding(keys, name, "Copy \(what)", .type, in: [.copy], hint: 1, .copy(part))
  }

  private static let exporting: [Binding] = [
    Binding([.enter], "write", "Write what the box lists", .type, in: [.export, .target], hint: 1, .accept),
    Binding(
      [.character(" ")], "pick", "Tick the option at the cursor, or take the next", .type, in: [.export], hint: 2,
      .toggle),
    Binding(
      [.right, .character("l")], "next option", "Go to the next option of the row", .type, in: [.export],
      .adjust(by: 1)),
    Binding(
      [.left, .character("h")], "previous option", "Go to the previous option of the row", .type, in: [.export],
      .adjust(by: -1)),
    Binding(
      [.character("t")], "diff", "Show what differs in the file at the cursor, or the list again", .type,
      in: [.export, .difference], hint: 3, .toggleDifference),
    Binding(
      [.character("D")], "delete orphans", "Delete files that are no longer made, or keep them", .type, in: [.export],
      hint: 4, .toggleOrphans),
    Binding([.tab], "next row", "Next row of the box", .type, in: [.export], hint: 5, .nextPart(by: 1)),
    Binding(
      [.tab], "complete", "Complete what was typed, or go to the next row", .type, id: "complete.target", in: [.target],
      hint: 3, .complete),
    Binding([.backTab], "previous row", "Previous row of the box", .type, in: [.export, .target], .nextPart(by: -1)),
    Binding(
      [.alt("y")], "copy command", "Copy the command that does the same in a shell", .type, id: "copy-command.export",
      in: [.export, .target], hint: 10, .copy(.command)),
  ]

  private static let pairing: [Binding] = [
    Binding([.enter], "take over", "Take over what is ticked", .type, in: [.promote], hint: 1, .accept),
    Binding(
      [.enter, .character("l"), .right], "go there", "Go to the field, or to the service", .type, in: [.compare],
      hint: 1, .accept),
    Binding([.character(" ")], "tick", "Tick the row, or take the tick away", .type, in: [.promote], hint: 2, .toggle),
    Binding([.character(" ")], "yours or theirs", "Keep the other value", .type, in: [.merge], hint: 2, .toggle),
    Binding(
      [.character("a")], "all", "Tick all that can go, or what goes by rule", .type, in: [.promote], hint: 5, .pickAll),
    Binding(
      [.tab], "everything", "All services instead of one, or that one again", .type, in: [.promote, .compare],
      hint: 6, .toggleScope),
    Binding(
      [.character("P")], "promote", "Take over what the other environment decides", .type, id: "promote.compare",
      in: [.compare], hint: 2, .openPromotion),
    Binding(
      [.character("t")], "manifests", "Show what differs in the manifests, or the list again", .type,
      in: [.promote, .compare], hint: 3, .toggleDifference),
  ]

  private static let ending: [Binding] = [
    Binding([.enter], "keep", "Keep the value", .type, in: [.edit, .choice, .variable, .entry], hint: 1, .accept),
    Binding([.enter], "keep", "Keep the theme", .type, in: [.theme], hint: 1, .accept),
    Binding(
      [.enter, .character("l"), .right], "values", "Go to the values of the service", .type, in: [.card, .map], hint: 1,
      .accept),
    Binding([.enter, .character("l"), .right], "start", "Begin with the row", .type, in: [.welcome], hint: 1, .accept),
    Binding([.enter, .character("f")], "keep", "Keep the fix that is shown", .type, in: [.fix], hint: 1, .accept),
    Binding([.enter], "reset", "Reset what the box lists", .type, in: [.reset], hint: 1, .accept),
    Binding([.enter], "save", "Save what the review shows", .type, in: [.review], hint: 1, .accept),
    Binding([.enter], "go", "Go to the address, or run the command", .type, in: [.command], hint: 1, .accept),
    Binding([.enter], "keep", "Keep the filter", .type, in: [.filter], hint: 1, .accept),
    Binding([.enter], "open", "Open the editor", .type, id: "open.editor", in: [.editor], hint: 1, .accept),
    Binding([.enter], "do it", "Do what the row says", .type, in: [.help], hint: 1, .accept),
    Binding(
      [.enter, .character("s")], "review and save", "Look at what would change, then save", .type, in: [.quit], hint: 1,
      .review),
    Binding([.character("d")], "discard", "Leave without saving", .type, in: [.quit], hint: 2, .discard),
    Binding(
      [.enter, .character("r")], "go on", "Read the file again, or write it anew if it is gone", .type, in: [.conflict],
      hint: 1,
      .accept),
    Binding(
      [.enter], "recover", "Make the edits again that were not saved", .type, in: [.recovery], hint: 1, .accept),
    Binding(
      [.character("d")], "throw away", "Forget the edits that were not saved", .type, in: [.recovery], hint: 2, .discard
    ),
    Binding(
      [.character("d")], "throw away", "Forget the text that was not taken", .type, id: "throw-away.editor",
      in: [.editor], hint: 2, .discard),
    Binding(
      [.escape, .function(5), .character("q")], "later", "Leave the edits for the next start", .type, in: [.recovery],
      hint: 3, .cancel),
    Binding(
      [.enter, .escape, .function(5)], "look only", "Look, and edit nothing while another workbench works here", .type,
      in: [.held], hint: 1, .cancel),
    Binding(
      [.character("e")], "edit too", "Edit beside the other workbench", .type, in: [.held], hint: 2, .allowEdits),
    Binding([.character("q")], "leave", "Leave the workbench", .type, in: [.held], hint: 3, .quit),
    Binding(
      [.enter, .character("l"), .right], "go there", "Undo or redo until the edit at the cursor is the last", .type,
      in: [.history], hint: 1, .accept),
    Binding([.enter], "go on", "Keep what is ticked", .type, id: "go-on.merge", in: [.merge], hint: 1, .accept),
    Binding(
      [.escape, .function(5)], "drop", "Drop what was typed", .type, in: [.edit, .choice, .variable, .entry],
      hint: 2, .cancel),
    Binding([.enter, .character("l"), .right], "pick", "Take the row", .type, in: [.pick], hint: 1, .accept),
    Binding([.delete, .backspace], "remove", "Remove the item", .type, in: [.pick], hint: 2, .remove),
    Binding(
      [.escape, .function(5)], "back", "Back without doing it", .type,
      in: [.reset, .review, .export, .target, .difference, .copy, .quit, .conflict, .editor, .theme, .promote, .merge],
      hint: 9,
      .cancel),
    Binding(
      [.escape, .function(5)], "close", "Close the box", .type,
      in: [.help, .command, .output, .filter, .pick, .welcome, .card, .map, .compare, .why, .history],
      hint: 9, .cancel),
    Binding(
      [.enter, .character("l"), .right], "go there", "Go to the field in the environment of the layer", .type,
      in: [.why], hint: 1, .accept),
    Binding(
      [.character("E")], "open file", "Open the file at the line of the layer, in $EDITOR", .type, id: "open-file.why",
      in: [.why], hint: 2, .openFile),
    Binding(
      [.character("E")], "read more", "Open what the service's team wrote about it in $EDITOR", .type,
      id: "open-file.card", in: [.card], hint: 3, .openFile),
    Binding([.character("q"), .character("w"), .function(2)], "close", "Close the box", .type, in: [.why], .cancel),
    Binding([.character("q"), .enter], "close", "Close what a command printed", .type, in: [.output], .cancel),
    Binding(
      [.character("q"), .character("h"), .left], "close", "Close the card, the map, the comparison or the history",
      .type,
      in: [.card, .map, .compare, .history], .cancel),
    Binding(
      [.escape, .function(5), .character("q")], "drop", "Drop the fix that is shown", .type, in: [.fix], hint: 2,
      .cancel
    ),
    Binding([.control("c")], "cancel", "Drop and close", .type, in: boxContexts, .cancel),
  ]

  private static let boxContexts = Set(Context.allCases).subtracting(Context.places.union([.welcome, .tour]))

  private static let editing: [Binding] = [
    Binding(
      [.control("a")], "more", "One step more", .type, in: [.edit], hint: 3,
      pair: (["more.edit", "less.edit"], "step"),
      .adjust(by: 1)),
    Binding([.control("x")], "less", "One step less", .type, in: [.edit], .adjust(by: -1)),
    Binding(
      [.tab, .down], "next part", "Next part of the box", .type, in: [.variable, .entry], hint: 3, .nextPart(by: 1)),
    Binding(
      [.backTab, .up], "previous part", "Previous part of the box", .type, in: [.variable, .entry],
      .nextPart(by: -1)),
    Binding(
      [.tab], "keep and go on", "Keep the value and edit the next field", .type, in: [.edit], hint: 4,
      pair: (["keep-and-go-on"], "next field"), .acceptAndGoOn),
    Binding(
      [.control("n")], "known", "Take the next of the texts that are known here", .type,
      in: [.edit, .variable, .entry], hint: 6, .takeKnown(by: 1)),
    Binding(
      [.control("p")], "known back", "Take the previous of the texts that are known here", .type,
      in: [.edit, .variable, .entry], .takeKnown(by: -1)),
    Binding([.tab], "complete", "Complete what was typed", .type, in: [.command], hint: 3, .complete),
    Binding([.down, .control("n")], "next", "Next row", .type, in: [.help, .command, .target], .move(by: 1)),
    Binding([.up, .control("p")], "previous", "Previous row", .type, in: [.help, .command, .target], .move(by: -1)),
    Binding(
      [.down], "scroll down", "Scroll the differences down", .type, in: [.review], hint: 4,
      pair: (["scroll-up.review", "scroll-down.review"], "scroll"), .move(by: 1)),
    Binding([.up], "scroll up", "Scroll the differences up", .type, in: [.review], .move(by: -1)),
    Binding(
      [.down], "scroll down", "Scroll the values down", .type, in: [.reset], hint: 4,
      pair: (["scroll-up.reset", "scroll-down.reset"], "scroll"), .move(by: 1)),
    Binding([.up], "scroll up", "Scroll the values up", .type, in: [.reset], .move(by: -1)),
    Binding(
      [.down, .character("j")], "scroll down", "Scroll the text down", .type, in: [.output, .card], hint: 4,
      pair: (["scroll-down.output", "scroll-up.output"], "scroll"), .move(by: 1)),
    Binding(
      [.up, .character("k")], "scroll up", "Scroll the text up", .type, in: [.output, .card], .move(by: -1)),
    Binding(
      [.down, .character("j")], "next layer", "Next layer, then the text below", .type, in: [.why], hint: 4,
      pair: (["next-layer", "previous-layer"], "layer"), .move(by: 1)),
    Binding(
      [.up, .character("k")], "previous layer", "Previous layer", .type, in: [.why], .move(by: -1)),
    Binding([.pageDown], "page down", "A page down", .type, in: [.help], .movePage(by: 1)),
    Binding([.pageUp], "page up", "A page up", .type, in: [.help], .movePage(by: -1)),
    Binding(
      [.pageDown], "scroll page down", "Scroll down by half a page", .type, in: [.review, .reset], .movePage(by: 1)),
    Binding([.pageUp], "scroll page up", "Scroll up by half a page", .type, in: [.review, .reset], .movePage(by: -1)),
    Binding(
      [.alt("f")], "fix", "Type the fix of the problem in place of the text, or show it", .type,
      in: [.edit, .choice, .variable, .entry], hint: 2, .fix(0)),
    Binding(
      [.alt("y")], "copy command", "Copy the command that does the same in a shell", .type, in: [.review], hint: 5,
      .copy(.command)),
    Binding(
      [.alt("e")], "editor", "Edit the text in $EDITOR", .type, in: [.edit, .variable, .entry], hint: 7, .openText),
    Binding(
      [.alt("c")], "copy commit", "Copy what changes as the text of a commit", .type, in: [.review], hint: 10,
      .copySummary),
    Binding(
      [.control("y")], "copy diff", "Copy the difference of the file", .type, in: [.review], hint: 6, .copyDifference),
    Binding(
      [.control("e")], "open file", "Open the file in $EDITOR", .type, in: [.review], hint: 7, .openFile),
    Binding([.left], "left", "One character left, or the previous option", .type, in: Context.typing, .editText(.left)),
    Binding([.right], "right", "One character right, or the next option", .type, in: Context.typing, .editText(.right)),
    Binding([.home], "start", "To the start of the line", .type, in: Context.typing, .editText(.start)),
    Binding(
      [.control("a")], "start", "To the start of the line", .type, in: Context.typing.subtracting([.edit]),
      .editText(.start)),
    Binding(
      [.end, .control("e")], "end", "To the end of the line", .type, in: Context.typing.subtracting([.review]),
      .editText(.end)),
    Binding([.end], "end", "To the end of the line", .type, in: [.review], .editText(.end)),
    Binding([.alt("b")], "word left", "One word left", .type, in: Context.typing, .editText(.wordLeft)),
    Binding([.alt("d")], "word right", "One word right", .type, in: Context.typing, .editText(.wordRight)),
    Binding(
      [.backspace, .control("h")], "erase", "Erase before the cursor", .type, in: Context.typing,
      .editText(.eraseBackward)),
    Binding([.delete], "erase", "Erase at the cursor", .type, in: Context.typing, .editText(.eraseForward)),
    Binding(
      [.control("w")], "erase word", "Erase the word before the cursor", .type, in: Context.typing,
      .editText(.eraseWord)),
    Binding(
      [.control("k")], "erase to end", "Erase from the cursor on", .type, in: Context.typing, .editText(.eraseToEnd)),
    Binding(
      [.control("u")], "clear", "Clear the line", .type, in: Context.typing.subtracting([.review]), hint: 5,
      .editText(.clear)),
    Binding([.control("u")], "clear", "Clear the line", .type, in: [.review], .editText(.clear)),
  ]
}
