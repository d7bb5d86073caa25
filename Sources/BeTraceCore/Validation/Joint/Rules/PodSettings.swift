extension JointRule {
  /// What pods say and cannot work: POD-18, POD-26, POD-30, POD-37, POD-44.
  static let podSettings = [
    JointRule("POD-18", .together, on: .pods) { object, _ in
      (object.pods?.containers ?? []).flatMap(\.unresolvedVariables)
    },
    JointRule("POD-26", .together, on: .pods) { object, surroundings in
      let numbers = Set(
        (object.pods?.containers ?? []).flatMap { $0.items("ports") }.compactMap { $0.integer("containerPort") })
      return (object.pods?.containers ?? []).flatMap { container in
        let names = container.items("ports").map { $0.text("name") }.filter { !$0.isEmpty }
        return container.askers.compactMap { words, part -> Problem? in
          if let number = part.integer("port"), !container.items("ports").isEmpty, !numbers.contains(number) {
            // Ports need not be declared; where some are, this one may be a slip.
            return part.problem(
              "port",
              "\(words) of container '\(container.text("name").visible)' asks port \(number), which no container of the pod "
                + "declares; correct it, or add the port to 'ports'",
              severity: surroundings.conditions.severity(of: .policy(strict: .warning)),
              brief: "no container declares port \(number)")
          }
          guard let port = part.value["port"]?.text, port.isPortName, !names.contains(port) else { return nil }
          let meant = port.nearest(in: names)
          return part.problem(
            "port",
            "\(words) of container '\(container.text("name").visible)' asks port '\(port.visible)', but the container has no port "
              + "of that name\(port.hint(from: names))", brief: "the container has no port '\(port.visible)'",
            remedies: meant.map { [.write(.string($0), at: part.path["port"], "ask port '\($0)'")] } ?? [])
        }
      }
    },
    JointRule("POD-30", .together, on: .pods) { object, _ in
      (object.pods?.spec.items("volumes") ?? []).flatMap { volume in
        [("secret", "secretName"), ("configMap", "name"), ("persistentVolumeClaim", "claimName")].compactMap {
          source, field -> Problem? in
          guard let part = volume[source], !part.isEmpty(field), !part.text(field).isDNSSubdomain else { return nil }
          return part.problem(
            field,
            "volume '\(volume.text("name").visible)' of \(object) refers to '\(part.text(field).visible)', which nothing can be "
              + "called: expected \(TextFormat.dnsSubdomain.expectation)", brief: "nothing can be called so")
        }
      }
    },
    JointRule("POD-37", .together, on: .pods) { object, _ in
      guard let pods = object.pods else { return [] }
      return pods.containers.compactMap { container in
        let settings = [container["securityContext"], pods.spec["securityContext"]].compactMap(\.self)
        let isNeverRoot = settings.first { $0.has("runAsNonRoot") }?.isTrue("runAsNonRoot") ?? false
        guard isNeverRoot, let user = settings.first(where: { $0.has("runAsUser") }), user.integer("runAsUser") == 0
        else { return nil }
        return user.problem(
          "runAsUser",
          "container '\(container.text("name").visible)' of \(object) is to run as user 0, and not as root, which is the same: it "
            + "never starts; use another user", brief: "user 0 is root, which 'runAsNonRoot' forbids")
      }
    },
    JointRule("POD-44", .together, on: .pods) { object, _ in
      guard let pods = object.pods, let grace = pods.spec.integer("terminationGracePeriodSeconds") else { return [] }
      return pods.containers.compactMap { container in
        // The server refuses a sleep that is longer.
        guard let sleep = container["lifecycle", "preStop", "sleep"]?.integer("seconds"), sleep > 0, sleep == grace
        else {
          return nil
        }
        let path = pods.spec.path["terminationGracePeriodSeconds"]
        return Problem(
          path,
          "container '\(container.text("name").visible)' of \(object) sleeps \(sleep) seconds before it stops, and is killed after "
            + "\(grace): no time is left to finish what it does", brief: "it sleeps until it is killed",
          remedies: [.write(.integer(sleep + 30), at: path, "allow \(sleep + 30) seconds")])
      }
    },
  ]
}

extension ObjectPart {
  /// What of this container asks a port over the network, and how messages call it.
  fileprivate var askers: [(words: String, part: ObjectPart)] {
    let probes = [
      ("the liveness probe", self["livenessProbe"]), ("the readiness probe", self["readinessProbe"]),
      ("the startup probe", self["startupProbe"]), ("the hook 'postStart'", self["lifecycle", "postStart"]),
      ("the hook 'preStop'", self["lifecycle", "preStop"]),
    ]
    return probes.flatMap { words, part in
      ["httpGet", "tcpSocket"].compactMap { handler in part?[handler].map { (words, $0) } }
    }
  }

  /// References of this container's variables to others that it has only later, or not at all.
  fileprivate var unresolvedVariables: [Problem] {
    let variables = items("env")
    // Most containers have none, and all are asked.
    guard variables.contains(where: { $0.text("value").suffix(after: "$") != nil }) else { return [] }
    let names = variables.map { $0.text("name") }
    var known: Set<String> = []
    var problems: [Problem] = []
    for variable in variables {
      for name in variable.text("value").expandedNames where !known.contains(name) {
        let isLater = names.contains(name)
        // What others bring along is not known, nor are the addresses of Services that the cluster adds.
        guard isLater || isEmpty("envFrom") && !name.hasSuffix("_SERVICE_HOST") && !name.hasSuffix("_SERVICE_PORT")
        else { continue }
        let nearest = isLater ? nil : name.nearest(in: known.sorted())
        problems.append(
          variable.problem(
            "value",
            "'\(variable.text("name").visible)' refers to '$(\(name.visible))', which is "
              + (isLater ? "only set after it" : "set nowhere") + ": the text stays as it is\(nearest.question)",
            brief: "'$(\(name.visible))' stays as it is\(nearest.question)"))
      }
      known.insert(variable.text("name"))
    }
    return problems
  }
}

extension String {
  /// The names in `$(NAME)` that a container replaces; `$$` stands for `$`.
  fileprivate var expandedNames: [String] {
    var names: [String] = []
    var rest = self[...]
    while let after = rest.suffix(after: "$") {
      rest = after
      if rest.first == "$" {
        rest = rest.dropFirst()
      } else if rest.first == "(", let end = rest.firstIndex(of: ")") {
        let name = String(rest[..<end].dropFirst())
        if name.isVariableName, !name.contains(" ") { names.append(name) }
        rest = rest[rest.index(after: end)...]
      }
    }
    return names
  }
}
