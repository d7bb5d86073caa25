/// Says of single objects what the API server would make of them, and what it would say.
struct ObjectJudge: Sendable {
  private var decoder: ObjectDecoder
  private let rules: ObjectRules
  private let version: KubernetesVersion
  private(set) var schemas: CustomSchemas
  /// Whether it ends where the server does: with what cannot be read.
  private let endsEarly: Bool

  /// Judges as Kubernetes `version` does to which the custom kinds of `schemas` were added. Of an object that cannot be read
  /// it says what else is wrong, unless it `endsEarly`.
  init(_ version: KubernetesVersion, schemas: CustomSchemas = .none, endsEarly: Bool = false) {
    self.version = version
    self.endsEarly = endsEarly
    self.schemas = schemas
    decoder = ObjectDecoder(Schema.shared(version))
    rules = ObjectRules(version)
  }

  /// What `manifest` is to the server. Custom resources and what cannot be read stay as they were written.
  mutating func judge(_ manifest: Manifest) -> JudgedObject {
    switch decoder.schema.identify(manifest) {
    case .impossible(let fault): return unread(manifest, [fault], isReadable: false)
    case .custom(let remark):
      return unread(manifest, schemas.faults(in: manifest.node, without: remark, reading: &decoder), isReadable: true)
    case .known(let kind, let remarks):
      switch decoder.decode(manifest, as: kind) {
      case .failure(let error):
        let others = endsEarly ? [] : rules.faults(besides: error)
        return unread(manifest, remarks + error.faults + others, isReadable: false)
      case .success(let object):
        let parts = rules.parts(of: object)
        return JudgedObject(parts, faults: remarks + rules.faults(in: parts).namingDefaults(beyond: object))
      }
    }
  }

  /// The same of an object that stands in no file.
  mutating func judge(_ resource: Resource) -> JudgedObject {
    judge(Manifest(.object(resource.body), at: Place(file: "", line: 0, column: 0)))
  }

  /// Keeps what was read of the schema for the next judge.
  func share() { decoder.schema.share() }

  private func unread(_ manifest: Manifest, _ faults: [ObjectFault], isReadable: Bool) -> JudgedObject {
    JudgedObject(unread: manifest.value, version: version, faults: faults, isReadable: isReadable)
  }
}
