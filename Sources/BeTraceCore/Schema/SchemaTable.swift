/// Every kind and structure that Kubernetes 1.34 to 1.37 has built in, as text in the pieces of `Table/`, which
/// `.tools/schema-table` writes. A piece is only looked at when something is asked for, and a structure only read when it
/// is met.
///
/// A kind is a line: `apiVersion`, kind, the name of its structure, and `n` if it lies in namespaces or `c` if not.
/// A structure is its name and its fields, with spaces between; lines that begin with a space go on.
/// A field is `name:type`, `name!:type` where the schema requires it; `@Inner` names the server's inner structure.
/// Types are letters for scalars (see `SchemaType`), `[item]`, `[item]*` for a set, `[item]^key,key` for a keyed list,
/// `{value}` for a map, or the name of a structure.
/// `+35` after a kind or field means since 1.35, `-36` up to 1.36.
enum SchemaTable {
  /// The kinds in the order of the table.
  static let allKinds = kinds.flatMap { piece in
    piece.utf8.split(separator: UInt8(ascii: "\n")).map { SchemaKind(reading: $0) }
  }

  /// Where the fields of each structure stand, by its name.
  static let structures = fields.reduce(into: [:]) { structures, piece in index(piece, in: &structures) }

  private static func index(_ piece: String, in structures: inout [String: Substring.UTF8View]) {
    let text = piece.utf8
    var start = text.startIndex
    while start < text.endIndex {
      var end = start
      repeat {
        end = text[end...].firstIndex(of: UInt8(ascii: "\n")).map(text.index(after:)) ?? text.endIndex
      } while end < text.endIndex && text[end] == UInt8(ascii: " ")
      let name = text[start..<end].prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") }
      structures[String(Substring(name))] = piece[name.endIndex..<end].utf8
      start = end
    }
  }
}
