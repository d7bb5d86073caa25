import BeTraceCore
import Glibc
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

  @Test(arguments: [ServiceScaffold.nix.kind, ServiceScaffold.yaml.kind])
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
    for line in try desk.text(of: "services/orders/README.md").split(separator: "\n")
    where line.hasPrefix("betrace-tui ") {
      let words = line.split(separator: " ").dropFirst().map(String.init)
      #expect(desk.program.answer(to: words).status == .done, "\(line)")
    }
  }

  /// In an environment that is set up as they should be, protected too, nothing is wrong with what is made but that its image
  /// has no digest, as nobody has built it yet.
  @Test(arguments: [ServiceScaffold.nix.kind, ServiceScaffold.yaml.kind])
  func nothingIsWrongWithWhatIsMadeButThatItsImageIsNotBuiltYet(_ kind: String) throws {
    let desk = try Desk([
      (
        "environments/production.json",
        #"""
        {"apiVersion": "betrace.dev/v1", "kind": "Environment", "name": "production", "namespace": "shop", "protected": true,
         "platform": {"networkPolicies": "fromDependencies", "labels": {"app.kubernetes.io/part-of": "betrace"}}, "services": {"orders": {"replicas": 2}}}

        """#
      )
    ])
    desk.variables["PATH"] = Desk.path
    _ = desk.perform("new", "service", "orders", "--kind", kind)
    let problems = desk.perform("validate", "production").split(separator: "\n").filter {
      !$0.hasPrefix("!") && !$0.hasPrefix("=")
    }
    #expect(problems.allSatisfy { $0.hasSuffix("[POL-01b]") }, "\(problems)")
    #expect(problems.count == 1)
  }

  @Test func whoReplacesAServiceThatIsDeployedIsToldWhere() throws {
    let desk = try Desk()
    #expect(
      desk.perform("new", "service", "bff")
        == "! betrace-tui: 'bff' is BeTraceServices.BFF already: choose another name; --force takes its place\n= 73\n")
    #expect(!Folder.isThere("\(desk.folder)/services"))
    let answer = desk.perform("new", "service", "bff", "--kind", "yaml", "--force")
    #expect(
      answer.hasSuffix(
        "dev, staging and production deploy what it makes from now on: look at it, or remove services/bff to have the other "
          + "one back\n"), "\(answer)")
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
    let replaced = desk.perform("new", "service", "nats", "--force")
    #expect(replaced.contains("! betrace-tui: it stands for BeTraceServices.NATS now\n"))
    #expect(try Desk([]).perform("new", "service", "a").hasSuffix("= 66\n"))
  }

  /// The package of the example was made by the command, is composed by the example's workbench and tested with it.
  /// `BETRACE_TUI_ACCEPT=1 swift test` makes it again.
  @Test func aPackageIsMadeAsTheOneThatIsBuilt() throws {
    let package = SourceFile.package
    let folder = "\(package)/Tests/Examples/swift/greeter"
    let library = try #require(LibraryPackage(package, in: "/", for: folder))
    for (path, text) in try ServiceScaffold.swift.files(NewService(name: "greeter", library: library)) {
      let file = "\(folder)/\(path)"
      if getenv("BETRACE_TUI_ACCEPT") != nil { try AtomicFile.put(Array(text.utf8), at: file) }
      #expect(String(decoding: try AtomicFile.read(file, name: path), as: UTF8.self) == text, "\(path)")
    }
  }

  @Test func aPackageRefersToTheLibraryWhereverItIs() throws {
    let desk = try Self.desk()
    try desk.write("", to: "library/Package.swift")
    func manifest(_ name: String, _ library: String) throws -> String {
      let answer = desk.perform("new", "service", name, "--kind", "swift", "--library", library)
      #expect(answer.contains("wrote DESK/services/\(name)/Package.swift\n"), "\(answer)")
      return try desk.text(of: "services/\(name)/Package.swift")
    }
    let local = try manifest("order-mail", "library")
    #expect(local.contains(#".package(name: "betrace-tui", path: "../../library")"#))
    #expect(local.contains(#"name: "OrderMailService""#))
    let remote = try manifest("3d", "https://example.com/tools/bt.git")
    #expect(remote.contains(#".package(url: "https://example.com/tools/bt.git", from: "\#(Program.version)")"#))
    #expect(remote.contains(#".product(name: "BeTraceCore", package: "bt")"#))
    #expect(remote.contains(#"name: "Service3d""#))
  }

  @Test func aPackageNeedsTheLibrary() throws {
    let desk = try Self.desk()
    #expect(
      desk.perform("new", "service", "orders", "--kind", "swift")
        == "! betrace-tui: a module in Swift is written against a library of the package betrace-tui: say where that is with "
        + "--library, a folder or a URL\n= 64\n")
    #expect(
      desk.perform("new", "service", "orders", "--kind", "swift", "--library", "nowhere")
        == "! betrace-tui: --library nowhere: there is no Package.swift in it, and it is no URL such as "
        + "https://HOST/betrace-tui\n= 66\n")
    #expect(!Folder.isThere("\(desk.folder)/services"))
  }

  @Test func aPackageThatTheProgramWasBuiltWithoutSaysSo() throws {
    let desk = try Self.desk()
    try desk.write("", to: "library/Package.swift")
    _ = desk.perform("new", "service", "orders", "--kind", "swift", "--library", "library")
    _ = desk.perform("new", "service", "nats", "--kind", "swift", "--library", "library")
    #expect(desk.perform("services", "orders").contains("services/orders, a Swift package\n"))
    let verification = desk.perform("verify", "orders")
    #expect(verification.contains("'services/orders' is a Swift package, and this program was built without it"))
    let others = ContractCheck.all.count - 1
    #expect(
      verification.hasSuffix(
        "! betrace-tui: 1 module, \(others + 1) checks: 1 broken, \(others) that nobody can tell until that is mended\n= 1\n"
      ),
      "\(verification)")
    #expect(desk.perform("set", "orders/dev:={}").contains("environments/dev.json"))
    #expect(desk.perform("validate", "dev").contains("services/orders/Package.swift:1:1: error: "))
    // What is compiled in is what counts.
    #expect(desk.perform("services", "nats").contains("BeTraceServices.NATS, compiled in"))
  }
}
