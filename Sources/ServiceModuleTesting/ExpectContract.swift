public import BeTraceCore
public import Testing

/// Expects that `module` keeps the contract of service modules: of each check that it does not keep, every way in which it
/// does not is an issue of the test, with what to do.
///
/// ```swift
/// @Test func keepsTheContract() { expectContract(of: Worker(), among: BeTraceServices.all) }
/// ```
///
/// `neighbours` are the modules among which its dependencies have to be, besides the `external` services that run elsewhere;
/// nil if they are in other packages, and it is not asked whether there are such services.
public func expectContract(
  of module: any ServiceModule, among neighbours: [any ServiceModule]? = nil, external: Set<String> = [],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let around = neighbours.map { ModuleNeighbours(of: $0.map(ModuleDeclarations.init(of:)), external: external) }
  for (check, breaches) in Verification(of: module, among: around).broken {
    for breach in breaches {
      Issue.record("\(module.info.name.visible): \(breach) [\(check.id)]", sourceLocation: sourceLocation)
    }
  }
}
