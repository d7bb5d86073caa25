import BeTraceCore
import Glibc

/// Answers of flakes that are kept from one run to the next. Each belongs to the bytes of the flake, to what it was asked
/// and to the nix that evaluated it, so none ever gets out of date. Whatever happens to the files, nothing is lost but time.
///
/// There is a file for each flake and nix, to which answers are added, a line each.
struct EvaluationCache: Sendable {
  private let folder: String

  /// More bytes than so many are not kept: the flakes whose last answers are oldest go, until it is half of that.
  static let limit = 134_217_728
  /// A file that has more bytes than so many is begun anew.
  private static let fileLimit = 4_194_304

  /// The one of the user, in `betrace-tui/nix` of their cache folder; nil without a home.
  init?(in surroundings: Surroundings) {
    guard let folder = surroundings.cacheFolder else { return nil }
    self.folder = folder.appendingPath("nix")
  }

  /// The answer that is kept for `wish`; nil if there is none that can be read.
  func answer(to wish: EvaluationWish, by version: String) -> Value? {
    KeptAnswers(reading: path(of: wish, version)).answer(to: wish)
  }

  /// Keeps `answers`, as far as that is possible.
  func keep(_ answers: [(wish: EvaluationWish, answer: Value)], by version: String) {
    guard !answers.isEmpty else { return }
    Self.makePrivate(folder)
    for (path, answers) in Dictionary(grouping: answers, by: { path(of: $0.wish, version) }) {
      // Others may add to the same one, each with one call.
      guard let file = try? FileDescriptor.open(path, O_WRONLY | O_CREAT | O_APPEND, mode: 0o600) else { continue }
      var status = stat()
      if fstat(file.number, &status) == 0, status.st_size > Self.fileLimit { _ = ftruncate(file.number, 0) }
      try? file.write(Array(answers.map { KeptAnswers.line($0.answer, to: $0.wish) }.joined().utf8))
      try? file.close()
    }
    trim()
  }

  /// Removes the oldest files if there are too many.
  private func trim() {
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
    folder.appendingPath("\(wish.flake.sources.checksum)-\(version.visible.replacing("/", with: "-")).jsonl")
  }

  /// Makes the folder at `path`, into which nobody else can look.
  private static func makePrivate(_ path: String) {
    guard !Folder.isFolder(path) else { return }
    _ = try? Folder.create(path.parentFolder)
    mkdir(path, 0o700)
  }
}
