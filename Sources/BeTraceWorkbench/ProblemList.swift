package import BeTraceCore

/// Problems in the order in which they are listed: those of a plan, which are worked out where they show, then some more.
package struct ProblemList: RandomAccessCollection, Sendable {
  private let planned: FindingList
  private let others: [Finding]

  /// All of `planned`.
  init(_ planned: FindingList = FindingList()) { (self.planned, others) = (planned, []) }

  /// Only `others`.
  init(_ others: [Finding]) { (planned, self.others) = (FindingList(), others) }

  private init(_ planned: FindingList, _ others: [Finding]) { (self.planned, self.others) = (planned, others) }

  package var startIndex: Int { 0 }
  package var endIndex: Int { planned.count + others.count }

  package subscript(index: Int) -> Finding {
    let count = planned.count
    return index < count ? planned.finding(at: index) : others[index - count]
  }

  /// One after another, they are found faster than each by its position.
  package func makeIterator() -> some IteratorProtocol<Finding> {
    [AnySequence(planned), AnySequence(others)].joined().makeIterator()
  }

  /// These and then `more`.
  package static func + (list: ProblemList, more: [Finding]) -> ProblemList {
    ProblemList(list.planned, list.others + more)
  }
}
