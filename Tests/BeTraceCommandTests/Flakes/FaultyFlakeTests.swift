import Testing

@testable import BeTraceCommand
@testable import BeTraceWorkspace

/// Flakes as teams had them before the contract: they evaluate, and do not keep it.
@Suite struct FaultyFlakeTests {
  private static func desk() throws -> Desk {
    let desk = try Desk()
    desk.variables["PATH"] = Desk.path
    try Desk.copy(
      "\(#filePath.parentFolder.parentFolder.parentFolder)/Examples/faulty-flakes", to: desk, at: "services")
    return desk
  }

  @Test func verifySaysHowEachBreaksTheContract() throws {
    let answer = try Self.desk().perform("verify", "bff", "backend", "worker")
    let references = answer.split(separator: "\n").filter { $0.contains("a variable with 'secretKeyRef'") }
    #expect(references.count == 3, "\(answer)")
    #expect(
      references.allSatisfy {
        $0.contains(
          #"which the contract writes as env.VERIFICATION_1 = { secretKeyRef = { name = "placeholder"; key = "value"; }; }"#
        )
      })
    let parts = answer.components(byServices: ["backend", "bff", "worker"])
    for name in ["backend", "bff"] {
      #expect(parts[name]?.contains("with 'ingress.tls' set: expected an Ingress with the secret") == true, "\(answer)")
    }
    #expect(
      parts["worker"]?.contains("expected to be refused by the module itself too, found that it swallows it") == true)
    #expect(parts["bff"]?.contains("expected the name 'bff', found 'betrace-bff'") == true)
    #expect(answer.hasSuffix("= 1\n"))
  }

  @Test func aReferenceThatIsNotTakenIsTheFaultOfItsField() throws {
    let failures = try Self.desk().failures
    #expect(
      failures.contains {
        $0.hasPrefix(
          "environments/base.json:105:23: error: bff: env.JWT_SECRET: the module does not take the reference")
          && $0.contains("cannot coerce a set to a string at services/bff/flake.nix:22:44; nor those in WORKOS_API_KEY")
      }, "\(failures)")
  }
}

extension String {
  /// The parts of what `verify` says, by service.
  fileprivate func components(byServices names: [String]) -> [String: String] {
    var parts: [String: String] = [:]
    var name = ""
    for line in split(separator: "\n") {
      if let next = names.first(where: { line.hasPrefix("\($0)  ") }) { name = next }
      parts[name, default: ""] += line + "\n"
    }
    return parts
  }
}
