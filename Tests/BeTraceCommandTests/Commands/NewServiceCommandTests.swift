import BeTraceCore
import Testing

@testable import BeTraceCommand
@testable import BeTraceWorkspace

/// `betrace-tui new service`
struct NewServiceCommandTests {
  private static func desk() throws -> Desk {
    try Desk([
      (
        "environments/dev.json",
        #"{"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "dev", "namespace": "shop", "services": {}}"#
          + "\n"
      )
    ])
  }

  @Test(arguments: ServiceScaffold.all.map(\.kind))
  func whatIsMadeKeepsTheContractAndIsDeployedWithoutErrors(_ kind: String) throws {
    let desk = try Self.desk()
    // A flake is evaluated by the nix of this machine.
    desk.variables["PATH"] = Desk.path
    let answer = desk.perform("new", "service", "orders", "--kind", kind)
    #expect(answer.contains("! betrace-tui: wrote DESK/services/orders/README.md\n"), "\(answer)")
    #expect(
      answer.hasSuffix("! betrace-tui: no environment deploys it yet: betrace-tui set orders/ENV:={}\n"), "\(answer)")
    let verification = desk.perform("verify", "orders")
    let count = ContractCheck.all.count
    #expect(verification.hasSuffix("! betrace-tui: 1 module, \(count) checks: all kept\n"), "\(verification)")
    #expect(!desk.perform("set", "orders/dev:={}").contains("= "))
    let problems = desk.perform("validate", "dev", "--severity", "warning")
    #expect(!problems.contains("error"), "\(problems)")
    #expect(desk.perform("render", "dev", "orders").contains("kind: Deployment\n"))
    // The README's own words work.
    for line in try desk.read("services/orders/README.md").split(separator: "\n") where line.hasPrefix("betrace-tui ") {
      let words = line.split(separator: " ").dropFirst().map(String.init)
      #expect(desk.program.answer(to: words).status == .done, "\(line)")
    }
  }

  @Test func aDryRunShowsTheFiles() throws {
    let desk = try Self.desk()
    #expect(desk.perform("new", "service", "orders", "--dry-run").contains("+++ services/orders/deployment.yaml\n"))
    #expect(!Folder.isThere("\(desk.folder)/services"))
  }

  @Test func whatCannotBeMadeIsRefused() throws {
    let desk = try Self.desk()
    _ = desk.perform("new", "service", "orders")
    #expect(
      desk.perform("new", "service", "orders")
        == "! betrace-tui: services/orders is there already: choose another name, or remove it first\n= 73\n")
    #expect(
      desk.perform("new", "service", "Orders")
        == "! betrace-tui: 'Orders' is no name of a service: it must be a DNS label: lower-case letters, digits and '-', at "
        + "most 63, no '-' at either end\n= 64\n")
    #expect(
      desk.perform("new", "service", "a", "--kind", "cobol").hasPrefix(
        "! betrace-tui: there is no kind 'cobol' of module to begin with: there is "))
    #expect(desk.perform("new", "service", "nats").contains("! betrace-tui: it stands for BeTraceServices.NATS now\n"))
    #expect(try Desk([]).perform("new", "service", "a").hasSuffix("= 66\n"))
  }
}
