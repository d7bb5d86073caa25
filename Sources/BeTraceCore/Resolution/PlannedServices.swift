/// The services of a plan, and what connects them. After an edit most are those of the former plan.
struct PlannedServices {
  private(set) var services: [ServicePlan]
  /// Where they are reached.
  let directory: ServiceDirectory
  /// Who is connected with whom; nil if nobody limits that.
  let network: Network?
  /// What is not as in the former plan; nil if that has other services.
  private(set) var changes: Judgement.Changes? = Judgement.Changes()

  /// The services that `chain` lists, those of `environment`. Whatever stayed the same since `former`, a plan of the same
  /// environment and platform, is taken from there; what `model` knows of new ones with the same objects holds of these.
  init(
    _ environment: String, _ chain: Chain, _ catalogue: Catalogue, reusing former: Plan?, like model: Plan?,
    judge: inout ObjectJudge, by workers: some Workers
  ) {
    let steps = chain.steps(of: catalogue, after: former)
    let directory = ServiceDirectory(steps, platform: chain.platform, after: former)
    let renderer = Renderer(environment: environment, platform: chain.platform, directory: directory)
    let isDirectorySame = former?.directory == directory
    let renderings = workers.flatMap(steps.count, inRangesOf: Self.rangeSize) { range in
      steps[range].map { step in
        if isDirectorySame, let plan = step.former { return plan.rendering }
        return renderer.rendering(of: step.resolved, reusing: former?[step.resolved.name])
      }
    }
    let network = Network(renderings, on: chain.platform)
    let first = judge
    let parts = workers.flatMap(steps.count, inRangesOf: Self.rangeSize, state: first) { judge, range in
      let plans = zip(steps[range], renderings[range]).map { step, rendering in
        if isDirectorySame, let plan = step.former,
          plan.neighbourhood == rendering.node.flatMap({ network?.neighbourhood(of: $0) })
        {
          return plan
        }
        return renderer.plan(
          step.resolved, rendering, in: network, judge: &judge, reusing: former?[step.resolved.name])
      }
      return [(plans: plans, judge: judge)]
    }
    if let last = parts.last { judge = last.judge }
    (services, self.directory, self.network) = (parts.flatMap(\.plans), directory, network)
    for (index, plan) in services.enumerated() {
      let before = former?[plan.name]
      if plan === steps[index].former {
        if before !== plan { changes?.moved.insert(index) }
        continue
      }
      if before == nil, let model = model?[plan.name] { plan.learnReaches(from: model) }
      changes?.note(plan, at: index, after: before)
    }
    if former?.services.elementsEqual(services, by: { $0.service === $1.service }) != true { changes = nil }
  }

  /// So many services are planned in one go.
  private static let rangeSize = 64

  /// The same after most edits, which cost nothing for all other services: those that list the same ones as `former`, and
  /// change neither where these are reached nor with whom they are connected; nil after any other.
  init?(editing former: Plan, _ chain: Chain, _ catalogue: Catalogue, judge: inout ObjectJudge) {
    guard let steps = chain.steps(saidAnewSince: former, catalogue) else { return nil }
    (services, directory, network) = (former.services, former.directory, former.network)
    let renderer = Renderer(environment: former.environment, platform: former.platform, directory: directory)
    for (index, step) in steps {
      let before = services[index]
      if let plan = step.former {
        services[index] = plan
        changes?.moved.insert(index)
        continue
      }
      let rendering = renderer.rendering(of: step.resolved, reusing: before)
      guard before.isReached(as: step.resolved), before.rendering.node == rendering.node else { return nil }
      let plan = renderer.plan(step.resolved, rendering, in: network, judge: &judge, reusing: before)
      changes?.note(plan, at: index, after: before)
      services[index] = plan
    }
  }
}

extension Judgement.Changes {
  /// Notes that `plan` took the place of `before`, if there was any, at `index`.
  fileprivate mutating func note(_ plan: ServicePlan, at index: Int, after before: ServicePlan?) {
    guard let before else {
      services.insert(index)
      return
    }
    if before.isSame(as: plan) {
      plan.reaches.learn(from: before.reaches)
      moved.insert(index)
    } else {
      plan.learnReaches(from: before)
      services.insert(index)
    }
  }
}

extension ServiceDirectory {
  /// Where the services of `steps` are reached; if it is the same, that of `former`, of the same platform.
  fileprivate init(_ steps: [PlanStep], platform: PlatformSettings, after former: Plan?) {
    if let former, former.services.count == steps.count,
      steps.allSatisfy({ $0.former != nil || former[$0.resolved.name]?.isReached(as: $0.resolved) == true })
    {
      self = former.directory
      return
    }
    self.init(externals: platform.externalServices)
    for service in steps.map(\.resolved) where service.isEnabled {
      add(service.service.info, namespace: service.namespace)
    }
  }
}

extension ServicePlan {
  fileprivate func isReached(as service: ResolvedService) -> Bool {
    self.service === service.service && isEnabled == service.isEnabled && parameters.namespace == service.namespace
  }
}
