/// One thing an environment may set about a service.
public struct Parameter: Sendable {
  /// Its key in the service's entry.
  public let name: String
  /// What kind of value it takes.
  public let type: ParameterType
  /// What holds when no environment says anything; nil is nothing.
  public let defaultValue: ParameterDefault?
  /// How forms call it; made from the name unless given.
  public let label: String
  /// What a number of it counts, in the plural, such as `pods`; nil where the label says it.
  public let unit: String?
  /// What it decides, in a sentence or two.
  public internal(set) var help: String
  /// Why its range is what it is, for messages; nil where the range explains itself.
  public let reason: String?
  /// What to use instead; nil while it is current.
  public let deprecated: String?
  /// The values that are meant for development only; in a protected environment they are findings.
  public internal(set) var devOnly: [Value]
  /// Where it is declared, for the question why: the module of Swift and the file, such as `BeTraceServices/BFF.swift`.
  public internal(set) var declaration: Place
  /// Whether it is an entry of a map, which null removes.
  public internal(set) var isEntry = false

  /// The parameter `name` of `type`, declared where this is called; `default`, where given, has to be a value of it.
  public init(
    _ name: String, _ type: ParameterType, default defaultValue: ParameterDefault? = nil, label: String? = nil,
    unit: String? = nil, help: String, reason: String? = nil, deprecated: String? = nil, devOnly: [Value] = [],
    fileID: String = #fileID, line: Int = #line
  ) {
    self.name = name
    self.type = type
    self.defaultValue = defaultValue
    self.label = label ?? name.asLabel
    self.unit = unit
    self.help = help
    self.reason = reason
    self.deprecated = deprecated
    self.devOnly = devOnly
    declaration = Place(file: fileID, line: line, column: 1)
  }

  /// The same parameter for a service that cannot have it: only null is accepted, and the message gives `reason`.
  ///
  /// Only for objects that may be null: `ingress` and `autoscaling`.
  public func unavailable(because reason: String, fileID: String = #fileID, line: Int = #line) -> Parameter {
    guard case .object(_, isOptional: true) = type else { preconditionFailure("'\(name)' always has a value") }
    return Parameter(
      name, .object([], isOptional: true), default: .fixed(.null), label: label, help: help, reason: reason,
      fileID: fileID, line: line)
  }

  /// Whether null is a value of it, meaning none; of an entry of a map, that it is removed.
  public var isNullable: Bool {
    switch type {
    case _ where isEntry: true
    case .object(_, let isOptional): isOptional
    case .map, .list, .image: false
    default: defaultValue == nil
    }
  }
}

/// What holds when no environment says anything.
public enum ParameterDefault: Sendable {
  /// Always this value; null is nothing.
  case fixed(Value)
  /// Made from the module's own parameters of these names, given as an object of their values.
  case computed(from: [String], @Sendable (Object) -> Value)

  /// The default's value, given the module's own parameters.
  func value(own: Object) -> Value {
    switch self {
    case .fixed(let value): value
    case .computed(from: _, let compute): compute(own)
    }
  }
}

extension ParameterDefault: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
  /// A text, always the same.
  public init(stringLiteral text: String) { self = .fixed(.string(text)) }
  /// A whole number, always the same.
  public init(integerLiteral number: Int) { self = .fixed(.integer(number)) }
  /// A yes or no, always the same.
  public init(booleanLiteral bool: Bool) { self = .fixed(.bool(bool)) }
}

extension String {
  /// `imagePullPolicy` as a person writes it: `Image pull policy`.
  var asLabel: String {
    var label = ""
    for character in self {
      if label.isEmpty {
        label += character.uppercased()
      } else if character.isUppercase {
        label += " " + character.lowercased()
      } else {
        label.append(character)
      }
    }
    return label
  }
}
