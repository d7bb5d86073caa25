/// A value for an address, as it is typed: `bff/production/replicas=5`, or `ADDRESS:=JSON`.
public struct Assignment: Sendable, Equatable {
  public let address: Address
  public let value: Value

  /// Reads `word`; throws what is wrong with the address, or with the value for the field's type.
  public init(parsing word: String, in environments: Environments) throws(AssignmentError) {
    guard let equals = word.firstIndex(of: "=") else { throw .noValue(word) }
    let isJSON = equals > word.startIndex && word[word.index(before: equals)] == ":"
    let name = word[..<(isJSON ? word.index(before: equals) : equals)]
    let text = String(word[word.index(after: equals)...])
    let parameter: Parameter
    do {
      address = try Address(parsing: String(name))
      parameter = try address.resolve(in: environments)
    } catch {
      throw .address(error)
    }
    let parsed =
      isJSON
      ? FieldValue.parse(json: text, as: parameter, at: address.field)
      : FieldValue.parse(text, as: parameter, at: address.field)
    switch parsed {
    case .success(let value): self.value = value
    case .failure(let problem): throw .value(problem)
    }
  }

  /// The edit that makes it so.
  public var edit: Edit { Edit(address, value: value) }
}

/// Why a word assigns nothing.
public enum AssignmentError: Error, Equatable {
  case noValue(String)
  case address(AddressError)
  case value(FieldValue.Problem)
}

extension AssignmentError: CustomStringConvertible {
  public var description: String {
    switch self {
    // What follows a colon may be a value, and a secret one.
    case .noValue(let word):
      "'\(String(word.prefix { $0 != ":" }).visible)' gives no value: write ADDRESS=VALUE or ADDRESS:=JSON"
    case .address(let error): error.description
    case .value(let problem): problem.description
    }
  }
}
