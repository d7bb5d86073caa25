extension Parameter {
  /// The parameters below this one, as far as its type names them: the parts of an object, or of an image.
  var parts: [Parameter] {
    switch type {
    case .object(let parts, isOptional: _): parts
    case .image: Self.imageParts
    default: []
    }
  }

  /// The parameter that `key` stands for below this one: a part, or an entry of a map; nil if it takes no such key.
  func part(_ key: String) -> Parameter? {
    if case .map(of: let type) = type {
      var entry = Parameter(key, type, label: key, help: help)
      entry.isEntry = true
      if case .variable(let declared) = type {
        entry.devOnly = declared.first { $0.name == key }?.devOnly.map(Value.string) ?? []
      }
      return entry
    }
    return parts.first { $0.name == key }
  }

  /// The parts of an image, which are merged like those of an object.
  static let imageParts: [Parameter] = [
    Parameter(
      "repository", .text(.imageRepository), default: "", help: "Where the image is: registry and path, without tag."),
    Parameter("tag", .text(.imageTag), help: "The version that people read. A new tag drops the inherited digest."),
    Parameter("digest", .text(.imageDigest), help: "Exactly which image runs, whatever the tag is moved to later."),
  ]
}

extension Contract {
  /// What `field` takes; nil if there is no such field.
  public func parameter(at field: Field) -> Parameter? {
    field.keys.dropFirst().reduce(self[field.parameter]) { $0?.part($1) }
  }
}

extension ImageReference {
  /// The parts as an environment file has them; one that is missing is left out.
  public var parts: Object {
    Object(
      [("repository", repository), ("tag", tag), ("digest", digest)].compactMap { key, text in
        text.map { (key, .string($0)) }
      })
  }

  /// What is wrong with the parts of `text`, which the image called `name` is given, each with the part's name.
  static func problems(in text: String, name: String) -> [(part: String, message: String)] {
    if let problem = SecretPattern.looksSecret(text: text) ? ParameterType.image.problem(with: .string(text)) : nil {
      return [("repository", "'\(name)' \(problem)")]
    }
    let parts = ImageReference(splitting: text).parts
    return Parameter.imageParts.compactMap { parameter in
      guard let problem = parts[parameter.name].flatMap(parameter.problem) else { return nil }
      return (parameter.name, "the \(parameter.name) of \(text.quoted) \(problem)")
    }
  }

  /// The image of such parts.
  init(_ parts: Value?) {
    self.init(repository: parts?["repository"]?.text ?? "", tag: parts?["tag"]?.text, digest: parts?["digest"]?.text)
  }
}
