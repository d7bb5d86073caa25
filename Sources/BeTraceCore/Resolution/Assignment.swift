/// A value for an address, as it is typed: `bff/production/replicas=5`, or `ADDRESS:=JSON`.
public struct Assignment: Sendable, Equatable {
  public let address: Address
  /// The edit that makes it so.
  public let edit: Edit

  /// Reads `word`; throws what is wrong with the address, or with the value for the field's type.
  public init(parsing word: String, in environments: Environments) throws(AssignmentError) {
    try self.init(parsing: word, in: environments, isRecorded: false)
  }

  /// The same; if it `isRecorded`, somebody has made it, and what stands behind `:=` need not fit the field.
  init(parsing word: String, in environments: Environments, isRecorded: Bool) throws(AssignmentError) {
    guard let equals = word.firstIndex(of: "=") else { throw .noValue(word) }
    let isJSON = equals > word.startIndex && word[word.index(before: equals)] == ":"
    let name = word[..<(isJSON ? word.index(before: equals) : equals)]
    let text = String(word[word.index(after: equals)...])
    let parameter: Parameter
    let removal: Edit
    do {
      address = try Address(parsing: String(name))
      parameter = try address.resolve(in: environments)
      removal = try address.edit(to: nil)
    } catch {
      throw .address(error)
    }
    let value: Result<Value, FieldValue.Problem>
    if let field = address.field {
      if !isJSON, text == "null", parameter.isNullable, parameter.type.mayBeText(text) { throw .ambiguousNull(address) }
      let isSetting = address.service == nil
      value =
        isJSON
        ? FieldValue.parse(json: text, as: parameter, at: field, isSetting: isSetting)
        : FieldValue.parse(text, as: parameter, at: field, isSetting: isSetting)
    } else if isJSON, let service = address.service.flatMap({ environments.catalogue[$0] }) {
      value = FieldValue.parse(json: text, asEntryOf: service)
    } else {
      throw .wholeEntry(address)
    }
    let written = isRecorded && isJSON ? try? JSONDocument(parsing: Array(text.utf8), file: "").root.value : nil
    do {
      edit = Edit(
        environment: removal.environment, path: removal.path,
        value: try value.flatMapError { problem in written.map { .success($0) } ?? .failure(problem) }.get())
    } catch {
      throw .value(error)
    }
  }
}

/// Why a word assigns nothing.
public enum AssignmentError: Error, Equatable {
  case noValue(String)
  case address(AddressError)
  /// All that an environment says about a service is not read from text.
  case wholeEntry(Address)
  /// `null` would be a text there, and could be meant to remove it.
  case ambiguousNull(Address)
  case value(FieldValue.Problem)
}

extension AssignmentError: CustomStringConvertible {
  public var description: String {
    switch self {
    // What follows a colon may be a value, and a secret one.
    case .noValue(let word):
      "'\(String(word.prefix { $0 != ":" }).visible)' gives no value: write ADDRESS=VALUE or ADDRESS:=JSON"
    case .address(let error): error.description
    case .wholeEntry(let address):
      "'\(address.description.visible)' is a whole entry: set its fields one by one, or give it as JSON after ':='"
    case .ambiguousNull(let address):
      "'null' could be the text or mean none: write '\(address.description.visible):=null' to remove it, or "
        + "'\(address.description.visible):=\"null\"' for the text"
    case .value(let problem): problem.description
    }
  }
}
