package import BeTraceCore

/// The manifests of one service as YAML, with the lines that the field at the cursor reaches and those that an unsaved
/// edit changed.
package struct Preview: Sendable {
  /// One line of the text.
  package struct Line: Sendable {
    package let text: YAMLText.Line
    /// 1-based in its object; nil for the line between two objects.
    package let number: Int?
    /// Whether the field at the cursor decides it.
    package let isReached: Bool
    /// Whether it is not as saved.
    package let isChanged: Bool
  }

  package private(set) var lines: [Line] = []
  private var titles: [String] = []

  package init() {}

  /// The objects of `service` in `plan`; nothing if the service is not deployed.
  package init(_ plan: Plan, saved: Plan?, service: String, field: Field) {
    guard let resources = plan[service]?.resources else { return }
    let reached = Set(FieldProbe(service, in: plan)?.reach(of: field) ?? [])
    let before = saved?[service]?.resources ?? []
    var number = 0
    var document = -1
    titles = resources.map(\.identity.description)
    for line in YAMLText(resources).lines {
      if line.text == "---" {
        lines.append(Line(text: line, number: nil, isReached: false, isChanged: false))
        continue
      }
      if line.document != document {
        document = line.document
        number = 0
      }
      number += 1
      let path = line.path
      let resource = resources[document]
      let old = before.first { $0.kind == resource.kind && $0.name == resource.name }
      lines.append(
        Line(
          text: line, number: number,
          isReached: reached.contains(FieldProbe.Reach(resource: document, path: path)),
          isChanged: old?[path].map(\.leaf) != resource[path].map(\.leaf)))
    }
  }

  /// The object that the line at `index` belongs to: `Deployment/bff`.
  package func title(at index: Int) -> String {
    guard lines.indices.contains(index) else { return "" }
    return titles[lines[index].text.document]
  }

  /// The first line that the field at the cursor decides; in a workload before others.
  package var firstReached: Int? { lines.firstIndex(where: \.isReached) }

  /// The first line of the workload, where people look first.
  package var firstOfWorkload: Int? {
    let document = titles.firstIndex { title in
      ["Deployment/", "StatefulSet/", "DaemonSet/"].contains { title.hasPrefix($0) }
    }
    return lines.firstIndex { $0.text.document == document && $0.number == 1 }
  }
}

extension Value {
  /// The value itself if a line shows it whole; of an object or list with content only that it is one.
  fileprivate var leaf: Value {
    switch self {
    case .object(let object) where !object.isEmpty: .object([:])
    case .array(let items) where !items.isEmpty: .array([])
    default: self
    }
  }
}
