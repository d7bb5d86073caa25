import CFiles
import Glibc
import Testing

@testable import BeTraceWorkspace

/// What a file keeps beside its content when it is replaced.
struct FileAttributesTests {
  private static func replace(_ folder: borrowing TemporaryFolder) throws(FileError) -> [FileRemark] {
    try AtomicFile.replace([
      AtomicFile.Replacement(
        path: folder["dev.json"], bytes: Array("new".utf8), expecting: Array("old".utf8), name: "dev.json")
    ])
  }

  /// The attribute called `name`, nil if the file has none.
  private static func value(of name: String, in folder: borrowing TemporaryFolder) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = getxattr(folder["dev.json"], name, &bytes, bytes.count)
    return count < 0 ? nil : Array(bytes[..<count])
  }

  /// Whether the file system of the tests can keep an attribute of that kind.
  private static func canKeep(_ name: String, _ value: [UInt8]) -> Bool {
    guard let folder = try? TemporaryFolder(), (try? folder.write("old", to: "dev.json")) != nil else { return false }
    return setxattr(folder["dev.json"], name, value, value.count, 0) == 0
  }

  /// An access control list, as the kernel has it: a version, then tag, permissions and number of each entry. User 12345
  /// may read and write, others nothing.
  private static let list: [UInt8] =
    [2, 0, 0, 0]
    + [(1, 6, UInt32.max), (2, 6, 12345), (4, 4, .max), (16, 6, .max), (32, 0, .max)].flatMap { tag, permissions, id in
      [tag, 0, permissions, 0] + (0..<4).map { UInt8(truncatingIfNeeded: id >> ($0 * 8)) }
    }

  @Test(.enabled(if: canKeep("user.note", [1]), "needs a file system with extended attributes"))
  func extendedAttributesStay() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "dev.json")
    let attributes: [String: [UInt8]] = ["user.note": [110, 111], "user.empty": [], "user.bytes": [0, 255, 10]]
    for (name, value) in attributes { #expect(setxattr(folder["dev.json"], name, value, value.count, 0) == 0) }
    #expect(try Self.replace(folder) == [])
    #expect(try folder.text(of: "dev.json") == "new")
    for (name, value) in attributes { #expect(Self.value(of: name, in: folder) == value, "\(name)") }
  }

  @Test(.enabled(if: canKeep(FileAttributes.accessControlList, list), "needs a file system with access control lists"))
  func anAccessControlListStays() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "dev.json")
    #expect(setxattr(folder["dev.json"], FileAttributes.accessControlList, Self.list, Self.list.count, 0) == 0)
    let mode = try folder.status(of: "dev.json").st_mode
    #expect(try Self.replace(folder) == [])
    #expect(Self.value(of: FileAttributes.accessControlList, in: folder) == Self.list)
    #expect(try folder.status(of: "dev.json").st_mode == mode)
  }

  @Test(.enabled(if: canKeep(FileAttributes.accessControlList, list), "needs a file system with access control lists"))
  func aFileWithoutAnAccessControlListDoesNotGetThatOfItsFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "dev.json")
    chmod(folder["dev.json"], 0o640)
    #expect(setxattr(folder.path, "system.posix_acl_default", Self.list, Self.list.count, 0) == 0)
    #expect(try Self.replace(folder) == [])
    #expect(Self.value(of: FileAttributes.accessControlList, in: folder) == nil)
    #expect(try folder.status(of: "dev.json").st_mode & 0o7777 == 0o640)
  }

  @Test(.enabled(if: geteuid() == 0, "only root gives files away")) func ownerAndGroupStay() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "dev.json")
    #expect(chown(folder["dev.json"], 12345, 12346) == 0)
    chmod(folder["dev.json"], 0o2660)
    #expect(try Self.replace(folder) == [])
    let status = try folder.status(of: "dev.json")
    #expect(status.st_uid == 12345 && status.st_gid == 12346)
    #expect(status.st_mode & 0o7777 == 0o2660)
  }

  @Test func whatIsLostIsSaid() {
    let (denied, full) = (SystemError(EPERM), SystemError(ENOSPC))
    #expect(
      [
        FileRemark.owner(path: "dev.json", user: 1000, group: nil, denied),
        .owner(path: "dev.json", user: 1000, group: 50, denied), .attribute(path: "dev.json", name: "user.note", full),
        .attribute(path: "dev.json", name: FileAttributes.accessControlList, denied),
        .notOnDisk(folder: "environments", SystemError(EIO)),
      ].map(\.description) == [
        "dev.json is yours now, not that of user 1000: operation not permitted",
        "dev.json is yours now, not that of user 1000 and group 50: operation not permitted",
        "dev.json has lost its attribute user.note: no space left on device",
        "dev.json has lost its access control list: operation not permitted",
        "a power failure may bring back what was in environments before: it cannot be synchronized: "
          + "input/output error",
      ])
  }
}
