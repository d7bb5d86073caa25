import CFiles
import Glibc
import Testing

@testable import BeTraceWorkspace

/// What a save leaves when a call about files fails, or the program is killed, at each of them in turn.
struct SavingFaultTests {
  /// What the two environment files hold before and after; large enough for a write to be cut.
  private static func text(_ name: String, namespace: String) -> String {
    let filling = (0..<200).map { "    \"LABEL_\($0)\": \"\(String(repeating: "x", count: 40))\"" }
    return """
      {
        "name": "\(name)",
        "namespace": "\(namespace)",
        "platform": {"labels": {
      \(filling.joined(separator: ",\n"))
        }},
        "services": {}
      }

      """
  }

  /// The desk with the workspace `workspace`: `first` is a file, `second` a link to one, with a mode and an attribute.
  private static func desk() throws -> Desk {
    let desk = try Desk([])
    try desk.write(text("first", namespace: "old"), to: "workspace/environments/first.json")
    try desk.write(text("second", namespace: "old"), to: "workspace/shared/second.json")
    symlink("../shared/second.json", "\(desk.folder)/workspace/environments/second.json")
    chmod("\(desk.folder)/workspace/shared/second.json", 0o640)
    _ = setxattr("\(desk.folder)/workspace/shared/second.json", "user.note", "kept", 4, 0)
    return desk
  }

  private static let keepsAttributes: Bool = {
    guard let desk = try? desk() else { return false }
    return note(at: desk) == "kept"
  }()

  /// The attribute of `second`, nil if it has none.
  private static func note(at desk: Desk) -> String? {
    var value = [UInt8](repeating: 0, count: 16)
    let count = getxattr("\(desk.folder)/workspace/shared/second.json", "user.note", &value, value.count)
    return count < 0 ? nil : String(decoding: value[..<count], as: UTF8.self)
  }

  /// What a file holds: `old`, `new`, or what it is instead.
  private static func state(of name: String, at desk: Desk) throws -> String {
    let text = try desk.text(of: "workspace/environments/\(name).json")
    return ["old", "new"].first { text == Self.text(name, namespace: $0) } ?? "neither old nor new: \(text.prefix(200))"
  }

  /// The temporary files in the folders of the workspace.
  private static func temporaryFiles(at desk: Desk) throws -> [String] {
    try ["environments", "shared"].flatMap { try Folder.names(in: "\(desk.folder)/workspace/\($0)") }
      .filter { !$0.hasSuffix(".json") }
  }

  private static func set(_ names: [String]) -> String {
    "--workspace $PWD/workspace set \(names.map { "-/\($0)/namespace=new" }.joined(separator: " "))"
  }

  @Test(arguments: [["first"], ["second"], ["first", "second"]])
  func filesAreOnTheDiskBeforeTheyTakeTheirPlacesAndTheirFoldersAfterwards(_ names: [String]) throws {
    let desk = try Self.desk()
    let run = try FaultyRun(Self.set(names), at: desk)
    #expect(run.outcome.status == 0)
    let calls = run.calls
    let renames = calls.indices.filter { calls[$0] == "rename" }
    try #require(renames.count == names.count)
    // Of several, what the first ones held is kept too.
    let written = 2 * names.count - 1
    #expect(calls[..<renames[0]].count { $0 == "write" } == written)
    #expect(calls[..<renames[0]].count { $0 == "fsync" } == written)
    #expect(calls[renames[0]...renames[names.count - 1]].allSatisfy { $0 == "rename" })
    #expect(calls[renames[names.count - 1]...].count { $0 == "fsync" } == names.count)
    for name in names { #expect(try Self.state(of: name, at: desk) == "new") }
    #expect(try Self.temporaryFiles(at: desk) == [])
  }

  @Test(arguments: Fault.all, [["second"], ["first", "second"]])
  func aFaultAtAnyCallLeavesOldOrNewAndIsToldAsItIs(_ fault: Fault, _ names: [String]) throws {
    try FaultyRun.atEachCall(Self.set(names), fault: fault, at: Self.desk) { run, desk, context in
      try expectTruth(of: run, fault, about: names, at: desk, context)
    }
  }

  private func expectTruth(
    of run: FaultyRun, _ fault: Fault, about names: [String], at desk: Desk, _ context: String
  ) throws {
    let states = try names.map { try Self.state(of: $0, at: desk) }
    #expect(states.allSatisfy { $0 == "old" || $0 == "new" }, "\(context): \(states)")
    try expectFilesAsTheyWere(run, at: desk, context)
    if fault.isKill {
      #expect(run.outcome.status == 128 + SIGKILL, "\(context)")
    } else if run.outcome.status == 0 {
      #expect(states.allSatisfy { $0 == "new" }, "\(context): \(states)")
      try expectSaid(run, fault, context)
    } else {
      try expectSaid(run, fault, names, states, context)
    }
    // Where nothing can be removed, the next save does it.
    let isAbleToRemove = if case .errorForGood = fault { false } else { !fault.isKill && run.struck != "unlink" }
    if isAbleToRemove { return #expect(try Self.temporaryFiles(at: desk) == [], "\(context)") }
    let next = try BuiltProgram.run(
      "$betrace --workspace workspace set -/first/namespace=next -/second/namespace=next", at: desk)
    #expect(next.status == 0, "\(context): the next save: \(next.errors)")
    #expect(try Self.temporaryFiles(at: desk) == [], "\(context): after the next save")
  }

  @Test func aFolderThatIsGoneBeforeACallTakesNoContentAlong() throws {
    try FaultyRun.atEachCall(Self.set(["first"]), fault: .folderGone, at: Self.desk) { run, desk, context in
      let text = try desk.text(of: "workspace/gone/first.json")
      if run.outcome.status == 0 {
        #expect(text == Self.text("first", namespace: "new"), "\(context)")
        // Once the folder is open, its name is not asked for.
        #expect(run.struck != "open" || run.outcome.errors.contains("no such file or directory"), "\(context)")
      } else {
        #expect(text == Self.text("first", namespace: "old"), "\(context)")
        #expect(run.outcome.errors.contains("environments"), "\(context)")
      }
    }
  }

  /// A link stays one, and so do mode and attribute, unless it was said that they did not.
  private func expectFilesAsTheyWere(_ run: FaultyRun, at desk: Desk, _ context: String) throws {
    var status = stat()
    let path = "\(desk.folder)/workspace/environments/second.json"
    #expect(lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK, "\(context)")
    #expect(stat(path, &status) == 0 && status.st_mode & 0o7777 == 0o640, "\(context)")
    #expect(status.st_nlink == 1, "\(context)")
    guard Self.keepsAttributes, !run.outcome.errors.contains("second.json has lost its attribute user.note") else {
      return
    }
    #expect(Self.note(at: desk) == "kept", "\(context)")
  }

  /// A save that worked all the same says what the fault took.
  private func expectSaid(_ run: FaultyRun, _ fault: Fault, _ context: String) throws {
    guard let number = fault.number, number != EINTR, let struck = run.struck else { return }
    #expect(!["write", "fchmod", "rename"].contains(struck), "\(context): worked nevertheless")
    // A folder that one may not look into cannot be waited for.
    let isFolder = struck == "open" && run.isAfterRenaming && number != EACCES
    guard struck == "fsync" || isFolder else { return }
    #expect(run.outcome.errors.contains(SystemError(number).description), "\(context): not said")
  }

  /// A save that failed says which files hold what, and why.
  private func expectSaid(
    _ run: FaultyRun, _ fault: Fault, _ names: [String], _ states: [String], _ context: String
  ) throws {
    let errors = run.outcome.errors
    let reason = try #require(fault.number.map { SystemError($0).description }, "\(context): only errors are a reason")
    #expect(errors.contains(reason), "\(context)")
    let isNamed = names.contains { errors.contains("environments/\($0).json") }
    #expect(isNamed || errors.contains("environments ") || errors.contains("workspace.json"), "\(context)")
    let changed = zip(names, states).filter { $1 == "new" }.map { "environments/\($0.0).json" }
    let said = errors.split(separator: "; ").first { $0.hasPrefix("new: ") }?.dropFirst(5).split(separator: ", ") ?? []
    #expect(said.map(String.init) == changed, "\(context): \(states)")
  }
}
