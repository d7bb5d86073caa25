import BeTraceCore
import Glibc

/// Answers of flakes that are kept from one run to the next. Each belongs to the bytes of the flake, to what it was asked
/// and to the nix that evaluated it, so none ever gets out of date. Whatever happens to the files, nothing is lost but time.
struct EvaluationCache: Sendable {
  private let folder: String

  /// More bytes than so many are not kept: the oldest answers go, until it is half of that.
  static let limit = 134_217_728

  /// The one of the user, in `betrace-tui/nix` of their cache folder; nil without a home.
  init?(in surroundings: Surroundings) {
    guard let folder = surroundings.cacheFolder else { return nil }
    self.folder = folder.appendingPath("nix")
  }

  /// The answer that is kept for `wish`; nil if there is none that can be read.
  func answer(to wish: EvaluationWish, by version: String) -> Value? {
    guard let bytes = try? AtomicFile.read(path(of: wish, version), name: "answer"),
      let entry = try? JSONDocument(parsing: bytes, file: "answer").root,
      entry["version"]?.value == .integer(1),
      entry["arguments"]?.value ?? .null == wish.arguments.map(Value.object) ?? .null
    else { return nil }
    return entry["answer"]?.value
  }

  /// Keeps an answer, if that is possible.
  func keep(_ answer: Value, of wish: EvaluationWish, by version: String) {
    let entry: Object = [
      "version": 1, "arguments": wish.arguments.map(Value.object) ?? .null, "answer": answer,
    ]
    let path = path(of: wish, version)
    Self.makePrivate(path.parentFolder)
    // Others may write the same one; whoever is last replaces it whole.
    let draft = "\(path).\(getpid())"
    guard let file = try? FileDescriptor.open(draft, O_WRONLY | O_CREAT | O_TRUNC, mode: 0o600) else { return }
    let isWritten = (try? file.write(Array(Value.object(entry).json(indent: nil).utf8))) != nil
    try? file.close()
    if !isWritten || rename(draft, path) < 0 { unlink(draft) }
  }

  /// Removes the oldest answers if there are too many.
  func trim() {
    var files: [(path: String, size: Int, time: Int)] = []
    for name in (try? Folder.names(in: folder)) ?? [] {
      let path = folder.appendingPath(name)
      var status = stat()
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
      files.append((path, Int(status.st_size), status.st_mtim.tv_sec))
    }
    var size = files.map(\.size).reduce(0, +)
    guard size > Self.limit else { return }
    for file in files.sorted(by: { $0.time < $1.time }) where size > Self.limit / 2 {
      unlink(file.path)
      size -= file.size
    }
  }

  private func path(of wish: EvaluationWish, _ version: String) -> String {
    folder.appendingPath("\(wish.key)-\(Checksum(of: [version])).json")
  }

  /// Makes the folder at `path`, into which nobody else can look.
  private static func makePrivate(_ path: String) {
    guard !Folder.isFolder(path) else { return }
    try? Folder.create(path.parentFolder)
    mkdir(path, 0o700)
  }
}
