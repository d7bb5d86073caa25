import BeTraceCore
import Glibc
import Synchronization

/// What flakes have answered, and what they are still to be asked.
///
/// A class, because all modules of all plans share it: a plan looks up what it needs and leaves wishes for the rest, and
/// whoever has the time fulfils them, many in one go.
package final class Evaluations: Sendable {
  private struct State {
    var known: [String: Evaluation] = [:]
    var wishes: [EvaluationWish] = []
    var wished: Set<String> = []
    /// How often an answer was not there.
    var misses = 0
    var isClosed = false
    var allowsNetwork = false
    var nix: NixProgram?
  }

  private let state = Mutex(State())
  /// Held while nix evaluates: who comes second finds the answers of the first.
  private let turn = Mutex(())
  private let surroundings: Surroundings
  private let cache: EvaluationCache?

  /// More answers are not kept, and asked for anew.
  private static let mostKnown = 20_000

  /// Flakes are evaluated by the nix of `surroundings`, and answers are kept in its cache folder.
  package init(in surroundings: Surroundings) {
    self.surroundings = surroundings
    cache = EvaluationCache(in: surroundings)
  }

  /// Whether flakes may be fetched that are not on this machine.
  var allowsNetwork: Bool { state.withLock { $0.allowsNetwork } }

  /// Allows to fetch flakes, or does not.
  func allowNetwork(_ isAllowed: Bool) { state.withLock { $0.allowsNetwork = isAllowed } }

  /// The nix that evaluates, looked for once; nil if there is none.
  var nix: NixProgram? {
    if let nix = state.withLock({ $0.nix }) { return nix }
    let found = NixProgram(in: surroundings)
    state.withLock { $0.nix = found }
    return found
  }

  /// The nix that evaluates flakes, for a person: where it is, and its version.
  package var programInWords: String {
    nix.map { "\($0.path), version \($0.version)" } ?? "not found: flakes are listed, and make nothing"
  }

  /// The answer to `wish`; nil if it is not there yet, and then it is noted.
  func answer(to wish: EvaluationWish) -> Evaluation? {
    state.withLock { state in
      if let known = state.known[wish.key] { return known }
      state.misses += 1
      if state.wished.insert(wish.key).inserted { state.wishes.append(wish) }
      return nil
    }
  }

  /// Whether anything is still to be asked.
  package var hasWishes: Bool { state.withLock { !$0.wishes.isEmpty } }

  /// Drops what is wished for, as somebody else is planned by now.
  package func forgetWishes() {
    state.withLock { state in
      state.wishes = []
      state.wished = []
    }
  }

  /// Fulfils all wishes that there are, as far as `isUnwanted` does not say that nobody waits any more. Says whether there
  /// were any.
  @discardableResult
  package func fulfil(isUnwanted: @escaping @Sendable () -> Bool = { false }) -> Bool {
    let isUnwanted = { @Sendable in self.isClosed || isUnwanted() }
    while true {
      if let found = turn.withLockIfAvailable({ _ in fulfilNow(isUnwanted) }) { return found }
      if isUnwanted() { return false }
      usleep(2000)
    }
  }

  private func fulfilNow(_ isUnwanted: @escaping @Sendable () -> Bool) -> Bool {
    let wishes = state.withLock { state in
      defer { (state.wishes, state.wished) = ([], []) }
      return state.wishes
    }
    guard !wishes.isEmpty else { return false }
    guard let nix else {
      learn(wishes.map { ($0, .failure(FlakeFault(.noNix))) })
      return true
    }
    let kept = cache?.answers(to: wishes, by: nix.version) ?? wishes.map { _ in nil }
    learn(zip(wishes, kept).compactMap { wish, value in value.map { (wish, .success($0)) } })
    let rest = zip(wishes, kept).filter { $1 == nil }.map(\.0)
    guard !rest.isEmpty else { return true }
    let answers = Array(
      zip(rest, nix.answers(to: rest, allowingNetwork: allowsNetwork, isUnwanted: isUnwanted)))
    learn(answers)
    cache?.keep(answers.compactMap { wish, answer in (try? answer.get()).map { (wish, $0) } }, by: nix.version)
    return true
  }

  /// Ends what is evaluated, and waits until it has ended; nothing is evaluated from then on.
  package func close() {
    state.withLock { $0.isClosed = true }
    turn.withLock { _ in }
  }

  private var isClosed: Bool { state.withLock { $0.isClosed } }

  /// What `make` makes once no module that it asks waits for an answer any more: it is made again after the answers.
  package func answered<Made>(
    unlessUnwanted isUnwanted: @escaping @Sendable () -> Bool = { false }, _ make: () -> Made
  ) -> Made {
    while true {
      let before = misses
      let made = make()
      if misses == before || isUnwanted() { return made }
      fulfil(isUnwanted: isUnwanted)
    }
  }

  /// How often an answer was asked for that was not there.
  package var misses: Int { state.withLock { $0.misses } }

  private func learn(_ answers: some Sequence<(EvaluationWish, Evaluation)>) {
    state.withLock { state in
      if state.known.count > Self.mostKnown { state.known = [:] }
      for (wish, answer) in answers { state.known[wish.key] = answer }
    }
  }
}
