/// A value that is not of the type that it should be of.
struct WrongType {
  private let type: SchemaType
  /// What is wrong where it is not the type as such.
  private let reason: String?
  private var way = WayBack()
  /// The same as the server writes it about types: without indexes and keys, with its inner structures.
  private var types: [String] = []

  init(_ type: SchemaType, reason: String? = nil) {
    self.type = type
    self.reason = reason
  }

  /// Puts a step before the way to it; to the server a field may lie in a structure inside the one that has it.
  mutating func place(at index: Int, inside step: FieldPath.Step, _ innerStructure: String?) {
    way.place(at: index, inside: step)
    if case .field(let name) = step { types = [innerStructure, name].compactMap(\.self) + types }
  }

  /// What it is in the object `root`.
  func fault(in root: JSONNode) -> ObjectFault {
    let (path, node) = (way.path, way.start(in: root))
    let isSecret = root.isSecret(at: path)
    let message =
      isSecret && reason != nil
      ? "expected base64; encode the text, or use 'stringData'"
      : reason ?? type.mismatch(with: node, of: path.steps.last, isSecret: isSecret)
    return ObjectFault(
      type.rule, path, place: node.place, blamed: types.joined(separator: "."), message)
  }
}

extension JSONNode {
  /// Whether what is at `path` is the data of a Secret, or the value of a variable that is named like a secret: no
  /// message may show it.
  fileprivate func isSecret(at path: FieldPath) -> Bool {
    if self["kind"]?.content == .string("Secret"), let first = path.steps.first,
      [.field("data"), .field("stringData")].contains(first)
    {
      return true
    }
    guard path.steps.last == .field("value"),
      case .string(let name)? = nearest(to: path.dropLast())["name"]?.content
    else { return false }
    return SecretPattern.looksSecret(name: name)
  }
}
