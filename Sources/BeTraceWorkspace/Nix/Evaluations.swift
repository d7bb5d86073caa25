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
    /// How often each thread, or one on its behalf, asked for an answer that was not there.
    var misses: [pthread_t: Int] = [:]
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

  /// The answer to `wish`, known or kept by an earlier run; nil if it is not there yet, and then it is noted.
  func answer(to wish: EvaluationWish) -> Evaluation? {
    let (known, version, isNoted) = state.withLock { state in
      (state.known[wish.key], state.nix?.version, state.wished.contains(wish.key))
    }
    if let known { return known }
    if !isNoted, let version, let kept = cache?.answer(to: wish, by: version) {
      learn([(wish, .success(kept))])
      return .success(kept)
    }
    state.withLock { state in
      state.misses[OtherThread.leader, default: 0] += 1
      if state.wished.insert(wish.key).inserted { state.wishes.append(wish) }
    }
    return nil
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
    let (wishes, open) = state.withLock { state in
      defer { (state.wishes, state.wished) = ([], []) }
      return (state.wishes, state.wishes.filter { state.known[$0.key] == nil })
    }
    guard !open.isEmpty else { return !wishes.isEmpty }
    guard let nix else {
      learn(open.map { ($0, .failure(FlakeFault(.noNix))) })
      return true
    }
    let answers = Array(
      zip(open, nix.answers(to: open, allowingNetwork: allowsNetwork, isUnwanted: isUnwanted)))
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
    let before = misses
    while true {
      let made = make()
      let isComplete = misses == before
      // Whoever calls this within the same makes nothing again because of answers that have come.
      state.withLock { $0.misses[OtherThread.leader] = before == 0 ? nil : before }
      if isComplete || isUnwanted() { return made }
      fulfil(isUnwanted: isUnwanted)
    }
  }

  /// How often this thread, or one on its behalf, asked for an answer that was not there, and went on without.
  package var misses: Int { state.withLock { $0.misses[OtherThread.leader] ?? 0 } }

  private func learn(_ answers: some Sequence<(EvaluationWish, Evaluation)>) {
    state.withLock { state in
      if state.known.count > Self.mostKnown { state.known = [:] }
      for (wish, answer) in answers { state.known[wish.key] = answer }
    }
  }
}
