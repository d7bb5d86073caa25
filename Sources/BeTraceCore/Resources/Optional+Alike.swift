extension Optional {
  /// Whether both are missing, or both are there and `alike`.
  func isAlike(_ other: Wrapped?, by alike: (Wrapped, Wrapped) -> Bool) -> Bool {
    switch (self, other) {
    case (nil, nil): true
    case (let mine?, let theirs?): alike(mine, theirs)
    default: false
    }
  }
}
