import BeTraceCore

/// What row 1 says of the environment: its name, and what is to be known before anything is saved there.
struct EnvironmentBadge {
  private let name: String
  private let edited: Traits
  private let saved: Traits

  private struct Traits: Equatable {
    let isProtected: Bool
    let isAbstract: Bool

    init(_ plan: Plan?) {
      isProtected = plan?.platform.isProtected == true
      isAbstract = plan?.isAbstract == true
    }
  }

  /// The badge of the environment at the cursor, under a `name` that may be cut.
  init(_ session: Session, name: String) {
    self.name = name
    edited = Traits(session.plan)
    saved = session.outlook.saved(session.state.environment).map { Traits($0) } ?? edited
  }

  /// Whether it has the colours of a protected one: as long as the file says so, and once it is to.
  var warns: Bool { edited.isProtected || saved.isProtected }

  /// With a blank at both ends: ` production protected `.
  func text(inWords: Bool) -> String {
    inWords && !words.isEmpty ? " \(name) \(words.joined(separator: ", ")) " : " \(name) "
  }

  private var words: [String] {
    [
      Self.word("protected", edited.isProtected, saved: saved.isProtected),
      Self.word("shared", edited.isAbstract, saved: saved.isAbstract),
    ].compactMap(\.self)
  }

  private static func word(_ word: String, _ isSo: Bool, saved: Bool) -> String? {
    switch (isSo, saved) {
    case (true, true): word
    case (true, false): "\(word) once saved"
    case (false, true): "\(word) until saved"
    case (false, false): nil
    }
  }
}
