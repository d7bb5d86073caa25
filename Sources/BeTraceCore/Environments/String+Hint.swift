extension String {
  /// What a message about an unknown name ends with: the name that was probably meant, else the ones that there are.
  func hint(from known: [String]) -> String {
    if let nearest = nearest(in: known) { return "; did you mean '\(nearest.visible)'?" }
    return known.isEmpty ? "" : ": use \(known.map(\.visible).joined(separator: ", "))"
  }
}
