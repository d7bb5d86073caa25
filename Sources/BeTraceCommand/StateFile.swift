import BeTraceCore
import BeTraceWorkbench
import BeTraceWorkspace

/// What the program keeps from one start to the next, in `state.json`: where each workspace was left, the last first, and
/// the theme that was chosen.
struct StateFile {
  /// The only version of the format that this program reads.
  private static let version = 1
  /// Of more workspaces it does not know where they were left.
  private static let limit = 50

  /// Where this workspace was left; nil if that is not known.
  let whereabouts: Whereabouts?
  /// The theme that was chosen last.
  let theme: String?
  /// Whether the file is not what this program wrote.
  let isBroken: Bool
  /// Whether the program has kept nothing yet, and can.
  let isNew: Bool

  /// Absolute; nil without a home.
  private let path: String?
  /// The real path of the workspace that is open.
  private let workspace: String

  /// Reads the file of whoever started the program, as far as it is about `workspace`. It need not be there.
  init(_ surroundings: Surroundings, for workspace: Workspace) {
    path = surroundings.stateFolder?.appendingPath("state.json")
    self.workspace = workspace.realPath
    var bytes: [UInt8] = []
    var isAbsent = false
    if let path {
      do {
        bytes = try AtomicFile.read(path, name: path)
      } catch .unreadable(path: _, let reason) {
        isAbsent = reason.isAbsent
      } catch {}
    }
    let root = Self.root(of: bytes)
    isBroken = root == nil && !bytes.isEmpty
    isNew = isAbsent
    whereabouts = root?["workspaces"]?[workspace.realPath].flatMap { Whereabouts($0.value) }
    theme = root?["theme"]?.value.text
  }

  /// What a person should know of the file; nil if it is as it should be.
  var warning: String? {
    isBroken ? "state.json is broken and begins anew: where you left is not known" : nil
  }

  /// Keeps where the workspace is left, and the theme if one was chosen. Whoever may not write there loses no more than
  /// that.
  func write(_ whereabouts: Whereabouts, theme: String?) {
    guard let path else { return }
    let before = (try? AtomicFile.read(path, name: path)) ?? []
    try? AtomicFile.put(text(after: before, whereabouts, theme), at: path)
  }

  private func text(after before: [UInt8], _ whereabouts: Whereabouts, _ theme: String?) -> [UInt8] {
    let root = Self.root(of: before)
    let others = root?["workspaces"]?.members?.filter { $0.key != workspace }.map { ($0.key, $0.node.value) } ?? []
    var content: Object = ["version": .integer(Self.version)]
    content["theme"] = theme.map(Value.string) ?? root?["theme"]?.value
    content["workspaces"] = .object(Object(([(workspace, whereabouts.value)] + others).prefix(Self.limit).map { $0 }))
    return Array((Value.object(content.hidingSecrets).json(indent: "  ") + "\n").utf8)
  }

  /// The object that `bytes` are; nil if they are none of our version.
  private static func root(of bytes: [UInt8]) -> JSONNode? {
    guard let root = try? JSONDocument(parsing: bytes, file: "state.json").root,
      root["version"]?.content == .integer(version)
    else { return nil }
    return root
  }
}

extension Whereabouts {
  /// Reads what `value` gives; nil if it names no cell.
  fileprivate init?(_ value: Value) {
    guard let service = value["service"]?.text, let environment = value["environment"]?.text,
      let field = value["field"]?.text.flatMap({ Field(parsing: $0) })
    else { return nil }
    self.init(service: service, environment: environment, field: field)
    heading = value["heading"]?.text
    for member in value["folds"]?.object?.members ?? [] { folds[member.key] = member.value.bool }
    showsOnlySet = value["showsOnlySet"]?.bool ?? false
    preview = value["preview"]?.text.flatMap(PreviewMode.init) ?? .yaml
    comparedWith = value["comparedWith"]?.text
    for member in value["panes"]?.object?.members ?? [] {
      guard let kind = Layout.Class(rawValue: member.key) else { continue }
      paneSizes[kind] = PaneSizes.Grown(member.value)
    }
    exported = value["export"].flatMap(ExportChoice.init)
  }

  /// The entry of the file; what is as it is the first time is left out.
  fileprivate var value: Value {
    var entry: Object = [
      "service": .string(service), "environment": .string(environment), "field": .string(field.description),
    ]
    entry["heading"] = heading.map(Value.string)
    if !folds.isEmpty {
      entry["folds"] = .object(Object(folds.sorted { $0.key < $1.key }.map { ($0.key, .bool($0.value)) }))
    }
    if showsOnlySet { entry["showsOnlySet"] = true }
    if preview != .yaml { entry["preview"] = .string(preview.rawValue) }
    entry["comparedWith"] = comparedWith.map(Value.string)
    let panes = Layout.Class.allCases.compactMap { kind in paneSizes[kind].map { (kind.rawValue, $0.value) } }
    if !panes.isEmpty { entry["panes"] = .object(Object(panes)) }
    entry["export"] = exported?.value
    return .object(entry)
  }
}

extension PaneSizes.Grown {
  /// Reads `{"pane": "preview", "half": true}`; nil if that is no pane.
  fileprivate init?(_ value: Value) {
    guard let name = value["pane"]?.text, let pane = Pane.allCases.first(where: { $0.context.rawValue == name }) else {
      return nil
    }
    self.init(pane, value["half"]?.bool == true ? .half : .full)
  }

  fileprivate var value: Value { ["pane": .string(pane.context.rawValue), "half": .bool(extent == .half)] }
}

extension ExportChoice {
  /// Reads `{"layout": "files", "to": "deploy", "environments": ["dev"], "only": ["bff"]}`; nil if that is no choice.
  fileprivate init?(_ value: Value) {
    guard let layout = value["layout"]?.text, let target = value["to"]?.text else { return nil }
    let names = { (key: String) in value[key]?.array?.compactMap(\.text) ?? [] }
    self.init(layout: layout, target: target, environments: names("environments"), services: names("only"))
  }

  fileprivate var value: Value {
    var entry: Object = [
      "layout": .string(layout), "to": .string(target), "environments": .array(environments.map(Value.string)),
    ]
    if !services.isEmpty { entry["only"] = .array(services.map(Value.string)) }
    return .object(entry)
  }
}
