import BeTraceWorkbench
import BeTraceWorkspace

/// The file in which the user decides about the program itself, `config.json` in the configuration. Nothing here writes it.
struct ConfigFile {
  /// Absolute; nil without a home. It need not be there.
  let path: String?

  /// The file of whoever started the program.
  init(_ surroundings: Surroundings) { path = surroundings.configFolder?.appendingPath("config.json") }

  /// What the file decides, which may name the program's themes and those of `user`; nothing if it is not there.
  func read(knowing user: UserThemes) -> Config {
    guard let path else { return Config() }
    do {
      return Config(
        parsing: try AtomicFile.read(path, name: path), file: path, themes: (ThemeFile.shipped + user.files).map(\.name)
      )
    } catch .unreadable(_, let reason) where reason.isMissing {
      return Config()
    } catch {
      return Config(warnings: [error.description])
    }
  }
}
