import Glibc
import Testing

@testable import BeTraceWorkspace

struct FolderWatchTests {
  @Test func itTellsWhatIsWrittenAndNothingElse() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "file")
    let watch = FolderWatch()
    watch.add(folder.path)
    #expect(!isReadable(watch.descriptor))

    _ = try folder.text(of: "file")
    try Folder.create(folder["folder"])
    #expect(!isReadable(watch.descriptor))

    try folder.write("text", to: "new")
    #expect(isReadable(watch.descriptor))
    watch.clear()
    #expect(!isReadable(watch.descriptor))

    try folder.write("new", to: ".file")
    watch.clear()
    rename(folder[".file"], folder["file"])
    #expect(isReadable(watch.descriptor))
  }

  @Test func aFolderThatIsNotThereIsWatchedOnceItIs() throws {
    let folder = try TemporaryFolder()
    let watch = FolderWatch()
    watch.add(folder["themes"])
    try folder.write("text", to: "themes/first")
    #expect(!isReadable(watch.descriptor))
    watch.add(folder["themes"])
    try folder.write("text", to: "themes/second")
    #expect(isReadable(watch.descriptor))
  }

  private func isReadable(_ descriptor: CInt) -> Bool {
    var event = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&event, 1, 0) == 1
  }
}
