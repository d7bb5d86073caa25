/// The workspace that the program brings along, so that there is something to look at before there is anything else: the
/// four services in three environments and what they share.
public enum ExampleWorkspace {
  /// Its files, paths relative to the workspace.
  public static let files: [(path: String, text: String)] = [
    ("environments/base.json", base),
    ("environments/dev.json", dev),
    ("environments/staging.json", staging),
    ("environments/production.json", production),
  ]
}
