extension ObjectRule {
  /// What older kinds of volumes need: POD-46.
  static let volumePlugins = ObjectRule("POD-46", on: .volumes, .custom(pluginProblems))

  /// The fields that each kind of volume cannot do without.
  private static let needs: [(source: String, fields: [String])] = [
    ("gcePersistentDisk", ["pdName"]), ("awsElasticBlockStore", ["volumeID"]), ("gitRepo", ["repository"]),
    ("iscsi", ["targetPortal", "iqn"]), ("glusterfs", ["endpoints", "path"]), ("rbd", ["monitors", "image"]),
    ("cinder", ["volumeID"]), ("cephfs", ["monitors"]), ("flexVolume", ["driver"]),
    ("azureFile", ["secretName", "shareName"]), ("vsphereVolume", ["volumePath"]), ("photonPersistentDisk", ["pdID"]),
    ("portworxVolume", ["volumeID"]), ("azureDisk", ["diskName", "diskURI"]), ("quobyte", ["registry", "volume"]),
    ("scaleIO", ["gateway", "system", "volumeName"]), ("storageos", ["volumeName"]),
  ]

  private static let pluginProblems: @Sendable (ObjectPart) -> [Problem] = { volume in
    guard volume.value.object?.members.count ?? 0 > 1 else { return [] }
    var problems: [Problem] = []
    for (name, fields) in needs {
      guard let source = volume[name] else { continue }
      problems += fields.filter { source.isEmpty($0) }.map { source.missing($0) }
    }
    for name in ["gcePersistentDisk", "awsElasticBlockStore"] {
      problems += volume[name]?.check("partition", .number(0...255)) ?? []
    }
    problems += volume["iscsi"]?.check("lun", .number(0...255)) ?? []
    if let channel = volume["fc"] {
      problems += channel.check("lun", .number(0...255))
      if channel.isEmpty("targetWWNs") == channel.isEmpty("wwids") {
        problems.append(channel.problem("targetWWNs", "expected 'targetWWNs' or 'wwids', one of them"))
      } else if !channel.isEmpty("targetWWNs"), !channel.has("lun") {
        problems.append(channel.missing("lun", "a number, as 'targetWWNs' are given"))
      }
    }
    return problems
  }
}
