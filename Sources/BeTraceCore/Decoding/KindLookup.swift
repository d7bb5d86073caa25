extension Schema {
  /// What an object says it is.
  enum Identification {
    /// A kind that is known.
    case known(SchemaKind, [ObjectFault])
    /// A kind that only a custom resource can have.
    case custom(ObjectFault)
    /// Nothing that a server could take.
    case impossible(ObjectFault)
  }

  /// Finds out what kind `manifest` says it is.
  func identify(_ manifest: Manifest) -> Identification {
    guard manifest.value.object != nil else {
      let found = manifest.node.excerpt
      return .impossible(
        ObjectFault("META-10", FieldPath(), "expected an object with 'apiVersion' and 'kind', found \(found)"))
    }
    guard let apiVersion = manifest.value["apiVersion"]?.text, !apiVersion.isEmpty else {
      return .impossible(missing("apiVersion", like: "apps/v1", in: manifest))
    }
    guard let name = manifest.value["kind"]?.text, !name.isEmpty else {
      return .impossible(missing("kind", like: "Deployment", in: manifest))
    }
    if let kind = kind(apiVersion, name) { return .known(kind, deprecation(of: kind)) }
    return apiVersion.isCustomAPIVersion(notIn: apiVersions) && name.isCustomKind
      ? .custom(unjudged(apiVersion, name)) : .impossible(unknown(apiVersion, name))
  }

  private func missing(_ field: String, like example: String, in manifest: Manifest) -> ObjectFault {
    let found = manifest.node[field].map { "found \($0.excerpt)" } ?? "found none"
    return ObjectFault("META-10", FieldPath(field), "expected a text such as '\(example)', \(found)")
  }

  private func deprecation(of kind: SchemaKind) -> [ObjectFault] {
    guard let deprecated = DeprecatedKind.of(kind.apiVersion, kind.name) else { return [] }
    return [
      ObjectFault(
        "POL-15", FieldPath("kind"), severity: .warning,
        "'\(kind.name)' of '\(kind.apiVersion)' is deprecated since Kubernetes 1.\(deprecated.since); "
          + deprecated.advice)
    ]
  }

  private func unjudged(_ apiVersion: String, _ name: String) -> ObjectFault {
    ObjectFault(
      "META-10", FieldPath("kind"), severity: .warning,
      """
      '\(name.visible)' of '\(apiVersion.visible)' is no built-in kind, so only its metadata is checked; name its \
      schema to have all of it judged
      """)
  }

  private func unknown(_ apiVersion: String, _ name: String) -> ObjectFault {
    let there = "Kubernetes \(version) has no kind '\(name.visible)' in '\(apiVersion.visible)'"
    if let removed = RemovedKind.of(apiVersion, name), removed.removedIn <= version.minor {
      let advice =
        removed.replacement.map { "; write 'apiVersion: \($0)' and check the fields" }
        ?? "; nothing took its place: use the labels of Pod Security admission"
      return ObjectFault(
        "POL-15", FieldPath("apiVersion"), "\(there): it was removed in 1.\(removed.removedIn)\(advice)")
    }
    let versions = kinds(named: name).map(\.apiVersion).sorted { $0.isPreferred(to: $1) }
    if !versions.isEmpty {
      let list = versions.map { "'\($0)'" }.joined(separator: " or ")
      return ObjectFault("META-10", FieldPath("apiVersion"), "\(there): write \(list)")
    }
    let names = kindNames(in: apiVersion)
    if names.isEmpty {
      return ObjectFault(
        "META-10", FieldPath("apiVersion"), "\(there)\(apiVersion.hint(from: apiVersions, saying: "known versions"))")
    }
    return ObjectFault("META-10", FieldPath("kind"), "\(there)\(name.hint(from: names, saying: "known kinds"))")
  }
}

extension String {
  /// The name that was probably meant, or that the known ones are somewhere to be seen.
  fileprivate func hint(from known: [String], saying noun: String) -> String {
    if let nearest = nearest(in: known) { return "; did you mean '\(nearest)'?" }
    return ": use one of the \(noun), such as '\(known.last ?? "v1")'"
  }

  /// Whether a version comes before another one: stable ones first.
  fileprivate func isPreferred(to other: String) -> Bool {
    let isStable = { (version: String) in !version.contains("alpha") && !version.contains("beta") }
    return (isStable(self) ? 0 : 1, self) < (isStable(other) ? 0 : 1, other)
  }

  /// Whether a custom resource can have this `apiVersion`: a version in a group that is a domain, and is not built in.
  fileprivate func isCustomAPIVersion(notIn builtIn: [String]) -> Bool {
    let parts = parts(between: "/")
    guard parts.count == 2 else { return false }
    let (group, version) = (String(parts[0]), String(parts[1]))
    return group.utf8.contains(UInt8(ascii: ".")) && group.isDNSSubdomain && version.isDNSLabel
      && !builtIn.contains { $0.apiGroup == group }
  }

  /// Whether a custom resource can have this kind.
  fileprivate var isCustomKind: Bool { lowercased().isDNSLabel && utf8.first?.isLetter == true }
}
