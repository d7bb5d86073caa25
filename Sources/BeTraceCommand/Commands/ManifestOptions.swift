import ArgumentParser
import BeTraceCore
import BeTraceWorkspace

/// Which manifests are judged, and how.
struct ManifestOptions: ParsableArguments {
  @Option(
    name: [.long, .customShort("f")],
    help: ArgumentHelp(
      "Manifests to judge instead of a workspace, YAML, JSON, JSON Lines or Lists; '-' is standard input.",
      valueName: "file|dir|-"),
    completion: .file())
  var filename: [String] = []
  @Flag(
    name: .long,
    help: """
      Judge each document for itself; json and jsonl then answer with one verdict a document. Empty documents of YAML \
      are not counted.
      """)
  var isolated = false
  @Option(
    name: .long,
    help: ArgumentHelp("The version of Kubernetes whose rules apply to manifests.", valueName: "version"))
  var kubernetesVersion: String?

  /// Whether nothing was said that is only for manifests.
  var areUnused: Bool { filename.isEmpty && !isolated && kubernetesVersion == nil }

  /// The verdicts on all documents of the files, relative to `directory`, in order.
  func verdicts(in directory: String) throws(Refusal) -> [ManifestVerdict] {
    let judge = ManifestJudge(try version())
    var verdicts: [ManifestVerdict] = []
    for file in try ManifestFiles.read(filename, in: directory) {
      verdicts += judge.verdicts(on: file.text, file: file.name)
    }
    return verdicts
  }

  private func version() throws(Refusal) -> KubernetesVersion {
    guard let text = kubernetesVersion else { return .standard }
    if let version = KubernetesVersion(text) { return version }
    let known = KubernetesVersion.all.map(\.description).joined(separator: ", ")
    throw Refusal(.wrongUsage, "'\(text.visible)' is no version of Kubernetes that is known here: use \(known)")
  }
}
