extension Plan {
  /// The edit that sets a field in this environment; nil resets it.
  func edit(_ service: ServicePlan, _ field: Field, _ value: Value?) -> Edit {
    Edit(environment: environment, service: service.name, field: field, value: value)
  }

  /// The edit that sets a field where it was decided, if an environment did, else in this one.
  func mend(_ service: ServicePlan, _ field: Field, _ value: Value) -> Edit {
    Edit(environment: decider(of: field, of: service), service: service.name, field: field, value: value)
  }

  /// The fix that sets a field where it was decided, with the file in its words where that is another environment's.
  func mending(_ words: String, _ service: ServicePlan, _ field: Field, _ value: Value) -> QuickFix {
    let edit = mend(service, field, value)
    let file = edit.environment == environment ? nil : service[field]?.origin.place?.file
    return QuickFix(words + (file.map { ", in \($0.visible)" } ?? ""), [edit])
  }

  /// The environment that decided a field, if one did, else this one.
  func decider(of field: Field, of service: ServicePlan) -> String {
    if case .environment(let name)? = service[field]?.origin.layer { name } else { environment }
  }

  /// Of some fields that do not go together the one that was decided last, the first of several.
  func lastDecided(_ fields: [Field], of service: ServicePlan) -> Field {
    lastDecided(fields.compactMap { service[$0] })?.field ?? fields[0]
  }

  /// Of some cells that do not go together the one that was decided last, the first of several.
  func lastDecided(_ cells: [Cell]) -> Cell? {
    let ranks = cells.map { cell in
      switch cell.origin.layer {
      case .environment(let name): lineage.firstIndex(of: name) ?? -1
      case .module: -1
      }
    }
    return ranks.firstIndex(of: ranks.max() ?? -1).map { cells[$0] }
  }
}

extension Plan {
  /// The edits that would mend `problem` of `service`: `cell` says which field decides a place in the object. There are
  /// none where only the module decides it.
  func fixes(of problem: Problem, in service: ServicePlan, cell: (FieldPath) -> Cell?) -> [QuickFix] {
    problem.remedies.compactMap { remedy in
      switch remedy {
      case .write(let value, at: let place, let words):
        guard let cell = cell(place), let written = cell.writing(value, at: place),
          cell.parameter.problem(with: written) == nil
        else { return nil }
        // A contradiction is solved here; what is wrong by itself is wrong wherever it was decided.
        return problem.rival == nil
          ? mending(words, service, cell.field, written)
          : QuickFix(words, [edit(service, cell.field, written)])
      case .declare(let kind, let name, let keys, let words):
        let isNameOnly = kind.isNameOnly
        let list = isNameOnly ? (conditions.externals[kind]?.keys ?? []) + [name] : keys
        return QuickFix(
          words,
          [
            Edit(
              environment: environment, service: nil,
              field: isNameOnly ? kind.setting : kind.setting.appending(name), value: .array(list.map(Value.string)))
          ])
      }
    }
  }
}

extension Plan {
  /// The digest that the environment below has for the same image and tag, as a fix.
  func digestFix(of service: ServicePlan) -> QuickFix? {
    let inherited = { (key: String) in service.inherited.first { $0.field == Field(["image", key]) } }
    let image = service.parameters.image
    guard inherited("repository")?.value?.text == image.repository, let tag = image.tag,
      inherited("tag")?.value?.text == tag, let cell = inherited("digest"), let digest = cell.value?.text,
      case .environment(let parent) = cell.origin.layer
    else { return nil }
    let hash = digest.split(separator: ":").last ?? ""
    return QuickFix(
      "use the digest \(hash.prefix(8)) of '\(parent.visible)'",
      [edit(service, Field(["image", "digest"]), .string(digest))])
  }
}

extension Plan {
  /// The fix that encrypts what goes through the Ingress: with the certificate that is inherited, if one is for the same
  /// host, else with one that is called after the service.
  func encryptionFix(of service: ServicePlan) -> QuickFix {
    let field = Field(["ingress", "tls"])
    let host = Field(["ingress", "host"])
    if service[host]?.value == service.inheritedCell(at: host)?.value,
      let secret = service.inheritedCell(at: field.appending("secretName"))?.value?.text
    {
      return QuickFix("use the inherited certificate '\(secret.visible)' again", [edit(service, field, nil)])
    }
    let secret = "\(service.name)-tls"
    return QuickFix(
      "use the certificate in the secret '\(secret)'", [edit(service, field, ["secretName": .string(secret)])])
  }

  /// The tag that the environment below has for the same image, where it does not move, as a fix.
  func tagFix(of service: ServicePlan) -> QuickFix? {
    let field = Field(["image", "tag"])
    guard let cell = service.inherited.first(where: { $0.field == field }), let tag = cell.value?.text, tag != "latest",
      case .environment(let parent) = cell.origin.layer
    else { return nil }
    return QuickFix(
      "use the tag '\(tag.visible)' of '\(parent.visible)'", [edit(service, field, .string(tag))])
  }

  /// The fix that refers to the service at the address which `fix` writes into `cell`; nil if no reference says the same.
  func referenceFix(_ fix: QuickFix, to cell: Cell, of service: ServicePlan) -> QuickFix? {
    guard fix.edits.count == 1, let text = fix.edits[0].value?.text, let rest = text.suffix(after: "://"),
      let address = ServiceAddress(text), !rest.contains("@"), let entry = directory[address.service],
      address.namespace.map({ $0 == entry.namespace }) ?? true,
      let port = entry.ports.filter({ $0.value == address.port }).keys.min()
    else { return nil }
    let scheme = String(text.dropLast(rest.count + 3))
    let path = rest.firstIndex(of: "/").map { String(rest[$0...]) }
    let source = VariableSource.service(
      ServiceReference(
        service: address.service, port: port, path: path, scheme: scheme == "http" ? nil : scheme))
    guard cell.parameter.problem(with: source.value) == nil else { return nil }
    return mending("refer to port '\(port.visible)' of '\(address.service.visible)'", service, cell.field, source.value)
  }
}

extension Cell {
  /// Why its module does not take `value` at `place`, in its own words; nil if it does, or says nothing about it.
  func refusal(of value: Value, at place: FieldPath) -> String? {
    guard let written = writing(value, at: place), parameter.problem(with: written) != nil else { return nil }
    return parameter.reason
  }

  /// What the cell would have to be so that `value` stands at `place`, which it reaches; nil if nobody can tell.
  fileprivate func writing(_ value: Value, at place: FieldPath) -> Value? {
    guard let own = self.value, own.object != nil else { return value.object == nil ? value : nil }
    switch place.steps.last {
    case .field(let key)?, .key(let key)?: return own.replacing(key, with: value)
    case .index?, nil: return nil
    }
  }
}

extension Value {
  /// This object with another value for `key`, wherever it has one; nil if it has none.
  fileprivate func replacing(_ key: String, with value: Value) -> Value? {
    guard case .object(var object) = self else { return nil }
    if object[key] != nil {
      object[key] = value
      return .object(object)
    }
    for member in object.members {
      if let inner = member.value.replacing(key, with: value) {
        object[member.key] = inner
        return .object(object)
      }
    }
    return nil
  }
}
