/// What is exported, and where to.
package struct ExportChoice: Sendable, Equatable {
  /// The name of the layout.
  package var layout: String
  /// The folder as it was typed.
  package var target: String
  /// In the order of the workspace.
  package var environments: [String]
  /// Only these, sorted; all if there are none.
  package var services: [String]

  package init(layout: String, target: String, environments: [String], services: [String] = []) {
    (self.layout, self.target, self.environments, self.services) = (layout, target, environments, services)
  }
}
