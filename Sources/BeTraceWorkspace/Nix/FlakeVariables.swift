import BeTraceCore

/// Reads `lib.variables` of a flake: what its program reads from the environment.
struct FlakeVariables {
  private let set: FlakeAttributes
  private let info: ServiceInfo
  private let folder: String

  init(_ set: FlakeAttributes, info: ServiceInfo, folder: String) {
    (self.set, self.info, self.folder) = (set, info, folder)
  }

  func all() throws(FlakeFault) -> [Variable] {
    try set.names.map { name throws(FlakeFault) in
      let said = try set.required(name, set.set(name), like: "{ }")
      try said.refuseOthers(than: ["default", "required", "secret", "help", "choices", "devOnly"])
      let place = set.place(of: name).inFolder(folder)
      return Variable(
        name, default: try defaultValue(said), required: try said.bool("required") ?? false,
        secret: try said.bool("secret") ?? false, help: try said.text("help") ?? "",
        choices: try said.texts("choices") ?? [], devOnly: try said.texts("devOnly") ?? [], fileID: place.file,
        line: place.line)
    }
  }

  private func defaultValue(_ said: FlakeAttributes) throws(FlakeFault) -> Variable.Default? {
    guard let value = said["default"] else { return nil }
    if let text = value.text { return .text(text) }
    if let parameter = value["parameter"]?.text { return .parameter(parameter) }
    if let port = info.ports.first(where: { value["port"]?.text == $0.name }) { return .port(port) }
    throw said.fault(
      "default", expected: #"a text, { parameter = "concurrency"; } or { port = "http"; } with one of its ports"#)
  }
}
