import BeTraceCore

/// The lock file of a flake, which says exactly which inputs it has.
enum FlakeLock {
  /// What is wrong with the lock file of `sources`, whose flake.nix names `inputs`; nil if nothing is.
  static func fault(in sources: FlakeSources, inputs: Object) -> FlakeFault? {
    let names = inputs.keys.map { "'\($0)'" }.joined(separator: ", ")
    if let input = inputs.members.first(where: { $0.value.text?.isRelativePath == true }) {
      return FlakeFault(
        contract:
          "its input '\(input.key)' is the path '\(input.value.text ?? "")', which nix does not follow, or follows to an old copy: "
          + "take what you need of other services as a parameter, as the workbench composes them")
    }
    guard let bytes = sources["flake.lock"] else {
      return FlakeFault(
        contract: "it has inputs (\(names)) and no flake.lock: run 'nix flake lock' in its folder, and keep the file")
    }
    let place = Place(file: "flake.lock", line: 1, column: 1)
    guard let lock = try? JSONDocument(parsing: bytes, file: place.file).root.value,
      let root = lock["nodes"]?[lock["root"]?.text ?? "root"]
    else {
      return FlakeFault(contract: "it is no lock file: run 'nix flake lock' in its folder", at: place)
    }
    let locked = Set(root["inputs"]?.object?.keys ?? [])
    guard locked == Set(inputs.keys) else {
      let has = locked.isEmpty ? "none" : locked.sorted().map { "'\($0)'" }.joined(separator: ", ")
      return FlakeFault(
        contract:
          "it locks \(has), but flake.nix has the inputs \(names): run 'nix flake lock' in its folder, and keep both",
        at: place)
    }
    return nil
  }
}

extension String {
  /// Whether it is a flake reference to a folder relative to another flake.
  fileprivate var isRelativePath: Bool {
    let path = hasPrefix("path:") ? dropFirst(5) : self[...]
    return path.hasPrefix("./") || path.hasPrefix("../")
  }
}
