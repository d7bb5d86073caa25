import BeTraceCore

/// Reads the manifests of a service's folder. Those in a folder below that is called like an environment hold in that one only.
struct ManifestFolder {
  let folder: ModuleFolder
  private var failure: ModuleFailure?
  /// Paths and contents, one after another.
  private var texts: [String] = []

  init(_ folder: ModuleFolder) { self.folder = folder }

  /// The module that the manifests are, read among the services `around` it. Nil `environments` are those of a workspace that
  /// nobody knows.
  mutating func module(around: Set<String>, environments: [String]?) -> ManifestModule {
    let documents = documents(in: "")
    var variants: [String: [Manifest]] = [:]
    var remarks: [ModuleRemark] = []
    for name in Folder.folders(in: folder.location) where !name.hasPrefix(".") {
      let found = self.documents(in: name)
      guard !found.isEmpty else { continue }
      variants[name] = found
      guard let environments, !environments.contains(name) else { continue }
      let meant = name.nearest(in: environments).map { "; did you mean '\($0)'?" } ?? ""
      remarks.append(
        ModuleRemark(
          "'\(folder.path)/\(name)' is called like no environment: nothing reads it\(meant)", warning: true))
    }
    return ManifestModule(
      folder.name, in: folder.path, documents, variants: variants, failure: failure, around: around, remarks: remarks,
      revision: Checksum(of: texts).description, readme: folder.path.readme(in: folder.location))
  }

  /// What the files of the folder called `name` below this one say, or its own if that is empty, in the order of their names.
  private mutating func documents(in name: String) -> [Manifest] {
    var documents: [Manifest] = []
    let location = name.isEmpty ? folder.location : folder.location.appendingPath(name)
    let place = name.isEmpty ? folder.path : folder.path.appendingPath(name)
    for file in ((try? Folder.entries(in: location)) ?? []) where ModuleFolder.isManifest(file.name) {
      let path = place.appendingPath(file.name)
      do throws(FileError) {
        let bytes = try file.read(in: location, called: place)
        texts += [path, String(decoding: bytes, as: UTF8.self)]
        for document in ManifestText.documents(bytes, file: path) {
          switch document {
          case .success(let manifest): documents.append(manifest)
          case .failure(let error): failure = failure ?? error
          }
        }
      } catch {
        failure = failure ?? ModuleFailure(error.description)
      }
    }
    return documents
  }
}
