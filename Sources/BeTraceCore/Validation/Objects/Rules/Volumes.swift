extension ObjectRule {
  /// What pods keep files on: POD-29, POD-30, POD-46.
  static let volumes = [
    ObjectRule(
      "POD-29", on: .pods,
      .custom { pod in
        let replaced = Set(pod.object.claimNames)
        var seen: Set<String> = []
        return pod.items("volumes").filter { !replaced.contains($0.text("name")) }.flatMap { volume -> [Problem] in
          let name = volume.text("name")
          if name.isEmpty { return [volume.missing("name")] }
          if !name.isDNSLabel { return volume.check("name", .label) }
          return seen.insert(name).inserted
            ? [] : [volume.problem("name", "\(name.quoted) is another volume's name too; a name has to mean one")]
        }
      }),
    ObjectRule(
      "POD-29", on: .volumes,
      .custom { volume in
        let given = volumeSources.filter { volume.has($0) }
        return given.dropFirst().map {
          volume.problem($0, "'\(given[0])' is given too; keep one, and set the other to null")
        }
      }),
    ObjectRule("POD-30", on: .volumes, .custom(fileProblems)),
    ObjectRule("POD-30", .warning, on: .volumes, .custom(overlapProblems)),
    ObjectRule("POD-46", on: .volumes, .custom(sourceProblems)),
  ]

  /// The sources in the order in which the server looks at them.
  private static let volumeSources = [
    "emptyDir", "hostPath", "gitRepo", "gcePersistentDisk", "awsElasticBlockStore", "secret", "nfs", "iscsi",
    "glusterfs", "flocker", "persistentVolumeClaim", "rbd", "cinder", "cephfs", "quobyte", "downwardAPI", "fc",
    "flexVolume", "configMap", "azureFile", "vsphereVolume", "photonPersistentDisk", "portworxVolume", "azureDisk",
    "storageos", "projected", "scaleIO", "csi", "ephemeral", "image",
  ]

  private static let mode = Condition("a mode from 0 to 0777, which is 511 in decimal") {
    $0.integer.map { (0...511).contains($0) } ?? true
  }

  private static let fileProblems: @Sendable (ObjectPart) -> [Problem] = { volume in
    var problems: [Problem] = []
    if let secret = volume["secret"] {
      problems +=
        (secret.isEmpty("secretName") ? [secret.missing("secretName")] : [])
        + secret.check("defaultMode", mode) + secret.items("items").flatMap(itemProblems)
    }
    if let config = volume["configMap"] {
      problems +=
        (config.isEmpty("name") ? [config.missing("name")] : [])
        + config.check("defaultMode", mode) + config.items("items").flatMap(itemProblems)
    }
    if let claim = volume["persistentVolumeClaim"], claim.isEmpty("claimName") {
      problems.append(claim.missing("claimName"))
    }
    if let downward = volume["downwardAPI"] {
      problems +=
        downward.check("defaultMode", mode)
        + downward.items("items").flatMap { downwardProblems($0, blaming: downward.path) }
    }
    if let projected = volume["projected"] { problems += projectedProblems(projected, of: volume) }
    return problems
  }

  private static func itemProblems(_ item: ObjectPart) -> [Problem] {
    (item.isEmpty("key") ? [item.missing("key")] : []) + item.filePathProblems + item.check("mode", mode)
  }

  /// What is wrong with a file that tells a pod about itself; `blame` is what the server says instead of the item.
  private static func downwardProblems(_ item: ObjectPart, blaming blame: FieldPath) -> [Problem] {
    var problems = item.filePathProblems + item.check("mode", mode)
    switch (item["fieldRef"], item["resourceFieldRef"]) {
    case (nil, nil): problems.append(item.missing("fieldRef", "'fieldRef' or 'resourceFieldRef'"))
    case (.some, .some):
      problems.append(item.problem("expected 'fieldRef' or 'resourceFieldRef', found both; keep one"))
    case (let field?, nil):
      problems +=
        field.versionProblems(blaming: field.path["fieldPath"])
        + field.fieldPathProblems { path in
          ["metadata.name", "metadata.namespace", "metadata.uid", "metadata.labels", "metadata.annotations"].contains(
            path)
            || path.hasPrefix("metadata.") && path.hasSuffix("]") && path.isPodField
        }
    case (nil, let resource?):
      if resource.isEmpty("containerName") { problems.append(resource.missing("containerName")) }
      problems += resource.resourceFieldProblems
    }
    let depth = item.path.steps.count
    return problems.map { problem in
      Problem(
        FieldPath(blame.steps + problem.field.steps.dropFirst(depth)), part: problem.part,
        problem.message)
    }
  }

  private static func projectedProblems(_ projected: ObjectPart, of volume: ObjectPart) -> [Problem] {
    var problems = projected.check("defaultMode", mode)
    var paths: Set<String> = []
    let repeated = { (path: String, part: ObjectPart) -> [Problem] in
      path.isEmpty || paths.insert(path).inserted
        ? [] : [Problem(projected.path, part: part.path, "\(path.quoted) is written twice; keep one")]
    }
    for source in projected.items("sources") {
      // Others are behind gates that are off, so the server drops them unread.
      let kinds = ["secret", "configMap", "downwardAPI", "serviceAccountToken"].compactMap { source[$0] }
      for second in kinds.dropFirst() {
        problems.append(second.problem("one source an entry; make another entry of it"))
      }
      for name in ["secret", "configMap"] {
        guard let object = source[name] else { continue }
        if object.isEmpty("name") { problems.append(object.missing("name")) }
        for item in object.items("items") { problems += itemProblems(item) + repeated(item.text("path"), item) }
      }
      if let downward = source["downwardAPI"] {
        for item in downward.items("items") {
          problems += downwardProblems(item, blaming: downward.path) + repeated(item.text("path"), item)
        }
      }
      guard let token = source["serviceAccountToken"] else { continue }
      let path = token.text("path")
      if path.isEmpty {
        problems.append(
          Problem(projected.path["path"], part: token.path["path"], "expected a value, found none"))
      } else if path.hasPrefix("/") || path.leadsUp || path.hasPrefix("..") {
        problems.append(
          Problem(
            projected.path["path"], part: token.path["path"],
            "expected a path inside the volume, found \(path.quoted)"))
      }
      problems += repeated(path, token) + token.check("expirationSeconds", .number(600...(1 << 32)))
    }
    return problems
  }

  private static let overlapProblems: @Sendable (ObjectPart) -> [Problem] = { volume in
    let files = { (source: ObjectPart) in
      ["secret", "configMap", "downwardAPI"].compactMap { source[$0] }.flatMap { $0.items("items") }
        + [source["serviceAccountToken"]].compactMap { $0 }
    }
    let items = files(volume) + (volume["projected"]?.items("sources") ?? []).flatMap(files)
    var problems = items.indices.compactMap { index -> Problem? in
      let path = items[index].text("path")
      let isTaken = items[..<index].contains { $0.text("path").overlaps(path) }
      return isTaken ? items[index].problem("path", "\(path.quoted) overlaps with another item's path") : nil
    }
    for source in volume["projected"]?.items("sources") ?? [] where source.value.object?.isEmpty == true {
      problems.append(source.problem("expected a source, found none; take the entry out"))
    }
    return problems
  }

  private static let sourceProblems: @Sendable (ObjectPart) -> [Problem] = { volume in
    var problems: [Problem] = []
    if let empty = volume["emptyDir"] { problems += empty.check("sizeLimit", .amount) }
    if let host = volume["hostPath"] {
      problems +=
        host.isEmpty("path") ? [host.missing("path")] : host.check("path", .text("a path without '..'") { !$0.leadsUp })
      problems += host.check(
        "type",
        Condition.oneOf(
          "DirectoryOrCreate", "Directory", "FileOrCreate", "File", "Socket", "CharDevice", "BlockDevice"
        ).orEmpty)
    }
    if let nfs = volume["nfs"] {
      if nfs.isEmpty("server") { problems.append(nfs.missing("server")) }
      problems +=
        nfs.isEmpty("path")
        ? [nfs.missing("path")] : nfs.check("path", .text("a path that begins with '/'") { $0.hasPrefix("/") })
    }
    if let driver = volume["csi"] {
      problems +=
        driver.isEmpty("driver")
        ? [driver.missing("driver")]
        : driver.check(
          "driver",
          .text("a DNS name of at most 63 characters") { $0.utf8.count <= 63 && $0.lowercased().isDNSSubdomain })
      if let secret = driver["nodePublishSecretRef"], secret.isEmpty("name") { problems.append(secret.missing("name")) }
    }
    if let ephemeral = volume["ephemeral"] {
      if !ephemeral.has("volumeClaimTemplate") { problems.append(ephemeral.missing("volumeClaimTemplate")) }
      problems += ephemeral["volumeClaimTemplate", "metadata"]?.ephemeralMetadataProblems ?? []
    }
    if let image = volume["image"] {
      problems += image.check("pullPolicy", Condition.oneOf("Always", "IfNotPresent", "Never").orEmpty)
      if volume.object.isPod, image.isEmpty("reference") { problems.append(image.missing("reference")) }
    }
    return problems
  }
}

extension ObjectPart {
  /// What is wrong with the metadata of a claim that is made for one pod: it can have labels and annotations only.
  fileprivate var ephemeralMetadataProblems: [Problem] {
    let others = (value.object?.members.map(\.key) ?? []).filter { !["labels", "annotations"].contains($0) }
    return others.filter { !isEmpty($0) }.map { problem($0, "the server names the claim itself; take it out") }
      + labelProblems("labels", blaming: path["labels"])
      + entries("annotations").filter { !$0.key.lowercased().isQualifiedName }.map {
        Problem(
          path["annotations"], part: $0.part.path,
          "'\($0.key.visible)' is no key of an annotation: \(String.qualifiedNameForm)")
      }
  }

  /// What is wrong with the path of a file in a volume.
  fileprivate var filePathProblems: [Problem] {
    if isEmpty("path") { return [missing("path")] }
    return check(
      "path",
      .text("a path inside the volume, without '..'") { !$0.hasPrefix("/") && !$0.leadsUp && !$0.hasPrefix("..") })
  }
}

extension String {
  /// Whether one of two paths is the other, or lies in it.
  fileprivate func overlaps(_ other: String) -> Bool {
    self == other || hasPrefix(other + "/") || other.hasPrefix(self + "/")
  }
}
