/// What an environment declares to exist outside, by the kind of the objects.
enum ExternalKind: String, Sendable, Hashable, CaseIterable {
  case secret = "Secret"
  case configMap = "ConfigMap"
  case service = "Service"
  case serviceAccount = "ServiceAccount"
  case claim = "PersistentVolumeClaim"
  case priorityClass = "PriorityClass"
  case runtimeClass = "RuntimeClass"
  case namespace = "Namespace"

  /// How messages call it.
  var word: String {
    switch self {
    case .secret: "secret"
    case .configMap: "config map"
    case .service: "service"
    case .serviceAccount: "service account"
    case .claim: "claim"
    case .priorityClass: "priority class"
    case .runtimeClass: "runtime class"
    case .namespace: "namespace"
    }
  }

  /// The setting that lists those that exist.
  var setting: Field { Field(["platform", "externals", key]) }

  /// What the setting is called.
  var key: String {
    switch self {
    case .secret: "secrets"
    case .configMap: "configMaps"
    case .service: "services"
    case .serviceAccount: "serviceAccounts"
    case .claim: "claims"
    case .priorityClass: "priorityClasses"
    case .runtimeClass: "runtimeClasses"
    case .namespace: "namespaces"
    }
  }

  /// Whether only names are listed, and nothing about them.
  var isNameOnly: Bool {
    switch self {
    case .secret, .configMap, .service: false
    case .serviceAccount, .claim, .priorityClass, .runtimeClass, .namespace: true
    }
  }
}

extension PlatformSettings {
  /// What exists outside, by kind and name; names that stand alone have an empty list of keys.
  var externals: [ExternalKind: Object] {
    var externals: [ExternalKind: Object] = [:]
    for kind in ExternalKind.allCases {
      let declared = values["externals"]?[kind.key]
      let names = (declared?.array ?? []).compactMap(\.text)
      externals[kind] = kind.isNameOnly ? Object(names.map { ($0, []) }) : declared?.object ?? [:]
    }
    return externals
  }
}
