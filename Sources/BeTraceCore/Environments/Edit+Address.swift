extension Edit {
  /// The field of the service or of the environment itself that it changes, nil if it is about a service's whole entry.
  public var field: Field? {
    let keys = path.steps.compactMap { if case .key(let key) = $0 { key } else { nil } }
    let own = Array(keys.dropFirst(service == nil ? 0 : 2))
    return own.isEmpty ? nil : Field(own)
  }

  /// The service it is about, nil for the environment's own settings.
  public var service: String? {
    guard path.steps.count > 1, path.steps[0] == .key("services"), case .key(let name) = path.steps[1] else {
      return nil
    }
    return name
  }
}
