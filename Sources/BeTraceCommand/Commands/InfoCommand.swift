import ArgumentParser
import BeTraceCore
import BeTraceWorkbench
import BeTraceWorkspace

/// `betrace-tui info`
struct InfoCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "info", abstract: "Say what was found, and where: the workspace, folders, programs, the terminal.")

  @OptionGroup var options: WorkspaceOptions

  func answer(in workspace: OpenWorkspace) -> Answer {
    let surroundings = workspace.surroundings
    var table = Table("version", Program.version)
    table.add("workspace", workspace.label)
    table.add("environments", workspace.environments.names.joined(separator: ", ").visible)
    table.add("services", workspace.catalogue.names.joined(separator: ", "))
    table.add("today", workspace.today.description)
    table.add("config", surroundings.configFolder?.visible ?? "none: HOME is not set")
    let user = ThemeFolder(surroundings).read()
    let themes = user.files.map(\.name).joined(separator: ", ")
    table.add("your themes", themes.isEmpty ? "none" : themes.visible)
    table.add("state", surroundings.stateFolder?.visible ?? "none: HOME is not set")
    table.add("terminal", surroundings["TERM"]?.visible ?? "none: TERM is not set")
    table.add("cache", surroundings.cacheFolder?.visible ?? "none: HOME is not set")
    table.add("nix", workspace.evaluations?.programInWords.visible ?? "not found")
    table.add("kubectl", surroundings.program("kubectl")?.visible ?? "not found")
    var answer = Answer(output: table.text)
    for warning in ConfigFile(surroundings).read(knowing: user).warnings { answer.note(warning) }
    return answer
  }
}

extension OpenWorkspace {
  fileprivate var label: String {
    switch workspace.kind {
    case .folder: workspace.folder.visible
    case .scratch: "the example's scratch copy in \(workspace.folder.visible)"
    case .example: "the built-in example"
    }
  }
}
