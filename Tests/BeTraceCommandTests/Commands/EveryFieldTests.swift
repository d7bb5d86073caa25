import BeTraceCore
import Testing

@testable import BeTraceCommand

/// Everything that an environment file may say, set, changed, reset and removed: the whole file after each.
struct EveryFieldTests {
  struct Row: CustomTestStringConvertible {
    let testDescription: String
    /// What follows the address, from `=` or `:=` on, and the value that then stands in the file.
    let values: [(typed: String, value: String)]
    let removal: Removal

    init(_ address: String, _ values: (String, String)..., null removal: Removal) {
      testDescription = address
      self.values = values.map { (typed: $0, value: $1) }
      self.removal = removal
    }

    var service: String? { testDescription.hasPrefix("-") ? nil : String(testDescription.prefix { $0 != "/" }) }

    /// The keys from the service's entry, or from the root, down.
    var keys: [String] {
      Field(parsing: testDescription.split(separator: "/", maxSplits: 2)[2])?.keys ?? []
    }

    /// The environment file `dev` where the field is `value`; where nothing is said about it if that is nil.
    func file(saying value: String?) -> String {
      let member = value.map { EveryFieldTests.member(keys, $0, indentation: service == nil ? "  " : "      ") }
      return service == nil
        ? EveryFieldTests.file("dev", setting: member) : EveryFieldTests.file("dev", service, says: member)
    }
  }

  /// What becomes of null.
  enum Removal {
    /// It stands in the file.
    case null
    /// It is refused with this.
    case refused(String)

    /// It has no meaning where only the environment itself could.
    static func ownCannotBeNull(_ name: String) -> Removal { .refused("'\(name)' cannot be null: leave it out") }

    static func cannotBeNull(_ name: String, _ fallback: String = "the module's default") -> Removal {
      .refused("'\(name)' cannot be null: use {\"$reset\": true} for \(fallback), or leave it out to inherit")
    }
  }

  @Test(arguments: services + variables + settings)
  func field(_ row: Row) throws {
    let desk = try Desk([
      ("environments/base.json", Self.file("base")), ("environments/other.json", Self.file("other")),
      ("environments/dev.json", row.file(saying: nil)),
    ])
    func perform(_ words: String..., gives value: String?) throws {
      let answer = desk.program.answer(to: words)
      #expect(answer.status == .done, "\(answer.notes)")
      #expect(
        try desk.text(of: "environments/dev.json") == row.file(saying: value), "after \(words.joined(separator: " "))")
    }

    for (typed, value) in row.values { try perform("set", row.testDescription + typed, gives: value) }
    try perform("unset", row.testDescription, gives: nil)
    switch row.removal {
    case .null:
      try perform("set", row.testDescription + ":=null", gives: "null")
      try perform("unset", row.testDescription, gives: nil)
    case .refused(let reason):
      let answer = desk.program.answer(to: ["set", row.testDescription + ":=null"])
      #expect(answer == Answer(notes: "betrace-tui: \(reason)\n", status: .wrongInput))
    }
  }

  /// An environment file that lists `service` if there is one.
  private static func file(
    _ name: String, _ service: String? = nil, says entry: String? = nil, setting: String? = nil
  ) -> String {
    let services = service.map { "{\n    \"\($0)\": {\(entry.map { "\n\($0)\n    " } ?? "")}\n  }" } ?? "{}"
    return """
      {
        "apiVersion": "betrace.dev/v1",
        "kind": "Environment",
        "name": "\(name)",
        "services": \(services)\(setting.map { ",\n\($0)" } ?? "")
      }

      """
  }

  /// `value` at `keys`, an object in an object on lines of its own.
  private static func member(_ keys: [String], _ value: String, indentation: String) -> String {
    guard let key = keys.first else { return "" }
    let below = keys.dropFirst()
    if below.isEmpty {
      return "\(indentation)\"\(key)\": " + value.replacing("\n", with: "\n\(indentation)")
    }
    return "\(indentation)\"\(key)\": {\n" + member(Array(below), value, indentation: indentation + "  ")
      + "\n\(indentation)}"
  }
}
