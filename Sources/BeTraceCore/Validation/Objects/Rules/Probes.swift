extension ObjectRule {
  /// How containers are asked whether they are well, and told what happens: POD-22 to POD-27.
  static let probes = [
    ObjectRule("POD-22", on: .probes, .custom { $0.handlerProblems(["exec", "httpGet", "tcpSocket", "grpc"]) }),
    ObjectRule("POD-23", on: .probes, .custom(\.handlerContentProblems)),
    ObjectRule(
      "POD-24", on: .probes,
      .at("initialDelaySeconds", .atLeast(0)), .at("timeoutSeconds", .atLeast(0)), .at("periodSeconds", .atLeast(0)),
      .at("successThreshold", .atLeast(0)), .at("failureThreshold", .atLeast(0)),
      .custom { probe in
        guard probe.has("terminationGracePeriodSeconds") else { return [] }
        if probe.step == .field("readinessProbe") {
          return [probe.problem("terminationGracePeriodSeconds", "a readiness probe ends nothing; take it out")]
        }
        return probe.check("terminationGracePeriodSeconds", .atLeast(1))
      }),
    ObjectRule(
      "POD-25", on: .probes,
      .custom { probe in
        guard probe.step != .field("readinessProbe"), let count = probe.integer("successThreshold"),
          count != 1, count >= 0
        else { return [] }
        return [probe.problem("successThreshold", "expected 1, found \(count)")]
      }),
    ObjectRule(
      "POD-27", on: .hooks,
      .custom { hook in
        hook.handlerProblems(["exec", "httpGet", "tcpSocket", "sleep"]) + hook.handlerContentProblems
      }),
    ObjectRule(
      "POD-27", on: .pods,
      .custom { pod in
        let grace = pod.integer("terminationGracePeriodSeconds") ?? 30
        return pod.everyContainer.flatMap { container in
          ["postStart", "preStop"].compactMap { container["lifecycle", $0, "sleep"] }.compactMap { sleep -> Problem? in
            let seconds = sleep.integer("seconds") ?? 0
            return seconds < 0 || seconds > grace
              ? sleep.problem("expected 0 to 'terminationGracePeriodSeconds', which is \(grace), found \(seconds)")
              : nil
          }
        }
      }),
  ]
}

extension ObjectPart {
  /// None of `kinds`, or more than one, the later of which is blamed.
  fileprivate func handlerProblems(_ kinds: [String]) -> [Problem] {
    let given = kinds.filter { has($0) }
    guard let first = given.first else {
      return [problem("expected one of \(kinds.joined(separator: ", ")), found none")]
    }
    return given.dropFirst().map { problem($0, "'\(first)' is given too; keep one, and set the other to null") }
  }

  /// What is wrong inside the handlers of a probe or hook.
  fileprivate var handlerContentProblems: [Problem] {
    var problems: [Problem] = []
    if let exec = self["exec"], exec.isEmpty("command") { problems.append(exec.missing("command", "a command")) }
    if let request = self["httpGet"] {
      problems +=
        request.check("port", Condition.port.required) + request.check("scheme", .oneOf("HTTP", "HTTPS"))
        + (request.isEmpty("path") ? [request.missing("path", "a path")] : [])
      for header in request.items("httpHeaders") where !header.text("name").isHeaderName {
        problems.append(
          Problem(
            request.path["httpHeaders"], part: header.path["name"],
            "expected letters, digits and '-', found \(header.text("name").quoted)"))
      }
    }
    if let socket = self["tcpSocket"] { problems += socket.check("port", Condition.port.required) }
    if let grpc = self["grpc"] { problems += grpc.check("port", Condition.portNumber.required) }
    return problems
  }
}
