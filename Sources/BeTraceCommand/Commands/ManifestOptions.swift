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
      Judge each document for itself; json and jsonl then answer with one verdict a document, and write fields as the \
      server does: without indexes in what it cannot read. Empty documents of YAML are not counted.
      """)
  var isolated = false
  @Option(
    name: .long,
    help: ArgumentHelp("The version of Kubernetes whose rules apply to manifests.", valueName: "version"))
  var kubernetesVersion: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      """
      A folder with the schemas of custom resources: JSON Schemas named as those of kubeconform, or \
      CustomResourceDefinitions as YAML or JSON. Also a path with kubeconform's placeholders, such as \
      'crds/{{.Group}}/{{.ResourceKind}}_{{.ResourceAPIVersion}}.json'. May be given several times; the first that has a \
      kind counts.
      """, valueName: "dir"), completion: .directory)
  var schemaLocation: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      """
      What was applied before, in files or as 'kubectl get -o yaml' gives it: say what would be refused as an update, or \
      left behind. '-' is standard input.
      """, valueName: "file|dir|-"),
    completion: .file())
  var against: [String] = []

  /// What there is to say of manifests.
  struct Verdicts {
    /// One for each document.
    let verdicts: [ManifestVerdict]
    /// What the last apply left behind.
    let leftovers: [ManifestFinding]
    /// What to do with files that are no manifests.
    let hints: [String]
  }

  /// Whether nothing was said that is only for manifests.
  var areUnused: Bool { filename.isEmpty && !isolated && kubernetesVersion == nil && schemaLocation.isEmpty }

  /// The verdicts on all documents of the files, relative to `directory`, in order.
  func verdicts(in directory: String) throws(Refusal) -> Verdicts {
    if isolated, !against.isEmpty {
      throw Refusal(.wrongUsage, "--isolated judges each document for itself: leave out --against")
    }
    if filename.contains("-"), against.contains("-") {
      throw Refusal(.wrongUsage, "only one of --filename and --against can be standard input")
    }
    let version = try version()
    Heap.growInLargeSteps()
    // While the files are read.
    OtherThread { ManifestJudge.prepare(for: version) }?.detach()
    let all = try ManifestFiles.read(filename, in: directory)
    let files = all.filter { $0.hint == nil }
    let hints = all.compactMap(\.hint)
    let schemas = try schemas(of: version, in: directory, beside: files)
    let judge = ManifestJudge(version, schemas: schemas, isolated: isolated)
    let manifests = files.flatMap { judge.judge($0.text, file: $0.name) }
    if isolated { return Verdicts(verdicts: manifests.map(\.verdict), leftovers: [], hints: hints) }
    let set = ManifestSet(manifests, version, over: try former(judge, in: directory), by: Cores())
    let verdicts = set.verdicts
    // The program ends with the answer: to give every object back before would take a tenth of the time that it has.
    _ = Unmanaged.passRetained(Kept(set, verdicts))
    return Verdicts(verdicts: verdicts, leftovers: set.leftovers, hints: hints)
  }

  /// What was applied before, nil if nobody says so; paths are relative to `directory`.
  func former(_ judge: ManifestJudge, in directory: String) throws(Refusal) -> FormerObjects? {
    guard !against.isEmpty else { return nil }
    let files = try ManifestFiles.read(against, in: directory)
    let former = FormerObjects(files.flatMap { judge.judge($0.text, file: $0.name) })
    if let problem = former.problem {
      throw Refusal(
        .wrongInput, "what --against names cannot be read: \(problem.place): \(problem.message)".visible)
    }
    return former
  }

  /// The schemas that were named, then those of definitions among `files`; an isolated document has none beside it.
  private func schemas(
    of version: KubernetesVersion, in directory: String, beside files: [ManifestFiles.File]
  ) throws(Refusal) -> CustomSchemas {
    let named: CustomSchemas
    do {
      named = try SchemaLocations(schemaLocation, in: directory).schemas(for: version)
    } catch {
      throw Refusal(error)
    }
    if isolated { return named }
    return named.falling(
      backTo: CustomDefinitions(joining: files.map { SchemaFile.definitions(in: $0.text, name: $0.name) }))
  }

  private func version() throws(Refusal) -> KubernetesVersion {
    guard let text = kubernetesVersion else { return .standard }
    if let version = KubernetesVersion(text) { return version }
    let known = KubernetesVersion.all.map(\.description).joined(separator: ", ")
    throw Refusal(.wrongUsage, "'\(text.visible)' is no version of Kubernetes that is known here: use \(known)")
  }
}

/// Documents that are never given back.
private final class Kept {
  private let set: ManifestSet
  private let verdicts: [ManifestVerdict]

  init(_ set: ManifestSet, _ verdicts: [ManifestVerdict]) { (self.set, self.verdicts) = (set, verdicts) }
}
