extension Environments {
  /// Where what a protected environment deploys is tried before.
  enum Rehearsal: Sendable, Hashable {
    /// Nowhere, as far as the files say.
    case nowhere
    /// In the environment of this name.
    case environment(String)
    /// A file that cannot be read may be it.
    case unknown
  }

  /// Where the environment called `name` is rehearsed. What the workspace says about stages counts most; else it is the
  /// nearest environment that it extends and that is deployed and not protected. One that is not protected has none.
  func rehearsal(of name: String) -> Rehearsal {
    guard case .success(let chain) = chain(to: name) else { return .unknown }
    guard chain.isProtected, chain.last?.isAbstract == false else { return .nowhere }
    for length in stride(from: chain.count, to: 0, by: -1) {
      let environment = chain[length - 1]
      if length < chain.count, !environment.isAbstract, !chain[..<length].isProtected {
        return .environment(environment.name)
      }
      if let stage = stages.firstIndex(of: environment.name) { return lastDeployed(of: stages[..<stage]) }
    }
    return .nowhere
  }

  /// The last of the environments called `names` that is deployed.
  private func lastDeployed(of names: ArraySlice<String>) -> Rehearsal {
    for name in names.reversed() where self[name] != nil {
      guard case .success(let chain) = chain(to: name) else { return .unknown }
      if chain.last?.isAbstract == false { return .environment(name) }
    }
    return .nowhere
  }
}

extension Collection<Environment> {
  /// Whether a chain of environments is protected in the end.
  fileprivate var isProtected: Bool {
    var isProtected = false
    for environment in self {
      switch environment.settings["protected"] {
      case .value(let value, _)?: isProtected = value == true
      case .reset?: isProtected = false
      case .nothing?, .keys?, nil: break
      }
    }
    return isProtected
  }
}
