import Glibc
import Testing

/// Another program writes files while the workbench is open.
@Suite struct MeanwhileTests {
  private static let production = "environments/production.json"

  private func open(_ place: Workplace) throws -> TerminalSession {
    let terminal = try place.open("--environment", "production", "--service", "bff", width: 100, height: 30)
    _ = try terminal.screen(showing: "replicas: 3")
    return terminal
  }

  /// Writes the file as editors do, `text` in the place of a part of it.
  private func change(_ place: Workplace, _ part: String, to text: String) throws {
    let new = place.path(".new")
    try write(place[Self.production].replacing(part, with: text), to: new)
    rename(new, place.path(Self.production))
  }

  @Test func whatItWritesShowsByItself() throws {
    let place = try Workplace()
    let terminal = try open(place)
    try change(place, "\"replicas\": 3", to: "\"replicas\": 7")
    _ = try terminal.screen(showing: "replicas: 7")
    unlink(place.path("environments/dev.json"))
    #expect(!(try terminal.screen(showing: "environments/dev.json is gone")).contains(" dev "))
  }

  @Test func whereSomethingIsNotSavedItIsSaidAndMergedWithOneKey() throws {
    let place = try Workplace()
    let terminal = try open(place)
    try terminal.press("Enter", "5", "Enter")
    _ = try terminal.screen(showing: "+1 unsaved")
    try change(place, "\"tag\": \"0.8.2\"", to: "\"tag\": \"0.8.3\"")
    _ = try terminal.screen(showing: "another program changed environments/production.json: R takes it in")
    try terminal.press("R")
    _ = try terminal.screen(showing: "1 unsaved edit kept")
    try change(place, "\"replicas\": 3", to: "\"replicas\": 8")
    _ = try terminal.screen(showing: "another program changed")
    try terminal.press("R")
    _ = try terminal.screen(showing: "Both changed")
    try terminal.press("Space", "Enter")
    _ = try terminal.screen(showing: "1 of yours given up")
    _ = try terminal.screen(showing: "replicas: 8")
  }

  @Test func whatItSavesItselfIsNoNews() throws {
    let place = try Workplace()
    let terminal = try open(place)
    try terminal.press("]", "]")
    try terminal.type(":set bff/dev/replicas=2\r")
    try terminal.press("s")
    _ = try terminal.screen(showing: "enter save")
    try terminal.press("Enter")
    _ = try terminal.screen(showing: "saved environments/dev.json")
    try terminal.press("j", "k")
    #expect(!(try terminal.screen(showing: "replicas")).contains("read 4 files"))
  }

  @Test func aModuleThatItChangesIsReadAgainAndItsErrorSaid() throws {
    let place = try Workplace()
    let module = "services/bff/deployment.yaml"
    for folder in ["services", "services/bff"] { mkdir(place.path(folder), 0o755) }
    try write(Self.deployment, to: place.path(module))
    let terminal = try open(place)
    try write(Self.deployment.replacing("tier: one", with: "tier: two"), to: place.path(module))
    _ = try terminal.screen(showing: "read bff's module again")
    try write(Self.deployment.replacing("kind: Deployment", with: "kind: [Deployment"), to: place.path(module))
    _ = try terminal.screen(showing: "it cannot be read: services/bff/deployment.yaml:3:9")
    try terminal.press("Enter", "5", "Enter")
    _ = try terminal.screen(showing: "+1 unsaved")
    try write(Self.deployment, to: place.path(module))
    _ = try terminal.screen(showing: "another program changed services/bff: R takes it in beside your edits")
    try terminal.press("R")
    _ = try terminal.screen(showing: "read bff's module again, 1 unsaved edit kept")
  }

  @Test func modulesThatComeWhileItIsOpenAreWatchedLikeThoseItBeganWith() throws {
    let place = try Workplace()
    let terminal = try open(place)
    let module = "services/bff/deployment.yaml"
    for folder in ["services", "services/bff"] { mkdir(place.path(folder), 0o755) }
    try write(Self.deployment, to: place.path(module))
    _ = try terminal.screen(showing: "read bff's module again")
    try write(Self.deployment.replacing("kind: Deployment", with: "kind: [Deployment"), to: place.path(module))
    _ = try terminal.screen(showing: "it cannot be read: services/bff/deployment.yaml:3:9")
    rename(place.path("services"), place.path("elsewhere"))
    try terminal.waitUntilHidden("deployment.yaml:3:9")
  }

  private static let deployment = """
    apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: bff
      labels:
        tier: one
    spec:
      selector:
        matchLabels:
          app: bff
      template:
        metadata:
          labels:
            app: bff
        spec:
          containers:
            - name: bff
              image: registry.example.com/bff:1

    """
}
