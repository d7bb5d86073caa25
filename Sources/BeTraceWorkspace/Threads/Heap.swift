import CMemory
import Glibc
import Synchronization

/// The memory that is taken piece by piece, and from the system in steps.
///
/// A thread of its own asks the system for each page of 4 KiB, and each page that is touched first has to be made: where
/// much is judged in a short time, that is a tenth of it.
package enum Heap {
  /// In bytes.
  private static let step = 32 << 20
  private static let largePage = 2 << 20
  private static let growsInSteps = Atomic(false)

  /// Has threads take memory in large steps from now on, this one and those that begin, in large pages where the system has
  /// them. What is given back stays with the program.
  package static func growInLargeSteps() {
    mallopt(CInt(top_pad), CInt(step))
    // Else each large array would be a mapping of its own.
    mallopt(CInt(mmap_threshold), CInt(step))
    mallopt(CInt(trim_threshold), CInt(4 * step))
    growsInSteps.store(true, ordering: .relaxed)
    takeStep()
  }

  /// Takes a step for this thread, if threads do.
  static func takeStep() {
    guard growsInSteps.load(ordering: .relaxed), let piece = malloc(largePage / 2) else { return }
    // What is taken next follows the piece. Of what does not belong to the program the system takes no advice.
    let start = (UInt(bitPattern: piece) / UInt(largePage) + 1) * UInt(largePage)
    madvise(UnsafeMutableRawPointer(bitPattern: start), step - largePage, MADV_HUGEPAGE)
    free(piece)
  }
}
