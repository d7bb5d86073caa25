import BeTraceCore
import BeTraceWorkspace

/// What the program was built with and started in.
struct Program {
  /// The services that it was built of.
  let catalogue: Catalogue
  /// The files of the workspace that stands in where there is none.
  let example: [(path: String, text: String)]
  /// The directory and the variables.
  let surroundings: Surroundings
  /// What the modules of workspaces have answered so far.
  let evaluations: Evaluations

  /// A program that was built of the services of `catalogue` and started in `surroundings`.
  init(catalogue: Catalogue, example: [(path: String, text: String)], surroundings: Surroundings) {
    (self.catalogue, self.example, self.surroundings) = (catalogue, example, surroundings)
    evaluations = Evaluations(in: surroundings)
  }

  /// What `--version` says.
  static let version = "0.1.0"
}

extension Program {
  /// The environments of the example.
  var exampleEnvironments: Environments {
    Environments(
      example.map { EnvironmentFile(path: $0.path, bytes: Array($0.text.utf8), catalogue: catalogue) },
      catalogue: catalogue)
  }
}
