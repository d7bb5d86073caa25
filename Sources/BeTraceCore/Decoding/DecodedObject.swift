/// An object as the API server has it once it was read: without nulls, which are the same as nothing.
struct DecodedObject: Sendable {
  let kind: SchemaKind
  /// The whole object.
  var value: Value
}
