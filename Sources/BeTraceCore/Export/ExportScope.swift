/// Of which environments and services an export is.
public struct ExportScope: Sendable, Equatable {
  /// The environments that are written, in the order of the workspace.
  public let environments: [String]
  /// Those of them that nobody asked for: they share files with those asked for.
  public let companions: [String]
  /// Only these services; all if there are none.
  public let services: [String]
  /// All environments that are rendered, whether they are written or not.
  private let rendered: [String]

  /// The scope of an export of the environments `asked` and only the `services`, if some are named, to a target that has
  /// the index `previous`; `rendered` are all environments of the workspace that are, in its order.
  public init(
    of asked: [String], services: [String] = [], layout: ExportLayout, previous: ExportIndex?, rendered: [String]
  ) {
    let shared = layout.isShared ? previous?.environments ?? [] : []
    environments = rendered.filter { asked.contains($0) || shared.contains($0) }
    companions = environments.filter { !asked.contains($0) }
    self.services = services
    self.rendered = rendered
  }

  /// Whether what `entry` lists is no longer made if it is not among the files. What other environments and services
  /// have is left alone, but not if the environment is no longer rendered at all.
  func covers(_ entry: ExportIndex.Entry, in layout: ExportLayout) -> Bool {
    if let environment = entry.environment, !environments.contains(environment) {
      return !rendered.contains(environment)
    }
    return services.isEmpty || layout.isShared || entry.services.contains(where: services.contains)
  }

  /// That other environments are written too, and why; nil if none are.
  public var remark: String? {
    guard !companions.isEmpty else { return nil }
    let isOne = companions.count == 1
    return "\(companions.listed(most: 3)) \(isOne ? "is" : "are") written too: "
      + "\(isOne ? "it shares" : "they share") the bases"
  }
}

extension [String] {
  /// `dev, staging and production`; of more than so many the first, and how many more there are.
  public func listed(most: Int) -> String {
    let shown = count > most ? prefix(most - 1) + ["\(count - most + 1) more"] : self[...]
    guard let last = shown.last, shown.count > 1 else { return first ?? "" }
    return shown.dropLast().joined(separator: ", ") + " and " + last
  }
}
