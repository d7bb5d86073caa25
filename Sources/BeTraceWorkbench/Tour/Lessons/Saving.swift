import BeTraceCore

extension Lesson {
  /// From an edit to the file.
  static let saving = Lesson(
    title: "Save production",
    text: """
      Saving shows first what changes, in the file and in the manifests. production is protected: it asks for its name, so \
      that nobody saves it by habit.
      """,
    start: Visit(service: "bff", environment: "production", field: replicas),
    steps: [
      Step("`enter`, type 5, `enter`", hint: "Five pods of bff, as in the lesson before.", keys: "<enter>5<enter>") {
        $0.state.overlay == nil && $0.after.owner?[replicas]?.value == 5
      },
      Step(
        "`s`: one line of the file, one of the manifests", hint: "`s` opens the review. `esc` leaves it unsaved.",
        keys: "s"
      ) {
        if case .review = $0.state.overlay { true } else { false }
      },
      Step(
        "type production and `enter`: saved",
        hint: "The name confirms it, then `enter` saves. Only here, on scratch data.",
        keys: "production<enter>"
      ) { $0.state.overlay == nil && $0.after.unsavedEnvironments.isEmpty && $0.before.overlay != nil },
    ])

  private static let replicas = Field("replicas")
}
