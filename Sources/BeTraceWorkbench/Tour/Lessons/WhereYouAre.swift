import BeTraceCore

extension Lesson {
  /// Moving between environments, services and fields.
  static let whereYouAre = Lesson(
    title: "Where am I?",
    text: """
      Every value belongs to a service and an environment. Row 1 says which; moving between environments keeps the field, \
      so that you can compare.
      """,
    start: Visit(service: "backend", environment: "dev", field: Field("replicas")),
    steps: [
      Step(
        "`]` until row 1 says production",
        hint: "`]` goes to the next environment, `[` to the previous one. From dev it takes two.", keys: "]]"
      ) { $0.state.environment == "production" },
      Step(
        "`}` for the next service: bff", hint: "`}` goes to the next service, `{` to the previous one.", keys: "}"
      ) { $0.state.service == "bff" },
      Step(
        "`/`, then type lim and `enter`: only rows with these letters",
        hint: "`/` opens a line at the bottom; what you type there filters the rows of the form. `enter` keeps it.",
        keys: "/lim<enter>"
      ) { $0.state.filtering == nil && $0.state.filters[.form]?.isEmpty == false },
      Step(
        "`esc` shows all rows again", hint: "`esc` goes one step back, wherever you are. It never quits.", keys: "<esc>"
      ) {
        $0.state.filters[.form] == nil
      },
    ])
}
