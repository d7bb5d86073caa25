import BeTraceCore
import Glibc
import Testing

@testable import BeTraceCommand

/// What is exported, read by others, is what is rendered: the same objects in the same order.
struct ExportReadBackTests {
  private static let compare = """
    import glob, json, sys, yaml
    rendered = json.load(open(sys.argv[1]))["items"]
    exported = [thing for name in sys.argv[2:] for thing in yaml.safe_load_all(open(name))]
    if len(exported) == 1 and exported[0]["kind"] == "List": exported = exported[0]["items"]
    if sys.argv[2] == "built.yaml":  # kustomize puts what an overlay adds behind its bases
      for things in rendered, exported: things.sort(key=lambda thing: json.dumps(thing, sort_keys=True))
    print(len(rendered), "the same" if rendered == exported else [
      thing["kind"] for thing in rendered if thing not in exported])
    """

  @Test(arguments: ["dev", "staging", "production"], ["yaml $e.yaml", "json $e.json"])
  func pyYAMLReadsTheRenderingBack(environment: String, layout: String) throws {
    let desk = try Desk()
    try desk.write(Self.compare, to: "compare.py")
    let words = layout.split(separator: " ")
    let outcome = try BuiltProgram.run(
      """
      e=\(environment); $betrace export $e --layout \(words[0]) --to deploy >/dev/null 2>&1 &&
      $betrace render $e -o json > rendered.json 2>/dev/null &&
      for python in /usr/bin/python3 python3; do
        $python -c 'import yaml' 2>/dev/null && exec $python compare.py rendered.json deploy/\(words[1])
      done
      """, at: desk)
    #expect(outcome.output.hasSuffix(" the same\n"), "\(outcome)")
  }

  @Test(arguments: ["dev", "staging", "production"])
  func filesInTheOrderOfTheIndexAreTheRendering(environment: String) throws {
    let desk = try Desk()
    _ = desk.program.answer(to: ["export", environment, "--layout", "files", "--to", "deploy"])
    let index = try JSONDocument(parsing: Array(try desk.text(of: "deploy/index.json").utf8), file: "").root.value
    let paths = (index["files"]?.array ?? []).compactMap { $0["path"]?.text }
    let texts = try paths.map { try desk.text(of: "deploy/\($0)") }
    #expect(texts.joined(separator: "---\n") == desk.perform("render", environment))
  }

  private static let hasKubectl = (getenv("PATH").map { String(cString: $0) } ?? "").split(separator: ":").contains {
    access("\($0)/kubectl", X_OK) == 0
  }

  @Test(
    .enabled(if: hasKubectl, "there is no kubectl in PATH; '.ci/install-kubectl' brings one"),
    arguments: ["dev", "staging", "production"])
  func kustomizeMakesTheRenderingOfTheOverlay(environment: String) throws {
    let desk = try Desk()
    try desk.write(Self.compare, to: "compare.py")
    let outcome = try BuiltProgram.run(
      """
      $betrace export --layout kustomize --to deploy >/dev/null 2>&1 &&
      $betrace render \(environment) -o json > rendered.json 2>/dev/null &&
      kubectl kustomize deploy/overlays/\(environment) > built.yaml &&
      for python in /usr/bin/python3 python3; do
        $python -c 'import yaml' 2>/dev/null && exec $python compare.py rendered.json built.yaml
      done
      """, at: desk)
    #expect(outcome.output.hasSuffix(" the same\n"), "\(outcome)")
    #expect(outcome.errors == "")
  }
}
