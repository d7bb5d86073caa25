import Glibc

extension AtomicFile {
  /// The most that is read of a file, in bytes: what holds more was named by mistake, or never ends.
  static let sizeLimit = 268_435_456

  /// Reads the file at `path`, which messages call `name`.
  ///
  /// Nothing but a file is read: a named pipe would keep the program waiting, and a device may never end. Only what was
  /// opened for the program before it started, such as `/dev/stdin` or what a shell makes of `<(...)`, may be a stream.
  package static func read(_ path: String, name: String) throws(FileError) -> [UInt8] {
    let isStream = streams.contains { path.hasPrefix($0) }
    let file: FileDescriptor
    do {
      file = try FileDescriptor.open(path, O_RDONLY | O_NOCTTY | (isStream ? 0 : O_NONBLOCK))
    } catch {
      throw refusal(of: path, name: name, error)
    }
    defer { try? file.close() }
    return try read(file, name: name, asStream: isStream)
  }

  /// Reads the standard input of the program to its end, whatever it is.
  package static func readStandardInput() throws(FileError) -> [UInt8] {
    try read(FileDescriptor(STDIN_FILENO), name: "standard input", asStream: true)
  }

  /// How the paths begin of what was opened for the program.
  private static let streams = ["/dev/stdin", "/dev/fd/", "/proc/self/fd/"]

  private static func read(
    _ file: FileDescriptor, name: String, asStream isStream: Bool
  ) throws(FileError) -> [UInt8] {
    let status: stat
    do {
      status = try file.status()
    } catch {
      throw .unreadable(path: name, error)
    }
    if let kind = FileKind(status), kind == .folder || !isStream { throw .notAFile(path: name, kind) }
    guard status.st_size <= sizeLimit else { throw .tooLarge(path: name, size: Int(status.st_size)) }
    let bytes: [UInt8]
    do {
      bytes = try file.readToEnd(atMost: sizeLimit + 1, expecting: Int(status.st_size))
    } catch {
      throw .unreadable(path: name, error)
    }
    // A stream tells no size, and a file may grow while it is read.
    guard bytes.count <= sizeLimit else { throw .tooLarge(path: name, size: nil) }
    return bytes
  }

  /// Why what is at `path` was not opened, for which the system says `reason`.
  private static func refusal(of path: String, name: String, _ reason: SystemError) -> FileError {
    var status = stat()
    if reason.number == ENOENT, lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK {
      return .brokenLink(path: name)
    }
    // Sockets are never opened by their paths.
    if reason.number == ENXIO, stat(path, &status) == 0, let kind = FileKind(status) {
      return .notAFile(path: name, kind)
    }
    return .unreadable(path: name, reason)
  }
}
