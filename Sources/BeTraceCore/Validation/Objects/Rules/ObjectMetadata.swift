extension ObjectRule {
  /// META-05 to META-09: labels, annotations and what the system uses.
  static let objectMetadata = [labels, annotations, finalizers, owners, sameOwner, generation, resourceVersion]

  /// The greatest size of all annotations of an object, in bytes of keys and values.
  private static let greatestSize = 262_144

  private static let labels = ObjectRule(
    "META-05", on: .metadata, .custom { $0.labelProblems("labels", blaming: $0.metadataBlamed["labels"]) })

  private static let annotations = ObjectRule(
    "META-06", on: .metadata,
    .custom { metadata in
      guard let annotations = metadata["annotations"], let members = annotations.value.object?.members
      else { return [] }
      var problems = members.compactMap { member -> Problem? in
        let key = member.key
        guard !key.isQualifiedName, !key.lowercased().isQualifiedName else { return nil }
        return Problem(
          metadata.metadataBlamed["annotations"], part: annotations.path[key: key],
          "'\(key.visible)' is no key of an annotation: \(String.qualifiedNameForm)")
      }
      let size = members.reduce(0) { $0 + $1.key.utf8.count + ($1.value.text?.utf8.count ?? 0) }
      if size > greatestSize {
        problems.append(
          Problem(
            metadata.metadataBlamed["annotations"], part: annotations.path,
            "the annotations are \(size) bytes: at most \(greatestSize) can be stored; keep large texts in a ConfigMap"
          ))
      }
      return problems
    })

  private static let finalizers = ObjectRule(
    "META-07", on: .any,
    .custom { object in
      object.finalizerProblems(allowsAny: kindsWithAnyFinalizers.contains(object.object.kind.name))
    })

  /// The kinds whose finalizers may be any qualified name, as those of custom kinds may: their validation is not the core
  /// group's, or not known.
  private static let kindsWithAnyFinalizers: Set = [
    "APIService", "CSIDriver", "ClusterTrustBundle", "CustomResourceDefinition", "Event", "Lease", "LeaseCandidate",
    "MutatingAdmissionPolicy", "MutatingAdmissionPolicyBinding", "MutatingWebhookConfiguration",
    "PodCertificateRequest", "PodDisruptionBudget", "StorageVersion", "StorageVersionMigration",
    "ValidatingAdmissionPolicy", "ValidatingAdmissionPolicyBinding", "ValidatingWebhookConfiguration",
  ]

  private static let owners = ObjectRule(
    "META-08", on: .any,
    .custom { object in
      guard let owners = object["metadata", "ownerReferences"], !owners.items.isEmpty else { return [] }
      let blame = owners.path
      var problems = owners.items.flatMap { owner -> [Problem] in
        var problems = ["kind", "name", "uid"].filter { owner.isEmpty($0) }.map {
          Problem(blame[$0], part: owner.path[$0], "expected a text, found none")
        }
        let version = owner.text("apiVersion")
        if !version.hasVersion {
          problems.append(
            Problem(
              blame["apiVersion"], part: owner.path["apiVersion"],
              "expected a version such as 'apps/v1', found \(version.quoted)"))
        }
        if version == "v1", owner.text("kind") == "Event" {
          problems.append(Problem(blame, part: owner.path, "an Event cannot own anything"))
        }
        return problems
      }
      if owners.items.count(where: { $0.isTrue("controller") }) > 1 {
        problems.append(Problem(blame, "only one owner can be the controller; found more than one"))
      }
      return problems
    })

  private static let sameOwner = ObjectRule(
    "META-08", .warning, on: .any,
    .custom { object in
      var seen: Set<String> = []
      return (object["metadata"]?.items("ownerReferences") ?? []).filter { !seen.insert($0.text("uid")).inserted }.map {
        Problem($0.path, "the owner \($0.text("uid").quoted) is given twice; keep one")
      }
    })

  private static let generation = ObjectRule(
    "META-09",
    on: .kinds([
      "ConfigMap", "Secret", "Service", "ServiceAccount", "Namespace", "PersistentVolumeClaim", "ResourceQuota",
      "LimitRange", "HorizontalPodAutoscaler", "Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding",
    ]),
    .at("metadata.generation", .atLeast(0)))

  private static let resourceVersion = ObjectRule(
    "META-09", on: .any,
    .at("metadata.resourceVersion", .text("nothing: only the server gives one; take it out") { $0.isEmpty }))
}

extension ObjectPart {
  /// What the server blames in messages about this metadata: that of pods lies in a template, which is blamed.
  fileprivate var metadataBlamed: FieldPath {
    let path = path
    return path.steps.count == 1 ? path : path.dropLast()
  }

  /// Those of Kubernetes itself.
  private static let ownFinalizers: Set = ["kubernetes", "orphan", "foregroundDeletion"]

  /// What is wrong with the finalizers of this object; `allowsAny` takes those without a domain, too.
  func finalizerProblems(allowsAny: Bool) -> [Problem] {
    guard let metadata = self["metadata"] else { return [] }
    let names = metadata.items("finalizers")
    var problems = names.compactMap { name -> Problem? in
      let text = name.value.text ?? ""
      if text.isQualifiedName, allowsAny || text.isPrefixedName || Self.ownFinalizers.contains(text) { return nil }
      return Problem(
        metadata.path["finalizers"], part: name.path,
        "\(name.value.excerpt) is no finalizer: expected a name with a domain such as 'example.com/cleanup'")
    }
    if names.contains(where: { $0.value == "orphan" }), names.contains(where: { $0.value == "foregroundDeletion" }) {
      problems.append(
        Problem(metadata.path["finalizers"], "'orphan' and 'foregroundDeletion' exclude each other; keep one"))
    }
    return problems
  }

  /// What is wrong in the map of labels in the field `name`.
  func labelProblems(_ name: String, blaming blame: @autoclosure () -> FieldPath) -> [Problem] {
    (value[name]?.object?.members ?? []).compactMap { label in
      let key = label.key
      if !key.isQualifiedName {
        return Problem(
          blame(), part: path[name][key: key], "'\(key.visible)' is no key of a label: \(String.qualifiedNameForm)")
      }
      guard let text = label.value.text, !text.isLabelValue else { return nil }
      return Problem(
        blame(), part: path[name][key: key],
        "\(label.value.excerpt) is no value for the label '\(key.visible)': expected \(TextFormat.labelValue.expectation)"
      )
    }
  }
}

extension String {
  /// Whether the text is a version, after a group or without one.
  fileprivate var hasVersion: Bool {
    let parts = parts(between: "/")
    return parts.count <= 2 && parts.last?.isEmpty == false
  }
}
