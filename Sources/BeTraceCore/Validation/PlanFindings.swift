/// What rules on services and their objects give, kept by service, so that an edit costs little more than what it changes.
struct PlanFindings: Sendable {
  /// What they say about each service, in the order of these.
  private var ofServices: [FindingList.Part] = []
  /// What those on the service at a position say about others, such as the environment.
  private var others: [Int: [Finding]] = [:]

  /// The `findings` on each service of `plan`.
  init(_ findings: [[Finding]], in plan: Plan) {
    ofServices.reserveCapacity(findings.count)
    for (index, findings) in findings.enumerated() {
      ofServices.append(FindingList.Part())
      replace(at: index, with: findings, in: plan)
    }
  }

  /// Puts `findings` in the place of those on the service at `index` of `plan`.
  mutating func replace(at index: Int, with findings: [Finding], in plan: Plan) {
    let name = plan.services[index].name
    ofServices[index] = FindingList.Part(Self.own(findings, of: name))
    let others = findings.filter { $0.service != name }.withoutRepetitions
    self.others[index] = others.isEmpty ? nil : others
  }

  /// Lets those on the service at `index` of `plan` be at other places, as `find` gives them.
  mutating func move(at index: Int, in plan: Plan, _ find: @escaping @Sendable () -> [Finding]) {
    guard others[index] == nil else { return replace(at: index, with: find(), in: plan) }
    let name = plan.services[index].name
    ofServices[index] = FindingList.Part(ofServices[index], movedTo: { Self.own(find(), of: name) })
  }

  /// Those of `findings` that are about the service itself.
  private static func own(_ findings: [Finding], of name: String) -> [Finding] {
    findings.filter { $0.service == name }.withoutRepetitions.withoutConsequences(ofFiles: 0)
  }

  /// All findings on `plan`: these, what its files are found to be wrong in, and what `rules` say about the environment;
  /// some lowered by what it excepts.
  func list(general rules: [Finding], in plan: Plan) -> FindingList {
    var ofFiles: [Int?: [Finding]] = [:]
    for finding in plan.fileFindings where !plan.isOverridden(finding) {
      ofFiles[plan.rank(of: finding), default: []].append(finding)
    }
    var ofRules: [Int?: [Finding]] = [:]
    // What several services say about the environment is said once.
    var seen: Set<[String?]> = []
    for finding in rules + others.sorted(by: { $0.key < $1.key }).flatMap(\.value)
    where seen.insert([finding.service, finding.rule, finding.message]).inserted {
      ofRules[plan.rank(of: finding), default: []].append(finding)
    }
    var general = FindingList.Part()
    var ofServices = ofServices
    for rank in Set(ofFiles.keys).union(ofRules.keys) {
      let files = ofFiles[rank] ?? []
      let own = rank.map { ofServices[$0].all } ?? []
      let left = FindingList.Part((files + (ofRules[rank] ?? []) + own).withoutConsequences(ofFiles: files.count))
      if let rank { ofServices[rank] = left } else { general = left }
    }
    let list = FindingList(general: general, ofServices: ofServices)
    guard !plan.isAbstract, plan.file?.exceptions.isEmpty == false else { return list }
    return FindingList(plan.excepting(Array(list)), in: plan)
  }
}

extension Plan {
  /// Whether it is about a value in a parent's file that another layer replaces, so that it is wrong only there.
  fileprivate func isOverridden(_ finding: Finding) -> Bool {
    guard finding.environment != environment, let field = finding.field else { return false }
    let cell = if let service = finding.service { self[service]?[field] } else { settings[field] }
    let decider = cell?.origin.layer
    return decider.map { $0 != .environment(finding.environment) } ?? false
  }
}
