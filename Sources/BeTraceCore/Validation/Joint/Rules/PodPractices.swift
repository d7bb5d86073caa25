extension JointRule {
  /// What containers ask for and may do, and how they end.
  static let podPractices = [containerAmounts, readOnlyRoot, ownAccount, accountToken, timeToEnd]

  /// The scheduler places pods by what they ask for, and only a limit keeps one container from taking all memory of its
  /// node. What the whole pod may use counts for each container.
  static let containerAmounts = JointRule("POL-02", .policy(strict: .warning), on: .pods) { object, _ in
    guard object.isReadable, let pods = object.pods else { return [] }
    let wanted = [("requests", "cpu"), ("requests", "memory"), ("limits", "memory")]
    let whole = pods.spec["resources"]?.value
    let short = pods.spec.lastingContainers.compactMap { container -> (what: String, container: ObjectPart)? in
      let own = container["resources"]?.value
      // What is limited and not asked for, a pod asks for.
      let missing = wanted.filter { map, name in
        ![own, whole].contains { $0?[map]?[name] != nil || $0?["limits"]?[name] != nil }
      }
      return missing.isEmpty ? nil : (missing.map { "no \($1) \($0.dropLast())" }.inWords, container)
    }
    return short.alike(\.what).map { alike in
      let (names, them) = (alike[0].what, alike.map(\.container))
      return them[0].problem(
        "resources",
        "\(them.named) of \(object) \(them.count == 1 ? "has" : "have") \(names): nodes cannot tell how much room "
          + "\(them.count == 1 ? "it takes, nor keep it" : "they take, nor keep them") from taking that of others; set it "
          + "under 'resources'", brief: names)
    }
  }

  /// What cannot be changed stays what was tested, whoever gets in.
  static let readOnlyRoot = JointRule("POL-05", .policy(strict: .error), on: .pods) { object, _ in
    guard object.isReadable, let pods = object.pods, pods.spec["os"]?.text("name") != "windows" else { return [] }
    let open = pods.spec.lastingContainers.filter {
      $0["securityContext", "readOnlyRootFilesystem"]?.value != true
    }
    guard let first = open.first else { return [] }
    let (whose, who) = open.count == 1 ? ("its", "it has") : ("their", "they have")
    return [
      Problem(
        first.path["securityContext"]["readOnlyRootFilesystem"],
        "\(open.named) of \(object) can write to \(whose) own program files: whoever gets in can change what runs; set "
          + "'readOnlyRootFilesystem' to true, and mount an emptyDir where \(who) to write",
        brief: "can write to \(whose) own program files")
    ]
  }

  /// Rights that are given to an account go to all pods that run under it, and `default` is everybody's.
  static let ownAccount = JointRule("POL-06", .policy(strict: .error), on: .pods) { object, surroundings in
    guard object.isReadable, let pods = object.pods else { return [] }
    let account = pods.accountName
    var problems: [Problem] = []
    if account == "default" {
      problems.append(
        pods.spec.problem(
          "serviceAccountName",
          "the pods of \(object) run under the account 'default', which others share: rights for one are rights for all; "
            + "make a ServiceAccount for them and name it", brief: "no account of its own"))
    }
    let owner = surroundings.object("ServiceAccount", account, in: object.namespace)
    let mounts = pods.spec["automountServiceAccountToken"]?.value ?? owner?.root["automountServiceAccountToken"]?.value
    if mounts != false, !surroundings.hasRights(account, in: object.namespace) {
      problems.append(
        pods.spec.problem(
          "automountServiceAccountToken",
          "the pods of \(object) get a token for the API of the cluster, and nothing here gives them rights to use it: it "
            + "only serves whoever breaks in; set 'automountServiceAccountToken' to false",
          brief: "a token that it does not need"))
    }
    return problems
  }

  /// What an account says holds for every pod that does not say otherwise.
  static let accountToken = JointRule("SA-02", .policy(strict: .warning), on: .kind("ServiceAccount")) {
    object, surroundings in
    guard object.isReadable, object.root["automountServiceAccountToken"]?.value != false,
      !surroundings.hasRights(object.name, in: object.namespace)
    else { return [] }
    return [
      object.root.problem(
        "automountServiceAccountToken",
        "\(object) gives its pods a token for the API of the cluster, and nothing here gives it rights to use it: set "
          + "'automountServiceAccountToken' to false", brief: "hands out a token that nobody needs")
    ]
  }

  /// The hook runs on the same clock: what it leaves is what the program has to finish its work.
  static let timeToEnd = JointRule("POL-14", .policy(strict: .warning), on: .pods) { object, _ in
    guard object.isReadable, let pods = object.pods,
      let grace = pods.spec.integer("terminationGracePeriodSeconds")
    else { return [] }
    let sleeps = pods.spec.items("containers").compactMap { $0["lifecycle", "preStop", "sleep"]?.integer("seconds") }
    // A sleep that is longer than all the time there is, the server refuses.
    guard let sleep = sleeps.max(), sleep > 0, sleep <= grace, grace <= sleep + leastRest else { return [] }
    let path = pods.spec.path["terminationGracePeriodSeconds"]
    let enough = sleep + 4 * leastRest
    return [
      Problem(
        path,
        "the pods of \(object) have \(grace) s to end, and sleep for \(sleep) s of them first: what is under way is killed "
          + "after \(grace - sleep) s; give them more than \(sleep + leastRest) s",
        brief: "\(grace - sleep) s to finish are too few",
        remedies: [.write(.integer(enough), at: path, "give them \(enough) s")])
    ]
  }

  /// Seconds that a program should have at least, after its hook, to finish what is under way.
  private static let leastRest = 5
}

extension ObjectPart {
  /// The containers of a pod's specification but for those that people put into a running pod to look around.
  var lastingContainers: [ObjectPart] { items("initContainers") + items("containers") }
}

extension [ObjectPart] {
  /// Containers in words: `container 'a'`, `containers 'a' and 'b'`.
  fileprivate var named: String {
    (count == 1 ? "container " : "containers ") + map { "'\($0.text("name").visible)'" }.inWords
  }
}

extension Array {
  /// The elements in groups that have the same `key`, in the order of the first of each.
  fileprivate func alike<Key: Hashable>(_ key: (Element) -> Key) -> [[Element]] {
    let groups = Dictionary(grouping: indices) { key(self[$0]) }
    return groups.values.sorted { $0[0] < $1[0] }.map { $0.map { self[$0] } }
  }
}

extension JudgedPods {
  /// The account under which they run.
  fileprivate var accountName: String {
    let name = spec.text("serviceAccountName")
    return name.isEmpty ? "default" : name
  }
}

extension Surroundings {
  /// Whether a binding gives rights to a service account, so that its pods have a use for its token.
  fileprivate func hasRights(_ account: String, in namespace: String) -> Bool {
    (self[.kind("RoleBinding")] + self[.kind("ClusterRoleBinding")]).contains { binding in
      binding.root.items("subjects").contains { subject in
        let place = subject.text("namespace")
        return subject.text("kind") == "ServiceAccount" && subject.text("name") == account
          && (place.isEmpty ? binding.namespace : place) == namespace
      }
    }
  }
}
