import BeTraceCore

/// What is not as before in files that were read again: another program, or the user's own editor, wrote them.
struct OutsideChange: Sendable {
  /// The paths of the files that are new or say something else, in file order.
  let paths: [String]
  /// What turns the former files into these.
  let edits: [Edit]
  /// The plans of the former files, by environment.
  private let former: [String: Plan]

  /// What is other in `read` than in `saved`, of which there are the plans that `plan` gives.
  init(from saved: Environments, to read: Environments, plan: (String) -> Plan?) {
    paths = read.files.filter { file in
      !saved.files.contains { $0.path == file.path && $0.bytes == file.bytes && $0.problem == file.problem }
    }.map(\.path)
    edits = read.edits(since: saved)
    former = Dictionary(Set(edits.map(\.environment)).compactMap { name in plan(name).map { (name, $0) } }) { $1 }
  }

  /// The names of the files: `production.json and staging.json`, of many only how many.
  var names: String {
    paths.count > 3
      ? "\(paths.count) files" : paths.map { String($0.split(separator: "/").last ?? "").visible }.inWords
  }

  /// How many values are other: `2 values are new`; nil if none is.
  var count: String? {
    edits.isEmpty ? nil : edits.count == 1 ? "1 value is new" : "\(edits.count) values are new"
  }

  /// Each environment, and below it what became of which value, where `plan` gives the plans of the files as they are now.
  func lines(plan: (String) -> Plan?) -> [(text: String, isHeading: Bool)] {
    edits.map(\.environment).unique.flatMap { name -> [(text: String, isHeading: Bool)] in
      guard let old = former[name], let new = plan(name) else { return [] }
      let changes = ChangeSummary(edits.filter { $0.environment == name }, from: old, to: new).changes
      return [(name.visible, true)] + changes.map { ("  " + $0, false) }
    }
  }
}
