/// Makes the edits of a journal again.
public struct Replay: Sendable {
  /// What the lines so far have made.
  public private(set) var environments: Environments
  private var done: [[FileSplice]] = []
  private var undone: [[FileSplice]] = []
  /// What takes the last step back, last change first; nil if there is none.
  var lastInverse: [FileSplice]? { done.last }

  /// A replay on `environments`, which have to be as they were when the journal began.
  public init(of environments: Environments) { self.environments = environments }

  /// Performs all lines of the journal `text`, which is called `file`; throws what the first one is that cannot be.
  public mutating func perform(_ text: String, file: String) throws(JournalError) {
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for (index, line) in lines.enumerated() {
      do {
        try perform(String(line))
      } catch {
        throw JournalError(place: Place(file: file, line: index + 1, column: 1), problem: error.problem)
      }
    }
  }

  /// Performs one line.
  mutating func perform(_ line: String) throws(ReplayError) {
    if line.hasPrefix("#"), let version = line.suffix(after: Journal.head)?.filter({ $0 != " " }) {
      guard version == Journal.version else {
        throw ReplayError(
          "the journal is of version '\(version.visible)', and this program reads version \(Journal.version)")
      }
    }
    guard !line.hasPrefix("#") else { return }
    guard let words = CommandWords.whole(line) else { throw ReplayError("a quote is opened and not closed") }
    guard let verb = words.first else { return }
    switch verb {
    case Journal.undo: undone.append(try takeBack(done.popLast(), "undo"))
    case Journal.redo: done.append(try takeBack(undone.popLast(), "redo"))
    default:
      let before = environments
      var inverses: [FileSplice] = []
      for phrase in words.split(separator: "&&") { inverses += try perform(phrase) }
      let edits = environments.edits(since: before)
      guard before.objection(to: edits) == nil else { throw .secret }
      done.append(inverses.reversed())
      undone = []
    }
  }

  /// Performs one command, and gives what takes it back, in the order in which it was made.
  private mutating func perform(_ phrase: ArraySlice<String>) throws(ReplayError) -> [FileSplice] {
    let words = phrase.dropFirst()
    switch phrase.first {
    case "set", "unset":
      return try Self.edits(phrase, in: environments).compactMap { edit in
        environments.apply(edit).map { FileSplice(environment: edit.environment, splice: $0) }
      }
    case Journal.replace: return [try replacement(Array(words))]
    default:
      throw ReplayError(
        "expected 'set', 'unset', 'replace', 'undo' or 'redo', found '\((phrase.first ?? "").prefix(40).description.visible)'"
      )
    }
  }

  /// The edits that `set` or `unset` and the words behind it are.
  static func edits(_ phrase: ArraySlice<String>, in environments: Environments) throws(ReplayError) -> [Edit] {
    guard phrase.count > 1 else { throw ReplayError("'\(phrase.first ?? "")' names nothing") }
    var edits: [Edit] = []
    for word in phrase.dropFirst() {
      guard !SecretPattern.holdsMask(word) else { throw .secret }
      let edit = try phrase.first == "set" ? assignment(word, in: environments) : removal(word, in: environments)
      if case .unreadable(_, let finding)? = environments[edit.environment]?.content {
        throw ReplayError(
          "\(finding.origin?.place?.description ?? edit.environment) cannot be read: \(finding.message)")
      }
      edits.append(edit)
    }
    return edits
  }

  private static func assignment(_ word: String, in environments: Environments) throws(ReplayError) -> Edit {
    do {
      return try Assignment(parsing: word, in: environments, isRecorded: true).edit
    } catch {
      throw ReplayError(error.description)
    }
  }

  private static func removal(_ word: String, in environments: Environments) throws(ReplayError) -> Edit {
    do {
      let address = try Address(parsing: word)
      _ = try address.resolve(in: environments)
      return try address.edit(to: nil)
    } catch {
      throw ReplayError(error.description)
    }
  }

  private mutating func replacement(_ words: [String]) throws(ReplayError) -> FileSplice {
    guard words.count == 4, let splice = Splice(words.dropFirst()) else {
      throw ReplayError("expected 'replace ENVIRONMENT OFFSET LENGTH TEXT', with TEXT in JSON's quotes")
    }
    let name = CommandWords.name(words[0])
    guard let text = environments[name]?.document?.text else {
      throw ReplayError(AddressError.environment(name, known: environments.names).description)
    }
    guard splice.range.upperBound <= text.count else {
      throw ReplayError(
        "the file of '\(name.visible)' has \(text.count) bytes: it is not the one that the journal began with")
    }
    guard splice.fits(text), let inverse = environments.apply(splice, to: name) else {
      throw ReplayError(
        "that leaves no JSON behind in the file of '\(name.visible)': it is not the one that the journal began with"
      )
    }
    return FileSplice(environment: name, splice: inverse)
  }

  /// Takes a step back, and gives the one that makes it again.
  private mutating func takeBack(_ step: [FileSplice]?, _ word: String) throws(ReplayError) -> [FileSplice] {
    guard let step else { throw ReplayError("there is nothing to \(word)") }
    return step.compactMap { splice in
      environments.apply(splice.splice, to: splice.environment).map {
        FileSplice(environment: splice.environment, splice: $0)
      }
    }.reversed()
  }
}

/// Why a line cannot be performed.
struct ReplayError: Error {
  let problem: String

  init(_ problem: String) { self.problem = problem }

  static let secret = ReplayError(
    "a secret was written down here, which the journal does not keep: refer to it instead, or set it by hand, and take the "
      + "line out")
}

/// What is wrong with a journal, and where.
public struct JournalError: Error, Equatable, CustomStringConvertible {
  public let place: Place
  public let problem: String

  public var description: String { "\(place): error: \(problem)" }
}
