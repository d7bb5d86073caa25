import BeTraceCore

extension FlakeDeclarations {
  /// What is worth knowing of the module of `flake` that says this, though it works.
  func remarks(of flake: Flake) -> [ModuleRemark] {
    [gaps(of: flake), misnomer(of: flake)].compactMap(\.self)
  }

  /// That it takes no arguments for what every environment may set.
  private func gaps(of flake: Flake) -> ModuleRemark? {
    guard !missingArguments.isEmpty else { return nil }
    let names = missingArguments.map { "'\($0)'" }.inWords
    return ModuleRemark(
      "its 'mkDeployment' has no argument \(names): no environment can set \(missingArguments.count == 1 ? "it" : "them")",
      at: flake.sources.place(ofWords: "mkDeployment")?.inFolder(flake.reference), warning: true)
  }

  /// That it calls itself otherwise than environments do.
  private func misnomer(of flake: Flake) -> ModuleRemark? {
    ownName.map { name in
      ModuleRemark(
        "the module calls itself '\(name.text)', and its service is '\(flake.service)', as its folder or workspace.json "
          + "says: environments and other services know it by the latter, so call both alike",
        at: name.place.inFolder(flake.reference), warning: true)
    }
  }
}
