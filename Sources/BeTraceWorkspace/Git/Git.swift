import BeTraceCore

/// The git of this machine, asked about the commits of the checkout that a folder is in.
///
/// Whoever made a checkout decides what is in its `.git`, and that can name programs: filters, text conversions, a file
/// monitor, hooks, a way to a remote. So git is asked about commits alone, never about the files as they are now, by
/// commands that convert nothing, and may reach nobody. What the machine and the person have decided about git holds
/// (`safe.directory` above all).
struct Git {
  private let path: String
  private let folder: String
  private let variables: [String]

  /// The one in PATH, for the checkout that `folder`, absolute, is in; nil if there is none.
  init?(at folder: String, in surroundings: Surroundings) {
    guard let path = surroundings.program("git") else { return nil }
    (self.path, self.folder) = (path, folder)
    variables =
      [
        "PATH=\(surroundings["PATH"] ?? "/usr/bin:/bin")", "LC_ALL=C", "GIT_TERMINAL_PROMPT=0",
        "GIT_OPTIONAL_LOCKS=0", "GIT_LITERAL_PATHSPECS=1",
        // A commit may be there without its files, which git would get from wherever the checkout says. Not every git
        // knows the first; the second allows a way that there is not.
        "GIT_NO_LAZY_FETCH=1", "GIT_ALLOW_PROTOCOL=none",
      ] + ["HOME", "XDG_CONFIG_HOME"].compactMap { name in surroundings[name].map { "\(name)=\($0)" } }
  }

  /// What git prints on `words`, a command and its arguments; nil if it fails, takes longer than `deadline` milliseconds
  /// or prints more than 16 MiB.
  func output(of words: [String], deadline: Int) -> [UInt8]? {
    let settings = Self.caution.map { "\($0)=\($1)" } + ["core.quotePath=false"]
    var process = PipedProcess(
      path: path, words: ["git", "--no-pager", "-C", folder] + settings.flatMap { ["-c", $0] } + words,
      variables: variables)
    (process.deadline, process.limit) = (deadline, 16_777_216)
    return process.output()
  }

  /// Settings that keep git from running a file monitor or hooks.
  private static let caution = [("core.fsmonitor", "false"), ("core.hooksPath", "/dev/null")]

  /// Variables by which the git that another program starts runs nothing that the checkout names, filters neither. Those of
  /// the person's own settings stay.
  var restraints: [String] {
    let pattern = #"^filter\..*\.(clean|smudge|process|required)$"#
    let named =
      output(of: ["config", "--local", "--includes", "--null", "--name-only", "--get-regexp", pattern], deadline: 5000)
      ?? []
    let filters = named.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    let settings = Self.caution + filters.map { ($0, $0.hasSuffix(".required") ? "false" : "") }
    return ["GIT_CONFIG_COUNT=\(settings.count)"]
      + settings.enumerated().flatMap { ["GIT_CONFIG_KEY_\($0)=\($1.0)", "GIT_CONFIG_VALUE_\($0)=\($1.1)"] }
  }
}
