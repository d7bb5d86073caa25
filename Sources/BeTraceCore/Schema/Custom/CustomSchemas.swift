/// The schemas of custom kinds, each read when an object of its kind is met first.
public struct CustomSchemas: Sendable {
  /// Finds the schema of a kind: its `apiVersion` such as `example.com/v1`, and its name; nil if there is none.
  public typealias Lookup = @Sendable (_ apiVersion: String, _ kind: String) throws(CustomSchemaError) -> CustomSchema?

  private struct Kind: Hashable {
    let apiVersion: String
    let name: String
  }

  private let lookup: Lookup
  private var known: [Kind: Result<CustomSchema?, CustomSchemaError>] = [:]

  /// Those that `lookup` finds, which is asked once for each kind.
  public init(_ lookup: @escaping Lookup) { self.lookup = lookup }

  /// None at all.
  public static let none = CustomSchemas { _, _ in nil }

  /// These, and for kinds that they do not have those that `definitions` define.
  public func falling(backTo definitions: CustomDefinitions) -> CustomSchemas {
    definitions.isEmpty
      ? self
      : CustomSchemas { [lookup] apiVersion, kind throws(CustomSchemaError) in
        do throws(CustomSchemaError) {
          if let schema = try lookup(apiVersion, kind) { return schema }
        } catch {
          // Another definition may serve what the one that was found does not.
          if error.served == nil { throw error }
          if let schema = try? definitions.schema(of: apiVersion, kind) { return schema.withoutExpressions }
          throw error
        }
        return try definitions.schema(of: apiVersion, kind)?.withoutExpressions
      }
  }

  /// The schema of `kind` of `apiVersion`; nil if there is none.
  public mutating func schema(of apiVersion: String, _ kind: String) throws(CustomSchemaError) -> CustomSchema? {
    let key = Kind(apiVersion: apiVersion, name: kind)
    if let found = known[key] { return try found.get() }
    do {
      let schema = try lookup(apiVersion, kind)
      known[key] = .success(schema)
      return schema
    } catch {
      known[key] = .failure(error)
      throw error
    }
  }
}
