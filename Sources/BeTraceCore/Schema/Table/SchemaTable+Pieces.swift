// Written by .tools/schema-table: do not edit.

extension SchemaTable {
  /// The kinds, piece by piece.
  static let kinds = [kinds1]
  /// The fields of structures, piece by piece.
  static let fields = [
    fields1, fields2, fields3, fields4, fields5, fields6, fields7,
  ]
}
