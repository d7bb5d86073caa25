import BeTraceCore
import BeTraceServices
import Testing

/// What somebody who tries the program is told about the example. Remarks are there to be shown; nothing is wrong.
@Suite struct ExampleFindingsTests {
  @Test func nothingIsWrongWithWhatIsShared() {
    #expect(findings("base") == [])
  }

  @Test func devRepeatsWhatItsModulesSay() {
    #expect(
      findings("dev") == [
        "environments/dev.json:47:5: info: nats: image.digest: image 'nats:2.10.4-alpine' has no digest: its tag can be moved "
          + "to another image [POL-01b]",
        "environments/dev.json:20:26: info: backend: imagePullPolicy: 'imagePullPolicy' repeats what its module says already "
          + "[EF-06]",
        "environments/dev.json:33:26: info: bff: imagePullPolicy: 'imagePullPolicy' repeats what its module says already "
          + "[EF-06]",
      ])
  }

  @Test func stagingRunsAnImageThatCanBeMoved() {
    #expect(
      findings("staging") == [
        "environments/staging.json:13:16: info: nats: image.tag: 'image.tag' repeats what its module says already [EF-06]",
        "environments/staging.json:13:16: info: nats: image.digest: image 'nats:2.10.4-alpine' has no digest: its tag can be "
          + "moved to another image [POL-01b]",
      ])
  }

  @Test func productionIsStrictAboutItAndAcceptsASingleBackend() {
    #expect(
      findings("production") == [
        "environments/staging.json:13:16: warning: nats: image.digest: image 'nats:2.10.4-alpine' has no digest: its tag can "
          + "be moved to another image [POL-01b]",
        "production: info: backend: replicas: 'backend' has one pod: the service is away while it is replaced, and its module "
          + "does not allow two: its rule store is one file [POL-07]",
      ])
  }

  private func findings(_ environment: String) -> [String] {
    Rendering.plan(environment, in: ExampleWorkspace.files).findings.map(\.description)
  }
}
