import ArgumentParser
import BeTraceCore
import BeTraceWorkbench

/// `betrace-tui glossary`
struct GlossaryCommand: ReferenceCommand {
  static let configuration = CommandConfiguration(
    commandName: "glossary", abstract: "Say what the words of Kubernetes and of this program mean.")

  @Argument(
    help: "The word, or words that an entry has to hold; otherwise all.",
    completion: .list(Glossary.entries.map(\.word)))
  var words: [String] = []
  @Option(name: .shortAndLong, help: ArgumentHelp("How to write it.", valueName: "format"))
  var output = TextOrJSON.text

  func answer() throws(Refusal) -> Answer {
    let text = words.joined(separator: " ")
    guard let entry = Glossary.entry(for: text) else {
      let found = Glossary.entries(about: text)
      guard !found.isEmpty else { throw Refusal(.noInput, "no entry is about '\(text.visible)'\(Self.hint(text))") }
      return Answer(output: output.text(found))
    }
    return Answer(output: output.text([entry]))
  }

  private static func hint(_ text: String) -> String {
    let names = Glossary.entries.flatMap { [$0.word] + $0.alsoCalled }
    return text.nearest(in: names).map { "; did you mean '\($0)'?" } ?? ": 'glossary' lists all"
  }
}

extension TextOrJSON {
  /// A paragraph for each entry, or all of them for programs to read.
  fileprivate func text(_ entries: [Glossary.Entry]) -> String {
    self == .json
      ? Value.array(entries.map(\.value)).json(indent: "  ") + "\n"
      : entries.map(\.paragraph).joined(separator: "\n")
  }
}

extension Glossary.Entry {
  fileprivate var value: Value {
    ["word": .string(word), "alsoCalled": .array(alsoCalled.map(Value.string)), "text": .string(text)]
  }

  /// The word on a line of its own, and what it means below.
  fileprivate var paragraph: String {
    let names = alsoCalled.isEmpty ? "" : " (\(alsoCalled.joined(separator: ", ")))"
    return "\(word)\(names)\n" + text.wrapped(to: 78).map { "  \($0)\n" }.joined()
  }
}
