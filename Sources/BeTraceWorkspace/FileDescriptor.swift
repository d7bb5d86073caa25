package import Glibc

/// An open file or directory; whoever opened it closes it.
package struct FileDescriptor: Sendable {
  /// The number that the system knows it by.
  package let number: CInt

  /// The open file called `number`.
  package init(_ number: CInt) { self.number = number }

  /// The standard output of the program.
  package static let standardOutput = FileDescriptor(STDOUT_FILENO)
  /// Where the program says everything that is no data.
  package static let standardError = FileDescriptor(STDERR_FILENO)

  /// Opens the file at `path`; what `flags` creates gets `mode`, less what the process withholds.
  package static func open(
    _ path: String, _ flags: CInt, mode: mode_t = 0o666
  ) throws(SystemError) -> FileDescriptor {
    FileDescriptor(try uninterrupted { Glibc.open(path, flags | O_CLOEXEC, mode) })
  }

  /// What the system knows of it: kind, size, owner.
  func status() throws(SystemError) -> stat {
    var status = stat()
    _ = try uninterrupted { fstat(number, &status) }
    return status
  }

  /// Reads from where the file stands to its end, or the first `limit` bytes of that; there most likely are `size`.
  package func readToEnd(atMost limit: Int = .max, expecting size: Int = 0) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < limit {
      let piece = try read(atMost: min(bytes.isEmpty && size > 0 ? size : 65_536, limit - bytes.count))
      if piece.isEmpty { break }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
    }
    return bytes
  }

  /// Reads the next bytes, at most so many; none at the end.
  private func read(atMost count: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(SystemError) {
        filled = try uninterrupted { Glibc.read(number, buffer.baseAddress, count) }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Writes all of `bytes`, in as many pieces as the system takes them.
  package func write(_ bytes: [UInt8]) throws(SystemError) { try write(bytes.span.bytes) }

  /// Writes all of `text`, in as many pieces as the system takes it.
  package func write(_ text: String) throws(SystemError) { try write(text.utf8Span.span.bytes) }

  private func write(_ bytes: RawSpan) throws(SystemError) {
    var start = 0
    while start < bytes.byteCount {
      let rest = bytes.extracting(start...)
      start += try uninterrupted { rest.withUnsafeBytes { Glibc.write(number, $0.baseAddress, $0.count) } }
    }
  }

  /// Writes `bytes`, waits until they are on the disk, and closes the file whether that worked or not.
  func finish(with bytes: [UInt8]) throws(SystemError) {
    do {
      try write(bytes)
      try synchronize()
    } catch {
      try? close()
      throw error
    }
    try close()
  }

  /// Waits until what was written is on the disk, where the file is on one.
  package func synchronize() throws(SystemError) {
    do {
      _ = try uninterrupted { fsync(number) }
    } catch {
      // Pipes, and some file systems, have nothing to wait for.
      guard error.number == EINVAL || error.number == ENOTSUP else { throw error }
    }
  }

  /// How many columns the terminal has that this is, 80 if it does not say; nil if this is none.
  var terminalColumns: Int? {
    guard isatty(number) == 1 else { return nil }
    var window = winsize()
    guard ioctl(number, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else { return 80 }
    return Int(window.ws_col)
  }

  /// Closes it; some systems report only now that a write has failed.
  package func close() throws(SystemError) {
    // An interrupted close has closed all the same.
    if Glibc.close(number) < 0, errno != EINTR { throw .last }
  }
}
