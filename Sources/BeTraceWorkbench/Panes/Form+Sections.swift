package import BeTraceCore

extension Form {
  /// A heading and what stands below it, as the form shows it.
  package struct Section: Sendable {
    /// Nil for the first section, which has no heading.
    package let title: String?
    package let fields: [FormField]
    /// What only the service's team can change.
    package let facts: [Fact]
    /// Whether the heading says how many rows there are, also while they are to be seen.
    package let showsCount: Bool
    /// The map or list to which entries are added here, nil for none.
    package let adds: Field?
    /// Nil while a filter shows whatever matches.
    package let fold: Fold?
    /// Whether the heading has a row of its own.
    package internal(set) var showsHeading = true
    /// What is wrong with it as a whole, worst first.
    private let ownFindings: [Finding]

    init(_ section: FormSection, fields: [FormField], fold: Fold?) {
      title = section.title
      self.fields = fields
      facts = []
      showsCount = section.counts
      adds = section.adds
      self.fold = fold
      ownFindings = []
    }

    /// The last section, with problems that no field of the form is to blame for.
    init(facts: [Fact], findings: [Finding], fold: Fold?) {
      title = Self.readOnly
      fields = []
      self.facts = facts
      showsCount = true
      adds = nil
      self.fold = fold
      ownFindings = findings
    }

    static let readOnly = "Read only"

    /// The rows below the heading.
    package var count: Int { fields.count + facts.count }

    /// The worst problem in it.
    package var worst: Finding? {
      (ownFindings + fields.flatMap(\.findings)).min { $0.severity < $1.severity }
    }

    /// How many of its fields have this mark.
    package func count(of mark: Mark) -> Int { fields.count { $0.mark == mark } }
  }

  /// Whether the rows of a section are to be seen.
  package enum Fold: Sendable, Equatable {
    case open, folded
    /// Folded where the form would not fit otherwise.
    case automatic
  }

  /// What the cursor can stand on.
  package enum Stop: Sendable, Hashable {
    case heading(String)
    case field(Field)
  }

  /// Something only the service's team can change.
  package struct Fact: Sendable, Equatable {
    package let label: String
    package let value: String
  }

  /// The section with that heading, nil if there is none.
  package func section(_ title: String) -> Section? { sections.first { $0.title == title } }

  /// The section that `field` is in, nil if the form does not show it.
  package func section(of field: Field) -> Section? {
    sections.first { section in section.fields.contains { $0.field == field } }
  }

  /// Where the cursor stands to be on `field`: on its row, or on the heading under which it is folded.
  func stop(at field: Field) -> Stop {
    guard let section = section(of: field), section.fold == .folded, let title = section.title else {
      return .field(field)
    }
    return .heading(title)
  }
}

/// Which rows of a form are shown.
package struct FormView: Sendable, Equatable {
  /// The words that a row has to hold.
  package var filter = ""
  /// Whether only what this environment decides, what is not saved and what is wrong is shown.
  package var showsOnlySet = false
  /// The sections that a person has folded (true) or opened, by their headings.
  package var folds: [String: Bool] = [:]
  /// Whether headings have rows also above fields that are to be seen.
  package var hasHeadings = true

  package init(
    filter: String = "", showsOnlySet: Bool = false, folds: [String: Bool] = [:], hasHeadings: Bool = true
  ) {
    self.filter = filter
    self.showsOnlySet = showsOnlySet
    self.folds = folds
    self.hasHeadings = hasHeadings
  }

  /// Whether every row is shown.
  var isWhole: Bool { filter.isEmpty && !showsOnlySet }

  func shows(_ field: FormField) -> Bool {
    if showsOnlySet, field.mark != .here, field.mark != .unsaved, field.findings.isEmpty { return false }
    return Filter(filter).accepts(field.words)
  }

  func shows(_ fact: Form.Fact) -> Bool {
    !showsOnlySet && Filter(filter).accepts(fact.label + " " + fact.value)
  }

  /// A filter looks into folded sections.
  func fold(of title: String, isLong: Bool = false) -> Form.Fold? {
    guard filter.isEmpty else { return nil }
    return folds[title].map { $0 ? .folded : .open } ?? (isLong ? .automatic : .open)
  }
}
