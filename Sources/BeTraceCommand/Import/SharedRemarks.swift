import BeTraceCore

/// What is worth knowing of several imported services in the same words, so that it is said once.
struct SharedRemarks {
  /// Each message with the places that it is about, a service without one by its folder; in the order of the services.
  private var places: [(message: String, places: [String])] = []

  init(of modules: [ImportedModule]) {
    for module in modules {
      for remark in module.module.remarks {
        let place = (remark.place?.description ?? module.folder).visible
        if let index = places.firstIndex(where: { $0.message == remark.message }) {
          places[index].places.append(place)
        } else {
          places.append((remark.message, [place]))
        }
      }
    }
    places.removeAll { $0.places.count == 1 }
  }

  /// The messages that are said here.
  var messages: Set<String> { Set(places.map(\.message)) }

  /// Each message with its places below it; empty if there is none.
  var text: String {
    guard !places.isEmpty else { return "" }
    return "\nof several\n"
      + places.map { "  \($0.message.visible)\n" + $0.places.map { "    \($0)\n" }.joined() }.joined()
  }
}
