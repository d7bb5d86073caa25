import Glibc

/// A text file of the project that tests compare with, and write anew when they are run to accept what is now so.
struct SourceFile {
  /// `BETRACE_TUI_ACCEPT=1 swift test` writes README screens and goldens anew; look at the difference before you commit.
  static let isAccepting = getenv("BETRACE_TUI_ACCEPT") != nil

  private let path: String

  /// The file at `path`, from the folder of these tests on.
  init(_ path: String) {
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    self.path = folder + "/" + path
  }

  /// What it holds; nil if it is not there.
  var text: String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  /// Writes `text`, in a folder that is made if it is not there.
  func write(_ text: some StringProtocol) -> Bool {
    mkdir(path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/"), 0o755)
    guard let file = fopen(path, "w") else { return false }
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    return fwrite(bytes, 1, bytes.count, file) == bytes.count
  }
}
