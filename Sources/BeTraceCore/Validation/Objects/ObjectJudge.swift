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

  /// What each of `manifests` is to the server. Custom resources and what cannot be read stay as they were written.
  mutating func judge(_ manifests: [Manifest]) -> [JudgedObject] {
    stride(from: 0, to: manifests.count, by: Self.limit).flatMap { start in
      judge(together: manifests[start..<min(start + Self.limit, manifests.count)])
    }
  }

  /// How many objects are judged together: as many as a processor has at hand at once.
  private static let limit = 64

  private mutating func judge(together manifests: ArraySlice<Manifest>) -> [JudgedObject] {
    let readings = manifests.map { read($0) }
    let parts = readings.compactMap { if case .read(let object, _) = $0 { rules.parts(of: object) } else { nil } }
    var found = zip(parts, rules.faults(in: parts)).makeIterator()
    return readings.compactMap { reading in
      switch reading {
      case .unread(let judged): judged
      case .read(let object, let remarks):
        found.next().map { JudgedObject($0, faults: remarks + $1.namingDefaults(beyond: object)) }
      }
    }
  }

  /// What the server reads of a manifest.
  private enum Reading {
    case unread(JudgedObject)
    case read(DecodedObject, remarks: [ObjectFault])
  }

  private mutating func read(_ manifest: Manifest) -> Reading {
    switch decoder.schema.identify(manifest) {
    case .impossible(let fault): return unread(manifest, [fault], isReadable: false)
    case .custom(let remark):
      return unread(manifest, schemas.faults(in: manifest.node, without: remark, reading: &decoder), isReadable: true)
    case .known(let kind, let remarks):
      switch decoder.decode(manifest, as: kind) {
      case .failure(let error):
        let others = endsEarly ? [] : rules.faults(besides: error)
        return unread(manifest, remarks + error.faults + others, isReadable: false)
      case .success(let object): return .read(object, remarks: remarks)
      }
    }
  }

  /// The same of an object that stands in no file.
  mutating func judge(_ resource: Resource) -> JudgedObject {
    judge([Manifest(.object(resource.body), at: Place(file: "", line: 0, column: 0))])[0]
  }

  /// Keeps what was read of the schema for the next judge.
  func share() { decoder.schema.share() }

  private func unread(_ manifest: Manifest, _ faults: [ObjectFault], isReadable: Bool) -> Reading {
    .unread(JudgedObject(unread: manifest.value, version: version, faults: faults, isReadable: isReadable))
  }
}
