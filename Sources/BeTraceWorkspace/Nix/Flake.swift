import BeTraceCore

/// A flake that a service's module is in.
struct Flake: Sendable, Hashable {
  /// The name of the service: of its folder, or its key in `workspace.json`.
  let service: String
  /// How the user refers to it: `services/bff`, or a reference of nix.
  let reference: String
  /// Its files as they are now.
  let sources: FlakeSources
  /// Why it cannot be evaluated, whatever its files say; nil if it can.
  let fault: FlakeFault?

  /// The flake in `folder`, or none for the reason in `fault`.
  init(service: String, reference: String, folder: String, fault: FlakeFault? = nil) {
    (self.service, self.reference) = (service, reference)
    do throws(FlakeFault) {
      if let fault { throw fault }
      sources = try FlakeSources(reading: folder)
      self.fault = nil
    } catch {
      sources = FlakeSources([], in: folder)
      self.fault = error
    }
  }
}

/// Something that is asked of a flake.
struct EvaluationWish: Sendable, Hashable {
  let flake: Flake
  /// What its `mkDeployment` is called with; nil asks what the module says about itself.
  let arguments: Object?
  /// Tells it from every other wish of the flake.
  let question: String
  /// Tells it from every other wish, whatever the flake is called and wherever it is.
  let key: String

  init(_ flake: Flake, calling arguments: Object? = nil) {
    (self.flake, self.arguments) = (flake, arguments)
    let text = arguments.map { Value.object($0).json(indent: nil) } ?? "about"
    question = Checksum(of: [text]).description
    key = "\(flake.sources.checksum)-\(question)"
  }

  static func == (left: EvaluationWish, right: EvaluationWish) -> Bool { left.key == right.key }
  func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

/// What a flake answers.
typealias Evaluation = Result<Value, FlakeFault>
