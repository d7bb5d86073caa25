import BeTraceCore
import Testing

@Suite struct YAMLLineTests {
  private let yaml = YAMLText([
    Resource(["kind": "ConfigMap", "data": ["run.sh": "a\n\nb\n", "a: b": "on"]]),
    Resource([
      "spec": ["containers": [["name": "bff", "args": ["-v", [1, .null]]], [:]], "paused": false, "none": []]
    ]),
  ])

  @Test func everyLineHasThePathOfTheDeepestValueThatBeginsThere() {
    let shown = yaml.lines.map { "\($0.document) \($0.text) ~ \($0.path)" }
    #expect(
      shown == [
        "0 kind: ConfigMap ~ kind",
        "0 data: ~ data",
        "0   run.sh: | ~ data[run.sh]",
        "0     a ~ data[run.sh]",
        "0  ~ data[run.sh]",
        "0     b ~ data[run.sh]",
        "0   \"a: b\": \"on\" ~ data[a: b]",
        "1 --- ~ ",
        "1 spec: ~ spec",
        "1   containers: ~ spec.containers",
        "1     - name: bff ~ spec.containers[0].name",
        "1       args: ~ spec.containers[0].args",
        "1         - -v ~ spec.containers[0].args[0]",
        "1         - - 1 ~ spec.containers[0].args[1][0]",
        "1           - null ~ spec.containers[0].args[1][1]",
        "1     - {} ~ spec.containers[1]",
        "1   paused: false ~ spec.paused",
        "1   none: [] ~ spec.none",
      ])
  }

  @Test func everyLineFallsIntoPartsForAViewerToColour() {
    let shown = yaml.lines.map { line in line.parts.map { "\($0.kind.letter)<\($0.text)>" }.joined() }
    #expect(
      shown == [
        "k<kind>p<: >s<ConfigMap>",
        "k<data>p<:>",
        "p<  >k<run.sh>p<: |>",
        "p<    >s<a>",
        "",
        "p<    >s<b>",
        "p<  >k<\"a: b\">p<: >s<\"on\">",
        "p<--->",
        "k<spec>p<:>",
        "p<  >k<containers>p<:>",
        "p<    - >k<name>p<: >s<bff>",
        "p<      >k<args>p<:>",
        "p<        - >s<-v>",
        "p<        - - >n<1>",
        "p<          - >0<null>",
        "p<    - {}>",
        "p<  >k<paused>p<: >b<false>",
        "p<  >k<none>p<: []>",
      ])
  }
}

extension YAMLText.Part.Kind {
  fileprivate var letter: String {
    switch self {
    case .punctuation: "p"
    case .key: "k"
    case .string: "s"
    case .number: "n"
    case .bool: "b"
    case .null: "0"
    }
  }
}
