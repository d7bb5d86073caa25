/// One thing that happens on the cluster when a plan is applied over a former one.
public struct Impact: Sendable, Hashable {
  /// What happens, the worst last.
  public enum Kind: String, Sendable, Hashable, Comparable, CaseIterable {
    /// An object changes, and no pod has to do with it.
    case inPlace
    /// There will be another number of pods.
    case scale
    /// An object is made that was not there.
    case creation
    /// All pods are replaced, one after the other.
    case restart
    /// An object is not applied any more and stays, whatever made it go.
    case orphan
    /// For some time no pod is there.
    case downtime
    /// The server refuses the change: the object has to be deleted and made anew.
    case refusal
    /// Data may be lost.
    case dataLoss

    public static func < (left: Kind, right: Kind) -> Bool {
      allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
    }
  }

  public let kind: Kind
  /// The service whose object it is; nil if it is of none.
  public let service: String?
  public let resource: ResourceIdentity
  /// What happens, in a few words after the name of the object: `rolling restart of 3 pods (image)`.
  public let text: String
  public let risk: Risk
  /// How many pods are replaced; nil if none are.
  public let restarting: PodCount?
}

extension Impact: CustomStringConvertible {
  /// `Deployment 'bff': rolling restart of 3 pods (image)`.
  public var description: String { "\(resource.kind) '\(resource.name.visible)': \(text)" }
}

extension [Impact] {
  /// The highest risk, nil if nothing happens.
  public var risk: Risk? { map(\.risk).max() }

  /// How many pods are replaced, nil if none are; those that run one on each node do not count beside others.
  public var restarting: PodCount? {
    let counts = compactMap(\.restarting)
    let ranges = counts.compactMap { count -> ClosedRange<Int>? in
      switch count {
      case .fixed(let pods): pods...pods
      case .scaled(let range): range
      case .perNode, .ending: nil
      }
    }
    guard !ranges.isEmpty else { return counts.first }
    let (least, most) = ranges.reduce((0, 0)) { ($0.0 + $1.lowerBound, $0.1 + $1.upperBound) }
    return least == most ? .fixed(most) : .scaled(least...most)
  }

  /// All in one line, what people ask about first in front: `scale from 3 to 5 pods, rolling restart of 5 pods (env)`.
  /// Of other objects that change in place only the number is said; but what makes the risk high is named.
  public var headline: String {
    if isEmpty { return "nothing changes on the cluster" }
    let told = filter { $0.kind != .inPlace && $0.kind != .creation && $0.kind != .orphan }
    let objects = Set(told.map(\.resource)).count
    var parts = told.sorted { ($0.kind.urgency, $0.description) < ($1.kind.urgency, $1.description) }
      .map { objects > 1 || $0.kind == .dataLoss ? $0.description : $0.text }
    if objects > 3 { parts = told.totals }
    let reason = told.risk == risk ? nil : first { $0.risk == risk && $0.risk >= .high }
    func add(_ kind: Impact.Kind, _ one: String, _ many: String) {
      let count = count { $0.kind == kind }
      guard count > 0 else { return }
      let kinds = reason?.kind == kind ? filter { $0.kind == kind }.map(\.resource.kind).summary : ""
      parts.append((count == 1 ? "1 \(one)" : "\(count) \(many)") + (kinds.isEmpty ? "" : " (\(kinds))"))
    }
    add(.creation, "new object", "new objects")
    add(.orphan, "object stays behind", "objects stay behind")
    let quiet = filter { $0.kind == .inPlace }
    let elsewhere = quiet.filter { object in !told.contains { $0.resource == object.resource } }
    if let first = reason ?? quiet.first, first.kind == .inPlace, reason != nil || parts.isEmpty {
      let others = reason == nil ? "" : ", \(first.resource.kind) '\(first.resource.name.visible)' among them"
      parts.append(quiet.count == 1 ? first.description : "\(quiet.count) objects change in place\(others)")
    } else if !elsewhere.isEmpty {
      parts.append(elsewhere.count == 1 ? "1 object changes in place" : "\(elsewhere.count) objects change in place")
    }
    if !contains(where: \.stopsPods) { parts.append("no restart") }
    return parts.joined(separator: ", ")
  }

  /// How often what happens, for many objects.
  private var totals: [String] {
    Impact.Kind.allCases.sorted { $0.urgency < $1.urgency }.compactMap { kind in
      let count = count { $0.kind == kind }
      guard count > 0 else { return nil }
      let objects = count == 1 ? "1 object" : "\(count) objects"
      switch kind {
      case .scale: return "\(objects) scaled"
      case .restart: return restarting.map { "\($0) \($0 == .fixed(1) ? "restarts" : "restart")" }
      case .downtime: return "\(objects) down for a while"
      case .refusal: return "\(objects) refused"
      case .dataLoss: return "data of \(objects) at risk"
      case .inPlace, .creation, .orphan: return nil
      }
    }
  }
}

extension Impact {
  fileprivate var stopsPods: Bool { restarting != nil || kind == .downtime || kind == .refusal || kind == .dataLoss }
}

extension Impact.Kind {
  /// What is said first: what cannot be taken back, then what is refused, then what happens one after the other.
  fileprivate var urgency: Int {
    switch self {
    case .dataLoss: 0
    case .refusal: 1
    case .downtime: 2
    case .scale: 3
    case .restart: 4
    case .creation: 5
    case .orphan: 6
    case .inPlace: 7
    }
  }
}
