/// One thing that the contract of service modules asks of each, and how it is told whether a module does it.
public struct ContractCheck: Sendable {
  /// How it is told.
  enum Question: Sendable {
    /// From what the module declares, among what there is around it.
    case declarations(@Sendable (ModuleDeclarations, ModuleNeighbours?) -> [Breach])
    /// From what it does. That makes sense only if its declarations do.
    case behaviour(@Sendable (any VerifiableModule) -> [Breach])
  }

  /// What it asks for, why, and what to do where a module does not do it; its id is the check's.
  public let explanation: RuleExplanation
  let question: Question
  /// What is worth knowing of a module that keeps it.
  let remarks: @Sendable (ModuleDeclarations, ModuleNeighbours?) -> [String]

  /// Its name in what is said of modules, such as `CON-05`.
  public var id: String { explanation.id }
  /// What it asks for, in a few words.
  public var title: String { explanation.title }
}

extension ContractCheck {
  /// A check of what is declared.
  init(
    _ id: String, _ title: String, meaning: String, importance: String, remedy: String,
    remarks: @escaping @Sendable (ModuleDeclarations, ModuleNeighbours?) -> [String] = { _, _ in [] },
    declarations question: @escaping @Sendable (ModuleDeclarations, ModuleNeighbours?) -> [Breach]
  ) {
    explanation = RuleExplanation(
      id, title, .contract, meaning: meaning, importance: importance, remedy: remedy)
    self.question = .declarations(question)
    self.remarks = remarks
  }

  /// A check of what the module does.
  init(
    _ id: String, _ title: String, meaning: String, importance: String, remedy: String,
    behaviour question: @escaping @Sendable (any VerifiableModule) -> [Breach]
  ) {
    explanation = RuleExplanation(
      id, title, .contract, meaning: meaning, importance: importance, remedy: remedy)
    self.question = .behaviour(question)
    remarks = { _, _ in [] }
  }

  /// Every check, in the order in which they are made.
  public static let all = [
    declarations, contractVersion, outputs, defaults, bounds, unknownArgument, wrongTypes, ingress, purity, ports,
    health, dependencies, deprecations, references,
  ]

  /// Those that have the module make nothing but its defaults. One that traps at a bound ends the program, which is no
  /// matter where only modules are verified, and a loss where somebody has edits that are not saved.
  public static let ofDefaults = all.filter { ![bounds.id, purity.id].contains($0.id) }
}
