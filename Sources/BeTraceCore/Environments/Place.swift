/// A place in a text file.
public struct Place: Sendable, Hashable {
  let name: FileName
  private let row: UInt32
  private let character: UInt32

  /// The place at `line` and `column` of `file`, both 1-based.
  public init(file: String, line: Int, column: Int) { self.init(in: FileName(file), line: line, column: column) }

  /// The same for who makes many places in one file.
  public init(in file: FileName, line: Int, column: Int) {
    name = file
    row = UInt32(clamping: line)
    character = UInt32(clamping: column)
  }

  /// The file as the user knows it, relative to the workspace.
  public var file: String { name.text }
  /// 1-based.
  public var line: Int { Int(row) }
  /// 1-based, in Unicode scalars.
  public var column: Int { Int(character) }

  /// The place `lines` further down.
  func moved(by lines: Int) -> Place { Place(in: name, line: line + lines, column: column) }
}

extension Place: CustomStringConvertible {
  /// `environments/production.json:60:13`, as editors and terminals read it.
  public var description: String {
    // Bytes are put together in less time than texts.
    var text: [UInt8] = []
    // Room for most.
    text.reserveCapacity(64)
    text += file.utf8
    text.append(UInt8(ascii: ":"))
    text += String(line).utf8
    text.append(UInt8(ascii: ":"))
    text += String(column).utf8
    return String(decoding: text, as: UTF8.self)
  }
}
