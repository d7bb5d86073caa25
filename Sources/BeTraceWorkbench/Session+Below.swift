import BeTraceCore

/// What a value here does in the environments that extend this one.
extension Session {
  /// Who takes what the cell of `field` says here, in words: `staging takes it; dev:35 and production:56 have their own`, in
  /// few of them `staging takes it, not dev:35 and production:56`; nil if no environment that is deployed extends this one.
  func below(_ field: Field, inFewWords: Bool = false) -> String? {
    let heirs = Heirs(of: field, service: serviceName, from: state.environment, in: state.environments) { outlook[$0] }
    guard !heirs.isEmpty else { return nil }
    if inFewWords, !heirs.takers.isEmpty, heirs.partTakers.isEmpty, !heirs.others.isEmpty {
      return "\(heirs.taking), not \(heirs.others.map(\.place.nameAndLine).unique.inWords)"
    }
    return [heirs.taking, heirs.having(name: \.nameAndLine)].compactMap(\.self).joined(separator: "; ")
  }
}

extension Place {
  /// `production:60`, where every file is an environment's.
  var nameAndLine: String { "\(file.split(separator: "/").last?.prefix { $0 != "." } ?? ""):\(line)" }
}
