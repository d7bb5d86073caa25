/// A key that there should not be, because its structure has no such field or because it is given twice.
struct StrayKey {
  /// Its index in what it is in.
  private let index: Int
  /// What has no such field; nil if it is given twice.
  private let structure: SchemaStructure?
  private let step: FieldPath.Step
  /// The index of the first one; nil if that is not what is wrong.
  private let first: Int?
  /// The way from what the key is in.
  var way = WayBack()

  init(unknown key: String, at index: Int, in structure: SchemaStructure) {
    (self.index, self.structure, step, first) = (index, structure, .field(key), nil)
  }

  init(twice index: Int, after first: Int, as step: FieldPath.Step) {
    (self.index, structure, self.step, self.first) = (index, nil, step, first)
  }

  /// What it is in the object `root`.
  func fault(in root: JSONNode) -> ObjectFault {
    let path = way.path
    guard let members = way.start(in: root).members else { preconditionFailure("a key is in an object") }
    let member = members[index]
    let field = path.appending(step)
    let key = "'\(member.key.visible)'"
    guard let structure else {
      let other = first.map { ", first on line \(members[$0].keyPlace.line)" } ?? ""
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
