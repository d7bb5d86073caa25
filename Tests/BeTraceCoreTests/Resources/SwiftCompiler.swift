import BeTraceCore
import Glibc

/// The compiler that built the tests, asked whether a source would build against `BeTraceCore`.
enum SwiftCompiler {
  /// Why a source could not be checked at all.
  struct Failure: Error {
    let step: String
    let number: Int32
  }

  /// What the compiler says about `source`; empty if it would build.
  static func complaints(about source: String) throws -> String {
    let folder = try temporaryFolder()
    defer { rmdir(folder) }
    let (file, output) = ("\(folder)/Module.swift", "\(folder)/output")
    defer { for path in [file, output] { unlink(path) } }
    try write(source, to: file)
    let status = try run(
      ["swiftc", "-typecheck", "-swift-version", "6", "-I", try builtModules(), file], output: output)
    let text = try read(output)
    return status == 0 || !text.isEmpty ? text : "swiftc ended with \(status)"
  }

  /// The folder of the built modules, beside the test program.
  private static func builtModules() throws -> String {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = buffer.withUnsafeMutableBytes {
      readlink("/proc/self/exe", $0.baseAddress!.assumingMemoryBound(to: CChar.self), $0.count)
    }
    guard count > 0 else { throw Failure(step: "readlink", number: errno) }
    let program = String(decoding: buffer[..<count], as: UTF8.self)
    return program[..<program.lastIndex(of: "/")!] + "/Modules"
  }

  /// Runs a program to its end with everything it says in the file `output`, and answers its exit code.
  private static func run(_ command: [String], output: String) throws -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)

    // Test threads block signals, and a child would inherit that.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

    var arguments = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child = pid_t()
    let refusal = posix_spawnp(&child, command[0], &actions, &attributes, &arguments, environ)
    guard refusal == 0 else { throw Failure(step: "posix_spawnp", number: refusal) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) == -1 {
      guard errno == EINTR else { throw Failure(step: "waitpid", number: errno) }
    }
    return status & 0x7f == 0 ? status >> 8 : -1
  }

  private static func temporaryFolder() throws -> String {
    guard let name = strdup("/tmp/betrace-module-XXXXXX") else { throw Failure(step: "strdup", number: errno) }
    defer { free(name) }
    guard mkdtemp(name) != nil else { throw Failure(step: "mkdtemp", number: errno) }
    return String(cString: name)
  }

  private static func write(_ text: String, to path: String) throws {
    guard let file = fopen(path, "w") else { throw Failure(step: "fopen", number: errno) }
    defer { fclose(file) }
    guard fputs(text, file) >= 0 else { throw Failure(step: "fputs", number: errno) }
  }

  private static func read(_ path: String) throws -> String {
    guard let file = fopen(path, "r") else { throw Failure(step: "fopen", number: errno) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = getc(file), byte != EOF { bytes.append(UInt8(byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
