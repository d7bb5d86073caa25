import Testing

/// What the sources of each folder may see: a target only what stands above it, so that the tree can be read from the
/// top.
@Suite struct ImportTests {
  /// By folder; the nearest one above a file counts.
  private static let allowed: [String: Set<String>] = [
    "Sources/BeTraceCore": ["Synchronization"],
    "Sources/ServiceModuleTesting": ["BeTraceCore", "Testing"],
    "Sources/BeTraceServices": ["BeTraceCore"],
    "Sources/BeTraceWorkspace": ["BeTraceCore", "CFiles", "Glibc"],
    "Sources/BeTraceWorkspace/Manifests": ["BeTraceCore", "CYAML", "Glibc"],
    "Sources/BeTraceWorkspace/Threads": ["BeTraceCore", "CMemory", "Glibc", "Synchronization"],
    "Sources/BeTraceWorkspace/Processes": ["BeTraceCore", "CFiles", "Glibc", "Synchronization"],
    "Sources/BeTraceWorkspace/Nix": ["BeTraceCore", "Glibc", "Synchronization"],
    "Sources/BeTraceWorkspace/Locks": ["BeTraceCore", "Glibc", "Synchronization"],
    "Sources/BeTraceWorkspace/Unsaved": ["BeTraceCore", "Glibc", "Synchronization"],
    "Sources/BeTraceWorkbench": ["BeTraceCore"],
    "Sources/BeTraceWorkbench/Canvas": ["BeTraceCore"],
    "Sources/BeTraceWorkbench/Themes": ["BeTraceCore", "Themes"],
    "Sources/BeTraceCommand": [
      "ArgumentParser", "BeTraceCore", "BeTraceWorkbench", "BeTraceWorkspace", "Glibc", "Synchronization",
    ],
    "Sources/BeTraceCommand/Terminal": ["BeTraceWorkbench", "CNcurses", "CTerminal", "Glibc", "Synchronization"],
    "Sources/betrace-tui": ["BeTraceCommand", "BeTraceServices"],
    "themes": [],
  ]

  @Test func everyFileImportsOnlyWhatItsFolderMay() throws {
    for file in try SourceFile.all() {
      let folder = try #require(file.folders.first { Self.allowed[$0] != nil }, "\(file.path) is in no known folder")
      #expect(file.imports.subtracting(Self.allowed[folder] ?? []) == [], "\(file.path)")
    }
  }

  @Test func coreHasNothingThatOnlyThePackageSeesAndTheWorkbenchNothingPublic() throws {
    for file in try SourceFile.all() {
      if file.path.hasPrefix("Sources/BeTraceCore/") { #expect(!file.words.contains("package"), "\(file.path)") }
      if file.path.hasPrefix("Sources/BeTraceWorkbench/") { #expect(!file.words.contains("public"), "\(file.path)") }
    }
  }
}
