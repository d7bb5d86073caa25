import BeTraceCore

extension Lesson {
  /// A problem and its fix.
  static let wrongValue = Lesson(
    title: "A wrong value",
    text: """
      Kubernetes would refuse this one, after a push and a wait. Here every problem stands where it is, counted in row 1, \
      and most have a fix.
      """,
    start: Visit(service: "bff", environment: "production", field: limit),
    steps: [
      Step(
        "`enter`, type 512mb and `enter`: keep it all the same",
        hint: "The box says at once what is wrong: mb is no unit of Kubernetes. `enter` keeps it nevertheless.",
        keys: "<enter>512mb<enter>"
      ) { $0.state.overlay == nil && hasError($0.after) },
      Step("`g` goes to the first row, away from it", hint: "`g` is the top, `G` the end, as in vim.", keys: "g") {
        $0.state.field != limit
      },
      Step(
        "`x` finds the problem; the manifests show what its fix does",
        hint: "`x` goes to the next problem of the environment, `X` to the one before.", keys: "x"
      ) { $0.state.field == limit && $0.state.steppedProblem != nil },
      Step("`f` keeps the fix", hint: "`f` keeps what the manifests show. `u` would take it back.", keys: "f") {
        !hasError($0.after) && $0.after.owner?[limit]?.value == "512Mi"
      },
    ])

  private static let limit = Field(["resources", "limits", "memory"])

  private static func hasError(_ session: Session) -> Bool {
    session.plan?.findings.contains { $0.service == "bff" && $0.field == limit && $0.severity == .error } == true
  }
}
