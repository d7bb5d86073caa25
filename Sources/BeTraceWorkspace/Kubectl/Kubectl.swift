package import BeTraceCore

/// The user's own `kubectl`, which knows how to reach their clusters.
package struct Kubectl: Sendable {
  private let path: String
  private let context: String?
  private let variables: [String]

  /// The one in PATH, for the cluster of `context`, or for whatever is the current one; nil if there is none.
  package init?(context: String?, in surroundings: Surroundings) {
    guard let path = surroundings.program("kubectl") else { return nil }
    (self.path, self.context, variables) = (path, context, surroundings.assignments)
  }

  /// What the cluster has of `objects`, as lists in JSON: one for each namespace that they are in.
  package func get(_ objects: [ResourceIdentity]) throws(KubectlError) -> [[UInt8]] {
    var namespaces: [String?] = []
    for object in objects where !namespaces.contains(object.namespace) { namespaces.append(object.namespace) }
    return try namespaces.map { namespace throws(KubectlError) in
      let names = objects.filter { $0.namespace == namespace }.map(\.argument)
      let words =
        ["kubectl"] + (context.map { ["--context", $0] } ?? []) + ["get"] + names
        + (namespace.map { ["--namespace", $0] } ?? []) + ["--ignore-not-found", "--output", "json"]
      var process = PipedProcess(path: path, words: words, variables: variables)
      (process.deadline, process.limit) = (60_000, 268_435_456)
      guard let output = process.output() else { throw KubectlError(command: words.joined(separator: " ")) }
      return output
    }
  }
}

/// `kubectl` did not answer, or not in time.
package struct KubectlError: Error, Sendable, Equatable {
  /// What it was asked.
  package let command: String
}

extension KubectlError: CustomStringConvertible {
  package var description: String {
    "the cluster cannot be read: '\(command.visible)' fails, and says why if you run it"
  }
}

extension ResourceIdentity {
  /// The object as `kubectl` takes it, whatever else is called like its kind: `deployment.apps/bff`.
  fileprivate var argument: String { kind.lowercased() + (group.isEmpty ? "" : ".\(group)") + "/\(name)" }
}
