/// A service with all layers laid over its module's defaults; a class, because plans after an edit have the same ones.
final class ResolvedService: Sendable {
  /// What names places in files.
  struct Places: Sendable {
    let said: Override.Keys?
    let cells: [Cell]
    let inherited: [Cell]
    private let cellIndex: CellIndex
    private let inheritedIndex: CellIndex

    init(said: Override.Keys?, cells: [Cell], inherited: [Cell]) {
      (self.said, self.cells, self.inherited) = (said, cells, inherited)
      (cellIndex, inheritedIndex) = (CellIndex(cells), CellIndex(inherited))
    }

    /// The cell of `field`, nil if there is none.
    func cell(_ field: Field) -> Cell? { cellIndex[field].map { cells[$0] } }

    /// Where the cell of `field` stands among what is inherited, nil if there is none.
    func inheritedPosition(_ field: Field) -> Int? { inheritedIndex[field] }
  }

  let service: Catalogue.Service
  /// What each layer has about it; one at least has something.
  let entries: [Environment.ServiceEntry?]
  /// All values, of an unread module with what every module has.
  let values: Object
  private let places: Later<Places>

  init(service: Catalogue.Service, entries: [Environment.ServiceEntry?], values: Object, places: Later<Places>) {
    (self.service, self.entries, self.values, self.places) = (service, entries, values, places)
  }

  var name: String { service.name }
  /// Where the last layer that lists it does so.
  var listing: Origin { entries.last { $0 != nil }??.origin ?? .module }
  /// What all layers say, as one; nil if none says anything.
  var said: Override.Keys? { places.value.said }
  var cells: [Cell] { places.value.cells }
  var inherited: [Cell] { places.value.inherited }
  func cell(_ field: Field) -> Cell? { places.value.cell(field) }
  func inheritedPosition(_ field: Field) -> Int? { places.value.inheritedPosition(field) }
  /// What its fields amount to, as far as that is known.
  var knownValues: Object { service.module.isUnreadable ? Object(of: cells) : values }
  var isEnabled: Bool { values["enabled"] != false }
  var namespace: String { values["namespace"]?.text ?? "default" }
}

/// A service on its way into a plan.
struct PlanStep: Sendable {
  let resolved: ResolvedService
  /// Its part of the former plan, if nothing was said anew since, with the places as they are now.
  let former: ServicePlan?

  /// A service that has to be planned.
  init(_ resolved: ResolvedService) {
    self.resolved = resolved
    former = nil
  }

  /// A service about which nothing was said since `plan` but the same elsewhere.
  init(_ plan: ServicePlan) {
    resolved = plan.resolved
    former = plan
  }
}
