import BeTraceCore

/// One environment of the matrix.
package struct MatrixColumn: Sendable {
  /// What stands in its cells.
  package enum Content: Sendable, Equatable {
    case values
    /// It does not have the service.
    case nothing
    /// Why nothing is known of it.
    case failure(String)
  }

  package let environment: String
  /// The environment that it extends, nil for a root.
  package let parent: String?
  package let isAbstract: Bool
  package let isProtected: Bool
  package let content: Content
  /// The version since which its plans are as they are.
  let version: Int
  /// The services that can have the field that the matrix is about, in the order of the plan.
  let services: [String]
  private let plan: Plan?
  private let saved: Plan?
  /// What is wrong in it, by service; of services that the matrix is not about, nothing.
  private let findings: [String?: [Finding]]
  /// The values of the service that the matrix is about.
  let values: [Field: Cell]
  /// Its form.
  let sections: [FormSection]

  /// The environment called `name`, for the matrix of a service, `-` for the environment itself, or of a `field` of all.
  init(_ name: String, service: String, field: Field?, in outlook: Outlook) {
    environment = name
    version = outlook.version(of: name)
    parent = outlook.environments.parent(of: name)
    plan = outlook[name]
    saved = outlook.saved(name)
    isAbstract = plan?.isAbstract == true
    isProtected = plan?.platform.isProtected == true || saved?.platform.isProtected == true
    let owner = Session.owner(of: service, in: plan)
    let known = service == Session.itself ? nil : service
    let failure = plan?.findings(of: nil).first { $0.severity == .error && $0.field == nil }
    if let plan, field != nil ? !plan.services.isEmpty : owner != nil {
      content = .values
    } else {
      content = failure.map { .failure($0.message) } ?? .nothing
    }
    if let field {
      let all = plan?.findings ?? FindingList()
      findings = Dictionary(grouping: all.filter { $0.field?.parameter == field.parameter }, by: \.service)
      (values, sections) = ([:], [])
      services = plan?.services.filter { $0.contract.parameter(at: field) != nil }.map(\.name) ?? []
    } else {
      services = []
      findings = [known: plan?.findings(of: known) ?? []]
      values = Dictionary(owner?.cells.map { ($0.field, $0) } ?? []) { first, _ in first }
      sections =
        switch owner {
        case let service as ServicePlan: FormSection.all(of: service)
        case let settings as EnvironmentSettings: FormSection.all(of: settings)
        default: []
        }
    }
  }

  /// Whether it has the service and does not deploy it.
  func isOff(_ service: String) -> Bool { plan?[service]?.isEnabled == false }

  /// Whether the module of a service can no longer be read, or makes nothing of its values.
  func isOutOfDate(_ service: String) -> Bool {
    guard let service = plan?[service] else { return false }
    return service.isStale || service.service.isAsReadLast
  }

  /// The cell of `field` of a service as it is shown; nil if the service is not there, or has no such field.
  func cell(_ field: Field, of service: String) -> FormField? {
    guard case .values = content, let owner = Session.owner(of: service, in: plan) else { return nil }
    let name = service == Session.itself ? nil : service
    return FormFields(
      owner: owner, service: name, environment: environment, saved: Session.owner(of: service, in: saved),
      findings: findings[name] ?? []
    ).field(field)
  }

  /// The fields that something is wrong with, of the service or of all services that the matrix is about; not what is only
  /// worth knowing.
  var problems: [(service: String, field: Field)] {
    findings.values.joined().filter { $0.severity != .info }.compactMap { finding in
      finding.field.map { (finding.service ?? Session.itself, $0) }
    }
  }
}
