extension Keymap {
  /// What keys mean in the matrix besides those that it shares with the form.
  static let matrix: [Binding] = [
    Binding([.enter], "edit", "Edit the value", .decide, in: [.matrix], hint: 1, .open),
    Binding(
      [.right, .character("l"), .tab], "right", "Same field, the environment at the right", .move,
      id: "right.matrix", in: [.matrix],
      .moveAcross(by: 1)),
    Binding(
      [.left, .character("h"), .backTab], "left", "Same field, the environment at the left", .move,
      id: "left.matrix", in: [.matrix],
      .moveAcross(by: -1)),
    Binding(
      [.character("<")], "copy left", "Copy the value to the environment at the left", .decide, in: [.matrix], hint: 1,
      pair: (["copy-left", "copy-right"], "copy"), .copyAcross(by: -1)),
    Binding(
      [.character(">")], "copy right", "Copy the value to the environment at the right", .decide, in: [.matrix],
      .copyAcross(by: 1)),
    Binding(
      [.character("o"), .function(4)], "all fields", "Show all fields, or only those that differ", .look,
      in: [.matrix], hint: 1, .toggleAllFields),
    Binding(
      [.character("T")], "all services", "Show this one field of all services, or all fields of one", .look,
      in: [.matrix], hint: 1, longName: "this field, all services", .turnMatrix),
    Binding(
      [.escape, .character("m"), .character("q"), .function(5), .function(9), .control("c")], "close",
      "Back to the form, with the same field and environment", .look, id: "close.matrix", in: [.matrix], hint: 1, .leave
    ),
  ]
}
