package import BeTraceCore

/// Why it is not known what the cluster has.
package enum KubectlError: Error, Sendable, Equatable {
  /// `kubectl` did not answer, or not in time; what it was asked, word by word.
  case noAnswer([String])
  /// No cluster can have the object.
  case impossible(ResourceIdentity, ResourceIdentity.Fault)
}

extension KubectlError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noAnswer(let words):
      "the cluster cannot be read: '\(words.map(\.quotedForShell).joined(separator: " ").visible)' fails, and says why if "
        + "you run it"
    case .impossible(let object, let fault):
      "the cluster cannot be asked about '\(object.description.visible)': Kubernetes cannot have the \(fault.part.rawValue) "
        + "'\(fault.text.visible)'"
    }
  }
}

extension String {
  /// The word as a shell has to be given it.
  fileprivate var quotedForShell: String {
    let isPlain = !isEmpty && utf8.allSatisfy { $0.isPlain }
    return isPlain ? self : "'" + replacing("'", with: #"'\''"#) + "'"
  }
}

extension UInt8 {
  /// Whether it means nothing to a shell.
  fileprivate var isPlain: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"),
      UInt8(ascii: "="), UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
