/// The words of Kubernetes and of this program, each in a sentence or two.
public enum Glossary {
  /// A word and what it means.
  public struct Entry: Sendable, Hashable {
    /// As it is written in a text: `Deployment`, `hard dependency`.
    public let word: String
    /// Other words for it, such as `HPA`; not its plural.
    public let alsoCalled: [String]
    /// What it means, on one line.
    public let text: String

    init(_ word: String, alsoCalled: [String] = [], _ text: String) {
      self.word = word
      self.alsoCalled = alsoCalled
      self.text = text
    }
  }

  /// All entries, by word, whatever its case.
  public static let entries: [Entry] = (betrace + workloads + network + configuration + operation)
    .sorted { $0.word.lowercased() < $1.word.lowercased() }

  /// The entry for `word`, in any case, in the plural, or by another name; nil if there is none.
  public static func entry(for word: String) -> Entry? {
    let asked = word.lowercased()
    var names = [asked]
    for (plural, singular) in [("ies", "y"), ("es", ""), ("s", "")] where asked.hasSuffix(plural) {
      names.append(asked.dropLast(plural.count) + singular)
    }
    return entries.first { entry in entry.names.contains { names.contains($0) } }
  }

  /// The entries whose word, other names or text hold all of the words in `text`, in any case; those that are called so
  /// come first. No words are held by all.
  public static func entries(about text: String) -> [Entry] {
    let words = text.lowercased().split(separator: " ")
    let found = entries.filter { entry in
      let all = (entry.names + [entry.text.lowercased()]).joined(separator: " ")
      return words.allSatisfy { all.contains($0) }
    }
    let isNamed = { (entry: Entry) in words.allSatisfy { word in entry.names.contains { $0.contains(word) } } }
    return found.filter(isNamed) + found.filter { !isNamed($0) }
  }
}

extension Glossary.Entry {
  /// All that it is called, in lower case.
  fileprivate var names: [String] { ([word] + alsoCalled).map { $0.lowercased() } }
}
