import BeTraceCore

extension Lesson {
  /// From an edit to the file, and to the manifests for GitOps.
  static let saving = Lesson(
    title: "Save and export",
    text: """
      Saving shows first what changes, in the file and in the manifests. production is protected, so it asks for its name. \
      Exporting shows every file.
      """,
    start: Visit(service: "bff", environment: "production", field: replicas),
    steps: [
      Step("`enter`, type 5, `enter`", hint: "Five pods of bff, as in the lesson before.", keys: "<enter>5<enter>") {
        $0.state.overlay == nil && $0.after.owner?[replicas]?.value == 5
      },
      Step(
        "`s`, look, type production and `enter`: saved",
        hint: "`s` opens the review. The name confirms it, then `enter` saves. Here it is only scratch data.",
        keys: "sproduction<enter>"
      ) { $0.before.saved != $0.state.saved && $0.after.unsavedEnvironments.isEmpty },
      Step(
        "`S` lists the files that an export would write",
        hint: "`S` makes files of the manifests, for git and whatever brings them to a cluster.", keys: "S"
      ) {
        if case .export = $0.state.overlay { true } else { false }
      },
      Step(
        "`enter` writes them",
        hint: "Folder, layout, environments and services are chosen above the list: `up` goes there.",
        keys: "<enter>"
      ) { $0.before.exported != $0.state.exported },
    ])

  private static let replicas = Field("replicas")
}
