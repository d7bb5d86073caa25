import Glibc

/// What the program was started in: the current directory, the environment variables, and where its output goes.
package struct Surroundings: Sendable {
  /// The current directory, absolute.
  package let directory: String
  private let variables: [String: String]
  /// How many columns the terminal has that standard output leads to; nil if it leads to none.
  package var outputColumns: Int?

  /// A place to start in, for tests.
  package init(directory: String, variables: [String: String] = [:], outputColumns: Int? = nil) {
    self.directory = directory
    self.variables = variables
    self.outputColumns = outputColumns
  }

  /// Those of the process.
  package static func ofProcess() -> Surroundings {
    let path = getcwd(nil, 0)
    defer { free(path) }
    var variables: [String: String] = [:]
    var next = environ
    while let entry = next.pointee {
      let parts = String(cString: entry).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { variables[String(parts[0])] = String(parts[1]) }
      next += 1
    }
    return Surroundings(
      directory: path.map { String(cString: $0) } ?? "/", variables: variables,
      outputColumns: FileDescriptor.standardOutput.terminalColumns)
  }

  /// The variable called `name`, nil if it is not set or empty.
  package subscript(name: String) -> String? { variables[name].flatMap { $0.isEmpty ? nil : $0 } }

  /// All variables, as `NAME=value`, by name.
  var assignments: [String] { variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" } }
}
