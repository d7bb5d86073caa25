/// Where a value is in the manifests of an environment: `bff/production/Deployment/bff/spec.replicas`, or all of an
/// object, `bff/production/Deployment/bff`.
public struct ManifestAddress: Sendable, Hashable {
  /// The service whose object it is; nil, written `-`, for any.
  public let service: String?
  public let environment: String
  public let kind: String
  public let name: String
  /// The way through the object as it was typed; nil is all of it.
  public let field: Field?

  /// Reads `SERVICE/ENVIRONMENT/KIND/NAME/PATH` or the same without the path; nil if `text` has no kind, which begins with
  /// a capital letter as no field does.
  public init?(parsing text: String) throws(AddressError) {
    let parts = text.split(separator: "/", maxSplits: 4, omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 3, let first = parts[2].utf8.first, (65...90).contains(first),
      parts[2].utf8.allSatisfy({ $0.isLetter || $0.isDigit })
    else { return nil }
    guard parts.allSatisfy({ !$0.isEmpty }) else { throw .form(text) }
    field = parts.count == 5 ? Field(parsing: parts[4]) : nil
    if parts.count == 5, field == nil { throw .field(parts[4]) }
    (service, environment, kind, name) = (parts[0] == "-" ? nil : parts[0], parts[1], parts[2], parts[3])
  }

  /// The object and the path that the address leads to in `plan`.
  public func resolve(in plan: Plan) throws(ManifestAddressError) -> (resource: PlannedResource, path: ValuePath) {
    let all = service.map { plan.resources(of: [$0]) } ?? plan.resources
    guard let planned = all.first(where: { $0.resource.kind == kind && $0.resource.name == name }) else {
      throw .object("\(kind)/\(name)", known: all.map(\.resource.identity.description))
    }
    var value = Value.object(planned.resource.body)
    var path = ValuePath()
    for key in field?.keys ?? [] {
      guard let step = value.step(to: key), let next = value[ValuePath([step])] else {
        throw .part(key, of: path, in: "\(kind)/\(name)", known: value.object?.keys ?? [])
      }
      value = next
      path = path.appending(step)
    }
    return (planned, path)
  }
}

/// Why an address of a manifest leads nowhere.
public enum ManifestAddressError: Error, Equatable {
  /// There is no such object.
  case object(String, known: [String])
  /// What is at `of` has no such part.
  case part(String, of: ValuePath, in: String, known: [String])
}

extension ManifestAddressError: CustomStringConvertible {
  /// What was expected, what was found, and what was probably meant.
  public var description: String {
    switch self {
    case .object(let name, let known): "there is no object '\(name.visible)'\(name.hint(from: known))"
    case .part(let name, let path, let object, let known):
      "\(path.steps.isEmpty ? object.visible : "'\(path.description.visible)' of \(object.visible)") has no "
        + "'\(name.visible)'\(name.hint(from: known))"
    }
  }
}

extension Value {
  /// The step that `key` means in this value: of a list the item of that position, or of that name.
  fileprivate func step(to key: String) -> ValuePath.Step? {
    guard let items = array else { return .key(key) }
    return (Int(key) ?? items.firstIndex { $0["name"]?.text == key }).map(ValuePath.Step.index)
  }
}
