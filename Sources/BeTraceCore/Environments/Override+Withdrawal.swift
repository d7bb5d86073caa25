extension Override {
  /// A word that takes a value away in place of giving one.
  struct Withdrawal {
    /// Whether it goes back to the module's default; else nothing stands there.
    let isReset: Bool
    let origin: Origin
  }

  /// What takes away what is at `keys`; nil if a value stands there, or nothing is said.
  func withdrawal(of keys: [String]) -> Withdrawal? {
    switch self {
    case .nothing(let origin): return Withdrawal(isReset: false, origin: origin)
    case .reset(let origin): return Withdrawal(isReset: true, origin: origin)
    case .value: return nil
    case .keys(let said):
      guard let key = keys.first else { return nil }
      if let next = said[key] { return next.withdrawal(of: Array(keys.dropFirst())) }
      switch said.base {
      case .inherited: return nil
      case .nothing(let origin): return Withdrawal(isReset: false, origin: origin)
      case .module(let origin): return Withdrawal(isReset: true, origin: origin)
      }
    }
  }
}
