import Glibc

/// A Python that has a module which is not of its own library.
///
/// Runs through `posix_spawn` with an empty signal mask: threads of tests block signals, and children would inherit that.
struct Python {
  private let program: String

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// The first Python that has `module`; the one of the system and the one in `PATH` may be two.
  static func importing(_ module: String) throws -> Python {
    for program in ["/usr/bin/python3", "python3"] {
      let python = Python(program: program)
      if (try? python.run(["-c", "import \(module)"])) != nil { return python }
    }
    throw Failure(description: "no python3 can import \(module); install it with 'apt-get install python3-\(module)'")
  }

  /// Runs a script to its end and gives what it printed.
  func run(_ arguments: [String]) throws -> String {
    let directory = try TemporaryDirectory()
    let output = directory.path("output")
    let status = spawn([program] + arguments, output: output)
    let text = try directory.read("output")
    guard status == 0 else { throw Failure(description: "\(program) ended with status \(status): \(text)") }
    return text
  }

  /// Runs a program with standard output and error in a file, and waits for it; the status is -1 if it cannot start.
  private func spawn(_ words: [String], output: String) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

    let environment = ["PATH", "HOME"].compactMap { (name: String) in
      getenv(name).map { "\(name)=\(String(cString: $0))" }
    }
    let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    let variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
    defer { for copy in arguments + variables { free(copy) } }

    var child = pid_t()
    guard posix_spawnp(&child, words[0], &actions, &attributes, arguments, variables) == 0 else { return -1 }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    return status
  }
}

/// A directory for the files of one test, removed with its files at the end.
struct TemporaryDirectory: ~Copyable {
  private let root: String

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  init() throws {
    var template = Array("/tmp/betrace-test-XXXXXX".utf8CString)
    guard let path = mkdtemp(&template) else { throw Failure(description: "cannot make a directory in /tmp") }
    root = String(cString: path)
  }

  deinit {
    if let entries = opendir(root) {
      while let entry = readdir(entries) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        unlink(path(name))
      }
      closedir(entries)
    }
    rmdir(root)
  }

  func path(_ name: String) -> String { "\(root)/\(name)" }

  func write(_ text: String, to name: String) throws {
    guard let file = fopen(path(name), "w") else { throw Failure(description: "cannot write \(path(name))") }
    defer { fclose(file) }
    var text = text
    text.withUTF8 { _ = fwrite($0.baseAddress, 1, $0.count, file) }
  }

  /// The text of a file, empty if there is none.
  func read(_ name: String) throws -> String {
    guard let file = fopen(path(name), "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while true {
      let byte = getc(file)
      if byte == EOF { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(UInt8(byte))
    }
  }
}
