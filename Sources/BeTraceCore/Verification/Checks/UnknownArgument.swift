extension ContractCheck {
  /// A misspelt parameter that nobody refuses changes nothing.
  static let unknownArgument = ContractCheck(
    "CON-06", "An unknown argument is refused",
    meaning:
      "An environment that sets what the module does not have is told so, also where the module itself would swallow it.",
    importance: "Whoever misspells a parameter believes that it is set.",
    remedy: "Declare all parameters, and refuse the others.",
    behaviour: { module in
      if module.declarations.takesAnything {
        return [
          Breach(
            "an argument that it does not have", expected: "to be refused by the module itself too",
            found: "that it swallows it", remedy: "remove the '...' from the arguments of its 'mkDeployment'")
        ]
      }
      let name = name(unlike: module.contract.parameters.map(\.name))
      guard module.refusals(of: Object([(name, 1)])).isEmpty else { return [] }
      return [
        Breach(
          "argument '\(name)'", expected: "to be refused, as the module has no such parameter",
          found: "that it is taken",
          remedy: "refuse what is not declared, and suggest the nearest that is")
      ]
    })

  /// A name that is none of `names`.
  private static func name(unlike names: [String]) -> String {
    var name = "unheardOf"
    while names.contains(name) { name += "Again" }
    return name
  }
}
