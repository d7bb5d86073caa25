extension ServiceManifests {
  /// What is carried along as it is written, though an environment might want to decide it; `name` is the service's.
  func remarks(of name: String) -> [ModuleRemark] {
    workloadRemarks + portRemarks(of: name) + ingressRemarks + objectRemarks + addressRemarks
  }

  private func remark(_ index: Int, at path: ValuePath = ValuePath(), _ message: String) -> ModuleRemark {
    ModuleRemark(message, at: place(of: path, in: index))
  }

  private var workloadRemarks: [ModuleRemark] {
    guard let workload else {
      return [ModuleRemark("there is no workload among its manifests: all of them are deployed as they are")]
    }
    let others = resources.indices.filter { $0 != workload && resources[$0].templatePath != nil }
    var remarks = others.map {
      remark(
        $0, "\(resources[$0].identity) is deployed as it is: settings are about \(resources[workload].identity)")
    }
    if container == nil {
      remarks.append(remark(workload, "\(resources[workload].identity) has no container to decide about"))
    }
    if let containers = template.flatMap({ resources[workload][$0.appending("spec", "containers")]?.array }),
      containers.count > 1, let name = ofContainer("name")?.text
    {
      remarks.append(
        remark(workload, "settings are about its container '\(name)', the others stay as they are"))
    }
    let strange = variables { VariableSource(item: $0) == nil }
    if let first = strange.first {
      let isOne = strange.count == 1
      remarks.append(
        remark(
          workload, at: first.path,
          "the \(isOne ? "variable" : "variables") \(strange.map { "'\($0.name)'" }.inWords) \(isOne ? "has" : "have") a source "
            + "that no environment can say; \(isOne ? "it stays" : "they stay")"))
    }
    return remarks
  }

  private func portRemarks(of name: String) -> [ModuleRemark] {
    guard let service else {
      let isCalled = isCounted || workloadKind == "DaemonSet"
      return !isCalled
        ? []
        : [
          ModuleRemark("there is no Service among its manifests that leads to its pods: nobody can refer to its ports")
        ]
    }
    let listed = ofContainer("ports")?.array ?? []
    var remarks = resources[service].servicePorts.enumerated().compactMap { index, offer -> ModuleRemark? in
      guard let target = offer["targetPort"] ?? offer["port"],
        !listed.contains(where: { $0["containerPort"] == target || $0["name"] == target })
      else { return nil }
      let path = ValuePath().appending("spec", "ports").appending(.index(index))
      return remark(
        service, at: path,
        "nobody can refer to this port, as the container does not list \(target.quoted); add it to the container's 'ports'"
      )
    }
    if resources[service].name != name {
      remarks.append(
        remark(
          service, at: ValuePath().appending("metadata", "name"),
          "its Service is called '\(resources[service].name)': references to '\(name)' lead nowhere; call one like the other"
        ))
    }
    return remarks
  }

  private var ingressRemarks: [ModuleRemark] {
    guard let first = ingresses.first else { return [] }
    let rules = resources[first].body["spec"]?["rules"]?.array ?? []
    let paths = rules.flatMap { $0["http"]?["paths"]?.array ?? [] }
    return
      (paths.count > 1
      ? [
        remark(
          first, at: ValuePath().appending("spec", "rules"),
          "'ingress' is about the first rule that leads to its Service, the others stay, and go only if it is null")
      ]
      : [])
      + ingresses.dropFirst().map {
        remark($0, "\(resources[$0].identity) stays as it is, and goes only if 'ingress' is null")
      }
  }

  private var objectRemarks: [ModuleRemark] {
    resources.indices.compactMap { index in
      let resource = resources[index]
      guard let home, let namespace = resource.namespace, namespace != home else { return nil }
      return remark(
        index, at: ValuePath().appending("metadata", "namespace"),
        "\(resource.identity) stays in '\(namespace)', whatever namespace an environment says")
    }
  }

  /// Names in DNS that hold the namespace, which does not follow where the objects move.
  private var addressRemarks: [ModuleRemark] {
    guard let home, let workload else { return [] }
    let fixed = variables { $0["value"]?.text.flatMap(ServiceAddress.init)?.namespace == home }
    guard let first = fixed.first else { return [] }
    return [
      remark(
        workload, at: first.path.appending("value"),
        "\(fixed.map { "'\($0.name)'" }.inWords) \(fixed.count == 1 ? "names" : "name") the namespace '\(home)', also where an "
          + "environment says another one; \(fixed.count == 1 ? "a reference" : "references") would follow")
    ]
  }

  /// The variables of the container whose items `fit`: their names, and where they are in the workload.
  private func variables(that fit: (Value) -> Bool) -> [(name: String, path: ValuePath)] {
    guard let container else { return [] }
    return (ofContainer("env")?.array ?? []).enumerated().filter { fit($1) }.map { index, item in
      (item["name"]?.text ?? "", container.appending("env").appending(.index(index)))
    }
  }
}
