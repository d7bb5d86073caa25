/// What a kind of object, or a part of one, is: why it is there, and what goes wrong without it.
public struct Explanation: Sendable, Hashable {
  /// The kind, such as `Deployment`; `*` stands for every one.
  ///
  /// What stands inside other objects is explained once, as a kind of its own: the pods of all workloads under `Pod`, the
  /// volumes that a StatefulSet asks for under `PersistentVolumeClaim`.
  public let kind: String
  /// The way to the part, where `[*]` stands for each item of a list: `spec.containers[*].image`; empty for the kind.
  public let path: String
  /// A short paragraph in plain English, on one line.
  public let text: String
  /// The keys along the path, without the items of lists.
  let keys: [String]

  init(_ kind: String, _ path: String, _ text: String) {
    self.kind = kind
    self.path = path
    self.text = text
    keys = path.explainedKeys
  }

  /// The explanations of parts of `kind`, by their paths.
  static func list(_ kind: String, _ texts: [(path: String, text: String)]) -> [Explanation] {
    texts.map { Explanation(kind, $0.path, $0.text) }
  }

  /// The text up to the end of its first sentence.
  public var summary: String {
    guard let end = text.firstRange(of: ". ") else { return text }
    return String(text[..<end.lowerBound]) + "."
  }
}

extension Explanation: CustomStringConvertible {
  /// As `betrace-tui explain` is asked for it: `Pod.spec.containers[*].image`.
  public var description: String { path.isEmpty ? kind : "\(kind).\(path)" }
}

extension Explanation {
  /// All of them, kind by kind; in each from the whole to its parts.
  public static let all: [Explanation] =
    everyObject + namespace + serviceAccount + configMap + secret + persistentVolumeClaim + service + networkPolicy
    + deployment
    + statefulSet + daemonSet + pod + container + environmentVariable + probe + lifecycle + podSecurity + volume
    + placement + horizontalPodAutoscaler + podDisruptionBudget + serviceMonitor + podMonitor + ingress

  /// The kinds that are explained, in the order in which their objects are applied.
  public static let kinds: [String] = all.filter { $0.path.isEmpty }.map(\.kind)
}

extension String {
  /// The keys of a path as people write it, without the items of lists, whether it names them by number, by `[*]` or not
  /// at all: `spec`, `containers`, `image` of `spec.containers[0].image`. A key in brackets may have dots.
  var explainedKeys: [String] {
    var keys: [String] = []
    var key = ""
    var isBracketed = false
    for character in self {
      switch character {
      case "." where !isBracketed, "[" where !isBracketed:
        if !key.isEmpty { keys.append(key) }
        key = ""
        isBracketed = character == "["
      case "]" where isBracketed:
        if key != "*", !key.utf8.allSatisfy(\.isDigit) { keys.append(key) }
        key = ""
        isBracketed = false
      default: key.append(character)
      }
    }
    return key.isEmpty ? keys : keys + [key]
  }
}

extension ValuePath {
  /// The path as people ask for an explanation of it, by keys alone: see `Explanation`.
  public init(explained text: String) { self.init(text.explainedKeys.map(Step.key)) }

  /// The keys along the path, without the items of lists.
  var explainedKeys: [String] {
    steps.compactMap { if case .key(let key) = $0 { key } else { nil } }
  }
}
