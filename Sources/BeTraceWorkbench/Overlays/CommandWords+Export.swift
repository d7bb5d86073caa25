import BeTraceCore

extension CommandWords {
  /// The command that exports `choice` to `target` from a shell, pruning and forced if so.
  static func command(
    for choice: ExportChoice, to target: TargetContent?, prunes: Bool, isForced: Bool
  ) -> String {
    var words = ["betrace-tui", "export"] + choice.environments.map(quoted)
    words += ["--layout", choice.layout, "--to", (target?.shellFolder ?? choice.target).quotedFolder]
    words += choice.services.flatMap { ["--only", quoted($0)] }
    if prunes { words.append("--prune") }
    if isForced { words.append("--force") }
    if let workspace = target?.shellWorkspace { words += ["--workspace", workspace.quotedFolder] }
    return words.joined(separator: " ")
  }
}

extension String {
  /// The folder as a shell reads it: a `~` in front stays the home, and what begins as an option is none.
  fileprivate var quotedFolder: String {
    if self == "~" { return self }
    if hasPrefix("~/") { return "~/" + (count > 2 ? CommandWords.quoted(String(dropFirst(2))) : "") }
    return CommandWords.quoted(hasPrefix("-") ? "./" + self : self)
  }
}
