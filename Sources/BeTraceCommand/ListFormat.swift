import ArgumentParser
import BeTraceCore

/// How a list is written.
enum ListFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json, yaml

  /// `value` in this format, or `table` as text.
  func text(_ value: Value, table: @autoclosure () -> String) -> String {
    switch self {
    case .table: table()
    case .json: value.json(indent: "  ") + "\n"
    case .yaml: YAMLText(value).text
    }
  }
}
