extension [String] {
  /// Whether a text is in it twice. Of few, each is compared with each, which takes less time than to hash them.
  var hasRepetitions: Bool {
    guard count <= 12 else { return Set(self).count < count }
    for index in indices {
      for earlier in 0..<index where self[earlier] == self[index] { return true }
    }
    return false
  }
}
