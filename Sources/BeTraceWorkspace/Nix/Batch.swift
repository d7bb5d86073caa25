import BeTraceCore

/// Wishes that are answered together, with copies of the flakes that they are about, in a folder of their own.
struct Batch: ~Copyable {
  /// Begins each answer that nix prints; nobody else can know it.
  let sign: String
  /// Where the copies are, flake by flake.
  let folders: [String]
  /// Where each flake stands among them, by its own folder.
  private let indices: [String: Int]
  private let folder: PrivateFolder
  private let asked: [EvaluationWish]
  private var answered = 0

  init(_ wishes: [EvaluationWish], in surroundings: Surroundings) throws(FileError) {
    let sign = String(UInt64.random(in: .min ... .max), radix: 36) + " "
    var flakes: [FlakeSources] = []
    var indices: [String: Int] = [:]
    for sources in wishes.map(\.flake.sources) where indices[sources.folder] == nil {
      indices[sources.folder] = flakes.count
      flakes.append(sources)
    }
    let folder = try PrivateFolder(in: surroundings, forAbout: flakes.map(\.size).reduce(0, +))
    // The flakes cannot guess where the questions are.
    try Self.write(Array(NixExpression.batch(sign: sign).utf8), to: "\(sign.dropLast())/evaluate.nix", in: folder)
    for (index, flake) in flakes.enumerated() {
      for file in flake.files { try Self.write(file.bytes, to: "\(index).flake/\(file.path)", in: folder) }
    }
    (asked, self.sign, self.indices) = (wishes, sign, indices)
    folders = flakes.indices.map { folder.path.appendingPath("\($0).flake") }
    self.folder = folder
  }

  /// The folder of all the others.
  var root: String { folder.path }
  /// What nix evaluates.
  var file: String { folder.path.appendingPath("\(sign.dropLast())/evaluate.nix") }
  /// All that it may read.
  var readable: [String] { folders + [file.parentFolder] }

  /// The wishes that are not answered yet, in JSON.
  var wishes: String {
    let wishes = asked[answered...].map { wish in
      Value.object(
        Object(
          [("source", .integer(indices[wish.flake.sources.folder] ?? 0))]
            + (wish.arguments.map { [("arguments", Value.object($0))] } ?? [])))
    }
    return Value.array(wishes).json(indent: nil)
  }

  /// Has `evaluate` answer all wishes, again and again after each that fails; `late` says that it took too long. Gives fewer
  /// answers if they are not wanted any more.
  consuming func answers(
    printedBy evaluate: (borrowing Batch) -> PipedProcess.Answer, _ late: FlakeFault.Problem
  ) throws(FileError) -> [Evaluation] {
    var answers: [Evaluation] = []
    while answers.count < asked.count {
      answered = answers.count
      let requests = "{\"sources\": \(Value.array(folders.map(Value.string)).json(indent: nil)), \"wishes\": \(wishes)}"
      try Self.write(Array(requests.utf8), to: "\(sign.dropLast())/requests.json", in: folder)
      let printed = evaluate(self)
      let log = NixLog(printed.errors, sign: sign)
      for (wish, text) in zip(asked[answered...], log.answers) { answers.append(evaluation(text, of: wish)) }
      guard answers.count < asked.count else { break }
      switch printed.end {
      case .unwanted: return answers
      // What is next gets a process for itself.
      case .tooMuch where !log.answers.isEmpty: continue
      default: answers.append(.failure(fault(of: asked[answers.count], printed.end, log.fault, late)))
      }
    }
    return answers
  }

  /// The answer that `text` is, in which the copy of the flake has the path `.`, wherever it was.
  private func evaluation(_ text: String, of wish: EvaluationWish) -> Evaluation {
    let neutral = text.replacing(folder(of: wish), with: ".")
    guard let document = try? JSONDocument(parsing: Array(neutral.utf8), file: "answer") else {
      return .failure(FlakeFault(.halfAnAnswer))
    }
    return .success(document.root.value)
  }

  private func fault(
    of wish: EvaluationWish, _ end: PipedProcess.End, _ said: NixLog.Fault?, _ late: FlakeFault.Problem
  ) -> FlakeFault {
    switch (end, said) {
    case (.late, _): return FlakeFault(late)
    case (.tooMuch, _): return FlakeFault(.tooMuch)
    case (.notStarted(let reason), _): return FlakeFault(.silent(reason.description))
    case (_, let said?):
      let text = said.text.replacing(folder(of: wish), with: ".").replacing(folder.path, with: "..")
      let advice = NixAdvice(on: text, suggestion: said.suggestion)
      let sources = wish.flake.sources
      return FlakeFault(
        .evaluation(advice.words, remedy: advice.remedy),
        at: place(said.place.map { [$0] } ?? [], in: wish) ?? sources.place(ofWords: said.text)
          ?? place(said.trace, in: wish) ?? sources.place(ofWords: "mkDeployment") ?? FlakeFault.wholeFlake)
    case (.signal(let number), nil): return FlakeFault(.silent("signal \(number) ended it"))
    case (_, nil): return FlakeFault(.halfAnAnswer)
    }
  }

  /// The first of `places` that is in the flake itself, of which nix knows the copy here, or one in its store.
  private func place(_ places: [Place], in wish: EvaluationWish) -> Place? {
    let copy = folder(of: wish) + "/"
    for place in places {
      let path =
        place.file.hasPrefix(copy)
        ? String(place.file.dropFirst(copy.count))
        : place.file.hasPrefix("/nix/store/")
          ? place.file.split(separator: "/").dropFirst(3).joined(separator: "/") : ""
      if wish.flake.sources[path] != nil { return Place(file: path, line: place.line, column: place.column) }
    }
    return nil
  }

  /// Where the copy of the flake is that `wish` is about.
  private func folder(of wish: EvaluationWish) -> String { folders[indices[wish.flake.sources.folder] ?? 0] }

  /// Writes a file and makes the folders that it is in.
  private static func write(_ bytes: [UInt8], to path: String, in folder: borrowing PrivateFolder) throws(FileError) {
    do {
      try Folder.create(folder.path.appendingPath(path).parentFolder)
    } catch {
      throw .unwritable(path: folder.path, error)
    }
    try folder.write(bytes, to: path)
  }
}

extension FlakeSources {
  /// Where the first line of `text` stands in flake.nix, or in the one file that has it; nil if that is not plain.
  func place(ofWords text: String) -> Place? {
    guard let line = text.split(separator: "\n").first, line.utf8.count > 3 else { return nil }
    let places = files.filter { $0.path.hasSuffix(".nix") }.compactMap { file -> Place? in
      let content = String(decoding: file.bytes, as: UTF8.self)
      guard let range = content.firstRange(of: line) else { return nil }
      let before = content[..<range.lowerBound]
      let column = before.unicodeScalars.reversed().prefix { $0 != "\n" }.count + 1
      return Place(file: file.path, line: before.utf8.count { $0 == UInt8(ascii: "\n") } + 1, column: column)
    }
    return places.first { $0.file == "flake.nix" } ?? (places.count == 1 ? places[0] : nil)
  }
}
