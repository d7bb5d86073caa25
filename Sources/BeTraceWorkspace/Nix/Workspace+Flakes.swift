import BeTraceCore

extension Workspace {
  /// The flakes of the services: those in `folders`, and those that `workspace.json` refers to, which stand for others of
  /// their names.
  func flakes(in folders: [ModuleFolder], asking evaluations: Evaluations) -> [Flake] {
    let settings = (try? settings()) ?? WorkspaceSettings()
    evaluations.allowNetwork(settings.allowsNetwork)
    let referred = settings.flakes.map { flake in
      evaluations.find(flake.reference, for: flake.service, from: realPath)
    }
    let names = Set(referred.map(\.service))
    let own = folders.filter { $0.kind == .flake && !names.contains($0.name) }
    return referred
      + Cores().flatMap(own.count, inRangesOf: 16, state: ()) { _, range in
        own[range].map { Flake(service: $0.name, reference: $0.path, folder: $0.location) }
      }
  }
}

extension Evaluations {
  /// The modules of `flakes`, which are asked what they say about themselves, all together. Whoever has not answered after
  /// so many seconds, if that is given, is said to be late; so is everyone once `isUnwanted` says that nobody waits any more.
  func modules(
    of flakes: [Flake], forAtMost seconds: Int? = nil,
    unlessUnwanted isUnwanted: @escaping @Sendable () -> Bool = { false }
  ) -> [any ServiceModule] {
    let end = ContinuousClock.now + .seconds(seconds ?? 0)
    let isLate = { @Sendable in isUnwanted() || seconds != nil && ContinuousClock.now > end }
    // What is kept is known by the nix that said it.
    if !flakes.isEmpty { _ = nix }
    let read = {
      Cores().flatMap(flakes.count, inRangesOf: 16, state: ()) { _, range in
        flakes[range].map { FlakeModule($0, self) }
      }
    }
    var modules = read()
    while !isLate(), fulfil(isUnwanted: isLate) { modules = read() }
    forgetWishes()
    guard let seconds else { return modules }
    return modules.map { $0.failing(after: seconds) }
  }

  /// The path of a flake that `reference` refers to by one, relative to the workspace; nil if it is a reference of another kind.
  static func localPath(of reference: String) -> String? {
    if reference.hasPrefix("path:") { return String(reference.dropFirst(5)) }
    return reference.contains(":") ? nil : reference
  }

  /// The flake that a workspace in `folder` refers to by `reference`: a path, relative to the workspace, or whatever nix
  /// takes, which it fetches.
  func find(_ reference: String, for service: String, from folder: String) -> Flake {
    if let path = Self.localPath(of: reference) {
      return Flake(service: service, reference: path, folder: folder.appendingPath(path))
    }
    do throws(FlakeFault) {
      let isLocal = reference.hasPrefix("git+file:")
      guard isLocal || allowsNetwork else { throw FlakeFault(.remote(reference)) }
      guard let nix else { throw FlakeFault(.noNix) }
      return Flake(service: service, reference: reference, folder: try nix.folder(of: reference))
    } catch {
      return Flake(service: service, reference: reference, folder: folder, fault: error)
    }
  }
}
