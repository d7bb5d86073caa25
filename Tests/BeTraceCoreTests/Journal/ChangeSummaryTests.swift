import BeTraceCore
import Testing

/// What edits change, in the words of a commit.
struct ChangeSummaryTests {
  private static let catalogue = Catalogue([TestService("web"), TestService("worker")])
  private static let environments = Environments(
    [
      EnvironmentFile(
        path: "environments/production.json",
        bytes: Array(
          #"""
          {"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "production", "namespace": "shop",
           "services": {"web": {"replicas": 3, "env": {"TOKEN": "hunter2"}}}}
          """#.utf8), catalogue: catalogue)
    ], catalogue: catalogue)

  private func summary(_ words: String...) throws -> ChangeSummary {
    let today = CalendarDate(year: 2026, month: 1, day: 1)
    var after = Self.environments
    let edits = try words.map { word in
      word.contains("=")
        ? try Assignment(parsing: word, in: after).edit : try Address(parsing: word).edit(to: nil)
    }
    for edit in edits { _ = after.apply(edit) }
    return ChangeSummary(
      edits, from: Plan("production", in: Self.environments, on: today), to: Plan("production", in: after, on: today))
  }

  @Test func oneChangeIsTheSubject() throws {
    #expect(try summary("web/production/replicas=5").text == "production: web replicas 3 -> 5\n")
    #expect(try summary("web/production/replicas").text == "production: web replicas 3 -> 1\n")
    #expect(try summary("-/production/namespace=store").text == "production: environment namespace shop -> store\n")
    #expect(try summary("worker/production:={}").text == "production: worker added\n")
    #expect(try summary("web/production").text == "production: web removed\n")
  }

  @Test func whatChangesNothingStays() throws {
    #expect(try summary("web/production/ingress=null").text == "production: web ingress stays off\n")
    #expect(try summary("web/production/replicas=3").text == "production: web replicas stays 3\n")
  }

  @Test func ofAnObjectThatIsResetItsPartsAreNamed() throws {
    let text = try summary("web/production/env").text
    #expect(text == "production: web env.TOKEN hidden: a secret is referred to -> none\n")
  }

  @Test func manyChangesStandBelow() throws {
    let digest = String(repeating: "ab", count: 32)
    let summary = try summary(
      "web/production/image.tag=1.2.3", "web/production/image.digest=sha256:\(digest)", "worker/production:={}")
    #expect(
      summary.text == """
        production: web image.tag 1.0 -> 1.2.3, worker added

        - web image.tag 1.0 -> 1.2.3
        - web image.digest none -> sha256:abababababab
        - worker added

        """)
  }

  @Test func aSecretIsHidden() throws {
    let text = try summary("web/production/env.TOKEN=secret:web-auth/token").text
    #expect(!text.contains("hunter2"))
    #expect(text.hasPrefix("production: web env.TOKEN hidden"))
  }

  @Test func fewChangesOfOneServiceAreNamedWithoutTheDigest() throws {
    let digest = String(repeating: "ab", count: 32)
    let summary = try summary(
      "web/production/image.tag=1.2.3", "web/production/image.digest=sha256:\(digest)", "web/production/replicas=5")
    #expect(
      summary.text == """
        production: web image.tag 1.0 -> 1.2.3, replicas 3 -> 5

        - web image.tag 1.0 -> 1.2.3
        - web image.digest none -> sha256:abababababab
        - web replicas 3 -> 5

        """)
  }
}
