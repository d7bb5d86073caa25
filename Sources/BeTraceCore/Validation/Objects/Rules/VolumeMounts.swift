extension ObjectRule {
  /// Where containers see volumes: POD-31, POD-47, STS-17.
  static let volumeMounts = [
    ObjectRule("POD-31", on: .pods, .custom(mountProblems)),
    ObjectRule("POD-47", on: .pods, .custom(deviceProblems)),
    ObjectRule(
      "STS-17", on: .kind("StatefulSet"),
      .custom { object in
        (object["spec"]?.items("volumeClaimTemplates") ?? []).enumerated().flatMap { index, claim -> [Problem] in
          let name = claim["metadata"]?.text("name") ?? ""
          if name.isDNSLabel { return [] }
          let blamed = FieldPath("spec", "template", "spec", "volumes")[index]["name"]
          return [
            Problem(
              blamed, part: claim.path["metadata"]["name"],
              "expected \(TextFormat.dnsLabel.expectation), found \(name.quoted)")
          ]
        }
      }),
  ]

  private static let mountProblems: @Sendable (ObjectPart) -> [Problem] = { pod in
    let names = Set(pod.items("volumes").map { $0.text("name") } + pod.object.claimNames)
    return pod.everyContainer.flatMap { container -> [Problem] in
      let devices = Set(container.items("volumeDevices").map { $0.text("devicePath") })
      var seen: Set<String> = []
      return container.items("volumeMounts").flatMap { mount -> [Problem] in
        var problems: [Problem] = []
        let (name, path) = (mount.text("name"), mount.text("mountPath"))
        if name.isEmpty {
          problems.append(mount.missing("name"))
        } else if !names.contains(name) {
          let hint = name.nearest(in: names.sorted()).map { "; did you mean '\($0.visible)'?" } ?? ""
          problems.append(mount.problem("name", "there is no volume \(name.quoted)\(hint)"))
        }
        if path.isEmpty {
          problems.append(mount.missing("mountPath"))
        } else if !seen.insert(path).inserted || devices.contains(path) {
          problems.append(
            mount.problem("mountPath", "something else is at \(path.quoted) already; a path has to mean one thing"))
        }
        return problems
          + mount.mountContentProblems(
            blaming: container, isPrivileged: container["securityContext"]?.isTrue("privileged") == true)
      }
    }
  }

  private static let deviceProblems: @Sendable (ObjectPart) -> [Problem] = { pod in
    pod.everyContainer.flatMap { container -> [Problem] in
      let mounted = Set(container.items("volumeMounts").map { $0.text("name") })
      var names: Set<String> = []
      var paths: Set<String> = []
      return container.items("volumeDevices").flatMap { device -> [Problem] in
        var problems: [Problem] = []
        let (name, path) = (device.text("name"), device.text("devicePath"))
        let volume = pod.items("volumes").first { $0.text("name") == name }
        if name.isEmpty {
          problems.append(device.missing("name"))
        } else if pod.object.claimNames.contains(name) || volume?.has("persistentVolumeClaim") == true
          || volume?.has("ephemeral") == true
        {
          if !names.insert(name).inserted {
            problems.append(device.problem("name", "\(name.quoted) is given twice; keep one"))
          }
          if mounted.contains(name) {
            problems.append(device.problem("name", "\(name.quoted) is mounted too; keep one of them"))
          }
        } else {
          problems.append(device.problem("name", "expected the name of a volume that is a claim, found \(name.quoted)"))
        }
        if path.isEmpty {
          problems.append(device.missing("devicePath"))
        } else if path.leadsUp {
          problems.append(device.problem("devicePath", "a path cannot hold '..'; take it out"))
        } else if !paths.insert(path).inserted {
          problems.append(device.problem("devicePath", "\(path.quoted) is given twice; keep one"))
        }
        return problems
      }
    }
  }
}

extension ObjectPart {
  fileprivate func mountContentProblems(blaming container: ObjectPart, isPrivileged: Bool) -> [Problem] {
    var problems: [Problem] = []
    let wrong = { (name: String, message: String) in
      Problem(container.path["volumeMounts"][name], part: self.path[name], message)
    }
    for name in ["subPath", "subPathExpr"] where has(name) && (text(name).hasPrefix("/") || text(name).leadsUp) {
      problems.append(wrong(name, "expected a path inside the volume, without '..', found \(text(name).quoted)"))
    }
    if !isEmpty("subPath"), !isEmpty("subPathExpr") {
      problems.append(problem("subPathExpr", "'subPath' is given too; keep one"))
    }
    let propagation = text("mountPropagation")
    if has("mountPropagation"), !["None", "HostToContainer", "Bidirectional"].contains(propagation) {
      problems.append(
        wrong("mountPropagation", "expected 'None', 'HostToContainer' or 'Bidirectional', found \(propagation.quoted)"))
    } else if propagation == "Bidirectional", !isPrivileged {
      problems.append(wrong("mountPropagation", "'Bidirectional' is only for privileged containers"))
    }
    let recursive = text("recursiveReadOnly")
    guard has("recursiveReadOnly") else { return problems }
    switch recursive {
    case "Disabled": break
    case "IfPossible", "Enabled":
      if !isTrue("readOnly") { problems.append(wrong("recursiveReadOnly", "it needs 'readOnly' to be true")) }
      if !propagation.isEmpty, propagation != "None" {
        problems.append(wrong("recursiveReadOnly", "it does not go with 'mountPropagation'; take one of them out"))
      }
    default:
      problems.append(
        wrong("recursiveReadOnly", "expected 'Disabled', 'IfPossible' or 'Enabled', found \(recursive.quoted)"))
    }
    return problems
  }
}
