/// Where a value is in the manifests of an environment: `bff/production/Deployment/bff/spec.replicas`, or all of an
/// object, `bff/production/Deployment/bff`. Where objects of several namespaces are called the same, the namespace stands
/// before the name: `bff/production/ConfigMap/betrace/settings`.
public struct ManifestAddress: Sendable, Hashable {
  /// What may be meant by what follows the kind.
  private struct Reading: Sendable, Hashable {
    var namespace: String?
    let name: String
    /// The way through the object as it was typed; nil is all of it.
    let field: Field?

    func means(_ resource: Resource, of kind: String) -> Bool {
      resource.kind == kind && resource.name == name && (namespace == nil || resource.namespace == namespace)
    }

    func object(of kind: String) -> String {
      ([kind, namespace, name] as [String?]).compactMap(\.self).joined(separator: "/")
    }
  }

  /// The service whose object it is; nil, written `-`, for any.
  public let service: String?
  public let environment: String
  private let kind: String
  /// `a/b` is the part `b` of what is called `a`, or else what is called `b` in the namespace `a`.
  private let readings: [Reading]

  /// Reads `SERVICE/ENVIRONMENT/KIND/NAME/PATH` or the same without the path, or with the namespace before the name; nil if
  /// `text` has no kind, which begins with a capital letter as no field does.
  public init?(parsing text: String) throws(AddressError) {
    let parts = text.split(separator: "/", maxSplits: 4, omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 3, let first = parts[2].utf8.first, (65...90).contains(first),
      parts[2].utf8.allSatisfy({ $0.isLetter || $0.isDigit })
    else { return nil }
    guard parts.allSatisfy({ !$0.isEmpty }) else { throw .form(text) }
    (service, environment, kind) = (parts[0] == "-" ? nil : parts[0], parts[1], parts[2])
    guard parts.count == 5 else {
      readings = [Reading(name: parts[3], field: nil)]
      return
    }
    let rest = parts[4].split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let path = rest.count == 2 ? Field(parsing: rest[1]) : nil
    let direct = Field(parsing: parts[4]).map { Reading(name: parts[3], field: $0) }
    guard direct != nil || path != nil else { throw .field(parts[4]) }
    let isName = rest.count == 1 || path != nil
    let inNamespace = isName ? Reading(namespace: parts[3], name: rest[0], field: path) : nil
    readings = [direct, inNamespace].compactMap(\.self)
  }

  /// The object that the address leads to in `plan`, what it calls that, and the path in it.
  public func resolve(
    in plan: Plan
  ) throws(ManifestAddressError) -> (resource: PlannedResource, name: String, path: ValuePath) {
    let all = service.map { plan.resources(of: [$0]) } ?? plan.resources
    let found = readings.lazy.map { reading in
      (reading: reading, objects: all.filter { reading.means($0.resource, of: kind) })
    }.first { !$0.objects.isEmpty }
    guard let found else {
      throw .object(readings[0].object(of: kind), known: all.map(\.resource.identity.description))
    }
    let name = found.reading.object(of: kind)
    let namespaces = found.objects.map(\.resource.namespace).unique
    guard namespaces.count == 1 else {
      throw .several(
        name, namespaces.map { Reading(namespace: $0, name: found.reading.name, field: nil).object(of: kind) })
    }
    let planned = found.objects[0]
    var value = Value.object(planned.resource.body)
    var path = ValuePath()
    for key in found.reading.field?.keys ?? [] {
      guard let step = value.step(to: key), let next = value[ValuePath([step])] else {
        throw .part(key, of: path, in: name, known: value.object?.keys ?? [])
      }
      value = next
      path = path.appending(step)
    }
    return (planned, name, path)
  }
}

/// Why an address of a manifest leads nowhere.
public enum ManifestAddressError: Error, Equatable {
  /// There is no such object.
  case object(String, known: [String])
  /// Several objects are called so, each of another namespace.
  case several(String, [String])
  /// What is at `of` has no such part.
  case part(String, of: ValuePath, in: String, known: [String])
}

extension ManifestAddressError: CustomStringConvertible {
  /// What was expected, what was found, and what was probably meant.
  public var description: String {
    switch self {
    case .object(let name, let known): "there is no object '\(name.visible)'\(name.hint(from: known))"
    case .several(let name, let addresses):
      "\(addresses.count) objects are called '\(name.visible)': use \(addresses.joined(separator: " or ").visible)"
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
