import BeTraceCore

/// The addresses that a typed text could become.
extension Session {
  private typealias Candidates = [CommandLine.Candidate]

  /// How many are given at most.
  private static let mostAddresses = 12
  /// How many cells are looked at for words that stand in few of them: no key waits for more.
  private static let mostCells = 200_000

  /// The cells whose address or label holds all words of `text`: first those whose address begins so, then those with
  /// words that begin so; among them those of the current environment first.
  func addresses(matching text: String, after prefix: String) -> [CommandLine.Candidate] {
    let search = AddressSearch(text)
    var found: [Candidates] = [[], [], []]
    let owners = searchedOwners
    for owner in owners where search.mayBegin(owner.address) {
      found[0] += candidates(of: owner, search, after: prefix)[0]
      if found[0].count >= Self.mostAddresses { return Array(found[0].prefix(Self.mostAddresses)) }
    }
    // Whoever types an address that there is mostly means it, and need not wait for others.
    var left = found[0].isEmpty ? Self.mostCells : Self.mostCells / 10
    for owner in owners where left > 0 && found[0].count + found[1].count < Self.mostAddresses {
      left -= owner.owner.cells.count
      guard search.mayMatch(owner.address, owner.owner) else { continue }
      let candidates = candidates(of: owner, search, after: prefix)
      found[1] += candidates[1]
      found[2] += candidates[2]
    }
    return Array(found.joined().prefix(Self.mostAddresses))
  }

  /// One of all environments or services that have cells.
  private struct SearchedOwner {
    /// The service, or what stands for the environment itself.
    let name: String
    let plan: Plan
    let owner: any FieldOwner

    /// What its addresses begin with.
    var address: String { "\(name)/\(plan.environment)/" }
  }

  /// Those of the current environment first, and in each the current service.
  private var searchedOwners: [SearchedOwner] {
    // Those that are only extended come last.
    let environments = ([state.environment] + state.environments.renderedNames + state.environments.names).unique
    return environments.compactMap { outlook[$0] }.flatMap { plan in
      let services = plan.services.sorted {
        ($0.name == state.service ? 0 : 1, $0.name) < ($1.name == state.service ? 0 : 1, $1.name)
      }
      return services.map { SearchedOwner(name: $0.name, plan: plan, owner: $0) }
        + [SearchedOwner(name: Self.itself, plan: plan, owner: plan.settings)]
    }
  }

  /// What is found among the fields of `searched`, by rank.
  private func candidates(
    of searched: SearchedOwner, _ search: AddressSearch, after prefix: String
  ) -> [[CommandLine.Candidate]] {
    let (name, plan) = (searched.name, searched.plan)
    let form =
      plan[name].map { Form($0, in: plan, saved: nil) } ?? Form(settingsOf: plan, saved: nil)
    var found: [Candidates] = [[], [], []]
    for field in form.fields {
      let address = searched.address + field.field.description
      guard let rank = search.rank(of: address, field.label) else { continue }
      found[rank].append(
        CommandLine.Candidate(
          text: prefix + address, note: field.isRemoved ? "removed" : field.text,
          visit: prefix.isEmpty ? Visit(service: name, environment: plan.environment, field: field.field) : nil))
    }
    return found
  }
}

/// What is typed of an address, or of what people call a field.
private struct AddressSearch {
  private let text: String
  private let words: [String]

  init(_ text: String) {
    self.text = text
    words = text.lowercased().split { $0 == " " || $0 == "/" }.map(String.init)
  }

  /// Whether an address that begins with `start` may begin with the text.
  func mayBegin(_ start: String) -> Bool { start.hasPrefix(text) || text.hasPrefix(start) }

  /// Whether a cell of `owner`, whose addresses begin with `start`, may hold all words.
  func mayMatch(_ start: String, _ owner: any FieldOwner) -> Bool {
    let words = words.filter { !start.holds($0) }
    return words.isEmpty
      || owner.cells.contains { cell in
        let label = cell.label
        return words.allSatisfy { word in
          label.holds(word) || cell.field.keys.contains { $0.holds(word) }
            || word.contains(".") && cell.field.description.holds(word)
        }
      }
  }

  /// 0 if `address` begins with the text, 1 if words of it or of `label` begin with the words, 2 if these stand in it; nil
  /// if they do not.
  func rank(of address: String, _ label: String) -> Int? {
    let searched = (address + " " + label).lowercased()
    guard words.allSatisfy(searched.contains) else { return nil }
    return address.hasPrefix(text) ? 0 : words.allSatisfy(searched.hasWord) ? 1 : 2
  }
}

extension String {
  /// Whether one of its words begins with `start`; a word is what stands between signs.
  fileprivate func hasWord(_ start: String) -> Bool {
    ranges(of: start).contains { range in
      range.lowerBound == startIndex || !(self[index(before: range.lowerBound)].isLetter)
    }
  }

  /// Whether `word`, in small letters, stands in it, whatever letters it has; capitals other than A to Z count as they are.
  fileprivate func holds(_ word: String) -> Bool {
    let (bytes, wanted) = (utf8Span.span, word.utf8Span.span)
    var start = 0
    while start + wanted.count <= bytes.count {
      var length = 0
      while length < wanted.count, bytes[start + length].inSmallLetters == wanted[length] { length += 1 }
      if length == wanted.count { return true }
      start += 1
    }
    return false
  }
}

extension UInt8 {
  fileprivate var inSmallLetters: UInt8 { (65...90).contains(self) ? self + 32 : self }
}
