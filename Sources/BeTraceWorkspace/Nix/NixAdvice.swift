/// What an error of nix means for who keeps a module, and what they can do about it.
struct NixAdvice {
  /// What is wrong; as nix says it, where that is plain.
  let words: String
  let remedy: String

  /// Reads the first line of an error of nix; `suggestion` is what nix takes for what was meant.
  init(on text: String, suggestion: String?) {
    let quoted = text.quotedParts
    let first = quoted.first ?? ""
    let last = quoted.last ?? ""
    func says(_ parts: String...) -> Bool { parts.contains { text.contains($0) } }

    if text.hasPrefix("syntax error") {
      self.init(text, "mend it; what is missing is often a ';' or a bracket before this place")
    } else if text.hasPrefix("undefined variable") {
      self.init(text, "define it, or correct its name")
    } else if text.hasPrefix("attribute '"), Self.impure.contains(first) {
      self.init("it asks for 'builtins.\(first)'", Self.pureRemedy)
    } else if text.hasPrefix("attribute '"), text.hasSuffix("missing") {
      self.init(
        "there is no attribute '\(first)'", suggestion.map { "did you mean '\($0)'?" } ?? "add it, or correct its name")
    } else if text.hasPrefix("evaluation aborted with") {
      self.init("it aborts: '\(text.innerText)'", Self.refusalRemedy)
    } else if text.hasPrefix("assertion '") {
      self.init("an assertion does not hold", "set a value that the module takes, or mend the assertion")
    } else if text.hasPrefix("infinite recursion") {
      self.init("a value is made of itself (infinite recursion)", "follow it from this place, and break the circle")
    } else if says("stack overflow") {
      self.init("its functions call one another too deep (stack overflow)", "look for a recursion without an end")
    } else if text.hasPrefix("cannot convert a function to JSON") {
      self.init("a function stands where a value is expected", "call it with its arguments, or leave it out")
    } else if says("called without required argument") {
      self.init("\(text.called) is called without its argument '\(last)'", "pass it, or give it a default")
    } else if says("called with unexpected argument") {
      self.init(
        "\(text.called) is called with an argument '\(last)', which it does not have",
        suggestion.map { "did you mean '\($0)'?" } ?? "leave it out, or add it to the function")
    } else if says("access to absolute path", "access to path"), says("forbidden") {
      self.init(
        "it reads '\(first)', outside of its own folder",
        "put the file beside flake.nix, or take its content as a parameter")
    } else if says("access to URI") {
      self.init("it fetches '\(first)'", "a module fetches nothing: put the file beside flake.nix, or make it an input")
    } else if says("import-from-derivation") || text.hasPrefix("path '/nix/store/") && text.hasSuffix("is not valid") {
      self.init(
        "it reads what would have to be built first (import-from-derivation)",
        "put the file beside flake.nix: to look at a module runs no programs")
    } else if says("was not found in the Nix search path") {
      self.init("it looks for '<\(first)>'", "a flake has no search path: make it an input")
    } else if says("requires lock file changes", "cannot write modified lock file") {
      self.init(
        "its flake.lock does not fit the inputs of its flake.nix", "run 'nix flake lock' in its folder, and keep both")
    } else if says("unable to download", "Couldn't resolve host", "not allowed to use transport", "Failed to connect") {
      self.init(
        "it needs '\(first)', which is not on this machine, and the network is not allowed",
        "run 'nix flake archive' in its folder once, or set \"network\": true in workspace.json")
    } else if says("out of memory") {
      self.init(
        "its evaluation needs more memory than it may have (2 GB)", "look for a list or a text that is too long")
    } else if says("cannot coerce", "cannot add", "cannot compare", "while a", "expected", "is not a") {
      self.init(text, "look where the value comes from, and convert it first")
    } else if says("No such file or directory") {
      self.init(text, "the file is no part of the flake: add it, or correct its path")
    } else if text == "a module is pure: it has nothing but its arguments" {
      self.init("it asks for what differs between machines or moments", Self.pureRemedy)
    } else {
      self.init("it throws: '\(text)'", Self.refusalRemedy)
    }
  }

  private init(_ words: String, _ remedy: String) { (self.words, self.remedy) = (words, remedy) }

  private static let impure = ["currentSystem", "currentTime", "nixPath", "storePath", "getFlake"]
  private static let pureRemedy = "a module is pure: take what it needs as a parameter"
  private static let refusalRemedy = "change the value that it refuses, or ask the team that owns it"
}

extension String {
  /// What stands between the quotes, pair by pair.
  fileprivate var quotedParts: [String] {
    split(separator: "'", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }.map {
      String($0.element)
    }
  }

  /// What stands between the first quote and the last.
  fileprivate var innerText: String {
    guard let start = firstIndex(of: "'"), let end = lastIndex(of: "'"), start < end else { return self }
    return String(self[index(after: start)..<end])
  }

  /// The function that nix says is called: `'mkDeployment'` of `'mkDeployment' at /nix/store/x/flake.nix:1:9 called ...`.
  fileprivate var called: String {
    hasPrefix("'") ? "'\(quotedParts.first ?? "")'" : "a function"
  }
}
