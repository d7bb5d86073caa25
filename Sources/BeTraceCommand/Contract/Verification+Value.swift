import BeTraceCore

extension Verification {
  /// The answers for programs to read.
  func value(of service: Catalogue.Service) -> Value {
    [
      "service": .string(self.service),
      "module": .string(service.origin.name),
      "contract": .integer(service.info.contract),
      "kept": .bool(isKept),
      "checks": .array(outcomes.map(\.value)),
    ]
  }
}

extension Verification.Outcome {
  /// `answer` is `kept`, `broken` or `unasked`; only one that is broken has `breaches`.
  fileprivate var value: Value {
    let (word, breaches): (String, [Breach]) =
      switch answer {
      case .kept: ("kept", [])
      case .broken(let breaches): ("broken", breaches)
      case .unasked: ("unasked", [])
      }
    return [
      "check": .string(check.id), "title": .string(check.title), "answer": .string(word),
      "breaches": .array(
        breaches.map { breach in
          [
            "place": .string(breach.place), "expected": .string(breach.expected), "found": .string(breach.found),
            "remedy": .string(breach.remedy),
          ]
        }),
      "remarks": .array(remarks.map(Value.string)),
    ]
  }
}
