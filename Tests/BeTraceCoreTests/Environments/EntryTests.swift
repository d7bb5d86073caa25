import BeTraceCore
import Testing

/// What an environment says about one service, taken out of its file and put back.
struct EntryTests {
  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let file: String
    /// The entry by itself.
    let entry: String
    /// What it becomes, and the file then.
    let new: String
    let after: String
  }

  @Test(arguments: [
    Row(
      testDescription: "an object on lines of its own",
      file: "{\n  \"services\": {\n    \"mill\": {\n      \"replicas\": 2\n    }\n  }\n}\n",
      entry: "{\n  \"replicas\": 2\n}\n", new: "{\n  \"enabled\": true,\n\n  \"replicas\": 3\n}\n",
      after:
        "{\n  \"services\": {\n    \"mill\": {\n      \"enabled\": true,\n\n      \"replicas\": 3\n    }\n  }\n}\n"),
    Row(
      testDescription: "one line", file: #"{"services": {"mill": {"replicas": 2}}}"#, entry: "{\"replicas\": 2}\n",
      new: "\n{\"replicas\":  3}\n\n", after: #"{"services": {"mill": {"replicas":  3}}}"#),
    Row(
      testDescription: "tabs and carriage returns",
      file: "{\"services\": {\r\n\t\"mill\": {\r\n\t\t\"replicas\": 2\r\n\t}\r\n}}\r\n",
      entry: "{\r\n\t\"replicas\": 2\r\n}\n", new: "{\r\n\t\"replicas\": 3\r\n}\r\n",
      after: "{\"services\": {\r\n\t\"mill\": {\r\n\t\t\"replicas\": 3\r\n\t}\r\n}}\r\n"),
    Row(
      testDescription: "lines that begin before the key",
      file: "{\"services\": {\n    \"mill\": {\n  \"replicas\": 2\n}}}", entry: "{\n  \"replicas\": 2\n}\n",
      new: "{\n  \"replicas\": 3\n}", after: "{\"services\": {\n    \"mill\": {\n      \"replicas\": 3\n    }}}"),
    Row(
      testDescription: "no entry", file: #"{"name": "dev"}"#, entry: "{}\n", new: #"{"replicas": 3}"#,
      after: #"{"name": "dev", "services": {"mill": {"replicas": 3}}}"#),
  ])
  func entry(_ row: Row) throws {
    var example = Example()
    example.add(file: "dev", row.file)
    var environments = example.environments
    let service = try #require(environments.catalogue["mill"])
    let entry = try #require(environments.entry(of: "mill", in: "dev"))
    #expect(String(decoding: entry, as: UTF8.self) == row.entry)
    #expect(try environments.setEntry(of: service, in: "dev", to: entry, file: "mill.json") == nil)
    let undo = try #require(
      try environments.setEntry(of: service, in: "dev", to: Array(row.new.utf8), file: "mill.json"))
    #expect(String(decoding: environments["dev"]?.bytes ?? [], as: UTF8.self) == row.after)
    _ = environments.apply(undo, to: "dev")
    #expect(String(decoding: environments["dev"]?.bytes ?? [], as: UTF8.self) == row.file)
  }

  @Test func aFileThatCannotBeReadHasNoEntry() {
    var example = Example()
    example.add(file: "dev", "{")
    #expect(example.environments.entry(of: "mill", in: "dev") == nil)
  }
}
