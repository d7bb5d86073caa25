extension ContractCheck {
  /// Whatever is declared twice, or names what is not there, is silently ignored later.
  static let declarations = ContractCheck(
    "CON-01", "Declarations that fit together",
    meaning: """
      Names of ports, parameters and variables are valid and come once, defaults are values of their parameters, and whatever \
      a declaration refers to is declared too.
      """,
    importance:
      "What is declared twice, or refers to nothing, is ignored without a word, and nothing else can be checked.",
    remedy: "Correct the declaration that the message names.",
    remarks: { module, _ in module.remarks.map(\.description) },
    declarations: { module, _ in
      module.nameProblems + module.portProblems + module.parameterProblems + module.variableProblems
    })
}

extension ModuleDeclarations {
  fileprivate var nameProblems: [Breach] {
    guard !info.name.isDNSLabel else { return [] }
    return [
      Breach(
        "the name of the service", expected: TextFormat.dnsLabel.expectation, found: info.name.quoted,
        remedy: "environments and objects are called by it: change 'info.name'")
    ]
  }

  fileprivate var portProblems: [Breach] {
    repetitions(of: info.ports.map(\.name), "port")
      + info.ports.flatMap { port in
        [("containerPort", port.containerPort), ("port", port.port)].filter { !(1...65535).contains($0.1) }.map {
          Breach(
            "'\($0)' of port '\(port.name)'", expected: "1 to 65535", found: "\($1)",
            remedy: "give the number that the program listens on, or that its Service offers")
        }
      }
  }

  fileprivate var parameterProblems: [Breach] {
    let standard = Contract.standardParameters(info, variables)
    let own = parameters.filter { parameter in !standard.contains { $0.name == parameter.name } }.map(\.name)
    return repetitions(of: parameters.map(\.name), "parameter")
      + parameters.flatMap { parameter -> [Breach] in
        let place = "parameter '\(parameter.name)'"
        if let known = standard.first(where: { $0.name == parameter.name }), !known.type.isSameKind(as: parameter.type)
        {
          return [
            Breach(
              place, expected: "the type '\(known.type.word)', as in every module", found: "'\(parameter.type.word)'",
              remedy: "keep the type, or give a parameter of your own another name")
          ]
        }
        if OverrideReader.isIgnored(parameter.name) || parameter.name.isEmpty || parameter.name.hasPrefix("$") {
          return [
            Breach(
              place, expected: "a name that environment files can set", found: "one that they take for a remark",
              remedy: "call it otherwise: not 'description', nothing that begins with 'x-' or '$'")
          ]
        }
        return defaultProblems(of: parameter, place, own)
      }
  }

  private func defaultProblems(of parameter: Parameter, _ place: String, _ own: [String]) -> [Breach] {
    switch parameter.defaultValue {
    case .computed(from: let names, _):
      return names.filter { !own.contains($0) }.map {
        Breach(
          "the default of \(place)", expected: "to be made from parameters of the module's own", found: "'\($0)'",
          remedy: "name those that it reads" + $0.nearest(in: own).question)
      }
    case .fixed(let value):
      return parameter.problems(with: value, of: info.name).map {
        Breach(
          "the default of \(place)", expected: "a value that it takes itself", found: $0,
          remedy: "correct the default, or what the parameter takes")
      }
    case nil: return []
    }
  }

  fileprivate var variableProblems: [Breach] {
    repetitions(of: variables.map(\.name), "variable")
      + variables.flatMap { variable -> [Breach] in
        let place = "variable '\(variable.name)'"
        switch variable.defaultValue {
        case .parameter(let name) where !parameters.contains { $0.name == name }:
          return [
            Breach(
              place, expected: "its default from a parameter of the module", found: "'\(name)', which there is not",
              remedy: "declare it, or name another" + name.nearest(in: parameters.map(\.name)).question)
          ]
        case .port(let port) where !info.ports.contains(port):
          return [
            Breach(
              place, expected: "its default from a port of 'info'",
              found: "port '\(port.name)' \(port.containerPort), which is not among them",
              remedy: "use one and the same declaration of the port for both")
          ]
        case .text(let text) where !variable.choices.isEmpty && !variable.choices.contains(text):
          return [
            Breach(
              place, expected: "a default that its program takes: one of " + variable.choices.joined(separator: ", "),
              found: text.quoted, remedy: "correct the default, or what the variable takes")
          ]
        case .some where variable.isRequired:
          return [
            Breach(
              place, expected: "no default, as it is required", found: "one",
              remedy: "leave the default out, or do not require what is always there")
          ]
        default: return []
        }
      }
  }

  /// The `names` that come more than once, which are those of what `noun` says.
  private func repetitions(of names: [String], _ noun: String) -> [Breach] {
    let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.filter { $0.value > 1 }.keys.sorted().map { name in
      Breach(
        "\(noun) '\(name)'", expected: "one declaration", found: "\(counts[name] ?? 0)",
        remedy: "only the first would count: remove the others, or call them otherwise")
    }
  }
}

extension Parameter {
  /// What is wrong with `value` as a value of this parameter of `service`, down to its parts.
  fileprivate func problems(with value: Value, of service: String) -> [String] {
    switch (type, value) {
    case (_, .null) where isNullable: return []
    case (.image, .string(let reference)):
      return ImageReference.problems(in: reference, name: name).map(\.message)
    default:
      var reader = OverrideReader(environment: "", service: service)
      reader.check(Manifest(value, at: declaration).node, as: type, reason: reason, at: [name])
      return reader.findings.map(\.message)
    }
  }
}
