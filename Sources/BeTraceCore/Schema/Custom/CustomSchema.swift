/// What objects of a custom kind have to be like: the schema of a CustomResourceDefinition, or one made of it.
public struct CustomSchema: Sendable {
  /// The parts of the schema; they name one another by their positions, as a schema can lead back to itself.
  let parts: [CustomSchemaPart]
  /// The part for the whole object.
  let root: Int
  /// Whether it is a definition's own, so that the server knows no field that it does not name.
  let isStructural: Bool
  /// Whether objects lie in namespaces; true where nothing says so.
  public let isNamespaced: Bool
  /// The rules that the server evaluates and nobody here does; nil if there are none, or it is said of the definition.
  var expressions: Expressions?

  /// Rules written as expressions.
  struct Expressions: Sendable {
    let count: Int
    /// Where the first ones are.
    let place: Place
  }

  /// The same for who says elsewhere that expressions are not evaluated.
  var withoutExpressions: CustomSchema {
    var schema = self
    schema.expressions = nil
    return schema
  }
}

/// Why a schema cannot be used.
public struct CustomSchemaError: Error, Sendable, Hashable {
  /// Where the file is wrong.
  public let place: Place
  /// What was expected, what was found: lower case, no full stop.
  public let message: String
  /// The versions that a definition serves of the kind that was asked for, in its order; nil if that is not the matter.
  public let served: [String]?

  public init(_ place: Place, _ message: String) {
    self.place = place
    self.message = message
    served = nil
  }

  /// That the definition at `place` serves only other versions of a kind.
  init(_ place: Place, serving versions: [String]) {
    self.place = place
    message = "the definition serves other versions: \(versions.joined(separator: ", "))"
    served = versions
  }
}

extension CustomSchemaError: CustomStringConvertible {
  public var description: String { "\(place): \(message)" }
}

/// What a value has to be like.
struct CustomSchemaPart: Sendable {
  /// What JSON tells apart.
  enum Kind: String, Sendable, CaseIterable {
    case object, array, string, integer, number, boolean
  }

  /// What a schema says of fields that it does not name.
  enum Others: Sendable {
    case refused
    case taken
    case part(Int)
  }

  /// How the items of a list are told apart.
  enum ListKind: Sendable {
    case set
    case keyed([String])
  }

  /// A regular expression, and why it cannot be judged by.
  struct Form: Sendable {
    let text: String
    let pattern: Result<Pattern, PatternError>
  }

  /// Empty for any.
  var kinds: Set<Kind> = []
  var isNullable = false
  var properties: [String: Int] = [:]
  var required: [String] = []
  /// Nil if nothing is said.
  var others: Others?
  var items: Int?
  var choices: [Value]?
  var form: Form?
  var format: String?
  var leastNumber: Bound?
  var greatestNumber: Bound?
  var divisor: Double?
  var length: Limits = Limits()
  var itemCount: Limits = Limits()
  var propertyCount: Limits = Limits()
  var hasUniqueItems = false
  var listKind: ListKind?
  var keepsUnknownFields = false
  var isObject = false
  var hasDefault = false
  var all: [Int] = []
  var any: [Int] = []
  var one: [Int] = []
  var none: Int?
  /// Whether nothing at all is taken.
  var takesNothing = false
}

extension CustomSchemaPart {
  /// A number that values must not pass.
  struct Bound: Sendable {
    let number: Double
    /// As it is written.
    let text: String
    let isExcluded: Bool
  }

  /// How many there may be.
  struct Limits: Sendable {
    var least: Int?
    var most: Int?

    /// What was expected of `count`; nil if it is right.
    func problem(with count: Int, _ noun: String) -> String? {
      if let least, count < least {
        return "expected at least \(least) \(noun)\(least == 1 ? "" : "s"), found \(count)"
      }
      if let most, count > most { return "expected at most \(most) \(noun)\(most == 1 ? "" : "s"), found \(count)" }
      return nil
    }
  }
}
