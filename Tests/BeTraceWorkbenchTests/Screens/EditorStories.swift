import BeTraceWorkbench
import Testing

/// Every editor in every state that it can be in, one screen each: empty, with the module's default, inherited, set here,
/// not saved, invalid, read-only.
struct EditorStories {
  struct Story: CustomTestStringConvertible {
    let testDescription: String
    let address: String
    let keys: String
    let isReadOnly: Bool

    init(_ name: String, at address: String, _ keys: String, isReadOnly: Bool = false) {
      testDescription = name
      self.address = address
      self.keys = keys
      self.isReadOnly = isReadOnly
    }
  }

  @Test(arguments: [
    Story("number, default", at: "bff/dev/replicas", "<enter>"),
    Story("number, inherited", at: "nats/production/replicas", "d<enter>"),
    Story("number, set here", at: "bff/production/replicas", "<enter>"),
    Story("number, not saved", at: "bff/production/replicas", "<enter>7<enter><enter>"),
    Story("number, invalid", at: "bff/production/replicas", "<enter>seven"),
    Story("number, out of range", at: "backend/production/replicas", "<enter>2"),
    Story("number, read-only", at: "bff/production/replicas", "<enter>", isReadOnly: true),
    Story("number, decided by autoscaling", at: "bff/production/autoscaling", "<space>g<enter>"),
    Story("own number, inherited", at: "worker/staging/concurrency", "<enter>"),
    Story("own number, out of range", at: "worker/production/concurrency", "<enter>65"),
  ])
  func aNumber(_ story: Story) { show(story) }

  @Test(arguments: [
    Story("text, empty", at: "backend/production/ingress", "<space>a.example.com<enter>j<enter>"),
    Story("text, default", at: "bff/production/ingress.path", "<enter>"),
    Story("text, inherited", at: "bff/production/ingress.className", "<enter>"),
    Story("text, set here", at: "bff/production/ingress.host", "<enter>"),
    Story("text, not saved", at: "bff/production/ingress.host", "<enter>b.example.com<enter><enter>"),
    Story("text, invalid", at: "bff/production/ingress.host", "<enter>not a host"),
    Story("text, read-only", at: "bff/production/ingress.host", "<enter>", isReadOnly: true),
  ])
  func aText(_ story: Story) { show(story) }

  @Test(arguments: [
    Story("quantity, empty", at: "bff/production/env.PORT", ":worker/production/resources.limits.cpu<enter><enter>"),
    Story("quantity, default", at: "bff/production/resources.requests.cpu", "<enter>"),
    Story("quantity, set here", at: "bff/production/resources.limits.memory", "<enter>"),
    Story("quantity, not saved", at: "bff/production/resources.limits.memory", "<ctrl-a><enter>"),
    Story("quantity, invalid", at: "bff/production/resources.limits.memory", "<enter>512mb"),
    Story("quantity, below its request", at: "bff/production/resources.limits.memory", "<enter>64Mi"),
    Story("quantity, read-only", at: "bff/production/resources.limits.memory", "<enter>", isReadOnly: true),
  ])
  func aQuantity(_ story: Story) { show(story) }

  @Test(arguments: [
    Story("choice, default", at: "bff/dev/imagePullPolicy", "<enter>"),
    Story("choice, inherited", at: "bff/production/imagePullPolicy", "<enter>"),
    Story("choice, not saved", at: "bff/production/imagePullPolicy", "<space><enter>"),
    Story("choice, read-only", at: "bff/production/imagePullPolicy", "<enter>", isReadOnly: true),
    Story("switch, default", at: "bff/production/enabled", ""),
    Story("switch, not saved", at: "bff/production/enabled", "<space>"),
    Story("object, off", at: "backend/production/ingress", ""),
    Story("object, asks for what it needs", at: "backend/production/ingress", "<space>"),
    Story("object, not saved", at: "bff/production/autoscaling", "<space>"),
  ])
  func aChoice(_ story: Story) { show(story) }

  @Test(arguments: [
    Story("variable, empty", at: "bff/production/replicas", "a"),
    Story("variable, default", at: "bff/production/env.NODE_ENV", "<enter>"),
    Story("variable, inherited", at: "bff/production/env.WORKOS_CLIENT_ID", "<enter>"),
    Story("variable, set here", at: "bff/production/env.WORKOS_REDIRECT_URI", "<enter>"),
    Story("variable, removed here", at: "bff/production/env.LOG_LEVEL", "<enter>"),
    Story("variable, secret", at: "bff/production/env.JWT_SECRET", "<enter>"),
    Story("variable, service", at: "bff/production/env.BETRACE_BACKEND_URL", "<enter>"),
    Story("variable, config map", at: "bff/production/replicas", "aMODE<enter><right><right><enter>"),
    Story(
      "variable, pod field", at: "bff/production/replicas", "aNODE<enter><right><right><right><right><enter><ctrl-n>"),
    Story("variable, resource", at: "bff/production/replicas", "aMEM<enter><left><enter>"),
    Story("variable, taken name", at: "bff/production/replicas", "aPORT<enter><enter>1<enter>"),
    Story(
      "variable, literal secret", at: "bff/production/env.JWT_SECRET", "<enter><shift-tab><left><tab>hunter2hunter2"),
    Story("variable, read-only", at: "bff/production/env.PORT", "<enter>", isReadOnly: true),
  ])
  func aVariable(_ story: Story) { show(story) }

  @Test(arguments: [
    Story("image, repository", at: "bff/production/image.repository", "<enter>"),
    Story("image, whole reference", at: "bff/production/image.repository", "<enter>ghcr.io/acme/bff:1.0"),
    Story("image, tag", at: "bff/production/image.tag", "<enter>"),
    Story("image, tag without digest", at: "bff/production/image.tag", "<enter>0.9.0"),
    Story("image, wrong digest", at: "bff/production/image.digest", "<enter>sha256:1"),
  ])
  func anImage(_ story: Story) { show(story) }

  private func show(_ story: Story) {
    var bench = Bench(isReadOnly: story.isReadOnly)
    bench.press(":\(story.address)<enter>")
    bench.press(story.keys)
    expectScreen(bench, story.testDescription)
  }
}
