import Glibc

@testable import BeTraceWorkspace

/// Two workspaces, a link to the first, and a state folder beside them; a class, as a part of it has an end.
final class WorkspacePlace {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("{}", to: "workspace/environments/dev.json")
    try folder.write("{}", to: "other/environments/dev.json")
    symlink(folder["workspace"], folder["link"])
  }

  var surroundings: Surroundings {
    Surroundings(directory: folder.path, variables: ["BETRACE_TUI_STATE": "state"])
  }

  func workspace(_ name: String) -> Workspace { Workspace(.folder, folder: name, in: folder.path) }
}
