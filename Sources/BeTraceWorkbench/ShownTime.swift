import BeTraceCore

extension String {
  /// A time as people read it: `2026-11-27 09:01 UTC` of `2026-11-27T09:01:02Z`.
  var asShownTime: String { prefix(16).description.replacing("T", with: " ").visible + " UTC" }
}
