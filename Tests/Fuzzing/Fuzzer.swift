import BeTraceWorkspace
import Glibc

/// The target that the program's first argument names; what begins with two dashes libFuzzer leaves to the program.
private let target: Target = {
  let name = CommandLine.arguments.dropFirst().first
  guard let target = Target.all.first(where: { name == "--\($0.name)" }) else {
    complain("expected one of \(Target.all.map { "--\($0.name)" }.joined(separator: ", "))")
    exit(EX_USAGE)
  }
  return target
}()

/// Tries one input, for libFuzzer, whose `main` the linker adds:
/// `Fuzzing --json -max_total_time=60 NEW_INPUTS Tests/Fuzzing/Corpora/json`.
@c(LLVMFuzzerTestOneInput)
public func check(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  do {
    try target.check(Array(UnsafeBufferPointer(start: bytes, count: count)))
  } catch {
    complain("\(error)")
    // libFuzzer keeps the input of a program that ends like this.
    abort()
  }
  return 0
}

private func complain(_ text: String) {
  try? FileDescriptor.standardError.write(Array("\(text)\n".utf8))
}
