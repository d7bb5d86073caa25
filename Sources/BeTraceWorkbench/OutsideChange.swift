import BeTraceCore

/// What is not as before in files: another program, or the user's own editor, wrote them.
struct OutsideChange: Sendable {
  /// The paths of the files that are new or say something else, in file order.
  let paths: [String]
  /// What turns the former files into these.
  let edits: [Edit]
  /// When that was noticed, in UTC: `2026-11-27T09:01:02Z`.
  private let time: String
  /// When the files were as before, as far as that is long ago.
  private let formerTime: String?
  private let former: Environments
  private let new: Environments

  /// What is other in `new` than in `former`, as these were at `formerTime`, noticed at `time`.
  init(from former: Environments, to new: Environments, at time: String, since formerTime: String? = nil) {
    (self.former, self.new, self.time, self.formerTime) = (former, new, time, formerTime)
    paths = new.files.filter { file in
      !former.files.contains { $0.path == file.path && $0.bytes == file.bytes && $0.problem == file.problem }
    }.map(\.path)
    edits = new.edits(since: former)
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

  /// Each environment, and below it what became of which value; `plan` gives the plan of the environment of a name where the
  /// files are others.
  func lines(plan: (String, Environments) -> Plan?) -> [(text: String, isHeading: Bool)] {
    let since = formerTime.map { ", since the edits of \($0.asShownTime)" } ?? ""
    return edits.map(\.environment).unique.flatMap { name -> [(text: String, isHeading: Bool)] in
      guard let old = plan(name, former), let now = plan(name, new) else { return [] }
      let changes = ChangeSummary(edits.filter { $0.environment == name }, from: old, to: now).changes
      return [("\(time.asShownTime)  \(name.visible)\(since)", true)] + changes.map { ("  " + $0, false) }
    }
  }
}
