import BeTraceCore

extension Target {
  /// An amount of a resource: what is printed of it is worth the same and prints the same, however it is printed; one that
  /// is proposed instead of what is wrong can be read.
  static let quantity = Target(name: "quantity") { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    let quantity: Quantity
    do throws(QuantityError) {
      quantity = try Quantity(parsing: text)
    } catch {
      for suggestion in error.suggestions {
        try expect((try? Quantity(parsing: suggestion)) != nil, "\(suggestion), which is proposed, is one")
      }
      return try expect(!error.description.isEmpty, "it is said what is wrong")
    }
    let printed = quantity.description
    let again = try Quantity(parsing: printed)
    try expect(again == quantity, "\(printed) is worth \(text)")
    try expect(again.description == printed, "\(printed) prints itself, not \(again)")
    for resource in ["cpu", "memory"] {
      let shown = quantity.text(of: resource)
      try expect(try Quantity(parsing: shown) == quantity, "\(shown) of \(resource) is worth \(text)")
    }
    try expect(
      quantity * 1 == quantity && quantity + .zero == quantity, "\(text) is itself, once and with nothing added")
    try expect(quantity * 2 == quantity + quantity, "\(text) twice is it and it again")
    try expect(quantity < quantity + 1 || quantity == quantity + 1, "\(text) and one is not less")
  }
}
