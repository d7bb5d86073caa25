/// The way from something in an object to the object, as it is gone while the object is read.
struct WayBack {
  private var steps: [FieldPath.Step] = []
  /// Where each step goes on; a key may be there twice.
  private var indexes: [Int] = []

  /// Goes one step on: to what has this at `index`, inside of `step`.
  mutating func place(at index: Int, inside step: FieldPath.Step) {
    steps.append(step)
    indexes.append(index)
  }

  /// The way there.
  var path: FieldPath { FieldPath(steps.reversed()) }

  /// What it began with, in the object `root`.
  func start(in root: JSONNode) -> JSONNode {
    indexes.reversed().reduce(root) { node, index in node.items?[index] ?? node.members?[index].node ?? node }
  }
}
