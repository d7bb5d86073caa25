/// A parameter that only one module has, with the Swift type of its values: `parameters[Worker.concurrency]` is an `Int`.
public struct OwnParameter<Wrapped: Sendable>: Sendable {
  /// The parameter as a contract lists it.
  public let parameter: Parameter
  let read: @Sendable (Value) -> Wrapped?
  let defaultValue: Wrapped

  /// Its value among those of all the module's own parameters, as a computed default gets them.
  public func value(in own: Object) -> Wrapped { own[parameter.name].flatMap(read) ?? defaultValue }
}

extension OwnParameter<Int> {
  /// A whole number in `range`, of what `unit` names in the plural.
  public static func integer(
    _ name: String, in range: ClosedRange<Int>, default number: Int, label: String? = nil, unit: String? = nil,
    help: String, reason: String? = nil, devOnly: [Int] = [],
    fileID: String = #fileID, line: Int = #line
  ) -> OwnParameter {
    OwnParameter(
      parameter: Parameter(
        name, .integer(range), default: .fixed(.integer(number)), label: label, unit: unit, help: help,
        reason: reason, devOnly: devOnly.map(Value.integer), fileID: fileID, line: line),
      read: \.integer, defaultValue: number)
  }
}

extension OwnParameter<Bool> {
  /// A yes or no.
  public static func boolean(
    _ name: String, default bool: Bool, label: String? = nil, help: String, devOnly: [Bool] = [],
    fileID: String = #fileID, line: Int = #line
  ) -> OwnParameter {
    OwnParameter(
      parameter: Parameter(
        name, .boolean, default: .fixed(.bool(bool)), label: label, help: help, devOnly: devOnly.map(Value.bool),
        fileID: fileID, line: line),
      read: \.bool, defaultValue: bool)
  }
}

extension OwnParameter<String> {
  /// A Kubernetes quantity.
  public static func quantity(
    _ name: String, default text: String, label: String? = nil, help: String, devOnly: [String] = [],
    fileID: String = #fileID, line: Int = #line
  ) -> OwnParameter {
    OwnParameter(
      parameter: Parameter(
        name, .quantity, default: .fixed(.string(text)), label: label, help: help, devOnly: devOnly.map(Value.string),
        fileID: fileID, line: line),
      read: \.text, defaultValue: text)
  }

  /// A text of `format`.
  public static func text(
    _ name: String, _ format: TextFormat = .free, default text: String, label: String? = nil, help: String,
    devOnly: [String] = [],
    fileID: String = #fileID, line: Int = #line
  ) -> OwnParameter {
    OwnParameter(
      parameter: Parameter(
        name, .text(format), default: .fixed(.string(text)), label: label, help: help,
        devOnly: devOnly.map(Value.string),
        fileID: fileID, line: line),
      read: \.text, defaultValue: text)
  }
}

extension OwnParameter where Wrapped: RawRepresentable<String> & CaseIterable {
  /// One of the cases of `Wrapped`.
  public static func choice(
    _ name: String, default choice: Wrapped, label: String? = nil, help: String, devOnly: [Wrapped] = [],
    fileID: String = #fileID, line: Int = #line
  ) -> OwnParameter {
    OwnParameter(
      parameter: Parameter(
        name, .choice(Wrapped.allCases.map(\.rawValue)), default: .fixed(.string(choice.rawValue)), label: label,
        help: help, devOnly: devOnly.map { .string($0.rawValue) }, fileID: fileID, line: line),
      read: { $0.text.flatMap(Wrapped.init) }, defaultValue: choice)
  }
}
