/// An object whose fields are known, such as `Container`; a class, because every object that is read looks one up.
public final class SchemaStructure: Sendable {
  /// One field of a structure; a class, because every value that is read looks one up.
  public final class Field: Sendable {
    public let name: String
    public let type: SchemaType
    /// Whether the schema asks for it; what is checked is up to the rules.
    public let isRequired: Bool
    /// The server's own structure inside this one that has the field, which it names in some messages; dots between
    /// several.
    public let innerStructure: String?

    /// Reads `name!:type@Inner+35-36`; nil if `version` has no such field.
    fileprivate init?(reading word: Substring.UTF8View, version: KubernetesVersion) {
      guard let colon = word.firstIndex(of: UInt8(ascii: ":")) else { preconditionFailure("a field has a type") }
      // A name may hold a hyphen, too: 'x-kubernetes-validations'.
      let end = word[colon...].firstIndex { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") } ?? word.endIndex
      guard VersionRange(reading: word[end...]).contains(version) else { return nil }
      let type = word[word.index(after: colon)..<end]
      let inner = type.firstIndex(of: UInt8(ascii: "@"))
      isRequired = word[..<colon].last == UInt8(ascii: "!")
      name = String(Substring(word[..<colon].dropLast(isRequired ? 1 : 0)))
      self.type = SchemaType(reading: type[..<(inner ?? end)])
      innerStructure = inner.map { String(Substring(type[type.index(after: $0)...])) }
    }
  }

  let name: String
  /// The fields, by the length of their names.
  public let fields: [Field]
  /// Where the fields begin whose names are so many bytes long or longer.
  private let starts: [Int]

  /// The field called `name`, nil if there is none. Every member of every object is looked up: to compare the few names of
  /// its length takes less time than to hash it.
  public subscript(name: String) -> Field? {
    let length = name.utf8.count
    guard length + 1 < starts.count else { return nil }
    var index = starts[length]
    while index < starts[length + 1] {
      if fields[index].name == name { return fields[index] }
      index += 1
    }
    return nil
  }

  /// Reads the fields that `version` has from what follows the structure's name in the table.
  init(_ name: String, reading text: Substring.UTF8View, version: KubernetesVersion) {
    self.name = name
    let words = text.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
    fields = words.compactMap { Field(reading: $0, version: version) }
      .sorted { $0.name.utf8.count < $1.name.utf8.count }
    var starts = [0]
    for (index, field) in fields.enumerated() {
      while starts.count <= field.name.utf8.count { starts.append(index) }
    }
    self.starts = starts + [fields.count]
  }
}
