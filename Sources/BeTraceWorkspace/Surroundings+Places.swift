import Glibc

extension Surroundings {
  /// The folder of what the program keeps for itself; nil without a home. `BETRACE_TUI_STATE` names it, else it is
  /// `betrace-tui` in `XDG_STATE_HOME` or `~/.local/state`.
  package var stateFolder: String? {
    if let folder = self["BETRACE_TUI_STATE"] { return directory.appendingPath(folder) }
    // A relative path is to be taken for none, says the XDG specification.
    if let folder = self["XDG_STATE_HOME"], folder.hasPrefix("/") { return folder.appendingPath("betrace-tui") }
    return self["HOME"]?.appendingPath(".local/state/betrace-tui")
  }

  /// The folder of what the user decides about the program; nil without a home. `BETRACE_TUI_CONFIG` names it, else it is
  /// `betrace-tui` in `XDG_CONFIG_HOME` or `~/.config`.
  package var configFolder: String? {
    if let folder = self["BETRACE_TUI_CONFIG"] { return directory.appendingPath(folder) }
    if let folder = self["XDG_CONFIG_HOME"], folder.hasPrefix("/") { return folder.appendingPath("betrace-tui") }
    return self["HOME"]?.appendingPath(".config/betrace-tui")
  }

  /// The folder of what the program keeps only to be faster; nil without a home. `BETRACE_TUI_CACHE` names it, else it is
  /// `betrace-tui` in `XDG_CACHE_HOME` or `~/.cache`.
  package var cacheFolder: String? {
    if let folder = self["BETRACE_TUI_CACHE"] { return directory.appendingPath(folder) }
    if let folder = self["XDG_CACHE_HOME"], folder.hasPrefix("/") { return folder.appendingPath("betrace-tui") }
    return self["HOME"]?.appendingPath(".cache/betrace-tui")
  }

  /// Where in `PATH` the program called `name` is, nil if it is not there; a name with a slash is a path itself.
  package func program(_ name: String) -> String? {
    let folders = name.contains("/") ? ["."] : self["PATH"]?.split(separator: ":").map(String.init) ?? []
    return folders.map { directory.appendingPath($0).appendingPath(name) }.first { path in
      access(path, X_OK) == 0 && !Folder.isFolder(path)
    }
  }

  /// The path that a person means who types `text` where no shell reads it: `~` is their home.
  package func expanding(_ text: String) -> String {
    guard text == "~" || text.hasPrefix("~/"), let home = self["HOME"] else { return text }
    return home + text.dropFirst()
  }

  /// An absolute path as people read it: their home is `~`.
  package func abbreviating(_ path: String) -> String {
    guard let home = self["HOME"], home.count > 1 else { return path }
    return path == home ? "~" : path.hasPrefix(home + "/") ? "~" + path.dropFirst(home.count) : path
  }
}
