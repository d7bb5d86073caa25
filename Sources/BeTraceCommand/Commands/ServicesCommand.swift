import ArgumentParser
import BeTraceCore

/// `betrace-tui services`
struct ServicesCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "services", abstract: "List the services, or show what one of them is and what can be set about it.")

  @Argument(help: "The service to show.")
  var name: String?
  @Option(name: .shortAndLong, help: ArgumentHelp("How to write it.", valueName: "format"))
  var output = ListFormat.table
  @OptionGroup var options: WorkspaceOptions

  func answer(in workspace: OpenWorkspace) throws(Refusal) -> Answer {
    let catalogue = workspace.catalogue
    guard let name else {
      let list = Value.array(catalogue.services.map(\.description))
      return Answer(output: output.text(list, table: Self.table(catalogue.services)))
    }
    guard let service = catalogue[name] else { throw Refusal(.service(name, known: catalogue.names)) }
    return Answer(output: output.text(service.description, table: Self.text(service)))
  }

  private static func table(_ services: [Catalogue.Service]) -> String {
    var table = Table("SERVICE", "VERSION", "COMPONENT", "PORTS", "NEEDS", "OWNER", "DESCRIPTION")
    for service in services {
      let info = service.info
      table.add(
        info.name, info.version, info.component, service.portList, service.dependencyList, info.owner, info.description)
    }
    return table.text
  }

  private static func text(_ service: Catalogue.Service) -> String {
    var facts = Table("SERVICE", service.name)
    facts.add("VERSION", service.info.version)
    facts.add("COMPONENT", service.info.component)
    facts.add("PORTS", service.portList)
    facts.add("NEEDS", service.dependencyList)
    facts.add("OWNER", service.info.owner)
    facts.add("DESCRIPTION", service.info.description)
    var parameters = Table("PARAMETER", "DEFAULT", "HELP")
    for parameter in service.contract.parameters {
      parameters.add(parameter.name, parameter.defaultText, parameter.help)
    }
    var variables = Table("VARIABLE", "DEFAULT", "HELP")
    for variable in service.variables {
      let marks = [variable.isRequired ? "required" : nil, variable.isSecret ? "secret" : nil].compactMap(\.self)
      variables.add(
        variable.name, variable.defaultText,
        variable.help + (marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))"))
    }
    let tables = service.variables.isEmpty ? [facts, parameters] : [facts, parameters, variables]
    return tables.map(\.text).joined(separator: "\n")
  }
}

extension Catalogue.Service {
  fileprivate var portList: String {
    info.ports.map { "\($0.name) \($0.containerPort)" }.joined(separator: ", ")
  }

  fileprivate var dependencyList: String {
    dependencies.isEmpty ? "-" : dependencies.map { "\($0.service) (\($0.strength.rawValue))" }.joined(separator: ", ")
  }
}

extension Parameter {
  fileprivate var defaultText: String {
    switch defaultValue {
    // As it is typed.
    case .fixed(.bool(let bool)): String(bool)
    case .fixed(let value): ShownValue(value, as: self).description
    case .computed(from: [], _)?: "as the module says"
    case .computed(let names, _)?: "from \(names.joined(separator: ", "))"
    case nil: "-"
    }
  }
}

extension Variable {
  fileprivate var defaultText: String {
    switch defaultValue {
    case .text(let text): text.visible
    case .parameter(let name): "from \(name)"
    case nil: "-"
    }
  }
}
