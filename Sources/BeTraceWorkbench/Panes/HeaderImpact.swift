import BeTraceCore

/// What saving and applying would do on the cluster, in few words for row 1.
struct HeaderImpact {
  /// The worst of it.
  let worst: Run
  /// What else happens where the worst does, the worst first.
  let others: [Run]
  /// The environments where it happens, by name; empty if it is the one at the cursor alone.
  let places: String
  /// How many they are, where there is no room for their names.
  let placeCount: String

  /// Nil if nothing happens.
  init?(_ session: Session) {
    let taken = session.state.environments.renderedNames.filter { name in
      // What has errors the server does not take.
      session.outlook[name]?.findings.first?.severity != .error
    }
    let kinds = Set(taken.flatMap(session.outlook.impacts).map(\.kind))
    // What becomes of pods comes before what becomes of other objects.
    guard let worst = kinds.filter(\.isOfPods).max() ?? kinds.max() else { return nil }
    let names = taken.filter { session.outlook.impacts($0).contains { $0.kind == worst } }
    let impacts = names.flatMap(session.outlook.impacts)
    let happening = Set(impacts.map(\.kind)).sorted(by: >).filter { $0 == worst || $0 != .inPlace }
    self.worst = Run(of: worst, among: impacts, isWorst: true)
    others = happening.filter { $0 != worst }.map { Run(of: $0, among: impacts, isWorst: false) }
    guard names != [session.state.environment] else {
      (places, placeCount) = ("", "")
      return
    }
    let words = names.map { name in
      session.outlook.saved(name)?.platform.isProtected == true ? "\(name) protected" : name
    }
    placeCount = names.count == 1 ? "" : " in \(names.count) environments"
    places = names.count > 3 ? placeCount : " in \(words.inWords)".visible
  }
}

extension Impact.Kind {
  /// Whether it is about pods, not about objects.
  fileprivate var isOfPods: Bool { self != .orphan && self != .creation && self != .inPlace }
}

extension Run {
  /// What happens of `kind`, the worst to pods or something beside that.
  fileprivate init(of kind: Impact.Kind, among impacts: [Impact], isWorst: Bool) {
    let count = impacts.count { $0.kind == kind }
    func counted(_ one: String, _ many: String) -> String { count == 1 ? "1 \(one)" : "\(count) \(many)" }
    switch kind {
    case .dataLoss: self.init("data at risk", .problemError, .bold)
    case .refusal: self.init("refused by the server", .problemError, .bold)
    case .downtime: self.init("downtime", .problemWarning, .bold)
    case .restart:
      let pods = impacts.restarting
      self.init("\(pods.map { "\($0)" } ?? "pods") \(pods == .fixed(1) ? "restarts" : "restart")", .problemWarning)
    case .scale: self.init(isWorst ? "scale, no restart" : "scale", .ok)
    case .orphan: self.init(counted("object stays behind", "objects stay behind"), .problemWarning)
    case .creation: self.init(counted("new object", "new objects"), .ok)
    case .inPlace: self.init(counted("object changes", "objects change"), .ok)
    }
  }
}
