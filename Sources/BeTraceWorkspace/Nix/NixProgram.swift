import BeTraceCore

/// The nix of this machine, as an evaluator: it runs nothing, fetches nothing and writes nothing but what it prints.
struct NixProgram: Sendable {
  /// What nix calls itself: `2.8.0`.
  let version: String
  /// Where it is.
  var path: String { nix }
  private let nix: String
  private let instantiate: String
  private let surroundings: Surroundings
  /// Seconds that one answer may take.
  private let patience: Int

  /// An answer has at most so many bytes.
  static let outputLimit = 67_108_864
  /// The evaluator may take so many bytes of memory.
  private static let memoryLimit = 2_147_483_648

  /// The one in PATH; nil if there is none.
  init?(in surroundings: Surroundings) {
    guard let nix = surroundings.program("nix"), let instantiate = surroundings.program("nix-instantiate"),
      let said = PipedProcess(path: nix, words: ["nix", "--version"], variables: Self.variables(in: surroundings))
        .output(),
      let version = String(decoding: said, as: UTF8.self).split(whereSeparator: \.isWhitespace).last
    else { return nil }
    (self.nix, self.instantiate, self.version) = (nix, instantiate, String(version))
    self.surroundings = surroundings
    patience =
      surroundings["BETRACE_TUI_NIX_TIMEOUT"].flatMap { Int($0) }.flatMap { $0 > 0 ? min($0, 86_400) : nil } ?? 20
  }

  /// Answers `wishes` in their order, in one process as long as none fails: that ends it, and the next goes on behind it.
  /// There are fewer answers than wishes if nobody wants them any more.
  func answers(
    to wishes: [EvaluationWish], allowingNetwork allowsNetwork: Bool, isUnwanted: @escaping @Sendable () -> Bool
  ) -> [Evaluation] {
    guard !wishes.isEmpty else { return [] }
    do {
      let answers = try Batch(wishes, in: surroundings).answers(
        printedBy: { evaluate($0, isUnwanted: isUnwanted) }, late)
      return zip(wishes, answers).map { wish, answer in
        // It has inputs, which only nix itself knows how to find.
        guard case .success(let value) = answer, let inputs = value["inputs"]?.object else { return answer }
        return evaluate(wish, with: inputs, reaching: network(allowsNetwork), isUnwanted: isUnwanted)
      }
    } catch {
      return wishes.map { _ in .failure(FlakeFault(.silent(error.description))) }
    }
  }

  private var late: FlakeFault.Problem { .late(seconds: patience) }

  /// Evaluates a file in the folders of `batch`: what is not in them is not there, so that the answer depends on nothing
  /// else. The store is a dummy, as nothing is built.
  private func evaluate(_ batch: borrowing Batch, isUnwanted: @escaping @Sendable () -> Bool) -> PipedProcess.Answer {
    run(
      instantiate,
      ["nix-instantiate", "--eval", "--strict", "--json", "--store", "dummy://", "--option", "restrict-eval", "true"]
        + Self.caution + batch.readable.flatMap { ["-I", $0] } + [batch.file],
      ["NIX_CONF_DIR=\(batch.root)", "NIX_USER_CONF_FILES=", "HOME=\(batch.root)"], isUnwanted)
  }

  /// Has nix answer one wish about a flake with `inputs`, which its lock file has to name and this machine to have.
  private func evaluate(
    _ wish: EvaluationWish, with inputs: Object, reaching network: Reach, isUnwanted: @escaping @Sendable () -> Bool
  ) -> Evaluation {
    let sources = wish.flake.sources
    if let fault = FlakeLock.fault(in: sources, inputs: inputs) { return .failure(fault) }
    do {
      let batch = try Batch([wish], in: surroundings)
      let answers = try batch.answers(
        printedBy: { batch in
          let function = NixExpression.function(sign: batch.sign, wishes: batch.wishes)
          return run(
            nix,
            ["nix", "--extra-experimental-features", "nix-command flakes", "eval", "--json", "--no-update-lock-file"]
              + Self.caution + network.words + ["path:\(batch.folders[0])#lib", "--apply", function],
            network.variables, isUnwanted)
        }, late)
      return answers.first ?? .failure(FlakeFault(late))
    } catch {
      return .failure(FlakeFault(.silent(error.description)))
    }
  }

  /// The folder in the store where the flake is that `reference` names, fetched there if it is not on this machine.
  func folder(of reference: String) throws(FlakeFault) -> String {
    let isLocal = reference.hasPrefix("git+file:")
    let network = network(!isLocal)
    let checkout = isLocal ? Git(at: reference.pathOfCheckout, in: surroundings) : nil
    let printed = run(
      nix,
      [
        "nix", "--extra-experimental-features", "nix-command flakes", "flake", "metadata", "--json",
        "--no-write-lock-file",
      ]
        + Self.caution + network.words + ["--", reference],
      network.variables + (checkout?.restraints ?? []), { false })
    let log = NixLog(printed.errors, sign: "-")
    guard printed.end == .status(0), let said = try? JSONDocument(parsing: printed.output, file: "nix").root.value,
      let path = said["path"]?.text
    else {
      guard let fault = log.fault else { throw FlakeFault(.silent("it ends without a reason")) }
      let advice = NixAdvice(on: fault.text, suggestion: fault.suggestion)
      throw FlakeFault(.evaluation(advice.words, remedy: advice.remedy))
    }
    return said["resolved"]?["dir"]?.text.map(path.appendingPath) ?? path
  }

  private typealias Reach = (words: [String], variables: [String])

  /// What keeps nix from reaching out, as words and as variables: what it is told about being offline it does not always
  /// keep to.
  private func network(_ isAllowed: Bool) -> Reach {
    let own = [
      "HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "NIX_CONF_DIR", "NIX_REMOTE", "NIX_SSL_CERT_FILE",
    ]
    .compactMap { name in surroundings[name].map { "\(name)=\($0)" } }
    if isAllowed {
      return (
        [],
        own
          + ["http_proxy", "https_proxy", "SSH_AUTH_SOCK"].compactMap { name in
            surroundings[name].map { "\(name)=\($0)" }
          }
      )
    }
    let nowhere = "http://127.0.0.1:9"
    return (
      ["--offline"],
      own + ["http_proxy=\(nowhere)", "https_proxy=\(nowhere)", "all_proxy=\(nowhere)", "GIT_ALLOW_PROTOCOL=file"]
    )
  }

  /// Nothing is built, no flake decides about nix, and errors can be read.
  private static let caution = [
    "--option", "allow-import-from-derivation", "false", "--option", "accept-flake-config", "false",
    "--log-format", "internal-json", "--show-trace",
  ]

  private func run(
    _ path: String, _ words: [String], _ variables: [String], _ isUnwanted: @escaping @Sendable () -> Bool
  ) -> PipedProcess.Answer {
    var process = PipedProcess(path: path, words: words, variables: Self.variables(in: surroundings) + variables)
    process.deadline = patience * 1000
    process.isPatientWhileItPrints = true
    process.limit = Self.outputLimit
    process.isUnwanted = isUnwanted
    return process.run()
  }

  private static func variables(in surroundings: Surroundings) -> [String] {
    [
      "PATH=\(surroundings["PATH"] ?? "/usr/bin:/bin")", "LC_ALL=C", "GC_MAXIMUM_HEAP_SIZE=\(memoryLimit)",
      "TMPDIR=\(surroundings["TMPDIR"] ?? "/tmp")", "GIT_TERMINAL_PROMPT=0",
    ]
  }
}

extension String {
  /// The folder that `git+file:///srv/bff?ref=main` is about.
  fileprivate var pathOfCheckout: String {
    let path = dropFirst("git+file:".count).prefix { $0 != "?" && $0 != "#" }
    return String(path.hasPrefix("//") ? path.dropFirst(2) : path)
  }
}
