package import BeTraceCore

/// The user's own `kubectl`, which knows how to reach their clusters.
package struct Kubectl: Sendable {
  private let path: String
  private let context: String?
  private let variables: [String]

  /// The one in PATH, for the cluster of `context`, or for whatever is the current one; nil if there is none.
  package init?(context: String?, in surroundings: Surroundings) {
    guard let path = surroundings.program("kubectl") else { return nil }
    // It gets all variables: its configuration names programs that find the way into a cluster, of whoever runs it, and
    // what they want to know (AWS_PROFILE, AZURE_CONFIG_DIR, a token) has names that nobody can list.
    (self.path, self.context, variables) = (path, context, surroundings.assignments)
  }

  /// What the cluster has of `objects`, as lists in JSON: one for each namespace that they are in.
  package func get(_ objects: [ResourceIdentity]) throws(KubectlError) -> [[UInt8]] {
    for object in objects {
      if let fault = object.fault { throw .impossible(object, fault) }
    }
    var namespaces: [String?] = []
    for object in objects where !namespaces.contains(object.namespace) { namespaces.append(object.namespace) }
    return try namespaces.map { namespace throws(KubectlError) in
      let names = objects.filter { $0.namespace == namespace }.map(\.argument)
      // What comes from files stands behind a `=` or a `--`, where nothing is an option.
      let words =
        ["kubectl"] + (context.map { ["--context=\($0)"] } ?? []) + ["get"]
        + (namespace.map { ["--namespace=\($0)"] } ?? []) + ["--ignore-not-found", "--output=json", "--"] + names
      var process = PipedProcess(path: path, words: words, variables: variables)
      (process.deadline, process.limit) = (60_000, 268_435_456)
      guard let output = process.output() else { throw .noAnswer(words) }
      return output
    }
  }
}
