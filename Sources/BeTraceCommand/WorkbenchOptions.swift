import BeTraceWorkbench

/// How the workbench is to be opened.
struct WorkbenchOptions: Equatable {
  /// The workspace that was named; nil to look for one.
  var workspace: String?
  /// Where the cursor starts: at the first of each that is not named.
  var environment: String?
  /// An environment's own settings are in the place of a service.
  var service: String?
  /// A field's address, such as `resources.limits.memory`.
  var field: String?
  /// Whether nothing may be saved.
  var readOnly = false
  /// The theme that was named; nil to take the preferred one for the terminal's page.
  var theme: String?
  var color = ColorChoice.auto
  /// Whether to begin with the tour.
  var beginsTour = false

  /// What stands for the environment itself where a service is named.
  static let itself = "-"
}

/// When to use colours.
enum ColorChoice: String, CaseIterable {
  /// Where the terminal has them and `NO_COLOR` is not set.
  case auto
  case always, never
}
