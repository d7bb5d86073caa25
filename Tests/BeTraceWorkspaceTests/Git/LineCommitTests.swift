import BeTraceCore
import Testing

@testable import BeTraceWorkspace

/// What `git blame --porcelain` says about a line.
struct LineCommitTests {
  private static let hash = "0123456789abcdef0123456789abcdef01234567"

  private static func porcelain(time: String = "1793577600", zone: String = "+0000") -> String {
    """
    \(hash) 12 13 1
    author Lea Ü
    author-mail <lea@example.com>
    author-time \(time)
    author-tz \(zone)
    committer Somebody Else
    committer-time 1
    committer-tz +0000
    summary OOM during import
    filename environments/production.json
    \t      "memory": "1Gi"

    """
  }

  @Test func theCommitAndTheLineAreRead() throws {
    var line = ""
    let commit = try #require(LineCommit(porcelain: Self.porcelain(), line: &line))
    #expect(commit.date?.description == "2026-11-02")
    #expect(commit.author == "Lea Ü")
    #expect(commit.hash == "01234567")
    #expect(commit.summary == "OOM during import")
    #expect(line == #"      "memory": "1Gi""#)
  }

  @Test(arguments: [("-0100", "2026-11-01"), ("+1400", "2026-11-02"), ("nonsense", nil)])
  func theDayIsTheAuthors(_ zone: String, day: String?) {
    var line = ""
    #expect(LineCommit(porcelain: Self.porcelain(zone: zone), line: &line)?.date?.description == day)
  }

  @Test(arguments: [
    "", "fatal: no such path\n", "0123 1 1 1\n\tx\n", porcelain(time: "soon"), "\(hash) 1 1 1\nauthor-time 1\n",
  ])
  func anythingElseIsNone(_ text: String) {
    var line = ""
    #expect(LineCommit(porcelain: text, line: &line) == nil)
  }
}
