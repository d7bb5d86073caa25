/// The findings of a plan: worst first; within a severity those about the environment, then in the order of the services.
///
/// Plans after an edit share what is said about services that it does not touch, so that nothing has to be put in order
/// anew: the first element and the number of all take time that grows with the number of services. How many there are of a
/// severity is known without looking at them.
public struct FindingList: Sendable {
  /// The findings about one service by how much they matter; a class, because plans after an edit have the same ones.
  final class Part: Sendable {
    /// How many there are of each severity.
    fileprivate let counts: [Int]
    private let bySeverity: Later<[[Finding]]>
    /// The same for findings that differ only in places.
    private let token: Token

    init(_ findings: [Finding] = []) {
      let lists = Self.lists(of: findings)
      (counts, bySeverity, token) = (lists.map(\.count), Later(lists), Token())
    }

    /// The findings of `former` at the places where they are now, as `find` gives them.
    init(_ former: Part, movedTo find: @escaping @Sendable () -> [Finding]) {
      (counts, token) = (former.counts, former.token)
      bySeverity = Later { Self.lists(of: find()) }
    }

    fileprivate var identity: ObjectIdentifier { ObjectIdentifier(token) }

    fileprivate var lists: [[Finding]] { bySeverity.value }

    private static func lists(of findings: [Finding]) -> [[Finding]] {
      Severity.allCases.map { severity in findings.filter { $0.severity == severity } }
    }

    /// All of them, worst first.
    var all: [Finding] { lists.flatMap(\.self) }
  }

  private final class Token: Sendable {}

  /// What is about the environment itself, and about what is no service of it.
  private let general: Part
  private let ofServices: [Part]

  /// No findings.
  public init() { self.init(general: Part(), ofServices: []) }

  /// Those about the environment itself, and about each of its services in their order.
  init(general: Part, ofServices: [Part]) { (self.general, self.ofServices) = (general, ofServices) }

  /// `findings` on `plan`, in whatever order.
  init(_ findings: some Sequence<Finding>, in plan: Plan) {
    var ranked: [Int?: [Finding]] = [:]
    for finding in findings { ranked[plan.rank(of: finding), default: []].append(finding) }
    general = Part(ranked[nil] ?? [])
    ofServices = plan.services.indices.map { ranked[$0].map(Part.init) ?? Part() }
  }

  /// What is about the service at a position, worst first; nil is for what is about none.
  fileprivate func about(_ position: Int?) -> [Finding] {
    guard let position else { return general.all }
    return ofServices.indices.contains(position) ? ofServices[position].all : []
  }
}

extension FindingList: Collection {
  /// A position in the list.
  public struct Index: Hashable, Comparable {
    fileprivate var severity: Int
    /// 0 is what is about the environment, then come the services.
    fileprivate var part: Int
    fileprivate var offset: Int

    public static func < (left: Index, right: Index) -> Bool {
      (left.severity, left.part, left.offset) < (right.severity, right.part, right.offset)
    }
  }

  public var startIndex: Index { firstIndex(from: Index(severity: 0, part: 0, offset: 0)) }
  public var endIndex: Index { Index(severity: Severity.allCases.count, part: 0, offset: 0) }

  public func index(after index: Index) -> Index {
    firstIndex(from: Index(severity: index.severity, part: index.part, offset: index.offset + 1))
  }

  /// One after another; faster than each by its index.
  public func makeIterator() -> Iterator { Iterator(self) }

  public subscript(index: Index) -> Finding { part(index.part).lists[index.severity][index.offset] }

  public var count: Int { Severity.allCases.reduce(0) { $0 + count(of: $1) } }

  private func part(_ index: Int) -> Part { index == 0 ? general : ofServices[index - 1] }

  /// `index`, or if there is nothing the next position that has something.
  private func firstIndex(from index: Index) -> Index {
    var index = index
    while index.severity < Severity.allCases.count {
      if index.offset < part(index.part).counts[index.severity] { return index }
      (index.part, index.offset) = (index.part + 1, 0)
      if index.part > ofServices.count { (index.severity, index.part) = (index.severity + 1, 0) }
    }
    return index
  }
}

extension FindingList {
  /// Gives the findings of one part after another.
  public struct Iterator: IteratorProtocol {
    private let list: FindingList
    private var index = Index(severity: 0, part: 0, offset: 0)
    private var current: [Finding] = []

    fileprivate init(_ list: FindingList) { self.list = list }

    public mutating func next() -> Finding? {
      if index.offset >= current.count || index.offset == 0 {
        index = list.firstIndex(from: index)
        guard index != list.endIndex else { return nil }
        current = list.part(index.part).lists[index.severity]
      }
      defer { index.offset += 1 }
      return current[index.offset]
    }
  }

  /// How many there are of a severity.
  public func count(of severity: Severity) -> Int {
    ofServices.reduce(general.counts[severity.rank]) { $0 + $1.counts[severity.rank] }
  }

  /// The one at `position`, from 0 on.
  public func finding(at position: Int) -> Finding {
    var left = position
    for severity in Severity.allCases.indices {
      for index in 0...ofServices.count {
        let part = part(index)
        if left < part.counts[severity] { return part.lists[severity][left] }
        left -= part.counts[severity]
      }
    }
    preconditionFailure("there are \(count) findings, and none at \(position)")
  }

  /// The findings that `former`, those of the same environment before some edits, has not, wherever lines have moved to.
  /// What both share is not looked at.
  public func appearing(since former: FindingList) -> [Finding] {
    let (mine, theirs) = ([general] + ofServices, [former.general] + former.ofServices)
    let shared = Set(mine.map(\.identity)).intersection(theirs.map(\.identity))
    let known = Set(theirs.filter { !shared.contains($0.identity) }.flatMap(\.all).map { Identity($0) })
    let others = mine.filter { !shared.contains($0.identity) }
    return Severity.allCases.indices.flatMap { severity in others.flatMap { $0.lists[severity] } }
      .filter { finding in
        // What is accepted now, or was, is the same problem; but one that is no longer accepted comes back.
        !known.contains(Identity(finding))
          && !(finding.acceptance != nil && known.contains(Identity(finding, isAccepted: false)))
      }
  }

  /// What makes two findings the same problem.
  private struct Identity: Hashable {
    let rule: String
    let service: String?
    let field: Field?
    let problem: String
    let isAccepted: Bool

    init(_ finding: Finding, isAccepted: Bool? = nil) {
      (rule, service, field, problem) = (finding.rule, finding.service, finding.field, finding.problem)
      self.isAccepted = isAccepted ?? (finding.acceptance != nil)
    }
  }
}

extension FindingList: Equatable {
  public static func == (left: FindingList, right: FindingList) -> Bool { left.elementsEqual(right) }
}

extension Plan {
  /// Where the service that `finding` is about stands, nil if it is about none of them.
  func rank(of finding: Finding) -> Int? { finding.service.flatMap(position) }

  /// What is about the service called `name`, or about the environment itself if it is nil; worst first.
  public func findings(of name: String?) -> [Finding] {
    let position = name.flatMap(position)
    let found = findings.about(position)
    return position == nil ? found.filter { $0.service == name } : found
  }
}
