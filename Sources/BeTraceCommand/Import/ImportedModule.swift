import BeTraceCore
import BeTraceWorkspace

/// A service that an import makes: its files, the module that they are when they are read back, and whether that makes the
/// objects that were imported.
struct ImportedModule {
  let name: String
  /// Where its files go, as messages call it.
  let folder: String
  let files: [(name: String, text: String, resource: Resource)]
  let module: ManifestModule
  let proof: ImportProof

  /// The module of `service` in `folder`, among the services `around` it.
  init(_ service: ManifestImport.Service, in folder: String, around: Set<String>) {
    name = service.name
    self.folder = folder.appendingPath(service.name)
    files = service.files
    var documents: [Manifest] = []
    var failure: ModuleFailure?
    for file in files {
      for document in ManifestText.documents(Array(file.text.utf8), file: self.folder.appendingPath(file.name)) {
        switch document {
        case .success(let manifest): documents.append(manifest)
        case .failure(let error): failure = failure ?? error
        }
      }
    }
    module = ManifestModule(name, in: self.folder, documents, failure: failure, around: around, revision: "")
    proof = ImportProof(that: module, makes: service.resources)
  }

  /// The files, each with its object and how it fared, then what is worth knowing, but for the messages `said` elsewhere.
  func text(leavingOut said: Set<String>) -> String {
    var table = Table(name.visible, folder.visible, "")
    for (file, item) in zip(files, proof.items) {
      table.add("  " + file.name, item.resource.description.visible, item.verdict)
    }
    let strangers = proof.items.dropFirst(files.count).map { "  made besides: \($0.resource.description.visible)\n" }
    let failure =
      proof.failure.map { "  makes nothing: \(($0.place.map { "\($0): " } ?? "") + $0.message.visible)\n" } ?? ""
    let remarks = module.remarks.filter { !said.contains($0.message) }
    return table.text + strangers.joined() + failure + remarks.map { "  \($0)\n" }.joined()
  }

  /// The same for programs to read.
  var value: Value {
    [
      "service": .string(name), "folder": .string(folder), "equal": .bool(proof.isEqual),
      "failure": .text(proof.failure?.message),
      "objects": .array(
        zip(files, proof.items).map { file, item in
          [
            "object": .string(item.resource.description), "file": .string(file.name), "equal": .bool(item.isEqual),
            "differences": .array(item.differences.map { .string($0.description) }),
          ]
        }),
      "remarks": .array(module.remarks.map { .string($0.description) }),
    ]
  }
}

extension ImportProof.Item {
  fileprivate var verdict: String {
    guard !isEqual else { return "equal" }
    let paths = differences.prefix(3).map(\.description).filter { !$0.isEmpty }
    return paths.isEmpty ? "NOT MADE" : "DIFFERS at \(paths.joined(separator: ", "))".visible
  }
}
