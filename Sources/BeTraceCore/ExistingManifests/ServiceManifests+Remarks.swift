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
    for (index, item) in (ofContainer("env")?.array ?? []).enumerated() where VariableSource(item: item) == nil {
      let path = container?.appending("env").appending(.index(index)) ?? ValuePath()
      remarks.append(
        remark(
          workload, at: path,
          "the variable '\(item["name"]?.text ?? "")' has a source that no environment can say; it stays"))
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
          "'ingress' is about the first rule that leads to its Service, the others stay")
      ]
      : [])
      + ingresses.dropFirst().map {
        remark($0, "\(resources[$0].identity) stays as it is, and goes only if 'ingress' is null")
      }
  }

  private var objectRemarks: [ModuleRemark] {
    resources.indices.compactMap { index in
      let resource = resources[index]
      if resource.name.isEmpty, let prefix = resource.body["metadata"]?["generateName"]?.text {
        return remark(
          index, at: ValuePath().appending("metadata", "generateName"),
          "the cluster gives this \(resource.kind) a name that begins with '\(prefix)': each apply makes another one")
      }
      guard let home, let namespace = resource.namespace, namespace != home else { return nil }
      return remark(
        index, at: ValuePath().appending("metadata", "namespace"),
        "\(resource.identity) stays in '\(namespace)', whatever namespace an environment says")
    }
  }

  /// Names in DNS that hold the namespace, which does not follow where the objects move.
  private var addressRemarks: [ModuleRemark] {
    guard let home, let workload else { return [] }
    return (ofContainer("env")?.array ?? []).enumerated().compactMap { index, item in
      guard let address = item["value"]?.text.flatMap(ServiceAddress.init), address.namespace == home, let container
      else { return nil }
      return remark(
        workload, at: container.appending("env").appending(.index(index)).appending("value"),
        "'\(item["name"]?.text ?? "")' names the namespace '\(home)', also where an environment says another one; a "
          + "reference would follow")
    }
  }
}
