extension JointRule {
  /// What is said in templates and workloads to no effect: DEP-11 and its like, STS-16, STS-18, DEP-13, CJ-08, X-20.
  static let idleWorkloadSettings =
    [("DEP-11", "Deployment"), ("RS-11", "ReplicaSet"), ("STS-11", "StatefulSet"), ("DS-11", "DaemonSet")].map {
      id, kind in
      JointRule(id, .together, on: .kind(kind)) { object, _ in
        guard let metadata = object.root["spec", "template", "metadata"] else { return [] }
        return ["name", "namespace"].filter { !metadata.isEmpty($0) }.map { field in
          metadata.problem(
            field,
            "\(object) gives its pods a \(field), which nobody looks at: pods are called after the workload, and lie beside "
              + "it; take it out", brief: "nobody looks at it")
        }
      }
    } + [
      JointRule("STS-16", .together, on: .kind("StatefulSet")) { object, _ in
        guard object.isReadable, let spec = object.specification, spec.isEmpty("serviceName") else { return [] }
        return [
          spec.problem(
            "serviceName", "\(object) names no Service: its pods get no names in the network; name a headless one",
            brief: "its pods get no names in the network")
        ]
      },
      governingService,
      JointRule("STS-18", .together, on: .kind("StatefulSet")) { object, _ in
        guard let spec = object.pods?.spec else { return [] }
        return ["hostname", "subdomain"].filter { !spec.isEmpty($0) }.map { field in
          spec.problem(
            field, "\(object) sets '\(field)' of its pods, which is replaced by its own names: take it out",
            brief: "it is replaced")
        }
      },
      JointRule("DEP-13", .policy(strict: .warning), on: .kind("Deployment")) { object, _ in
        guard object.specification?.integer("revisionHistoryLimit") == 0 else { return [] }
        let path = FieldPath("spec", "revisionHistoryLimit")
        return [
          Problem(
            path, "\(object) keeps no former revision: nobody can roll it back", brief: "nobody can roll it back",
            remedies: [.write(10, at: path, "keep 10 revisions")])
        ]
      },
      JointRule("CJ-08", .policy(strict: .warning), on: .kind("CronJob")) { object, _ in
        guard object.specification?.isTrue("suspend") == true else { return [] }
        let path = FieldPath("spec", "suspend")
        return [
          Problem(
            path, "\(object) is suspended: nothing will run", brief: "nothing will run",
            remedies: [.write(false, at: path, "let it run")])
        ]
      },
      JointRule("X-20", .policy(strict: .warning), on: .kind("Deployment")) { object, _ in
        guard object.name.utf8.count > 52 else { return [] }
        return [
          Problem(
            FieldPath("metadata", "name"),
            "\(object) has a name of \(object.name.utf8.count) characters: more than 52 are cut off in the names of its pods",
            brief: "more than 52 characters are cut off in names of pods")
        ]
      },
    ]

  /// By the Service that it names, the pods of a StatefulSet are found one by one: STS-16.
  private static let governingService = JointRule("STS-16", .always(.warning), on: .kind("StatefulSet")) {
    object, surroundings in
    guard object.isReadable, let spec = object.specification, !spec.isEmpty("serviceName") else { return [] }
    let (name, namespace) = (spec.text("serviceName"), object.namespace)
    guard surroundings.object("Service", name, in: namespace) == nil,
      surroundings.conditions.externals[.service]?[name] == nil
    else { return [] }
    let nearest = surroundings.nearest(to: name, "Service", in: namespace)
    let place = surroundings.conditions.isComplete ? "which nothing makes" : "which is not among these objects"
    return [
      spec.problem(
        "serviceName",
        "\(object) names Service '\(name.visible)', \(place)"
          + (nearest == nil ? ": without it its pods get no names in the network" : nearest.question),
        brief: "Service '\(name.visible)' is not known\(nearest.question)",
        remedies: nearest.map { [.write(.string($0), at: spec.path["serviceName"], "name '\($0)'")] } ?? [])
    ]
  }

  /// What is said in other objects to no effect, or to a bad one: META-04, META-09, NS-04, RBAC-01, RBAC-05, LR-03.
  static let idleObjectSettings = [
    JointRule("META-04", .policy(strict: .warning), on: .any) { object, _ in
      guard object.isReadable, !object.root.object.kind.isNamespaced, !object.root.object.kind.isCustom,
        let namespace = object.identity.namespace
      else { return [] }
      return [
        Problem(
          FieldPath("metadata", "namespace"),
          "\(object) belongs to the whole cluster: its namespace '\(namespace.visible)' is dropped; take it out",
          brief: "dropped: it belongs to the whole cluster")
      ]
    },
    JointRule("META-09", .policy(strict: .warning), on: .any) { object, _ in
      guard let metadata = object.root["metadata"] else { return [] }
      let own = ["uid", "creationTimestamp", "generation", "selfLink"].filter { metadata.has($0) }.map { field in
        metadata.problem(
          field, "\(object) sets 'metadata.\(field)', which only the server does: it is ignored; take it out",
          brief: "ignored: the server sets it")
      }
      guard let status = object.root["status"], !object.root.object.kind.isCustom else { return own }
      return own + [
        status.problem(
          "\(object) has a 'status', which only the cluster reports: it is ignored; take it out",
          brief: "ignored: the cluster reports it")
      ]
    },
    JointRule("NS-04", .policy(strict: .warning), on: .kind("Namespace")) { object, surroundings in
      // Of what an environment puts into 'default' another rule speaks.
      let isSystems = object.name == "default" && !surroundings.conditions.isComplete
      guard isSystems || object.name.hasPrefix("kube-") else { return [] }
      return [
        Problem(
          FieldPath("metadata", "name"), "\(object) is the system's own: choose another name",
          brief: "it is the system's own")
      ]
    },
    JointRule("RBAC-01", .together, on: .kinds(["Role", "ClusterRole"])) { object, _ in
      object.root.items("rules").flatMap { rule in
        ["verbs", "resources"].flatMap { field in
          rule.items(field).compactMap { part -> Problem? in
            guard let text = part.value.text, text != text.lowercased() || text.contains(" ") else { return nil }
            let meant = text.lowercased().filter { $0 != " " }
            return part.problem(
              "\(object) grants '\(text.visible)', which nothing is called: \(field) are in lower case and without blanks",
              brief: "nothing is called '\(text.visible)'",
              remedies: [.write(.string(meant), at: part.path, "write '\(meant)'")])
          }
        }
      }
    },
    JointRule("RBAC-05", .together, on: .kinds(["RoleBinding", "ClusterRoleBinding"])) { object, _ in
      guard object.isReadable, object.root.isEmpty("subjects") else { return [] }
      return [
        Problem(
          FieldPath("subjects"), "\(object) names nobody: it grants nothing; list who is to have the role",
          brief: "it names nobody")
      ]
    },
    JointRule("LR-03", .together, on: .kind("LimitRange")) { object, _ in
      (object.specification?.items("limits") ?? []).flatMap { limit in
        ["max", "min", "default", "defaultRequest"].flatMap { field in
          limit.entries(field).compactMap { key, part -> Problem? in
            guard let amount = try? Quantity(part.value), amount < .zero else { return nil }
            return part.problem(
              "\(object) has \(amount) of \(key.visible) as '\(field)': nothing has less than 0",
              brief: "nothing has less than 0")
          }
        }
      }
    },
  ]
}
