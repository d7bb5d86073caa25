import Glibc
import Testing

@testable import BeTraceWorkspace

struct FolderWatchTests {
  @Test func itTellsWhatIsWrittenAndNothingElse() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "file")
    var watch = FolderWatch()
    watch.add(folder.path)
    let atFirst = tells(watch)
    #expect(!atFirst)

    _ = try folder.text(of: "file")
    try Folder.create(folder["folder"])
    let forReading = tells(watch)
    #expect(!forReading)

    try folder.write("text", to: "new")
    let forWriting = tells(watch)
    #expect(forWriting)
    #expect(watch.take() == [folder.path])
    let onceCleared = tells(watch)
    #expect(!onceCleared)

    try folder.write("new", to: ".file")
    _ = watch.take()
    rename(folder[".file"], folder["file"])
    let forMoving = tells(watch)
    #expect(forMoving)
  }

  @Test func newFoldersAreToldOfWhereThatIsAskedFor() throws {
    let folder = try TemporaryFolder()
    var watch = FolderWatch()
    watch.add(folder.path, tellingOfFolders: true)
    try Folder.create(folder["web"])
    #expect(watch.take() == [folder.path])
    let file = try FileDescriptor.open(folder["empty"], O_WRONLY | O_CREAT)
    #expect(watch.take() == [])
    try file.close()
    #expect(watch.take() == [folder.path])
    watch.add(folder.path)
    try Folder.create(folder["worker"])
    #expect(watch.take() == [folder.path], "asked for once, it stays so")
  }

  @Test func aFolderThatIsNotThereIsWatchedOnceItIs() throws {
    let folder = try TemporaryFolder()
    var watch = FolderWatch()
    watch.add(folder["themes"])
    try folder.write("text", to: "themes/first")
    let beforeItWasThere = tells(watch)
    #expect(!beforeItWasThere)
    watch.add(folder["themes"])
    try folder.write("text", to: "themes/second")
    let onceItIs = tells(watch)
    #expect(onceItIs)
  }

  /// Borrows the watch, which would be closed after its last use otherwise.
  private func tells(_ watch: borrowing FolderWatch) -> Bool {
    var event = pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&event, 1, 0) == 1 && event.revents == Int16(POLLIN)
  }
}
