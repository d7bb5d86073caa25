package import BeTraceCore

/// The manifests of one service as YAML, with the lines that the field at the cursor reaches and those that an unsaved
/// edit changed.
package struct Preview: Sendable {
  /// One line of the text.
  package struct Line: Sendable {
    package let text: YAMLText.Line
    /// 1-based in its object; nil for the line between two objects.
    package let number: Int?
    /// Whether it is not as saved.
    package let isChanged: Bool
    /// Whether the field at the cursor decides it.
    package fileprivate(set) var isReached = false
    fileprivate let place: FieldProbe.Reach?
  }

  package private(set) var lines: [Line] = []
  private var titles: [String] = []

  package init() {}

  /// The objects of `service` in `plan`; nothing if the service is not deployed.
  package init(_ plan: Plan, saved: Plan?, service: String) {
    guard let resources = plan[service]?.resources else { return }
    let before = saved?[service]?.resources ?? []
    let changed = resources.map { resource in
      let old = before.first { $0.kind == resource.kind && $0.name == resource.name }
      return old == resource ? [] : Set(Value.object(resource.body).differences(from: old.map { .object($0.body) }))
    }
    let isNew = resources.map { resource in
      !before.contains { $0.kind == resource.kind && $0.name == resource.name }
    }
    var number = 0
    var document = -1
    titles = resources.map(\.identity.description)
    for line in YAMLText(resources).lines {
      if line.text == "---" {
        lines.append(Line(text: line, number: nil, isChanged: false, place: nil))
        document += 1
        number = 0
        continue
      }
      document = max(document, 0)
      number += 1
      let place = FieldProbe.Reach(resource: document, path: line.path)
      let isChanged = isNew[document] || changed[document].contains(place.path)
      lines.append(Line(text: line, number: number, isChanged: isChanged, place: place))
    }
  }

  /// Marks the lines that show one of `places`, and no others.
  package mutating func light(_ places: [FieldProbe.Reach]) {
    let places = Set(places)
    for index in lines.indices {
      lines[index].isReached = !places.isEmpty && lines[index].place.map(places.contains) ?? false
    }
  }

  /// The object that the line at `index` belongs to: `Deployment/bff`.
  package func title(at index: Int) -> String {
    guard lines.indices.contains(index) else { return "" }
    return titles[lines[index].text.document]
  }

  /// The first line that the field at the cursor decides; one of the workload before those of other objects.
  package var firstReached: Int? {
    let reached = lines.indices.filter { lines[$0].isReached }
    return reached.first { lines[$0].place?.resource == workload } ?? reached.first
  }

  /// The first line of the workload, where people look first.
  package var firstOfWorkload: Int? {
    lines.firstIndex { $0.place?.resource == workload && $0.number == 1 }
  }

  /// The workload's place among the objects.
  private var workload: Int? {
    titles.firstIndex { title in ["Deployment/", "StatefulSet/", "DaemonSet/"].contains { title.hasPrefix($0) } }
  }
}
