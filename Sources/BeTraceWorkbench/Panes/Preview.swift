package import BeTraceCore

/// The manifests of one service line by line, with the lines that the field at the cursor reaches and those that are not
/// as they were.
package struct Preview: Sendable {
  /// What the lines are.
  package enum Form: Sendable, Equatable {
    /// The objects one after another.
    case text
    /// Those of two sides: the whole text, for what an edit would do to it, or the changes with a little around them.
    case wholeDiff, diff
  }

  package private(set) var lines: [Line] = []
  package private(set) var objects: [Object] = []
  package let form: Form

  /// Nothing, as of a service that is not deployed.
  package init() { form = .text }

  /// `resources` as YAML, compared with those that are `saved`.
  package init(yaml resources: [Resource], saved: [Resource]) {
    form = .text
    let changes = ChangedPlaces(resources, since: saved)
    objects = resources.map(Object.init)
    var object = 0
    var number = 0
    for line in YAMLText(resources).lines {
      if line.text == "---" {
        object += 1
        number = 0
        append(.yaml(line), object, number: nil, .same, place: nil)
        continue
      }
      number += 1
      let place = FieldProbe.Reach(resource: object, path: line.path)
      append(.yaml(line), object, number: number, changes.contain(place) ? .changed : .same, place: place)
    }
  }

  /// `resources` as JSON, compared with those that are `saved`.
  package init(json resources: [Resource], saved: [Resource]) {
    form = .text
    let changes = ChangedPlaces(resources, since: saved)
    objects = resources.map(Object.init)
    for (object, resource) in resources.enumerated() {
      for (index, line) in JSONLine.lines(of: .object(resource.body)).enumerated() {
        let place = FieldProbe.Reach(resource: object, path: line.path)
        append(.json(line), object, number: index + 1, changes.contain(place) ? .changed : .same, place: place)
      }
    }
  }

  /// What becomes of the `old` objects, as YAML; nothing if all are the same. `isWhole` keeps what is around the changes
  /// in view as far as there is room.
  package init(from old: [Resource], to new: [Resource], isWhole: Bool = false) {
    form = isWhole ? .wholeDiff : .diff
    guard old != new else { return }
    let before = new.map { $0.counterpart(in: old, of: new) }
    for (index, resource) in new.enumerated() { addDifference(from: before[index], to: resource, at: index) }
    for resource in old where !before.contains(resource) { addDifference(from: resource, to: nil, at: nil) }
  }

  private mutating func addDifference(from old: Resource?, to new: Resource?, at resource: Int?) {
    let title = (new ?? old)?.identity.description ?? ""
    let change: Line.Change = old == nil ? .added : new == nil ? .removed : old == new ? .same : .changed
    objects.append(Object(title: title, change: change, lines: lines.count..<lines.count))
    let before = YAMLText(old.map { [$0] } ?? []).lines
    let after = YAMLText(new.map { [$0] } ?? []).lines
    let object = objects.count - 1
    func place(of line: YAMLText.Line) -> FieldProbe.Reach? {
      resource.map { FieldProbe.Reach(resource: $0, path: line.path) }
    }
    guard change != .same else {
      for (index, line) in after.enumerated() {
        append(.yaml(line), object, number: index + 1, .same, place: place(of: line))
      }
      return
    }
    for line in LineDiff(from: before.map { String($0.text) }, to: after.map { String($0.text) }).lines {
      if let number = line.newNumber {
        let source = after[number - 1]
        append(.yaml(source), object, number: number, line.kind == .same ? .same : .added, place: place(of: source))
      } else if let number = line.oldNumber {
        let source = before[number - 1]
        append(.yaml(source), object, number: number, .removed, place: place(of: source))
      }
    }
  }

  private mutating func append(
    _ source: PreviewSource, _ object: Int, number: Int?, _ change: Line.Change, place: FieldProbe.Reach?
  ) {
    let indentation = source.indentation
    var parent = lines.indices.last
    while let index = parent, lines[index].indentation >= indentation { parent = lines[index].parent }
    let isInside = number != nil && parent.map { lines[$0].number != nil && lines[$0].object == object } ?? false
    lines.append(
      Line(
        source: source, object: object, number: number, change: change, place: place, indentation: indentation,
        parent: isInside ? parent : nil))
    guard number != nil else { return }
    let start = objects[object].lines.isEmpty ? lines.count - 1 : objects[object].lines.lowerBound
    objects[object].lines = start..<lines.count
  }

  /// Marks the lines that show one of `places`, and no others.
  package mutating func light(_ places: [FieldProbe.Reach]) {
    let places = Places(places)
    for index in lines.indices { lines[index].isReached = places.contain(lines[index].place) }
  }

  /// Marks the lines that show one of `places` as those to be seen along with the lit ones, and no others.
  package mutating func surround(_ places: [FieldProbe.Reach]) {
    let places = Places(places)
    for index in lines.indices { lines[index].isNear = places.contain(lines[index].place) }
  }
}

/// Some places: to compare a few is faster than to hash every line's.
private struct Places {
  private let few: [FieldProbe.Reach]
  private let many: Set<FieldProbe.Reach>

  init(_ places: [FieldProbe.Reach]) {
    few = places.count > 8 ? [] : places
    many = places.count > 8 ? Set(places) : []
  }

  func contain(_ place: FieldProbe.Reach?) -> Bool {
    guard let place else { return false }
    return few.contains(place) || (!many.isEmpty && many.contains(place))
  }
}

extension Preview {
  /// The object that the line at `index` belongs to: `Deployment/bff`.
  package func title(at index: Int) -> String {
    lines.indices.contains(index) ? objects[lines[index].object].title : ""
  }

  /// The text of the object that the line at `index` belongs to, as it is now.
  package func objectText(at index: Int) -> String {
    guard lines.indices.contains(index) else { return "" }
    return lines[objects[lines[index].object].lines].filter { $0.change != .removed }.map { $0.text + "\n" }.joined()
  }

  /// The first line that the field at the cursor decides; one of the workload before those of other objects, and checksums,
  /// which only follow, last.
  package var firstReached: Int? {
    let reached = lines.indices.filter { lines[$0].isReached }
    let telling = reached.filter { !lines[$0].path.isChecksum }
    return telling.first { lines[$0].object == workload } ?? telling.first ?? reached.first
  }

  /// The line to look at: what the field at the cursor decides; of a difference the first change, before others one that
  /// the field decides, and then one of the workload.
  var focus: Int? {
    guard form != .text else { return firstReached }
    let changed = lines.indices.filter { lines[$0].isChanged }
    let lit = form == .diff ? changed.first { lines[$0].isReached } : nil
    return lit ?? changed.first { lines[$0].object == workload } ?? changed.first ?? firstReached
  }

  /// The first line of the workload, where people look first.
  package var firstOfWorkload: Int? { workload.map { objects[$0].lines.lowerBound } }

  /// The workload's place among the objects.
  private var workload: Int? {
    objects.firstIndex { object in
      ["Deployment/", "StatefulSet/", "DaemonSet/", "ReplicaSet/"].contains { object.title.hasPrefix($0) }
    }
  }
}

/// What is not as saved in some objects.
private struct ChangedPlaces {
  private let isNew: [Bool]
  private let paths: [Set<ValuePath>]

  init(_ resources: [Resource], since saved: [Resource]) {
    let before = resources.map { $0.counterpart(in: saved, of: resources) }
    isNew = before.map { $0 == nil }
    paths = zip(resources, before).map { resource, old in
      old == resource ? [] : Set(Value.object(resource.body).differences(from: old.map { .object($0.body) }))
    }
  }

  func contain(_ place: FieldProbe.Reach) -> Bool {
    isNew[place.resource] || paths[place.resource].contains(place.path)
  }
}

extension Preview.Object {
  fileprivate init(_ resource: Resource) {
    self.init(title: resource.identity.description, change: .same, lines: 0..<0)
  }
}

extension Resource {
  /// The object that this one, of some `fellows`, was before or is elsewhere: that of the same kind and name, else, as a
  /// namespace has another name in each environment, the only one of its kind.
  fileprivate func counterpart(in others: [Resource], of fellows: [Resource]) -> Resource? {
    let namesakes = others.filter { $0.kind == kind && $0.name == name }
    if let same = namesakes.first(where: { $0.namespace == namespace }) ?? namesakes.first { return same }
    let alike = others.filter { $0.kind == kind }
    return alike.count == 1 && fellows.count(where: { $0.kind == kind }) == 1 ? alike[0] : nil
  }
}
