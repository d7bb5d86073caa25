import BeTraceCore
import Testing

@Suite struct GlossaryTests {
  @Test(arguments: [
    ("Deployment", "Deployment"), ("deployments", "Deployment"), ("quantities", "quantity"), ("ingresses", "Ingress"),
    ("hpa", "HorizontalPodAutoscaler"), ("hard dependency", "hard dependency"),
    ("Hard Dependencies", "hard dependency"),
    ("TLS", "TLS"), ("issuer", "cluster issuer"),
  ])
  func wordsAreFoundHoweverTheyAreWritten(_ word: String, _ found: String) {
    #expect(Glossary.entry(for: word)?.word == found)
  }

  @Test func entriesAreFoundByWhatTheySay() {
    #expect(Glossary.entry(for: "zebra") == nil)
    #expect(
      Glossary.entries(about: "probe").prefix(4).map(\.word) == [
        "liveness probe", "probe", "readiness probe", "startup probe",
      ])
    #expect(Glossary.entries(about: "restarted liveness").map(\.word) == ["liveness probe"])
    #expect(Glossary.entries(about: "zebra").isEmpty)
    #expect(Glossary.entries(about: "") == Glossary.entries)
  }

  @Test func everyWordIsThereOnceAndExplainedInASentenceOrTwo() {
    for entry in Glossary.entries {
      expectParagraph(entry.text, entry.word)
      #expect(Glossary.entry(for: entry.word) == entry)
      for name in entry.alsoCalled { #expect(Glossary.entry(for: name) == entry, "\(name)") }
    }
    #expect(Glossary.entries.count > 60)
  }
}
