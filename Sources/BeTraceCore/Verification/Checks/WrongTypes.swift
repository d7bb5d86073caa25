extension ContractCheck {
  /// What a module gets is what it declared.
  static let wrongTypes = ContractCheck(
    "CON-07", "Wrong types are refused",
    meaning: "For every parameter, and each of its parts, a value of another type is refused before the module runs.",
    importance: "A module that gets a text for a number fails in the middle, or makes objects that the server refuses.",
    remedy: "Declare the type of the parameter, and refuse every other.",
    behaviour: { module in
      module.unrefused(\.strangers).map { parameter, value in
        Breach(
          "parameter '\(parameter.name)' at \(value.shown)",
          expected: "to be refused, as its type is '\(parameter.type.word)'", found: "that it is taken",
          remedy: "refuse what is of another type")
      }
    })
}
