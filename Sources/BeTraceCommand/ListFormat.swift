import ArgumentParser
import BeTraceCore

/// How a list is written.
enum ListFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json, yaml

  /// `value` in this format, or `table` as text.
  func answer(_ value: @autoclosure () -> Value, table: @autoclosure () -> String) -> Answer {
    switch self {
    case .table: Answer(output: table())
    case .json: Answer(output: value().json(indent: "  ") + "\n")
    case .yaml: Answer(output: YAMLText(value().hidingSecrets).text, form: .document)
    }
  }
}
