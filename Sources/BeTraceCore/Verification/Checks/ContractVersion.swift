extension ContractCheck {
  /// What a later contract asks for, this program does not know.
  static let contractVersion = ContractCheck(
    "CON-02", "A version of the contract that is known",
    meaning: "The version of the contract that the module is written for is one that this program knows.",
    importance: "A module for a later contract may rely on what this program does not do.",
    remedy: "Use a newer program, or write the module for the version that the message names.",
    declarations: { module, _ in
      let version = module.info.contract
      guard !(1...ServiceInfo.knownContract).contains(version) else { return [] }
      return [
        Breach(
          "the contract of '\(module.info.name)'",
          expected: "a version up to \(ServiceInfo.knownContract), which this program knows",
          found: "version \(version)", remedy: "use a newer program, or write the module for an earlier contract")
      ]
    })
}
