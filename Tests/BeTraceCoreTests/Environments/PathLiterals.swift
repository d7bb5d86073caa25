import BeTraceCore

// Paths in tests read as they would in a script: `["services", "bff", 0]`.
extension ValuePath: ExpressibleByArrayLiteral {
  init(arrayLiteral steps: Step...) { self.init(steps) }
}

extension ValuePath.Step: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  init(stringLiteral key: String) { self = .key(key) }
  init(integerLiteral index: Int) { self = .index(index) }
}
