import ArgumentParser
import BeTraceCore
import BeTraceWorkbench
import BeTraceWorkspace

/// `betrace-tui theme`
struct ThemeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "theme", abstract: "List, show and check the themes of the workbench.",
    subcommands: [ThemeListCommand.self, ThemeShowCommand.self, ThemeCheckCommand.self])
}

/// How a theme is written.
enum ThemeFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json
}

/// `betrace-tui theme list`
struct ThemeListCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the themes: those of the program, and your own.")

  @Option(name: .shortAndLong, help: ArgumentHelp("How to write the list.", valueName: "format"))
  var output = ThemeFormat.table

  func answer(in program: Program) -> Answer {
    let themes = program.themes
    let readings = themes.listed.map { Theme.read($0, among: themes.files) }
    var answer = Answer(output: output == .table ? Self.table(readings) : Self.json(readings))
    answer.note(readings.flatMap(\.warnings).map(\.description) + themes.user.unreadable)
    return answer
  }

  private static func table(_ readings: [ThemeReading]) -> String {
    var table = Table("THEME", "PAGE", "INHERITS", "FILE", "DESCRIPTION")
    for reading in readings {
      table.add(
        reading.theme.name.visible, reading.theme.appearance.rawValue, reading.parent?.visible ?? "-",
        reading.isShipped ? "-" : reading.file.path.visible, reading.description?.visible ?? "-")
    }
    return table.text
  }

  private static func json(_ readings: [ThemeReading]) -> String {
    let list = readings.map { reading -> Value in
      [
        "name": .string(reading.theme.name), "appearance": .string(reading.theme.appearance.rawValue),
        "inherits": .text(reading.parent), "file": .text(reading.isShipped ? nil : reading.file.path),
        "description": .text(reading.description),
      ]
    }
    return Value.array(list).json(indent: "  ") + "\n"
  }
}

/// `betrace-tui theme show`
struct ThemeShowCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show what a theme makes of each role, with all that it inherits.",
    discussion: "'-o json' writes a theme file that inherits nothing, to begin your own with.")

  @Argument(help: "The theme.")
  var name: String
  @Option(name: .shortAndLong, help: ArgumentHelp("How to write it.", valueName: "format"))
  var output = ThemeFormat.table

  func answer(in program: Program) throws(Refusal) -> Answer {
    let themes = program.themes
    guard let file = themes.files.first(where: { $0.name == name }) else {
      throw Refusal(.noInput, ThemeChoice.missing(name.visible, among: themes.files))
    }
    let reading = Theme.read(file, among: themes.files)
    let whole = reading.flattened
    var answer = Answer(output: output == .table ? Self.table(whole) : whole.json(indent: "  ") + "\n")
    answer.note(reading.warnings.map(\.description))
    return answer
  }

  private static func table(_ theme: Value) -> String {
    var roles = Table("ROLE", "INK", "PAPER", "ATTRIBUTES", "MONO")
    for role in theme["roles"]?.object?.members ?? [] {
      roles.add(
        role.key, role.value["fg"]?.text?.visible ?? "-", role.value["bg"]?.text?.visible ?? "-",
        role.value["mods"].words, role.value["mono"].words)
    }
    var colours = Table("COLOUR", "TRUE", "256", "16")
    for colour in theme["palette"]?.object?.members ?? [] {
      colours.add(
        colour.key.visible, colour.value["rgb"]?.text ?? "-", colour.value["x256"]?.json(indent: nil) ?? "-",
        colour.value["ansi"]?.text ?? "-")
    }
    return roles.text + "\n" + colours.text
  }
}

/// `betrace-tui theme check`
struct ThemeCheckCommand: ProgramCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check theme files: names, contrast, and what can be told apart; fails if something is wrong.",
    discussion: """
      Text needs a contrast of 4.5:1, lines and marks 3:1, in true colour and in 256 colours. Selection, errors, \
      warnings, unsaved, added and removed must differ without colours and to eyes that confuse some, by look or by \
      sign. The terminal's sixteen colours are yours and are not judged.
      """)

  @Argument(help: "The files. They may inherit each other.", completion: .file(extensions: ["json"]))
  var files: [String]
  @Option(name: .shortAndLong, help: ArgumentHelp("How to write what was found.", valueName: "format"))
  var output = Format.text

  /// How findings are written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    /// A line each.
    case text
    /// One list of objects.
    case json
  }

  func answer(in program: Program) throws(Refusal) -> Answer {
    var checked: [ThemeFile] = []
    for path in files {
      do {
        let bytes = try AtomicFile.read(program.surroundings.directory.appendingPath(path), name: path)
        checked.append(ThemeFile(path: path, bytes: bytes))
      } catch .unreadable(_, let reason) where reason.isMissing {
        throw Refusal(.noInput, "there is no file '\(path.visible)'")
      } catch {
        throw Refusal(error)
      }
    }
    let others = checked + program.themes.files
    var findings: [EntryWarning] = []
    for finding in checked.flatMap({ Theme.read($0, among: others).findings }) where !findings.contains(finding) {
      findings.append(finding)
    }
    var answer = Answer(output: output.text(findings))
    answer.note("\(files.count.of("theme")): \(findings.isEmpty ? "nothing wrong" : findings.count.of("finding"))")
    if !findings.isEmpty { answer.status = .no }
    return answer
  }
}

extension ThemeCheckCommand.Format {
  fileprivate func text(_ findings: [EntryWarning]) -> String {
    switch self {
    case .text: return findings.map { "\($0.description.visible)\n" }.joined()
    case .json:
      let list = findings.map { finding -> Value in
        [
          "file": .string(finding.place.file), "line": .integer(finding.place.line),
          "column": .integer(finding.place.column), "message": .string(finding.text),
        ]
      }
      return Value.array(list).json(indent: "  ") + "\n"
    }
  }
}

extension Program {
  /// The themes that there are.
  fileprivate var themes: ThemeChoice {
    ThemeChoice(ThemeFolder(surroundings).read(), on: Display(depth: .truecolor, symbolSet: .unicode))
  }
}

extension ThemeReading {
  fileprivate var isShipped: Bool { ThemeFile.shipped.contains(file) }
}

extension Answer {
  fileprivate mutating func note(_ lines: [String]) {
    for line in lines { note(line.visible) }
  }
}

extension Value? {
  /// The words of a list: `bold, underline`; `-` if there are none.
  fileprivate var words: String {
    let words = self?.array?.compactMap(\.text) ?? []
    return words.isEmpty ? "-" : words.joined(separator: ", ")
  }
}
