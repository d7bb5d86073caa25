import BeTraceCore
import Testing

/// An object, or a part of one, and what it is written as.
struct PartRow: Sendable, CustomTestStringConvertible {
  let name: String
  let part: any ResourcePart
  let body: Object

  init(_ name: String, _ part: any ResourcePart, _ body: Object) {
    self.name = name
    self.part = part
    self.body = body
  }

  var testDescription: String { name }
}
