import Synchronization

extension Schema {
  /// What was read so far of each version, for whoever needs it next.
  private static let known = Mutex<[KubernetesVersion: Schema]>([:])

  /// What `version` knows, with the structures that anybody has met.
  static func shared(_ version: KubernetesVersion) -> Schema {
    known.withLock { known in
      if let schema = known[version] { return schema }
      let schema = Schema(version)
      known[version] = schema
      return schema
    }
  }

  /// Keeps what was read for whoever needs it next.
  func share() { Self.known.withLock { $0[version] = self } }
}
