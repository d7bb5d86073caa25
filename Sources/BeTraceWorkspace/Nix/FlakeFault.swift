import BeTraceCore

/// Why a flake is no module, or does not make its objects.
struct FlakeFault: Error, Sendable, Hashable {
  /// What is wrong.
  enum Problem: Sendable, Hashable {
    /// The folder cannot be read.
    case unreadable(SystemError)
    /// This is in the place of its 'flake.nix'.
    case notAFile(FileKind)
    /// There is much more in the folder than a module.
    case tooLarge
    /// It is elsewhere, as this reference says, and the network is not allowed.
    case remote(String)
    /// There is no nix to evaluate it with.
    case noNix
    /// Nix says something, which stands here as it says it, with what can be done about it.
    case evaluation(String, remedy: String)
    /// It did not answer within so many seconds.
    case late(seconds: Int)
    /// It prints more than any module.
    case tooMuch
    /// Its answer ends in the middle.
    case halfAnAnswer
    /// Nix cannot be started, or ends without saying why.
    case silent(String)
    /// Something that the contract asks for is not there, or is of another type.
    case contract(String)
  }

  let problem: Problem
  /// Where, in a file relative to the flake's folder.
  let place: Place

  /// The place that stands for all of a flake.
  static let wholeFlake = Place(file: "flake.nix", line: 1, column: 1)

  /// Something that is wrong at `place`, or with the flake as a whole.
  init(_ problem: Problem, at place: Place = wholeFlake) {
    (self.problem, self.place) = (problem, place)
  }

  /// The contract is not kept: `words` say how, and what to do.
  init(contract words: String, at place: Place = wholeFlake) {
    self.init(.contract(words), at: place)
  }
}

extension FlakeFault {
  /// Whether it is about what the module makes, or how long it takes.
  var isOfItsMaking: Bool {
    switch problem {
    case .late, .tooMuch, .halfAnAnswer, .contract: true
    case .unreadable, .notAFile, .tooLarge, .remote, .noNix, .evaluation, .silent: false
    }
  }

  /// What is wrong, and what to do about it; without the place.
  var message: String {
    switch problem {
    case .unreadable(let reason): "the flake cannot be read: \(reason)"
    case .notAFile(let kind): "expected a file, found \(kind); put the file itself in its place"
    case .tooLarge:
      "the folder of the flake has more than \(FlakeSources.byteLimit >> 20) MB of files: move the module to a folder of its own"
    case .remote(let reference):
      "'\(reference)' is not on this machine, and the network is not allowed: fetch it and refer to its folder by 'path:', or "
        + "set \"network\": true in workspace.json"
    case .noNix:
      "nix is needed to evaluate it, and there is none in PATH: install it, as by 'apt-get install nix-bin' or from nixos.org"
    case .evaluation(let words, let remedy): "\(words); \(remedy)"
    case .late(let seconds):
      "its evaluation did not end within \(seconds) s and was stopped: look for what repeats without end, or allow more with BETRACE_TUI_NIX_TIMEOUT"
    case .tooMuch:
      "it gives more than \(NixProgram.outputLimit >> 20) MB and was stopped: a module gives a few objects, so look for a list that is too long"
    case .halfAnAnswer:
      "nix gave only half an answer: try again with R, and look whether the machine is out of memory or disk"
    case .silent(let reason): "nix does not answer: \(reason)"
    case .contract(let words): words
    }
  }
}
