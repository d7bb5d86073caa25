/// An object that is applied over the one that was applied before.
struct ObjectUpdate: Sendable {
  let object: JudgedObject
  let former: JudgedObject
  /// Which fields of the former one were applied.
  let ownership: Ownership
  /// What the server is asked to make of the former one.
  let after: Value

  init(_ object: JudgedObject, over former: JudgedObject) {
    (self.object, self.former) = (object, former)
    ownership = Ownership(of: former.root.value)
    after =
      former.root.value.isLive
      ? object.root.value.applied(over: former.root.value, owned: ownership) : object.root.value
  }

  /// What the object was.
  var before: Value { former.root.value }

  /// The values at `keys`, as they were and as they would be.
  func change(_ keys: String...) -> (before: Value?, after: Value?) { (before[keys], after[keys]) }

  /// Where the object would differ at `path`, which leads over fields.
  func differences(at path: FieldPath) -> [Difference] {
    let keys = path.steps.map { if case .field(let name) = $0 { name } else { "" } }
    return Difference.all(before[keys], after[keys], at: path)
  }
}
