import Testing

@testable import BeTraceCommand
@testable import BeTraceWorkspace

/// What is said of flakes that do not evaluate: where, what, and what to do.
@Suite struct FlakeErrorTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    /// A whole flake, or what its `mkDeployment` gives.
    let text: String
    let says: String

    init(_ name: String, _ text: String, says: String) { (self.name, self.text, self.says) = (name, text, says) }

    var testDescription: String { name }
  }

  @Test(arguments: [
    Row(
      "a syntax error", "{ a = 1 b = 2; }",
      says:
        "7:19: error: web: syntax error, unexpected '=', expecting ';'; mend it; what is missing is often a ';' or a bracket "
        + "before this place"),
    Row(
      "a missing attribute", "{ deployment = { name = 1; }.nam; }",
      says: "7:24: error: web: there is no attribute 'nam'; did you mean 'name'?"),
    Row(
      "a variable that is not there", "{ namespace = namespce; }",
      says: "7:23: error: web: undefined variable 'namespce'; define it, or correct its name"),
    Row(
      "a throw", "throw \"two is not enough\"",
      says:
        "7:16: error: web: it throws: 'two is not enough'; change the value that it refuses, or ask the team that owns it"
    ),
    Row(
      "an abort", "abort \"two is not enough\"",
      says:
        "6:22: error: web: it aborts: 'two is not enough'; change the value that it refuses, or ask the team that owns it"
    ),
    Row(
      "an assertion", "assert replicas > 5; { }",
      says: "7:9: error: web: an assertion does not hold; set a value that the module takes, or mend the assertion"),
    Row(
      "infinite recursion", "let a = b; b = a; in { namespace = a; }",
      says:
        "7:17: error: web: a value is made of itself (infinite recursion); follow it from this place, and break the circle"
    ),
    Row(
      "a stack overflow", "let f = n: 1 + f (n + 1); in { namespace = f 0; }",
      says:
        "6:7: error: web: its functions call one another too deep (stack overflow); look for a recursion without an end"
    ),
    Row(
      "a function for a value", "{ namespace = name: name; }",
      says: "7:23: error: web: a function stands where a value is expected; call it with its arguments, or leave it out"
    ),
    Row(
      "a missing argument", "let f = { a }: a; in { namespace = f { }; }",
      says: "7:44: error: web: 'f' is called without its argument 'a'; pass it, or give it a default"),
    Row(
      "an unknown argument", "let f = { a ? 1 }: a; in { namespace = f { b = 1; }; }",
      says: "7:48: error: web: 'f' is called with an argument 'b', which it does not have; did you mean 'a'?"),
    Row(
      "a wrong type", "{ namespace = \"a\" + 1; }",
      says:
        "7:29: error: web: cannot coerce an integer to a string; look where the value comes from, and convert it first"),
    Row(
      "import from derivation",
      "import (derivation { name = \"x\"; system = \"x86_64-linux\"; builder = \"/bin/sh\"; })",
      says:
        "7:9: error: web: it reads what would have to be built first (import-from-derivation); put the file beside flake.nix: "
        + "to look at a module runs no programs"),
    Row(
      "an absolute path", "{ namespace = builtins.readFile /etc/passwd; }",
      says:
        "7:23: error: web: it reads '/etc/passwd', outside of its own folder; put the file beside flake.nix, or take its "
        + "content as a parameter"),
    Row(
      "a file beside the folder", "{ namespace = builtins.readFile ../other/flake.nix; }",
      says:
        "7:23: error: web: it reads '../other/flake.nix', outside of its own folder; put the file beside flake.nix, or take "
        + "its content as a parameter"),
    Row(
      "the network", "{ namespace = builtins.fetchurl \"http://example.com/x\"; }",
      says:
        "6:7: error: web: it fetches 'http://example.com/x'; a module fetches nothing: put the file beside flake.nix, or "
        + "make it an input"),
    Row(
      "the clock", "{ namespace = builtins.currentTime; }",
      says: "7:23: error: web: it asks for 'builtins.currentTime'; a module is pure: take what it needs as a parameter"),
    Row(
      "a search path", "{ namespace = import <nixpkgs> { }; }",
      says: "7:30: error: web: it looks for '<nixpkgs>'; a flake has no search path: make it an input"),
    Row(
      "too much memory", "{ namespace = builtins.foldl' (a: b: a + b) 0 (builtins.genList (x: x) 1000000000); }",
      says:
        "6:7: error: web: its evaluation needs more memory than it may have (2 GB); look for a list or a text that is too "
        + "long"),
    Row(
      "100 MB",
      "{ namespace = let ten = t: t + t + t + t + t + t + t + t + t + t; in ten (ten (ten (ten (ten (ten (ten \"0123456789\")))))); }",
      says:
        "6:7: error: web: it gives more than 64 MB and was stopped: a module gives a few objects, so look for a list that is "
        + "too long"),
    Row(
      "no objects", "[ ]",
      says:
        "6:7: error: web: 'mkDeployment' gives a list, not a set of objects: it takes its arguments as one set and returns "
        + "{ namespace = ...; deployment = ...; service = ...; }"),
    Row(
      "no lib", "{ outputs = { self }: { }; }",
      says:
        "1:1: error: web: 'lib.mkDeployment' is missing: a module is a flake whose 'outputs' have it in 'lib', beside "
        + "'serviceInfo' and 'dependencies'; 'betrace-tui new service NAME --kind nix' writes one to begin with"),
    Row(
      "an input without a lock", "{ inputs.nixpkgs.url = \"github:NixOS/nixpkgs\"; outputs = { self, nixpkgs }: { }; }",
      says:
        "1:1: error: web: it has inputs ('nixpkgs') and no flake.lock: run 'nix flake lock' in its folder, and keep the "
        + "file"),
    Row(
      "a relative input", "{ inputs.other.url = \"path:../other\"; outputs = { self, other }: { }; }",
      says:
        "1:1: error: web: its input 'other' is the path 'path:../other', which nix does not follow, or follows to an old "
        + "copy: take what you need of other services as a parameter, as the workbench composes them"),
  ])
  func areSaidWithPlaceAndRemedy(_ row: Row) throws {
    let text = row.text.contains("outputs = ") ? row.text : flake(row.text)
    #expect(try Desk.withFlake(text).failures == ["services/web/flake.nix:\(row.says) [MOD-09]"])
  }

  @Test func aPortThatIsATextIsSaidAtItsAttribute() throws {
    let desk = try Desk.withFlake(flake(objects).replacing("port = 80; } ];", with: "port = \"80\"; } ];"))
    #expect(
      desk.failures.first?.hasPrefix("services/web/flake.nix:4:71: error: web: 'lib.serviceInfo.ports': expected")
        == true)
  }

  @Test func whatItTakesNoArgumentForCannotBeSet() throws {
    let text = flake(objects).replacing(", image ? \"web:1\"", with: "")
    let desk = try Desk.withFlake(text.replacing("inherit image", with: "image = \"web:1\""))
    let card = desk.perform("services", "web")
    #expect(card.contains("CANNOT SET   image: its 'mkDeployment' has no argument 'image'"), "\(card)")
    #expect(!card.contains("web:latest"))
    #expect(
      desk.perform("set", "web/dev/image.tag=2")
        == "! betrace-tui: 'web' has no 'image': its 'mkDeployment' has no argument 'image'\n= 66\n")
  }

  @Test func anEvaluationThatNeverEndsIsStopped() throws {
    let desk = try Desk.withFlake(
      flake("let n = builtins.genList (x: x) 30000; in builtins.foldl' (a: x: builtins.foldl' (b: y: b + y) a n) 0 n"))
    desk.variables["BETRACE_TUI_NIX_TIMEOUT"] = "1"
    #expect(
      desk.failures == [
        "services/web/flake.nix:6:7: error: web: its evaluation did not end within 1 s and was stopped: look for what repeats "
          + "without end, or allow more with BETRACE_TUI_NIX_TIMEOUT [MOD-09]"
      ])
  }

  @Test func aLockFileThatDisagreesIsSaid() throws {
    let desk = try Desk.withFlake(
      "{ inputs.nixpkgs.url = \"github:NixOS/nixpkgs\"; outputs = { self, nixpkgs }: { }; }",
      [("flake.lock", #"{"nodes": {"root": {"inputs": {"other": "other"}}}, "root": "root", "version": 7}"#)])
    #expect(
      desk.failures == [
        "services/web/flake.lock:1:1: error: web: it locks 'other', but flake.nix has the inputs 'nixpkgs': run 'nix flake lock' "
          + "in its folder, and keep both [MOD-09]"
      ])
  }

  @Test func anInputThatIsNotOnThisMachineIsNotFetched() throws {
    let hash = "sha256-" + String(repeating: "A", count: 43) + "="
    let locked = #"{"type": "tarball", "url": "https://example.com/x.tar.gz", "narHash": "\#(hash)"}"#
    let desk = try Desk.withFlake(
      """
      { inputs.other.url = "https://example.com/x.tar.gz"; outputs = { self, other }: { lib = other.lib; };
        nixConfig.extra-substituters = "https://example.com"; }
      """,
      [
        (
          "flake.lock",
          """
          {"nodes": {"root": {"inputs": {"other": "other"}}, "other": {"locked": \(locked),
           "original": {"type": "tarball", "url": "https://example.com/x.tar.gz"}}}, "root": "root", "version": 7}
          """
        )
      ])
    #expect(
      desk.failures.first?.contains(
        "which is not on this machine, and the network is not allowed; run 'nix flake archive' in "
          + "its folder once, or set \"network\": true in workspace.json") == true, "\(desk.failures)")
  }

  @Test func halfAnAnswerIsSaid() throws {
    let desk = try Desk.withFlake(flake(objects))
    let nix = try #require(desk.program.surroundings.program("nix"))
    try desk.makeProgram("#!/bin/sh\nexec \(nix) \"$@\"\n", at: "bin/nix")
    // As if the disk or the memory ended in the middle of it.
    try desk.makeProgram(
      "#!/bin/sh\nprintf '@nix {\"action\":\"msg\",\"level\":0,\"msg\":\"trace: ' >&2\n", at: "bin/nix-instantiate")
    desk.variables["PATH"] = "bin"
    #expect(
      desk.failures.first?.contains(
        "nix gave only half an answer: try again with R, and look whether the machine is out of memory or disk")
        == true,
      "\(desk.failures)")
  }

  @Test(arguments: [
    ("rm flake.nix; mkfifo flake.nix", "a named pipe"), ("rm flake.nix; mkdir flake.nix", "a folder"),
    ("mv flake.nix module.nix; ln -s module.nix flake.nix", "a link"),
  ])
  func whatIsNoFileIsCalledWhatItIs(made: String, kind: String) throws {
    let desk = try Desk.withFlake(flake(objects))
    let outcome = try BuiltProgram.run("cd services/web; \(made)", at: desk)
    try #require(outcome.status == 0, "\(outcome)")
    #expect(
      desk.failures == [
        "services/web/flake.nix:1:1: error: web: expected a file, found \(kind); put the file itself in its place [MOD-09]"
      ])
  }

  @Test func verifyAndTheCardSayWhyAndNoMore() throws {
    let desk = try Desk.withFlake("{ outputs = ( { self }: { }; }")
    let reason = "services/web/flake.nix:1:28: syntax error, unexpected ';', expecting ':' or '@'"
    let lines = desk.perform("verify", "web").split(separator: "\n")
    #expect(lines.prefix(2) == ["web  services/web", "  BROKEN  CON-04  Defaults without errors"])
    #expect(lines[2].hasPrefix("          \(reason); "))
    #expect(lines[3] == "  -       13 checks wait until that is mended")
    let card = desk.perform("services", "web")
    #expect(card.contains("\nPROBLEM    the module cannot be read: \(reason)"))
    #expect(card.contains("its module makes nothing"))
    #expect(!card.contains("web:latest unless set") && !card.contains("PARAMETER"))
  }
}
