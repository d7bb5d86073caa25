/// A key that there should not be, because its structure has no such field or because it is given twice.
struct StrayKey {
  private let member: JSONNode.Member
  /// What has no such field; nil if it is given twice.
  private let structure: SchemaStructure?
  private let step: FieldPath.Step
  /// Where it is given first; nil if that is not what is wrong.
  private let first: Place?
  /// The way to what the key is in, last step first.
  var way: [FieldPath.Step] = []

  init(unknown member: JSONNode.Member, in structure: SchemaStructure) {
    (self.member, self.structure, step, first) = (member, structure, .field(member.key), nil)
  }

  init(twice member: JSONNode.Member, after first: JSONNode.Member, as step: FieldPath.Step) {
    (self.member, structure, self.step, self.first) = (member, nil, step, first.keyPlace)
  }

  var fault: ObjectFault {
    let path = FieldPath(way.reversed())
    let field = path.appending(step)
    let key = "'\(member.key.visible)'"
    guard let structure else {
      let other = first.map { ", first on line \($0.line)" } ?? ""
      return ObjectFault("DEC-09", field, place: member.keyPlace, "\(key) is given twice\(other); keep one")
    }
    let known = structure.fields.map(\.name).sorted()
    let parent = path.steps.isEmpty ? "" : " in '\(path.description.visible)'"
    let hint =
      known.first { $0.lowercased() == member.key.lowercased() }.map { "; the case matters: write '\($0)'" }
      ?? member.key.nearest(in: known).map { "; did you mean '\($0)'?" } ?? "; take it out or correct its name"
    return ObjectFault("DEC-08", field, place: member.keyPlace, "there is no field \(key)\(parent)\(hint)")
  }
}
