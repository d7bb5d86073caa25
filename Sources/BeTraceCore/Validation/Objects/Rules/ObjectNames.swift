extension ObjectRule {
  /// META-01 to META-04: what objects may be called, and where they may lie.
  static let objectNames = [nameGiven, nameForm, generateNameForm, nameAsHost, namespaceForm] + composedNames

  private static let nameGiven = ObjectRule(
    "META-01", on: .any,
    .custom { object in
      let metadata = object["metadata"]
      guard !object.object.kind.hasNoName, metadata?.isEmpty("name") ?? true, metadata?.isEmpty("generateName") ?? true
      else { return [] }
      return [Problem(FieldPath("metadata", "name"), "a \(object.object.kind.name) needs a name: set 'metadata.name'")]
    })

  private static let nameForm = ObjectRule(
    "META-02", on: .any,
    .custom { object in
      guard let name = object["metadata", "name"], name.value.text?.isEmpty == false else { return [] }
      return problems(with: name.value.text ?? "", at: name, in: object)
    })

  private static let generateNameForm = ObjectRule(
    "META-01", on: .any,
    .custom { object in
      guard let name = object["metadata", "generateName"], let text = name.value.text, !text.isEmpty else { return [] }
      let grammar = NameGrammar(of: object.object, isGenerated: true)
      if grammar.accepts(text.maskingTrailingHyphen) {
        let example = String(text.prefix(58)) + "x5k2q"
        guard object["metadata"]?.isEmpty("name") == true,
          !NameGrammar(of: object.object, isGenerated: false).accepts(example)
        else { return [] }
        return [
          Problem(
            FieldPath("metadata", "name"), part: name.path,
            "\(name.value.excerpt) would begin a name such as '\(example.visible)': expected \(grammar.expectation)")
        ]
      }
      return [
        Problem(
          name.path,
          "\(name.value.excerpt) begins no name of a \(object.object.kind.name): expected \(grammar.expectation)")
      ]
    })

  private static let nameAsHost = ObjectRule(
    "META-03", .warning, on: .kinds(["Deployment", "ReplicaSet", "Pod", "Job", "CronJob"]),
    .at(
      "metadata.name",
      .text("a name that can be a host's, without dots and at most 63 characters") {
        // What is no name at all is said so.
        $0.isEmpty || $0.isDNSLabel || !$0.isDNSSubdomain
      }))

  private static let namespaceForm = ObjectRule(
    "META-04", on: .any,
    .custom { object in
      guard object.object.kind.isNamespaced, let namespace = object["metadata", "namespace"],
        let text = namespace.value.text, !text.isEmpty, !text.isDNSLabel
      else { return [] }
      return [
        Problem(
          namespace.path,
          "\(namespace.value.excerpt) names no namespace: expected \(TextFormat.dnsLabel.expectation)")
      ]
    })

  private static func problems(with name: String, at part: ObjectPart, in object: ObjectPart) -> [Problem] {
    let grammar = NameGrammar(of: object.object, isGenerated: false)
    let kind = object.object.kind.name
    if !grammar.accepts(name) {
      return [Problem(part.path, "\(part.value.excerpt) names no \(kind): expected \(grammar.expectation)")]
    }
    guard kind == "Job", let job = object["spec"] else { return [] }
    if name.utf8.count > 63, !job.isTrue("manualSelector") {
      return [
        Problem(
          FieldPath("spec", "template", "labels"), part: part.path,
          "the name of a Job becomes a label of its pods: expected at most 63 characters, found \(name.utf8.count)")
      ]
    }
    guard job.text("completionMode") == "Indexed", let count = job.integer("completions"), count > 0,
      !"\(name)-\(count - 1)".isDNSLabel
    else { return [] }
    return [
      Problem(
        part.path,
        "the pods of an Indexed Job are called '\(name.visible)-\(count - 1)': expected \(TextFormat.dnsLabel.expectation)"
      )
    ]
  }
}

extension SchemaKind {
  /// Whether objects need no name: the server makes one up, or answers them without keeping them.
  fileprivate var hasNoName: Bool {
    name == "LimitRange" || group == "authentication.k8s.io" || group == "authorization.k8s.io"
  }
}

extension String {
  /// The text as the server looks at the beginning of a name: a hyphen at its end, with what stands before it, counts as
  /// a letter.
  var maskingTrailingHyphen: String {
    utf8.count > 1 && utf8.last == UInt8(ascii: "-") ? String(dropLast(2)) + "a" : self
  }
}
