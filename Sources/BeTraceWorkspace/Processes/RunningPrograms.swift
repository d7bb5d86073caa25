import Glibc
import Synchronization

/// The programs that run in sessions of their own for what they print: whoever ends this program ends them with it.
package enum RunningPrograms {
  private struct State {
    var ids: Set<pid_t> = []
    var isOver = false
  }

  private static let state = Mutex(State())

  /// Adds the program that `start` starts and gives the id of; throws if this program ends.
  static func add(_ start: () throws(SystemError) -> pid_t) throws(SystemError) -> pid_t {
    let result = state.withLock { state -> Result<pid_t, SystemError> in
      guard !state.isOver else { return .failure(SystemError(ECANCELED)) }
      do throws(SystemError) {
        let id = try start()
        state.ids.insert(id)
        return .success(id)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// Ends what the program `id` has left in its group. Nobody may have been told yet how it ended: until then no other
  /// group has its id.
  static func remove(_ id: pid_t) {
    state.withLock { state in
      kill(-id, SIGKILL)
      state.ids.remove(id)
    }
  }

  /// Ends them all, with all that they started in their groups, and lets no other begin.
  package static func end() {
    state.withLock { state in
      state.isOver = true
      for id in state.ids { kill(-id, SIGKILL) }
    }
  }
}
