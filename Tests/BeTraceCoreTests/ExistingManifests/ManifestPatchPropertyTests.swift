import BeTraceCore
import Testing

/// Whatever is set, all that it is not about stays as it is written.
@Suite struct ManifestPatchPropertyTests {
  /// A setting, and the fields that it is about: an object and the beginning of a path.
  private struct Setting {
    let name: String
    let values: [String]
    let reaches: [(kind: String, path: String)]
  }

  private static let container = "spec.template.spec.containers[0]"

  private static let settings = [
    Setting(name: "replicas", values: ["0", "1", "9"], reaches: [("Deployment", "spec.replicas")]),
    Setting(
      name: "image", values: [#""other/shop:2""#, #"{"tag": "1.5.0"}"#, #"{"repository": "mirror.example.com/shop"}"#],
      reaches: [
        ("Deployment", "\(container).image"), ("Deployment", "spec.template.spec.initContainers[0].image"),
        ("Deployment", "metadata.labels[app.kubernetes.io/version]"),
        ("Deployment", "spec.template.metadata.labels[app.kubernetes.io/version]"),
      ]),
    Setting(
      name: "imagePullPolicy", values: [#""Always""#, #""Never""#],
      reaches: [("Deployment", "\(container).imagePullPolicy")]),
    Setting(
      name: "env",
      values: [
        "{}", #"{"ZONE": "us"}"#, #"{"LOG_LEVEL": null}"#, #"{"NEW": "$(ZONE)", "POD_IP": "127.0.0.1"}"#,
        #"{"KEY": {"secretKeyRef": {"name": "a", "key": "b"}}}"#,
      ], reaches: [("Deployment", "\(container).env")]),
    Setting(
      name: "resources",
      values: [#"{"limits": {"cpu": "2"}}"#, #"{"requests": {"memory": null}}"#, #"{"requests": {"cpu": "1"}}"#],
      reaches: [("Deployment", "\(container).resources")]),
    Setting(
      name: "ingress",
      values: [#"{"host": "b.example.com"}"#, #"{"tls": null, "path": "/b"}"#, #"{"className": null}"#, "null"],
      reaches: [("Ingress", "")]),
    Setting(
      name: "namespace", values: [#""blue""#, #""shop""#],
      reaches: [
        ("Namespace", "metadata.name"), ("RoleBinding", "subjects[0].namespace"), ("Deployment", "metadata.namespace"),
        ("Service", "metadata.namespace"), ("Ingress", "metadata.namespace"), ("RoleBinding", "metadata.namespace"),
      ]),
    Setting(
      name: "autoscaling", values: [#"{"min": 2, "max": 8, "cpu": 60}"#, "null"],
      reaches: [("Deployment", "spec.replicas"), ("HorizontalPodAutoscaler", "")]),
  ]

  @Test func whatIsNotAddressedStays() throws {
    let module = try ShopManifests.module()
    let plain = ShopManifests.plan(module)["shop"]?.resources ?? []
    var numbers = SystemNumbers(seed: 7)
    for _ in 0..<60 * effort {
      let chosen = Self.settings.filter { _ in Bool.random(using: &numbers) }
      let entry = chosen.map { "\"\($0.name)\": \($0.values.randomElement(using: &numbers) ?? "null")" }
      let text = "{\(entry.joined(separator: ", "))}"
      let resources = ShopManifests.plan(module, text)["shop"]?.resources ?? []
      #expect(!resources.isEmpty, "\(text)")
      let reaches = chosen.flatMap(\.reaches)
      for kind in Set((plain + resources).map(\.kind)) {
        for (mine, theirs) in Self.pairs(kind, plain, resources) {
          for path in Self.differences(mine, theirs) {
            #expect(reaches.contains { $0.kind == kind && path.hasPrefix($0.path) }, "\(text): \(kind) \(path)")
          }
        }
      }
      Self.expectVariablesInOrder(plain, resources, besides: text)
    }
  }

  /// The objects of `kind` before and after; nil where there is none.
  private static func pairs(_ kind: String, _ before: [Resource], _ after: [Resource]) -> [(Resource?, Resource?)] {
    let (mine, theirs) = (before.filter { $0.kind == kind }, after.filter { $0.kind == kind })
    return (0..<max(mine.count, theirs.count)).map { index in
      (mine.indices.contains(index) ? mine[index] : nil, theirs.indices.contains(index) ? theirs[index] : nil)
    }
  }

  private static func differences(_ mine: Resource?, _ theirs: Resource?) -> [String] {
    guard let mine, let theirs else { return [""] }
    let (left, right) = (Value.object(mine.body), Value.object(theirs.body))
    return (left.differences(from: right) + right.differences(from: left)).map(\.description)
  }

  /// Variables that are not named stand as they stood, one after another.
  private static func expectVariablesInOrder(_ before: [Resource], _ after: [Resource], besides entry: String) {
    let lists = [before, after].map { resources in
      resources.first { $0.kind == "Deployment" }?[
        ValuePath([.key("spec"), .key("template"), .key("spec"), .key("containers"), .index(0), .key("env")])]?.array
        ?? []
    }
    let untouched = { (items: [Value]) in
      items.filter { item in item["name"]?.text.map { !entry.contains("\"\($0)\"") } ?? false }
    }
    #expect(untouched(lists[0]) == untouched(lists[1]), "\(entry)")
  }
}

/// Random numbers that are the same in every run.
private struct SystemNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
