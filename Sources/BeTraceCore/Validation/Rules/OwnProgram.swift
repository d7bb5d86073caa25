extension Rule {
  /// A question that the program does not know gets no answer, and its pods are restarted or never ready.
  static let servedProbes = Rule(
    "MOD-03", .together,
    deployed: { service, inspection in
      let served = service.service.info.health.paths.map(\.path)
      return service.programs(inspection).flatMap { object, container in
        [("livenessProbe", "liveness"), ("readinessProbe", "readiness"), ("startupProbe", "startup")].compactMap {
          key, name -> Fault? in
          guard let question = container[key, "httpGet"], container.isHealthPort(question.value["port"], of: service)
          else { return nil }
          let path = question.text("path")
          guard !served.contains(path) else { return nil }
          return Fault(
            service, by: .module,
            at: Fault.Part(object: object.position.object, path: ValuePath(question.path["path"])),
            "the \(name) probe asks '\(path.visible)', which '\(service.name)' does not say that it answers: its pods are "
              + "taken for dead, or never for ready\(path.nearest(in: served).question)",
            brief: "asks '\(path.visible)', which is not served")
        }
      }
    })

  /// A program that cannot write where it has to ends as soon as it tries.
  static let writablePaths = Rule(
    "MOD-04", .together,
    deployed: { service, inspection in
      service.programs(inspection).flatMap { object, container -> [Fault] in
        guard container["securityContext", "readOnlyRootFilesystem"]?.value == true, let pods = object.pods else {
          return []
        }
        let directories = pods.writableDirectories(of: container)
        return service.service.info.writablePaths.filter { path in
          !directories.contains { path == $0 || path.hasPrefix($0.hasSuffix("/") ? $0 : "\($0)/") }
        }.map { path in
          Fault(
            service, by: .module,
            at: Fault.Part(object: object.position.object, path: ValuePath(container.path["volumeMounts"])),
            "'\(service.name)' writes to '\(path.visible)', where its container can only read: mount a volume there",
            brief: "cannot write to '\(path.visible)'")
        }
      }
    })
}

extension ServicePlan {
  /// The containers that run the service's own program: those that listen on one of its ports.
  fileprivate func programs(_ inspection: Inspection) -> [(object: PlacedObject, container: ObjectPart)] {
    let ports = service.info.ports.map { Value.integer($0.containerPort) }
    return inspection.objects(of: self).flatMap { object in
      (object.pods?.spec.items("containers") ?? []).filter { container in
        container.items("ports").contains { port in port.value["containerPort"].map(ports.contains) ?? false }
      }.map { (object, $0) }
    }
  }
}

extension ObjectPart {
  /// Whether `port` of a probe of this container is the one on which `service` answers questions about its health.
  fileprivate func isHealthPort(_ port: Value?, of service: ServicePlan) -> Bool {
    let info = service.service.info
    guard let port, let name = info.health.port else { return false }
    let number = info.ports.first { $0.name == name }.map { Value.integer($0.containerPort) }
    return port == .string(name) || port == number
  }
}

extension JudgedPods {
  /// Where `container` has volumes that can be written to.
  fileprivate func writableDirectories(of container: ObjectPart) -> [String] {
    let contents = ["configMap", "secret", "projected", "downwardAPI", "image"]
    let fixed = spec.items("volumes").filter { volume in contents.contains(where: volume.has) }.map { $0.text("name") }
    return container.items("volumeMounts").filter { !$0.isTrue("readOnly") && !fixed.contains($0.text("name")) }.map {
      $0.text("mountPath")
    }
  }
}
