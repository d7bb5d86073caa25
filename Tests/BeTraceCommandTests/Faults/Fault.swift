import Glibc
import Testing

@testable import BeTraceWorkspace

/// What can happen to one call about files.
enum Fault: Hashable, CustomTestStringConvertible {
  /// It fails with this number.
  case error(Int32)
  /// So does every call from then on.
  case errorForGood(Int32)
  /// A write takes half of the bytes.
  case shortWrite
  /// The process is killed before it, or after it.
  case killBefore, killAfter
  /// Before it, the folder `environments` is called `gone`.
  case folderGone

  /// All that are tried; where no more effort than usual is asked for, those that the program can tell apart.
  static let all: [Fault] =
    [.error(ENOSPC), .error(EACCES), .error(EINTR), .errorForGood(EROFS), .shortWrite, .killBefore, .killAfter]
    + (getenv("BETRACE_TUI_TEST_EFFORT") == nil
      ? [] : [.error(EROFS), .error(EDQUOT), .error(EIO), .errorForGood(ENOSPC)])

  var isKill: Bool { self == .killBefore || self == .killAfter }

  /// The number that calls fail with, nil if they do not.
  var number: Int32? {
    switch self {
    case .error(let number), .errorForGood(let number): number
    case .shortWrite, .killBefore, .killAfter, .folderGone: nil
    }
  }

  /// As `faults.c` reads it.
  var word: String {
    switch self {
    case .error(let number): "errno \(number)"
    case .errorForGood(let number): "from \(number)"
    case .shortWrite: "short"
    case .killBefore: "before"
    case .killAfter: "after"
    case .folderGone: "gone"
    }
  }

  var testDescription: String {
    switch self {
    case .error(let number): "one call fails: \(SystemError(number))"
    case .errorForGood(let number): "all calls fail: \(SystemError(number))"
    case .shortWrite: "a write is short"
    case .killBefore: "killed before a call"
    case .killAfter: "killed after a call"
    case .folderGone: "the folder is gone"
    }
  }
}
