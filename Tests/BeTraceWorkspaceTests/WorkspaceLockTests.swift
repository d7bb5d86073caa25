import BeTraceCore
import Glibc
import Testing

@testable import BeTraceWorkspace

/// A workbench is known to others on the same workspace for as long as it runs.
struct WorkspaceLockTests {
  @Test func theSecondIsToldWhoHasIt() throws {
    let place = try WorkspacePlace()
    let first = place.lock()
    #expect(first.take() == nil)
    let holder = try #require(place.lock().take())
    #expect(holder.process == Int(getpid()))
    #expect(holder.host == HostName.own)
    #expect(holder.since.hasSuffix("Z"))
    #expect(holder.isKnownToRun)
    #expect(place.lock("link").take()?.process == holder.process, "one workspace by another name")
    #expect(place.lock("other").take() == nil, "another workspace")
    #expect(WorkspaceLock.holder(of: place.workspace("workspace"), in: place.surroundings) == holder)
    #expect(try place.folder.status(of: place.file ?? "").st_mode & 0o777 == 0o600)
  }

  @Test func whatIsGivenBackLeavesNothing() throws {
    let place = try WorkspacePlace()
    let first = place.lock()
    _ = first.take()
    first.release()
    #expect(place.file == nil)
    #expect(WorkspaceLock.holder(of: place.workspace("workspace"), in: place.surroundings) == nil)
    #expect(place.lock().take() == nil)
  }

  @Test func whatWasLeftBehindIsTaken() throws {
    let place = try WorkspacePlace()
    let first = place.lock()
    _ = first.take()
    let file = try #require(place.file)
    let text = try place.folder.text(of: file)
    first.release()
    try place.folder.write(text.replacing("\"since\":\"", with: "\"since\":\"1"), to: file)
    #expect(WorkspaceLock.holder(of: place.workspace("workspace"), in: place.surroundings) == nil)
    let next = place.lock()
    #expect(next.take() == nil)
    #expect(place.lock().take()?.since.hasPrefix("2") == true, "the file says who has it now")
    next.release()
  }

  @Test func whatAnotherHostLeftIsSaidAndTakenByWhoSaysSo() throws {
    let place = try WorkspacePlace()
    let first = place.lock()
    _ = first.take()
    let file = try #require(place.file)
    first.release()
    let there = LockHolder(process: 7, host: "elsewhere", since: "2026-11-27T09:01:02Z")
    try place.folder.write(there.text, to: file)
    let lock = place.lock()
    let holder = try #require(lock.take())
    #expect(holder.process == 7)
    #expect(!holder.isKnownToRun)
    #expect(!lock.wait(), "nobody can tell from here when it ends")
    #expect(lock.take(over: there) == nil)
    #expect(place.lock().take()?.host == HostName.own)
    lock.release()
  }

  @Test func itIsWaitedForUntilItIsGivenBack() throws {
    let place = try WorkspacePlace()
    let first = place.lock()
    _ = first.take()
    let second = place.lock()
    let thread = OtherThread { _ = second.wait() }
    // It may not have begun to wait; then it finds nothing to wait for.
    first.release()
    thread?.join()
    #expect(second.take() == nil)
    second.release()
  }

  @Test(arguments: ["", "{", "[]", #"{"version": 2, "process": 1, "host": "a", "since": "b"}"#])
  func whatIsNoHolderHoldsNothing(text: String) throws {
    let place = try WorkspacePlace()
    let first = place.lock()
    _ = first.take()
    let file = try #require(place.file)
    first.release()
    try place.folder.write(text, to: file)
    let next = place.lock()
    #expect(next.take() == nil)
    next.release()
  }

  @Test func aNumberThatIsNoProcessIsNone() throws {
    let place = try WorkspacePlace()
    let first = place.lock()
    _ = first.take()
    let file = try #require(place.file)
    first.release()
    let odd = LockHolder(process: .max, host: HostName.own, since: "?")
    try place.folder.write(odd.text, to: file)
    #expect(WorkspaceLock.holder(of: place.workspace("workspace"), in: place.surroundings) == nil)
  }

  @Test func withoutAPlaceForItThereIsNone() throws {
    let place = try WorkspacePlace()
    try place.folder.write("a file", to: "state")
    #expect(place.lock().take() == nil)
    #expect(place.lock().take() == nil)
  }
}

extension WorkspacePlace {
  fileprivate func lock(_ name: String = "workspace") -> WorkspaceLock {
    WorkspaceLock(surroundings, for: workspace(name))
  }

  /// The file of the only lock that there is.
  fileprivate var file: String? { (try? folder.names(in: "state/locks"))?.first.map { "state/locks/\($0)" } }
}
