/// What was found for a part of an object.
public struct ExplanationMatch: Sendable, Hashable {
  public let explanation: Explanation
  /// How many steps above the part that was asked for stands what is explained; 0 for the part itself.
  public let levelsUp: Int
}

extension Explanation {
  /// The explanation of the part at `path` of an object of `kind`, or of the nearest part around it; nil if nothing is
  /// known of the kind.
  public static func of(_ kind: String, _ path: ValuePath) -> ExplanationMatch? { of(kind, keys: path.explainedKeys) }

  /// The same for a path as people write it, with or without the items of lists: `spec.template.spec.containers.image`.
  ///
  /// A key with dots, such as a label's, is understood without its brackets too where it is the last one.
  public static func of(_ kind: String, _ path: String) -> ExplanationMatch? {
    let keys = path.explainedKeys
    let match = of(kind, keys: keys)
    guard let match, match.levelsUp > 1 else { return match }
    let dotted = keys.suffix(match.levelsUp).joined(separator: ".")
    let other = of(kind, keys: keys.dropLast(match.levelsUp) + [dotted])
    return other?.levelsUp == 0 ? other : match
  }

  private static func of(_ kind: String, keys: [String]) -> ExplanationMatch? {
    guard kinds.contains(kind) else { return nil }
    for length in stride(from: keys.count, through: 0, by: -1) {
      for place in ExplainedPlace.all(of: Array(keys.prefix(length)), in: kind) {
        if let found = index[place] { return ExplanationMatch(explanation: found, levelsUp: keys.count - length) }
      }
    }
    return nil
  }

  /// The explained parts right below the part at `path` of an object of `kind`, each with the last step to it.
  public static func parts(of kind: String, _ path: String) -> [(name: String, explanation: Explanation)] {
    var parts: [(name: String, explanation: Explanation)] = []
    for place in ExplainedPlace.all(of: path.explainedKeys, in: kind) {
      for candidate in all where candidate.kind == place.kind && candidate.keys.count == place.keys.count + 1 {
        guard candidate.keys.starts(with: place.keys), let name = candidate.keys.last,
          !parts.contains(where: { $0.name == name })
        else { continue }
        parts.append((name, candidate))
      }
    }
    // As objects are written: apiVersion, kind and metadata come first.
    return parts.filter { $0.explanation.kind == "*" } + parts.filter { $0.explanation.kind != "*" }
  }

  /// The kind that `text` most likely means: its name in any case, its plural, or its short name, such as `deploy`; nil
  /// if there is none.
  public static func kind(named text: String) -> String? {
    let name = text.lowercased()
    return shortNames[name] ?? kinds.first { [$0, $0 + "s", $0 + "es"].map { $0.lowercased() }.contains(name) }
  }

  /// As kubectl abbreviates kinds.
  private static let shortNames: [String: String] = [
    "cm": "ConfigMap", "deploy": "Deployment", "ds": "DaemonSet", "hpa": "HorizontalPodAutoscaler", "ing": "Ingress",
    "netpol": "NetworkPolicy", "ns": "Namespace", "po": "Pod", "pvc": "PersistentVolumeClaim", "sa": "ServiceAccount",
    "sts": "StatefulSet",
    "svc": "Service",
  ]

  /// By kind and keys.
  private static let index: [ExplainedPlace: Explanation] = Dictionary(
    all.map { (ExplainedPlace(kind: $0.kind, keys: $0.keys), $0) }
  ) { first, _ in first }
}

/// Where an explanation may stand.
private struct ExplainedPlace: Hashable {
  let kind: String
  let keys: [String]

  /// The places that explain the part at `keys` of an object of `kind`: the most specific first.
  static func all(of keys: [String], in kind: String) -> [ExplainedPlace] {
    var places = [ExplainedPlace(kind: kind, keys: keys)]
    for (kinds, way, inner) in embedded where kinds.contains(kind) && keys.starts(with: way) {
      let rest = Array(keys.dropFirst(way.count))
      places.append(ExplainedPlace(kind: inner, keys: rest))
      // The inner object has no kind and version of its own.
      if !rest.isEmpty { places.append(ExplainedPlace(kind: "*", keys: rest)) }
    }
    return places + [ExplainedPlace(kind: "*", keys: keys)]
  }

  /// The objects that stand inside others.
  private static let embedded: [(kinds: [String], way: [String], inner: String)] = [
    (["Deployment", "StatefulSet", "DaemonSet"], ["spec", "template"], "Pod"),
    (["StatefulSet"], ["spec", "volumeClaimTemplates"], "PersistentVolumeClaim"),
  ]
}
