import BeTraceCore
import Testing

/// How the cluster finds out how pods are.
@Suite struct ProbePracticesTests {
  private static let service = ManifestRow.object(
    "Service", #""spec": {"selector": {"app": "web"}, "ports": [{"port": 80}]}"#)

  @Test(arguments: [
    ManifestRow("both", probed(), service),
    ManifestRow("no readiness, and no requests", probed(readiness: nil)),
    ManifestRow(
      "no readiness", probed(readiness: nil), service,
      shows: [
        "warning: spec.template.spec.containers[0].readinessProbe: the pods of Deployment 'web' have no readiness "
          + "probe, and Service 'web' sends them requests: the first ones arrive before anybody can answer; add a "
          + "'readinessProbe' [POL-03]"
      ]),
    ManifestRow(
      "no liveness", probed(liveness: nil),
      shows: [
        "warning: spec.template.spec.containers[0].livenessProbe: the pods of Deployment 'web' have no liveness "
          + "probe: a program that hangs stays so until somebody notices; add a 'livenessProbe' [POL-03]"
      ]),
    ManifestRow(
      "what ends by itself",
      ManifestRow.deployment().replacing("Deployment", with: "Job").replacing("apps/v1", with: "batch/v1").replacing(
        #""selector": {"matchLabels": {"app": "web"}}, "#, with: ""
      ).replacing(#""spec": {"containers""#, with: #""spec": {"restartPolicy": "Never", "containers""#)),
    ManifestRow("the same question, but more patient", probed("/a", 10, 4, readiness: ("/a", 10, 3)), service),
    ManifestRow("another question, as patient", probed("/a", 10, 3, readiness: ("/b", 10, 3)), service),
    ManifestRow(
      "the same", probed("/a", 10, 3, readiness: ("/a", 10, 3)), service,
      shows: [
        "warning: spec.template.spec.containers[0].livenessProbe: the liveness and the readiness probe of container "
          + "'web' of Deployment 'web' are the same: as soon as it is too busy for requests it is restarted, which "
          + "makes it worse; let liveness ask less, or wait longer [POL-03]"
      ]),
    ManifestRow(
      "the same question, as patient by other numbers", probed("/a", 15, 2, readiness: ("/a", 10, 3)), service,
      shows: [
        "warning: spec.template.spec.containers[0].livenessProbe: container 'web' of Deployment 'web' is restarted "
          + "after 30 s without an answer, and stops getting requests only after 30 s: it has no time to recover; raise "
          + "'periodSeconds' or 'failureThreshold' of its liveness probe [POL-03]"
      ]),
    ManifestRow(
      "less patient", probed("/a", 10, 2, readiness: ("/b", 7, 3)), service,
      shows: [
        "warning: spec.template.spec.containers[0].livenessProbe: container 'web' of Deployment 'web' is restarted "
          + "after 20 s without an answer, and stops getting requests only after 21 s: it has no time to recover; raise "
          + "'periodSeconds' or 'failureThreshold' of its liveness probe [POL-03]"
      ]),
    ManifestRow(
      "numbers beyond all bounds", probed("/a", 2_147_483_647, 2_147_483_647, readiness: ("/b", 7, 3)), service),
    ManifestRow("a command every 5 s", command(every: 5)),
    ManifestRow(
      "a command every 4 s", command(every: 4),
      shows: [
        "warning: spec.template.spec.containers[0].livenessProbe.periodSeconds: the liveness probe of container "
          + "'web' of Deployment 'web' starts a command every 4 s: that takes time from the program itself; ask "
          + "every 5 s or less often [POL-03]"
      ]),
  ])
  func probesAskEnoughAndNotTooMuch(_ row: ManifestRow) throws { try row.check("POL-03") }

  private static func probed(
    _ path: String = "/live", _ period: Int = 10, _ failures: Int = 6,
    readiness: (String, Int, Int)? = ("/ready", 10, 3)
  ) -> String {
    let alive = #""livenessProbe": \#(probe(path, period, failures)), "#
    let ready = readiness.map { #""readinessProbe": \#(probe($0, $1, $2)), "# } ?? ""
    return ManifestRow.deployment(container: alive + ready)
  }

  private static func probed(liveness: Void?) -> String {
    ManifestRow.deployment(container: #""readinessProbe": \#(probe("/ready", 10, 3)), "#)
  }

  private static func probe(_ path: String, _ period: Int, _ failures: Int) -> String {
    #"{"httpGet": {"path": "\#(path)", "port": 80}, "periodSeconds": \#(period), "failureThreshold": \#(failures)}"#
  }

  private static func command(every period: Int) -> String {
    ManifestRow.deployment(
      container: #""livenessProbe": {"exec": {"command": ["true"]}, "periodSeconds": \#(period)}, "#)
  }
}
