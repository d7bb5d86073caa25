import BeTraceCore
import Testing

/// `betrace-tui rules`
struct RulesCommandTests {
  @Test func allAreListed() throws {
    let list = try Desk([]).perform("rules")
    #expect(
      list.hasPrefix(
        """
        RULE     SEVERITY                                TITLE
        ADM-01   error (of files alone: warning)         A namespace that nobody makes

        """))
    #expect(
      list.contains("\nPOL-07   warning (lenient: info)                 Pods that can all be away at once\n"))
    let lines = list.split(separator: "\n")
    #expect(lines.count == RuleExplanation.all.count + RuleExplanation.ofContract.count + 2)
    let note = "! betrace-tui: they look into \(RuleExplanation.kinds.count) kinds: APIService, ClusterRole, "
    #expect(lines.last?.hasPrefix(note) == true)
  }

  @Test func aFamilyIsListed() throws {
    let list = try Desk([]).perform("rules", "env").split(separator: "\n")
    #expect(list.count > 4)
    #expect(list.dropFirst().allSatisfy { $0.hasPrefix("ENV-0") })
  }

  @Test func oneSaysWhatItMeansAndWhatToDo() throws {
    #expect(
      try Desk([]).perform("rules", "pol-01b") == """
        RULE      POL-01b
        TITLE     An image without a digest
        SEVERITY  info (strict: warning)
        SOURCE    good practice

        What it means
          An image has a tag but no digest, and nodes pull it.

        Why it matters
          A tag can be moved to another build, by mistake or by an intruder. A digest
          cannot: it is made from the content.

        What to do
          Set image.digest to what the registry shows for the tag, sha256: and 64
          digits.

        """)
  }

  @Test func programsReadThemAsJSON() throws {
    #expect(
      try Desk([]).perform("rules", "EF-07", "-o", "json") == """
        {
          "id": "EF-07",
          "title": "A reset with nothing to reset",
          "severity": {
            "lenient": "warning",
            "standard": "warning",
            "strict": "warning"
          },
          "source": "file",
          "meaning": "The file goes back to the module's default, but it extends no environment that sets anything there.",
          "importance": "The line does nothing and makes readers look for a setting that does not exist.",
          "remedy": "Take the reset out."
        }

        """)
    #expect(try Desk([]).perform("rules", "-o", "json").hasPrefix("[\n  {\n    \"id\": \"ADM-01\",\n"))
  }

  @Test(arguments: [
    ("POL-1", "there is no rule 'POL-1'; did you mean 'POL-01'?"),
    ("zebra", "there is no rule 'zebra': 'rules' lists those that there are"),
  ])
  func oneThatIsNotThereIsSaidSo(_ id: String, _ message: String) throws {
    #expect(try Desk([]).perform("rules", id) == "! betrace-tui: \(message)\n= 66\n")
  }

  @Test func everyFindingThatTheSourcesMakeIsExplainedAndNoOther() throws {
    var ids: Set<String> = []
    for file in try SourceFile.all()
    where file.path.hasPrefix("Sources/BeTraceCore/") && !file.path.hasPrefix("Sources/BeTraceCore/Explanations/") {
      for match in file.text.matches(of: #/"([A-Z]+-[0-9]{2}[a-z]?)"/#) { ids.insert(String(match.1)) }
    }
    #expect(ids.sorted() == (RuleExplanation.all + RuleExplanation.ofContract).map(\.id).sorted())
  }
}
