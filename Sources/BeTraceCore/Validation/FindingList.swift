/// The findings of a plan: worst first; within a severity those about the environment, then in the order of the services.
///
/// Plans after an edit share what is said about services that it does not touch, so that nothing has to be put in order
/// anew: the first element and the number of all take time that grows with the number of services.
public struct FindingList: Sendable {
  /// The findings about one service by how much they matter; a class, because plans after an edit have the same ones.
  final class Part: Sendable {
    fileprivate let lists: [[Finding]]

    init(_ findings: [Finding] = []) {
      lists = Severity.allCases.map { severity in findings.filter { $0.severity == severity } }
    }

    /// All of them, worst first.
    var all: [Finding] { lists.flatMap(\.self) }
  }

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

  public subscript(index: Index) -> Finding { lists(index.part)[index.severity][index.offset] }

  public var count: Int {
    (0...ofServices.count).reduce(0) { sum, part in lists(part).reduce(sum) { $0 + $1.count } }
  }

  private func lists(_ part: Int) -> [[Finding]] { part == 0 ? general.lists : ofServices[part - 1].lists }

  /// `index`, or if there is nothing the next position that has something.
  private func firstIndex(from index: Index) -> Index {
    var index = index
    while index.severity < Severity.allCases.count {
      if index.offset < lists(index.part)[index.severity].count { return index }
      (index.part, index.offset) = (index.part + 1, 0)
      if index.part > ofServices.count { (index.severity, index.part) = (index.severity + 1, 0) }
    }
    return index
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
