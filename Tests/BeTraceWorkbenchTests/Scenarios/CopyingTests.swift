import BeTraceCore
import BeTraceWorkbench
import Testing

/// What is copied, and pasting it into other cells.
struct CopyingTests {
  @Test func theReviewGivesItsCommand() {
    var bench = Bench()
    bench.press("<enter>7<enter>s<alt-y>")
    #expect(bench.copied == "betrace-tui set bff/production/replicas=7")
    #expect(bench.rows(with: "Type production to save").count == 1)
  }

  @Test func theReviewGivesNoCommandWithASecret() {
    var bench = Bench(columns: 120)
    bench.press("aAPI_TOKEN<enter><left><enter>hunter2hunter2<enter>s<alt-y>")
    #expect(bench.message == "the command holds a secret that is written down: it is never copied")
    #expect(bench.copied == nil)
  }

  /// A field of bff in production, the letter after `y`, and what is on the clipboard then.
  @Test(arguments: [
    ("replicas", "v", "3"),
    ("replicas", "y", "3"),
    ("replicas", "l", "replicas: 3"),
    ("replicas", "p", "spec.replicas"),
    ("replicas", "k", "bff/production/replicas"),
    ("replicas", "c", "betrace-tui set bff/production/replicas=3"),
    ("env.LOG_LEVEL", "c", "betrace-tui set bff/production/env.LOG_LEVEL:=null"),
    ("env.NODE_ENV", "l", "value: production"),
    ("env.JWT_SECRET", "v", #"{"secretKeyRef":{"name":"bff-auth","key":"jwt-secret"}}"#),
    ("env.JWT_SECRET", "p", "spec.template.spec.containers[0].env[2].valueFrom.secretKeyRef.name"),
    ("autoscaling", "c", "betrace-tui unset bff/production/autoscaling"),
    ("resources.limits.memory", "p", "spec.template.spec.containers[0].resources.limits.memory"),
    ("ingress.host", "l", "- betrace.example.com"),
  ])
  func aLetterSaysWhatIsCopied(field: String, letter: String, text: String) {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":bff/production/\(field)<enter>y\(letter)")
    #expect(bench.copied == text)
    #expect(bench.message == "copied \(text)")
    #expect(bench.session.state.overlay == nil)
  }

  @Test func theReviewsDifferenceIsCopied() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("<enter>7<enter>s<ctrl-y>")
    #expect(bench.message == "copied 11 lines")
    #expect(bench.copied?.hasPrefix("--- environments/production.json\n+++ environments/production.json\n@@") == true)
    #expect(bench.copied?.contains("\n-      \"replicas\": 3,\n+      \"replicas\": 7,\n") == true)
    bench.press("production<enter>")
    #expect(bench.writes == 1)
  }

  @Test func aSecretIsNotInTheCopiedDifference() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":set bff/production/env.API_TOKEN=m4rk3r<enter>s<ctrl-y>")
    #expect(bench.copied?.contains("API_TOKEN") == true)
    #expect(bench.copied?.contains("m4rk3r") == false)
  }

  @Test func anObjectIsCopiedWhole() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("yo")
    let deployment = bench.session.servicePlan?.resources.first { $0.kind == "Deployment" }
    #expect(bench.copied == deployment.map { YAMLText([$0]).text })
    #expect(bench.message.hasPrefix("copied ") && bench.message.hasSuffix(" lines"))
  }

  /// The letter after `y` on a line of bff's manifests, and what is on the clipboard then.
  @Test(arguments: [
    ("replicas: 3", "l", "replicas: 3"), ("replicas: 3", "v", "3"), ("replicas: 3", "p", "spec.replicas"),
    ("replicas: 3", "k", "bff/production/replicas"), ("replicas: 3", "c", "betrace-tui set bff/production/replicas=3"),
    ("memory: 1Gi", "p", "spec.template.spec.containers[0].resources.limits.memory"),
    ("kind: Deployment", "v", "Deployment"),
  ])
  func aLineOfTheManifestsIsCopied(line: String, letter: String, text: String) {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("3/\(line)<enter>y\(letter)")
    #expect(bench.copied == text)
  }

  @Test(arguments: [
    ("kind: Deployment", "k", "no field of the form decides this line"),
    ("strategy:", "v", "there is no value on this line to copy"),
  ])
  func whatALineOfTheManifestsDoesNotHaveIsSaid(line: String, letter: String, reason: String) {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("3/\(line)<enter>y\(letter)")
    #expect(bench.message == reason)
    #expect(bench.copied == nil)
  }

  @Test func aValueOfTheManifestsIsPastedToo() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("3/memory: 1Gi<enter>yv2:bff/staging/resources.limits.memory<enter>p")
    #expect(bench.message == "resources.limits.memory is 1Gi in staging; u undoes")
  }

  @Test func theObjectOfALineIsCopiedWhole() {
    var bench = Bench(columns: 120, rows: 40)
    bench.press("3/kind: Ingress<enter>yo")
    let ingress = bench.session.servicePlan?.resources.first { $0.kind == "Ingress" }
    #expect(bench.copied == ingress.map { YAMLText([$0]).text })
  }

  /// Where a value is copied, where it is pasted, and what comes of it.
  @Test(arguments: [
    ("bff/production/replicas", "worker/staging/replicas", "replicas is 3 in staging; u undoes"),
    (
      "bff/production/env.JWT_SECRET", "bff/dev/env.LOG_LEVEL",
      "env.LOG_LEVEL is secret bff-auth/jwt-secret in dev; u undoes"
    ),
    ("bff/production/ingress", "bff/dev/ingress", "ingress is on in dev; u undoes"),
    ("bff/production/replicas", "bff/production/replicas", "replicas is 3 in production already"),
    ("bff/production/replicas", "bff/production/image.tag", "image.tag takes a text, and this is a whole number"),
    ("bff/production/imagePullPolicy", "nats/production/size", "'size' must be"),
    ("bff/production/image.tag", "bff/production/image.digest", "'image.digest' must be"),
  ])
  func aValueIsPastedWhereItFits(source: String, target: String, message: String) {
    var bench = Bench(columns: 160, rows: 40)
    bench.press(":\(source)<enter>yv:\(target)<enter>p")
    #expect(bench.message.hasPrefix(message))
  }

  @Test(arguments: [
    ("p", "nothing was copied yet: y v copies a value"),
    ("ykp", "what was copied is not one value: y v copies one"),
    (":bff/production/image.tag<enter>hy", "there is nothing to copy here: go to a row"),
    ("jyv", "autoscaling has no value to copy"),
    (":worker/dev/replicas<enter>yl", "replicas shows on no line of the manifests"),
  ])
  func whatCannotBeCopiedOrPastedSaysWhy(keys: String, reason: String) {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(keys)
    #expect(bench.message == reason)
    #expect(bench.session.state.overlay == nil)
  }

  @Test func escapeCopiesNothing() {
    var bench = Bench()
    bench.press("y<esc>")
    #expect(bench.copied == nil)
    #expect(bench.session.context == .form)
  }

  @Test func whatIsTooLongForATerminalIsNotSent() {
    var bench = Bench(columns: 120)
    bench.press(":bff/production/env.NODE_ENV<enter><enter><ctrl-u>")
    bench.perform(.paste(String(repeating: "x", count: 74_995), droppedBytes: 0))
    bench.press("<enter>yv")
    #expect(bench.message == "74995 bytes are too many for the terminal's clipboard, which takes 74994")
    #expect(bench.copied == nil)
    bench.press("yk")
    #expect(bench.copied == "bff/production/env.NODE_ENV")
  }

  @Test(arguments: Array("vlpkco"), ["", "3/API_TOKEN<enter>", "3/API_TOKEN<enter>j"])
  func aSecretIsNeverOnTheClipboard(letter: Character, place: String) {
    let marker = "hunter2hunter2"
    var bench = Bench(columns: 120, rows: 40)
    bench.press("aAPI_TOKEN<enter><left><enter>\(marker)<enter>")
    #expect(bench.edited("production").contains(marker))
    bench.press("\(place)y\(letter)")
    #expect(bench.copied?.contains(marker) != true)
    #expect(bench.session.state.clipboard?.text.contains(marker) != true)
    #expect(!bench.screen.contains(marker))
    if letter == "c" || (letter == "v" && place.isEmpty) {
      #expect(bench.message == "env.API_TOKEN is a secret that is written down: it is never copied")
    }
  }
}
