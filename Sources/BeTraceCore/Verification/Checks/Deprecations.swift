extension ContractCheck {
  /// Who is told that something goes wants to know where to go.
  static let deprecations = ContractCheck(
    "CON-13", "Deprecated parameters that say what to use",
    meaning: "A parameter that is deprecated says what to use instead, and can be left out.",
    importance: "Environments that still set it get a warning, which without advice helps nobody.",
    remedy: "Name the parameter to use instead, and give the deprecated one a default.",
    remarks: { module, _ in
      module.deprecated.filter { !$0.advice.isBlank }.map { "'\($0.name)' is deprecated: \($0.advice)" }
    },
    declarations: { module, _ in
      module.deprecated.compactMap { name, advice in
        let place = "parameter '\(name)'"
        if advice.isBlank {
          return Breach(
            place, expected: "what to use instead", found: "nothing",
            remedy: "say it in 'deprecated', such as 'use replicas'")
        }
        guard advice.words.contains(name) else { return nil }
        return Breach(
          place, expected: "what to use instead", found: "the parameter itself", remedy: "name another in 'deprecated'")
      }
    })
}

extension ModuleDeclarations {
  /// The deprecated parameters and parts of parameters with what is said about them.
  fileprivate var deprecated: [(name: String, advice: String)] {
    func deprecated(_ parameters: [Parameter], below path: String) -> [(name: String, advice: String)] {
      parameters.flatMap { parameter in
        (parameter.deprecated.map { [(path + parameter.name, $0)] } ?? [])
          + deprecated(parameter.parts, below: "\(path)\(parameter.name).")
      }
    }
    return deprecated(parameters, below: "")
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }

  /// What it names: letters, digits and what joins them to names.
  var words: [String] {
    split { !($0.isLetter || $0.isNumber || "._-".contains($0)) }.map(String.init)
  }
}
