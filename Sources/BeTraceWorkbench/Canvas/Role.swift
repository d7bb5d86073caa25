/// What a cell means; a theme gives each role its colours. The raw value is its position among all.
package enum Role: Int, Sendable, Hashable, CaseIterable {
  case text
  case textMuted
  case textStrong
  case textLink
  case page
  case panel
  case panelTitle
  case border
  case focusBorder
  case focusTitle
  case selection
  case selectionInactive
  case match
  case matchCurrent
  case cursor
  case fieldLabel
  case fieldValue
  case fieldReadonly
  case fieldInvalid
  case fieldPlaceholder
  case originModule
  case originBase
  case originHere
  case originUnsaved
  case originComputed
  case problemError
  case problemWarning
  case problemInfo
  case ok
  case diffAdd
  case diffRemove
  case diffChange
  case diffGap
  case yamlKey
  case yamlString
  case yamlNumber
  case yamlComment
  case envProtected
  case hintKey
  case hintText
  case toast
  case spinner
}

extension Role {
  /// Its name in theme files: `text.muted` for `textMuted`.
  package var name: String { Self.names[rawValue] }

  /// The role of that name, nil if there is none.
  package init?(name: String) {
    guard let position = Self.names.firstIndex(of: name) else { return nil }
    self.init(rawValue: position)
  }

  private static let names = allCases.map { role in
    "\(role)".map { $0.isUppercase ? ".\($0.lowercased())" : String($0) }.joined()
  }
}
