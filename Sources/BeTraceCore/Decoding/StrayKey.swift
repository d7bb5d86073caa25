/// A key that there should not be, because its structure has no such field or because it is given twice.
struct StrayKey {
  private let member: JSONNode.Member
  /// What has no such field; nil if it is given twice.
  private let structure: SchemaStructure?
  private let step: FieldPath.Step
  /// The way to what the key is in, last step first.
  var way: [FieldPath.Step] = []

  init(unknown member: JSONNode.Member, in structure: SchemaStructure) {
    (self.member, self.structure, step) = (member, structure, .field(member.key))
  }

  init(twice member: JSONNode.Member, as step: FieldPath.Step) {
    (self.member, structure, self.step) = (member, nil, step)
  }

  var fault: ObjectFault {
    let path = FieldPath(way.reversed())
    let field = path.appending(step)
    let key = "'\(member.key.visible)'"
    guard let structure else {
      return ObjectFault("DEC-09", field, place: member.keyPlace, "\(key) is given twice; keep one")
    }
    let known = structure.fields.keys.sorted()
    let parent = path.steps.isEmpty ? "" : " in '\(path.description.visible)'"
    let hint =
      known.first { $0.lowercased() == member.key.lowercased() }.map { "; the case matters: write '\($0)'" }
      ?? member.key.nearest(in: known).map { "; did you mean '\($0)'?" } ?? "; take it out or correct its name"
    return ObjectFault("DEC-08", field, place: member.keyPlace, "there is no field \(key)\(parent)\(hint)")
  }
}
