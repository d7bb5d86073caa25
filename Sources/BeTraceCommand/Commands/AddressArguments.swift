import ArgumentParser

/// Addresses, and how what is said of them is written.
struct AddressArguments: ParsableArguments {
  // An address of the environment itself begins with a dash. A short option would be looked for among its letters, so
  // `-o` is found among the words that are left.
  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp("What is asked about, such as 'bff/production/image.tag'.", valueName: "address"))
  var addresses: [String]
  @Option(
    name: [.long, .customLong("o", withSingleDash: true)],
    help: ArgumentHelp("How to write it.", valueName: "format"))
  var output = TextOrJSON.text

  mutating func validate() throws {
    addresses.removeAll { $0 == "--" }
    guard let index = addresses.firstIndex(of: "-o") else { return }
    guard addresses.indices.contains(index + 1), let format = TextOrJSON(rawValue: addresses[index + 1]) else {
      throw ValidationError("-o takes 'text' or 'json'")
    }
    output = format
    addresses.removeSubrange(index...index + 1)
  }
}
