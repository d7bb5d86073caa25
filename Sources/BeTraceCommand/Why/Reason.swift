import BeTraceCore
import BeTraceWorkspace

/// The answer to the question why something is as it is.
struct Reason {
  /// What stands in a manifest, and who decides it.
  struct Manifest {
    let address: ManifestAddress
    let planned: PlannedResource
    /// The object as the address calls it.
    let name: String
    let path: ValuePath
    /// The nearest first.
    let causes: [Provenance.Cause]
    /// The setting that made the object; nil if the module did.
    let setting: Field?
    /// Where the module's own source says it; nil if it does not know, or decides nothing of it.
    let source: Place?
  }

  /// Nil if a field was asked for.
  var manifest: Manifest?
  /// How the value of the field, or of the nearest one, comes about; nil if none decides.
  let derivation: Derivation?
  /// The last commit that touched the line that decides it.
  let commit: LineCommit?
}

extension OpenWorkspace {
  /// Why the field, or what stands in a manifest, at the address that `text` is, is as it is.
  func reason(of text: String) throws(Refusal) -> Reason {
    let manifest: ManifestAddress?
    do {
      manifest = try ManifestAddress(parsing: text)
    } catch {
      throw Refusal(error)
    }
    if let manifest { return try reason(of: manifest) }
    if text.first?.isUppercase == true {
      throw Refusal(
        .wrongUsage,
        "'\(text.visible)' names no service and environment: write them before the kind and the name, such as "
          + "bff/production/Deployment/bff")
    }
    let address = try address(text)
    let plan = try completePlan(named: address.environment)
    if let name = address.service, plan[name] == nil { try check(name, in: plan) }
    guard let field = try field(of: address, in: plan) else {
      guard let name = address.service else { throw Refusal(.wholeEnvironment(address.environment)) }
      throw Refusal(
        .wrongUsage, "'\(text.visible)' is all of '\(name.visible)': name a field, such as '\(text.visible)/image.tag'")
    }
    let reason = reason(of: field, service: address.service, in: plan)
    guard reason.derivation?.isOfNothing != true else { throw noEntry(field, of: address, in: plan) }
    return reason
  }

  /// That a map has no such entry, neither here nor in another environment, with the ones that it has.
  private func noEntry(_ field: Field, of address: Address, in plan: Plan) -> Refusal {
    let (map, name) = (Field(field.keys.dropLast()), field.keys.last ?? "")
    let entries = ([plan] + environments.renderedNames.map { self.plan($0) }).flatMap { plan -> [String] in
      let owner: (any FieldOwner)? = address.service.map { plan[$0] } ?? plan.settings
      return owner?.cells.map(\.field).filter { $0.isWithin(map) && $0.keys.count == field.keys.count }
        .compactMap(\.keys.last) ?? []
    }
    let hint =
      name.nearest(in: entries).map { "; did you mean '\($0)'?" }
      ?? (entries.isEmpty ? ": there is none yet" : ": there are \(entries.unique.joined(separator: ", "))")
    return Refusal(.noInput, "'\(map)' has no '\(name)'\(hint)".visible)
  }

  private func reason(of address: ManifestAddress) throws(Refusal) -> Reason {
    let plan = try renderedPlan(named: address.environment)
    if let name = address.service { try check(name, in: plan) }
    let found: (resource: PlannedResource, name: String, path: ValuePath)
    do {
      found = try address.resolve(in: plan)
    } catch {
      throw Refusal(.noInput, error.description)
    }
    let provenance = Provenance(plan)
    let causes = provenance.causes(of: found.path, in: found.resource.resource.identity)
    var reason = causes.first.map { self.reason(of: $0.field, service: $0.service, in: plan) }
    if reason == nil, let setting = found.resource.setting { reason = self.reason(of: setting, service: nil, in: plan) }
    return Reason(
      manifest: Reason.Manifest(
        address: address, planned: found.resource, name: found.name, path: found.path, causes: causes,
        setting: found.resource.setting,
        source: causes.isEmpty ? provenance.source(of: found.path, in: found.resource) : nil),
      derivation: reason?.derivation, commit: reason?.commit)
  }

  private func reason(of field: Field, service: String?, in plan: Plan) -> Reason {
    let derivation = Derivation(of: field, service: service, in: plan, of: environments)
    let place = derivation?.winner?.origin?.place
    return Reason(derivation: derivation, commit: place.flatMap(commit))
  }

  /// The one field that `address` names; refuses if it names several, nil if it names none.
  private func field(of address: Address, in plan: Plan) throws(Refusal) -> Field? {
    guard let field = address.field else { return nil }
    let owner: (any FieldOwner)? = address.service.map { plan[$0] } ?? plan.settings
    let parts = owner?.cells.map(\.field).filter { $0.isWithin(field) } ?? []
    // What stands in an entry comes with it.
    if let whole = owner?.cells.last(where: { field.isWithin($0.field) && $0.parameter.isEntry }) { return whole.field }
    guard !parts.contains(field), !parts.isEmpty else { return field }
    let names = parts.map { Address(service: address.service, environment: address.environment, field: $0) }
    throw Refusal(
      .wrongUsage,
      "'\(field.description.visible)' has parts: ask for one of "
        + names.map(\.description.visible).joined(separator: ", "))
  }

  private func commit(at place: Place) -> LineCommit? {
    LineQuery(place, in: environments).flatMap { workspace.lastCommit(of: $0, in: surroundings) }
  }
}
