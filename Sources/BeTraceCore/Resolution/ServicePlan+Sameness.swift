extension ServicePlan {
  /// Whether both are the same but for where it is written.
  func isSame(as other: ServicePlan) -> Bool {
    isEnabled == other.isEnabled && values == other.values && parameters == other.parameters
      && neighbourhood == other.neighbourhood && failure == other.failure
      && cells.elementsEqual(other.cells) { $0.isSame(as: $1) }
      && inherited.elementsEqual(other.inherited) { $0.isSame(as: $1) }
      && said.isAlike(other.said) { Override.keys($0).isSame(as: .keys($1)) }
  }
}

extension ServicePlan {
  /// Takes over what `other` knows of which fields decide what, if both have the same fields, and objects that differ in
  /// nothing but scalars.
  func learnReaches(from other: ServicePlan) {
    if isShaped(as: other) { reaches.learn(from: other.reaches, besides: fieldsWithOtherValues(than: other)) }
  }

  private func isShaped(as other: ServicePlan) -> Bool {
    isEnabled == other.isEnabled
      && cells.elementsEqual(other.cells) { $0.field == $1.field }
      && resources.elementsEqual(other.resources) { mine, theirs in
        mine.kind == theirs.kind && mine.name == theirs.name
          && Value.object(mine.body).isShaped(as: .object(theirs.body))
      }
  }

  /// The fields that have another value than in `other`, which has the same ones.
  private func fieldsWithOtherValues(than other: ServicePlan) -> Set<Field> {
    Set(zip(cells, other.cells).filter { $0.value != $1.value }.map(\.0.field))
  }
}

extension Value {
  /// Whether both have the same members and numbers of items all the way down.
  fileprivate func isShaped(as other: Value) -> Bool {
    switch (self, other) {
    case (.object(let mine), .object(let theirs)):
      mine.members.elementsEqual(theirs.members) { $0.key == $1.key && $0.value.isShaped(as: $1.value) }
    case (.array(let mine), .array(let theirs)): mine.elementsEqual(theirs) { $0.isShaped(as: $1) }
    case (.object, _), (.array, _), (_, .object), (_, .array): false
    default: true
    }
  }
}

extension Cell {
  fileprivate func isSame(as other: Cell) -> Bool {
    field == other.field && value == other.value && origin.layer == other.origin.layer
  }
}

extension Override {
  fileprivate func isSame(as other: Override) -> Bool {
    guard origin.layer == other.origin.layer else { return false }
    switch (self, other) {
    case (.value(let mine, _), .value(let theirs, _)): return mine == theirs
    case (.nothing, .nothing), (.reset, .reset): return true
    case (.keys(let mine), .keys(let theirs)):
      return mine.base.isSame(as: theirs.base)
        && mine.entries.elementsEqual(theirs.entries) { $0.key == $1.key && $0.override.isSame(as: $1.override) }
    default: return false
    }
  }
}

extension Override.Keys.Base {
  fileprivate func isSame(as other: Override.Keys.Base) -> Bool {
    switch (self, other) {
    case (.inherited, .inherited): true
    case (.nothing(let mine), .nothing(let theirs)), (.module(let mine), .module(let theirs)):
      mine.layer == theirs.layer
    default: false
    }
  }
}
