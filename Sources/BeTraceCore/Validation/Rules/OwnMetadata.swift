extension Rule {
  /// Services are selected and found by the labels that their modules set, so nobody else may change those.
  static let ownMetadata = Rule(
    "EF-12", .always(.warning),
    deployed: { service, inspection in
      let added = service.parameters.added
      return [("labels", "label", added.labels), ("annotations", "annotation", added.annotations)].flatMap {
        map, word, entries in
        entries.members.compactMap { entry -> Fault? in
          guard let (part, own) = service.rival(of: entry, in: map) else { return nil }
          let setting = service.setting(behind: part.object)
          let owner = setting.map { "'\($0)'" } ?? "the module of '\(service.name.visible)'"
          let message =
            "\(owner) sets \(word) '\(entry.key.visible)' itself, to \(own.quoted): this value is ignored there"
          let brief = "ignored: \(setting?.description ?? "the module") sets it to \(own.quoted)"
          let field = Field([map, entry.key])
          guard service[field]?.value == entry.value else {
            return Fault(setting: Field(["platform", map, entry.key]), message, brief: brief)
          }
          let removal = Edit(
            environment: inspection.plan.decider(of: field, of: service), service: service.name, field: field,
            value: nil)
          return Fault(service, field, at: part, message, brief: brief, fixes: [QuickFix("leave it out", [removal])])
        }
      }
    })
}

extension ServicePlan {
  /// Where an object or a pod has another value than `entry` under its key, and that value; nil if nowhere.
  fileprivate func rival(of entry: Object.Member, in map: String) -> (part: Fault.Part, own: Value)? {
    for (index, resource) in resources.enumerated() where !resource.isShared {
      for keys in [["metadata", map, entry.key], ["spec", "template", "metadata", map, entry.key]] {
        if let own = Value.object(resource.body)[keys], own != entry.value {
          return (Fault.Part(object: index, path: ValuePath(keys.map(ValuePath.Step.key))), own)
        }
      }
    }
    return nil
  }
}
