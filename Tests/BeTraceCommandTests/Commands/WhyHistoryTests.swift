import BeTraceCore
import Glibc
import Testing

@testable import BeTraceCommand
@testable import BeTraceWorkspace

/// Who changed a line last, of which `betrace-tui why` asks git.
struct WhyHistoryTests {
  private static let address = "bff/production/resources.limits.memory"
  private static let git =
    "git -c user.name=\"$author\" -c user.email=a@example.com -c commit.gpgsign=false -c core.hooksPath=/dev/null"

  /// A desk whose workspace is a git checkout with one commit.
  private static func checkout(author: String = "Lea", summary: String = "Begin") throws -> Desk {
    let desk = try Desk()
    desk.variables["PATH"] = "/usr/bin:/bin"
    let outcome = try commit(summary, by: author, at: desk, first: "git init -q . && ")
    try #require(outcome.status == 0, "\(outcome)")
    return desk
  }

  private static func commit(_ summary: String, by author: String, at desk: Desk, first: String = "") throws
    -> BuiltProgram.Outcome
  {
    try BuiltProgram.run(
      """
      export HOME=$PWD author='\(author)' GIT_AUTHOR_DATE='2026-11-02T23:30:00 +0100' && \
      \(first)git add environments && \(git) commit -q -m '\(summary)'
      """, at: desk)
  }

  private static func lastChange(at desk: Desk, _ address: String = address) -> String? {
    desk.perform("why", address).split(separator: "\n").first { $0.hasPrefix("last change: ") }.map(String.init)
  }

  /// The line without the hash, which is another one each time.
  private static func words(_ line: String?) -> [Substring] {
    let words = line?.split(separator: " ", omittingEmptySubsequences: false) ?? []
    return words.filter { $0.utf8.count != 8 || !$0.allSatisfy(\.isHexDigit) }
  }

  @Test func theLastCommitThatTouchedTheLineIsSaid() throws {
    let desk = try Self.checkout()
    _ = desk.perform("set", "\(Self.address)=2Gi")
    #expect(try Self.commit("OOM during import", by: "Ada", at: desk).status == 0)
    #expect(
      Self.words(Self.lastChange(at: desk)) == "last change: 2026-11-02 Ada OOM during import".split(separator: " "))
    #expect(
      Self.words(Self.lastChange(at: desk, "bff/production/replicas"))
        == "last change: 2026-11-02 Lea Begin".split(separator: " "))
    #expect(Self.lastChange(at: desk, "bff/production/imagePullPolicy") != nil)
    #expect(Self.lastChange(at: desk, "bff/dev/replicas") == nil, "the module's own value has no line")
  }

  @Test func whatIsNotCommittedIsSaidToBe() throws {
    let desk = try Self.checkout()
    _ = desk.perform("set", "bff/production/resources.limits.memory=3Gi")
    #expect(Self.lastChange(at: desk) == "last change: not committed yet")
  }

  /// A line is looked for where it stands in the last commit.
  @Test(arguments: ["\n", "\r\n"]) func linesThatMovedAreThoseOfTheirCommits(end: String) throws {
    let desk = try Self.checkout()
    let path = "environments/production.json"
    let text = end + end + (try desk.text(of: path)).replacing("\n", with: end)
    unlink("\(desk.folder)/\(path)")
    try desk.write(text, to: path)
    #expect(Self.words(Self.lastChange(at: desk)) == "last change: 2026-11-02 Lea Begin".split(separator: " "))
    _ = desk.perform("set", "\(Self.address)=3Gi")
    #expect(Self.lastChange(at: desk) == "last change: not committed yet")
    #expect(
      Self.words(Self.lastChange(at: desk, "bff/production/replicas"))
        == "last change: 2026-11-02 Lea Begin".split(separator: " "))
  }

  @Test func aCheckoutRunsNoProgramOfItsOwn() throws {
    let desk = try Self.checkout()
    let programs = [
      "filter.evil.clean", "filter.evil.smudge", "filter.evil.process", "diff.evil.textconv", "diff.evil.command",
      "core.fsmonitor", "core.pager", "core.sshCommand", "core.editor", "credential.helper", "gpg.program",
    ]
    let outcome = try BuiltProgram.run(
      programs.map { "git config \($0) \"touch $PWD/ran-\($0); cat\"" }.joined(separator: " && ")
        + " && echo '*.json filter=evil diff=evil' >.git/info/attributes", at: desk)
    try #require(outcome.status == 0, "\(outcome)")
    _ = desk.perform("set", "\(Self.address)=3Gi")
    #expect(Self.lastChange(at: desk) == "last change: not committed yet")
    #expect(
      Self.words(Self.lastChange(at: desk, "bff/production/replicas"))
        == "last change: 2026-11-02 Lea Begin".split(separator: " "))
    #expect(desk.perform("diff", "production", "--against", "git:HEAD").contains("1 of 27 objects differs"))
    #expect(try Folder.names(in: desk.folder).filter { $0.hasPrefix("ran-") } == [])
  }

  @Test func aCommitWithoutItsFilesReachesOutToNobody() throws {
    let desk = try Self.checkout()
    let outcome = try BuiltProgram.run(
      """
      file=$(git rev-parse HEAD:environments/production.json) && \
      rm -f ".git/objects/$(echo $file | cut -c1-2)/$(echo $file | cut -c3-)" && \
      git config protocol.ext.allow always && git config extensions.partialClone origin && \
      git config remote.origin.promisor true && git config core.repositoryformatversion 1 && \
      git config remote.origin.url "ext::sh -c touch% $PWD/ran-remote"
      """, at: desk)
    try #require(outcome.status == 0, "\(outcome)")
    #expect(Self.lastChange(at: desk) == nil)
    #expect(try Folder.names(in: desk.folder).filter { $0.hasPrefix("ran-") } == [])
  }

  @Test func whatTheMessageSaysDoesNothingAndShowsNoSecret() throws {
    let loud = try Self.checkout(author: "L\u{1b}[31mea", summary: "Give \u{1b}]0;x\u{7} it")
    #expect(
      Self.words(Self.lastChange(at: loud))
        == #"last change: 2026-11-02 L\u{1b}[31mea Give \u{1b}]0;x\u{7} it"#.split(separator: " "))
    let open = try Self.checkout(summary: "See https://me:hunter2@example.com")
    #expect(Self.lastChange(at: open)?.contains("hidden") == true)
    #expect(!open.perform("why", Self.address, "-o", "json").contains("hunter2"))
  }

  @Test func withoutGitOrACheckoutNothingIsSaid() throws {
    let bare = try Desk()
    bare.variables["PATH"] = "/usr/bin:/bin"
    #expect(Self.lastChange(at: bare) == nil)
    let checkout = try Self.checkout()
    checkout.variables["PATH"] = "bin"
    #expect(Self.lastChange(at: checkout) == nil)
    #expect(checkout.program.answer(to: ["why", Self.address]).notes == "")
  }

  @Test func linesThatAreEditedInMemoryAreNotTakenForThoseOnDisk() throws {
    let desk = try Self.checkout()
    let open = try OpenWorkspace.find(nil, for: desk.program)
    var environments = open.environments
    _ = environments.apply(Edit(environment: "production", service: "bff", field: Field("description"), value: "x"))
    _ = environments.apply(
      Edit(environment: "production", service: "bff", field: Field(["resources", "limits", "memory"]), value: "7Gi"))
    let edited = OpenWorkspace(
      workspace: open.workspace, environments: environments, today: open.today, surroundings: open.surroundings)
    #expect(try edited.reason(of: Self.address).commit == nil)
    #expect(try open.reason(of: Self.address).commit?.author == "Lea")
  }
}
