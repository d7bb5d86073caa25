import BeTraceCore
import Glibc
import Testing

@testable import BeTraceCommand
@testable import BeTraceWorkspace

/// Flakes among all else that is in a workspace.
@Suite struct FlakeWorkspaceTests {
  @Test func aFlakeThatFailsLeavesTheRestAsItIs() throws {
    let desk = try Desk.withExample("flakes")
    try desk.replace("let\n      serviceInfo", with: "let\n      = serviceInfo", in: "services/worker/flake.nix")
    #expect(desk.failures.count == 1)
    #expect(desk.failures.first?.hasPrefix("services/worker/flake.nix:7:7: error: worker: syntax error") == true)
    #expect(desk.perform("render", "production", "bff").contains("kind: Deployment"))
    #expect(desk.perform("services").contains("worker"))
  }

  @Test func nothingIsWrittenWhileAModuleMakesNothing() throws {
    let desk = try Desk.withFlake(flake("throw \"not today\""))
    for words in [["render", "dev"], ["export", "dev", "--layout", "yaml", "--to", "out"]] {
      let answer = desk.program.answer(to: words)
      #expect(answer.status == .no, "\(words)")
      #expect(answer.output.isEmpty)
      #expect(answer.notes.contains("nothing is written, as the module of 'web' makes nothing"), "\(answer.notes)")
    }
    #expect(!Folder.isThere("\(desk.folder)/out"))
  }

  @Test func withoutNixItIsListedAndSaysHowToGetIt() throws {
    let desk = try Desk.withFlake(flake(objects))
    desk.variables["PATH"] = "bin"
    #expect(
      desk.failures == [
        "services/web/flake.nix:1:1: error: web: nix is needed to evaluate it, and there is none in PATH: install it, as by "
          + "'apt-get install nix-bin' or from nixos.org [MOD-09]"
      ])
    #expect(desk.perform("services").contains("web"))
    #expect(desk.perform("info").contains("nix           not found: flakes are listed, and make nothing"))
  }

  @Test func infoSaysWhichNixThereIs() throws {
    let line = try Desk.withFlake(flake(objects)).perform("info").split(separator: "\n").first { $0.hasPrefix("nix ") }
    #expect(line?.contains("/nix, version 2.") == true, "\(line ?? "")")
  }

  @Test func aNameOfItsOwnIsWorthKnowing() throws {
    let desk = try Desk.withFlake(
      flake(objects).replacing("name = \"web\"; description", with: "name = \"shop\"; description"))
    #expect(desk.failures == [])
    let answer = desk.perform("verify", "web")
    #expect(
      answer.contains(
        "services/web/flake.nix:4:23: the module calls itself 'shop', and its service is 'web', as its folder or workspace.json "
          + "says"), "\(answer)")
    let problems = desk.perform("validate")
    #expect(
      problems.contains("services/web/flake.nix:4:23: warning: web: the module calls itself 'shop'")
        && problems.contains("[MOD-10]\n"), "\(problems)")
  }

  @Test func aNewerContractIsAnErrorThatNamesBoth() throws {
    let desk = try Desk.withFlake(
      flake(objects).replacing("version = \"1\";", with: "version = \"1\"; contract = 2; later = true;"))
    let answer = desk.perform("validate")
    #expect(
      answer.contains("the module of 'web' is written for version 2 of the contract, and this program knows 1"),
      "\(answer)")
  }

  @Test func aDeprecatedParameterIsAFindingWithAFix() throws {
    let text = flake(
      objects,
      declaring:
        "\n      parameters = { workers.help = \"h\"; threads = { help = \"h\"; deprecated = \"use 'workers'\"; }; };"
    ).replacing("imagePullPolicy ? \"Never\" }", with: "imagePullPolicy ? \"Never\", workers ? 1, threads ? 1 }")
    let desk = try Desk.withFlake(text)
    try desk.replace("\"web\": {}", with: "\"web\": {\"threads\": 3}", in: "environments/dev.json")
    let answer = desk.perform("validate", "-o", "json")
    #expect(answer.contains("'threads' is deprecated: use 'workers'"), "\(answer)")
    #expect(answer.contains("say it with 'workers'"), "\(answer)")
  }

  @Test func aFlakeMayBeElsewhere() throws {
    let desk = try Desk.withFlake(flake("throw \"not this one\""))
    try desk.write(flake(objects), to: "elsewhere/flake.nix")
    try desk.write(
      #"{"apiVersion": "betrace.dev/v1", "kind": "Workspace", "services": {"web": {"flake": "path:elsewhere"}}}"#,
      to: "workspace.json")
    #expect(desk.failures == [])
    #expect(desk.perform("render", "dev").contains("kind: Deployment"))
  }

  @Test func aFlakeMayBeInARepository() throws {
    let desk = try Desk.withFlake(flake("throw \"not this one\""))
    try desk.write(flake(objects), to: "elsewhere/flake.nix")
    let outcome = try BuiltProgram.run("cd elsewhere && git init -q . && git add flake.nix", at: desk)
    try #require(outcome.status == 0, "\(outcome)")
    let reference = "git+file://\(desk.folder)/elsewhere"
    try desk.write(
      #"{"apiVersion": "betrace.dev/v1", "kind": "Workspace", "services": {"web": {"flake": "\#(reference)"}}}"#,
      to: "workspace.json")
    #expect(desk.failures == [])
    #expect(desk.perform("render", "dev").contains("kind: Deployment"))
    #expect(desk.perform("services", "web").contains("git+file://DESK/elsewhere, a Nix flake\n"))
    // What the repository does not have is no part of the flake.
    try desk.replace("lib = {", with: "lib = import ./lib.nix; other = {", in: "elsewhere/flake.nix")
    try desk.write("{ }", to: "elsewhere/lib.nix")
    #expect(desk.failures.first?.contains("lib.nix") == true, "\(desk.failures)")
  }

  /// Whoever made a checkout may name programs in it that git runs: a file monitor, filters.
  @Test func aRepositoryRunsNothing() throws {
    let desk = try Desk.withFlake(flake("throw \"not this one\""))
    try desk.write(flake(objects), to: "elsewhere/flake.nix")
    try desk.write("#!/bin/sh\necho $1 >>'\(desk.folder)/ran'\ncat\n", to: "spy")
    let outcome = try BuiltProgram.run(
      """
      chmod +x spy && cd elsewhere && git init -q . && git add flake.nix
      git -c user.name=a -c user.email=a@example.com commit -qm a
      echo '*.nix filter=spy' >.git/info/attributes
      git config core.fsmonitor "$PWD/../spy" && git config filter.spy.clean "$PWD/../spy clean"
      git config filter.spy.smudge "$PWD/../spy smudge" && git config filter.spy.required true
      touch -d tomorrow flake.nix
      """, at: desk)
    try #require(outcome.status == 0, "\(outcome)")
    try desk.write(
      """
      {"apiVersion": "betrace.dev/v1", "kind": "Workspace",
       "services": {"web": {"flake": "git+file://\(desk.folder)/elsewhere"}}}
      """, to: "workspace.json")
    #expect(desk.failures == [])
    #expect(desk.perform("render", "dev").contains("kind: Deployment"))
    #expect(access("\(desk.folder)/ran", F_OK) != 0)
  }

  /// What has inputs is evaluated with the store of the machine, where derivations can be built.
  @Test func aFlakeWithInputsBuildsNothing() throws {
    let body = """
      import (derivation {
        name = "built"; system = "SYSTEM"; builder = "/bin/sh"; args = [ "-c" "echo >'FOLDER/ran'; echo '{ }' >$out" ];
      })
      """
    let desk = try Desk.withFlake(
      flake(body).replacing(
        "outputs = { self }", with: "inputs.other.url = \"git+file://FOLDER/other\"; outputs = { self, other }"))
    desk.variables["NIX_CONF_DIR"] = "\(desk.folder)/conf"
    let outcome = try BuiltProgram.run(
      """
      export HOME="$PWD" NIX_CONF_DIR="$PWD/conf"
      sed -i "s,FOLDER,$PWD,; s,SYSTEM,$(uname -m)-linux," services/web/flake.nix
      mkdir conf other && printf 'sandbox = false\nbuild-users-group =\n' >conf/nix.conf
      cd other && echo '{ outputs = { self }: { }; }' >flake.nix && git init -q . && git add flake.nix
      git -c user.name=a -c user.email=a@example.com commit -qm a
      cd ../services/web && nix --extra-experimental-features 'nix-command flakes' flake lock path:.
      """, at: desk)
    try #require(outcome.status == 0, "\(outcome)")
    #expect(
      desk.failures.first?.contains("it reads what would have to be built first (import-from-derivation)") == true,
      "\(desk.failures)")
    #expect(access("\(desk.folder)/ran", F_OK) != 0)
  }

  @Test func whatIsOnTheNetworkStaysThereUnlessAllowed() throws {
    let desk = try Desk.withFlake(flake(objects))
    try desk.write(
      #"{"apiVersion": "betrace.dev/v1", "kind": "Workspace", "services": {"web": {"flake": "github:example/web"}}}"#,
      to: "workspace.json")
    #expect(
      desk.failures.first?.contains(
        "'github:example/web' is not on this machine, and the network is not allowed: fetch it and refer to its folder by "
          + "'path:', or set \"network\": true in workspace.json") == true, "\(desk.failures)")
  }

  @Test func whatIsOnTheNetworkIsFetchedIfAllowed() throws {
    let desk = try Desk.withFlake(flake("throw \"not this one\""))
    try desk.write(flake(objects), to: "web/flake.nix")
    let outcome = try BuiltProgram.run(
      """
      unset http_proxy https_proxy all_proxy
      tar -czf web.tar.gz web
      python3 -u -m http.server 0 --bind 127.0.0.1 >port 2>requests & server=$!
      trap 'kill $server' EXIT
      while ! grep -q port port; do kill -0 $server && sleep 0.05 || exit 9; done
      url="http://127.0.0.1:$(sed 's/.* port \\([0-9]*\\).*/\\1/' port)/web.tar.gz"
      settings='"apiVersion": "betrace.dev/v1", "kind": "Workspace", "services": {"web": {"flake": "'$url'"}}'
      echo "{$settings}" >workspace.json
      $betrace render dev 2>&1 | grep -c 'the network is not allowed'
      cat requests
      echo "{$settings"', "network": true}' >workspace.json
      $betrace render dev | grep -c 'kind: Deployment'
      grep -c 'GET /web.tar.gz' requests
      """, at: desk)
    #expect(outcome.output == "1\n1\n1\n", "\(outcome)")
  }

  @Test func aDependencyCycleAcrossKindsIsFound() throws {
    let desk = try Desk.withFlake(flake(objects).replacing("dependencies = [ ]", with: "dependencies = [ \"worker\" ]"))
    try desk.replace("\"web\": {}", with: "\"web\": {}, \"worker\": {}, \"nats\": {}", in: "environments/dev.json")
    try desk.write(
      flake(objects).replacing("\"web\"", with: "\"nats\"").replacing(
        "dependencies = [ ]", with: "dependencies = [ \"web\" ]"),
      to: "services/nats/flake.nix")
    let answer = desk.perform("validate")
    #expect(
      answer.contains("services wait for one another, and none can start: nats > web > worker > nats [X-12]"),
      "\(answer)")
  }

  @Test func aBrokenFlakeIsTheOnlyThingThatIsWrong() throws {
    let desk = try Desk.withExample("flakes")
    let errors = {
      desk.perform("validate", "production", "--severity", "error").split(separator: "\n").filter {
        $0.contains(": error: ")
      }
    }
    #expect(errors().isEmpty)
    for service in ["nats", "worker"] {
      try desk.replace("outputs = ", with: "outputs = ( ", in: "services/\(service)/flake.nix")
    }
    let findings = errors()
    #expect(findings.count == 2, "\(findings.joined(separator: "\n"))")
    #expect(findings.allSatisfy { $0.contains("/flake.nix:") && $0.hasSuffix("[MOD-09]") })
  }
}
