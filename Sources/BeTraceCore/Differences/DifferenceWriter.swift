/// Says of each field that is another who decided it, and what follows.
struct DifferenceWriter {
  private let plan: Plan
  private let impacts: [Impact]
  private let provenance: Provenance
  private let planned: [ResourceIdentity: PlannedResource]

  /// For objects of `plan`, of which `impacts` happen when they are applied.
  init(_ plan: Plan, impacts: [Impact]) {
    (self.plan, self.impacts) = (plan, impacts)
    provenance = Provenance(plan)
    planned = Dictionary(plan.resources.map { ($0.resource.identity, $0) }) { first, _ in first }
  }

  /// What `changes` come down to; of objects that went only those that are `isOwn` count, and `service` gives whose they
  /// were.
  func differences(
    _ changes: ObjectChanges, isOwn: (PlacedObject) -> Bool = { _ in true }, service: (Int) -> String?
  ) -> ManifestDifferences {
    var seen: Set<ResourceIdentity> = []
    let updates = changes.updates.map { place, update in (place: place, changes: self.changes(update)) }
    let all =
      updates.filter { !$0.changes.isEmpty }.map { ($0.place, ManifestDifferences.Kind.changed, $0.changes) }
      + changes.arrivals.map { ($0, .added, []) }
    let items = all.sorted { $0.0.position < $1.0.position }.compactMap { object, kind, changes in
      seen.insert(object.identity).inserted
        ? item(object.identity, of: plan.services[object.position.group].name, kind, changes) : nil
    }
    let (own, strangers) = (changes.departures.filter(isOwn), changes.departures.filter { !isOwn($0) })
    let gone = own.compactMap { object in
      seen.insert(object.identity).inserted ? item(object.identity, of: service(object.position.group), .removed) : nil
    }
    let count = Set(changes.objects().map(\.identity)).count
    let touched = items.count
    return ManifestDifferences(
      items: items + gone, sameCount: count - touched, strangerCount: strangers.count,
      impacts: strangers.isEmpty
        ? impacts
        : impacts.filter { impact in
          impact.kind != .orphan || own.contains { $0.identity == impact.resource }
        })
  }

  func item(
    _ resource: ResourceIdentity, of service: String?, _ kind: ManifestDifferences.Kind,
    _ changes: [ManifestDifferences.Change] = []
  ) -> ManifestDifferences.Item {
    ManifestDifferences.Item(
      resource: resource, service: service, kind: kind, changes: changes,
      impacts: impacts.filter { $0.resource == resource })
  }

  /// Where the object of `update` differs. Between environments, whose `namespaces` are given, the label with their names
  /// does not count, nor does what differs for the namespaces alone.
  func changes(
    _ update: ObjectUpdate, besides namespaces: [NamespacePair]? = nil
  ) -> [ManifestDifferences.Change] {
    update.allDifferences.flatMap(\.items).filter { difference in
      guard let namespaces else { return true }
      return difference.path.steps.last != .key("betrace.dev/environment")
        && !namespaces.explain(difference, in: update.object.kind)
    }
    .map { difference in
      let path = difference.place(in: update)
      let named = difference.namedPath(in: update)
      let cause =
        difference.after == nil
        ? removal(of: named, in: update.object.identity)
        : provenance.causes(of: path, in: update.object.identity).first
      return ManifestDifferences.Change(
        path: named, before: difference.shown(difference.before, in: update),
        after: difference.shown(difference.after, in: update), cause: cause,
        note: note(on: difference, cause, in: update),
        consequence: namespaces != nil ? nil : consequence(of: difference, in: update),
        risk: Risk.of(difference, in: update.object.kind))
    }
  }

  /// Who took away what stood at `path` of an object, which has the names of items of lists in it: the field of its service
  /// that an environment leaves without a value, and whose keys it ends with; nil if there is none.
  private func removal(of path: ValuePath, in resource: ResourceIdentity) -> Provenance.Cause? {
    let keys = path.steps.map { step in if case .key(let key) = step { key } else { "" } }
    guard let service = planned[resource].flatMap({ plan[$0.service] }),
      let cell = service.cells.first(where: { cell in
        cell.value == nil && cell.origin.place != nil && cell.field.keys.count > 1 && keys.ends(with: cell.field.keys)
      })
    else { return nil }
    return Provenance.Cause(service: service.name, field: cell.field, origin: cell.origin, lines: 0)
  }

  private func note(on difference: Difference, _ cause: Provenance.Cause?, in update: ObjectUpdate) -> String {
    guard difference.after != nil, let planned = planned[update.object.identity] else {
      return cause?.origin.place?.shortDescription ?? "-"
    }
    let path = difference.place(in: update)
    guard planned.resource[path] != nil else { return "default" }
    if let place = cause?.origin.place { return place.shortDescription }
    return provenance.note(at: path, in: planned)
  }

  private func consequence(of difference: Difference, in update: ObjectUpdate) -> ManifestDifferences.Consequence {
    let kinds = Set(impacts.filter { $0.resource == update.object.identity }.map(\.kind))
    if kinds.contains(.refusal) { return .refused }
    if difference.path.isWithin(FieldPath("spec", "template")), !kinds.isDisjoint(with: [.restart, .downtime]) {
      return .restart
    }
    return kinds.contains(.scale) && difference.path.steps.first == .field("spec")
      && ["replicas", "minReplicas", "maxReplicas"].contains { difference.path.steps.last == .field($0) }
      ? .scale : .inPlace
  }
}

extension Difference {
  /// Where it is in the object that is applied: an item of a list stands at an index.
  fileprivate func place(in update: ObjectUpdate) -> ValuePath {
    let path = ValuePath(self.path)
    guard let after, case .key(let name)? = self.path.steps.last,
      let items = update.after[ValuePath(Array(path.steps.dropLast()))]?.array,
      let index = items.firstIndex(of: after),
      items[index].object?.members.contains(where: { $0.value == .string(name) }) == true
    else { return path }
    return ValuePath(path.steps.dropLast() + [.index(index)])
  }

  /// Where it is, with the name of each item of a list that has one, so that it says the same in all environments.
  fileprivate func namedPath(in update: ObjectUpdate) -> ValuePath {
    var (value, path): (Value?, ValuePath) = (update.after, ValuePath())
    for step in ValuePath(self.path).steps {
      let next = value?[ValuePath([step])]
      if case .index = step, let items = value?.array, let key = Value.itemKey(of: items), let name = next?[key]?.text {
        path = path.appending(.key(name))
      } else {
        path = path.appending(step)
      }
      value = next
    }
    return path
  }

  /// `value`, which is one side of this difference, without literal secrets.
  fileprivate func shown(_ value: Value?, in update: ObjectUpdate) -> Value? {
    guard let value else { return nil }
    if update.object.kind == "Secret", let first = path.steps.first,
      ["data", "stringData"].contains(where: { first == .field($0) })
    {
      return .string(SecretPattern.hidden)
    }
    // The name of the variable stands beside its value.
    let around = path.steps.last == .field("value") ? update.after[ValuePath(FieldPath(path.steps.dropLast()))] : nil
    if let name = around?["name"]?.text, let text = value.text,
      SecretPattern.isSecret(name: name, text: text, declared: nil)
    {
      return .string(SecretPattern.hidden)
    }
    return value.hidingVariables
  }
}

extension Value {
  /// The value without texts that look like a secret, and without those of variables that are named like one.
  fileprivate var hidingVariables: Value {
    switch self {
    case .array(let items): return .array(items.map(\.hidingVariables))
    case .object(let object):
      let name = object["name"]?.text
      return .object(
        Object(
          object.members.map { member in
            guard member.key == "value", let name, let text = member.value.text,
              SecretPattern.isSecret(name: name, text: text, declared: nil)
            else { return (member.key, member.value.hidingVariables) }
            return (member.key, .string(SecretPattern.hidden))
          }))
    case .null, .bool, .integer, .number, .string: return hidingSecrets
    }
  }
}

extension [String] {
  fileprivate func ends(with other: [String]) -> Bool { suffix(other.count).elementsEqual(other) }
}
