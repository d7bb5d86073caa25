import BeTraceCore

extension Lesson {
  /// An edit, what it does to the manifests, and the way back.
  static let editing = Lesson(
    title: "Edit, look, undo",
    text: """
      The manifests follow every key that you type: what the field decides is lit, what is not saved has a plus. \
      Nothing is written before you save.
      """,
    start: Visit(service: "bff", environment: "dev", field: replicas),
    steps: [
      Step(
        "`enter`, type 3, `enter`: three pods of bff in dev",
        hint: "`enter` opens the field; what you type replaces the old value; `enter` keeps it, `esc` drops it.",
        keys: "<enter>3<enter>"
      ) { $0.state.overlay == nil && $0.after.owner?[replicas]?.value == 3 },
      Step(
        "`t` shows only what is not saved",
        hint: "`t` shows the manifests in other ways: as YAML, as differences, as JSON.",
        keys: "t"
      ) { $0.state.preview.mode == .savedDiff && !$0.after.unsavedEnvironments.isEmpty },
      Step(
        "`u` takes the edit back", hint: "`u` undoes one edit after another, as far back as you like.", keys: "u"
      ) { !$0.before.history.done.isEmpty && $0.state.history.done.isEmpty },
      Step("`ctrl-r` makes it again", hint: "`ctrl-r`, as in vim. `Z` does it too.", keys: "<ctrl-r>") {
        $0.before.history.done.isEmpty && !$0.state.history.done.isEmpty
      },
    ])

  private static let replicas = Field("replicas")
}
