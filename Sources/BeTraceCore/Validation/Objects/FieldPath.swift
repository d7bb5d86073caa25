/// The way to a field of an object as the API server writes it: `spec.containers[0].image`, `data[key]`.
///
/// Unlike a `ValuePath` it tells fields, which are known, from keys of maps, which are free.
public struct FieldPath: Sendable, Hashable {
  /// One step down.
  public enum Step: Sendable, Hashable {
    /// A field, or several with dots between, as the server's own structures have them.
    case field(String)
    /// A 0-based index.
    case index(Int)
    /// A key of a map.
    case key(String)
  }

  public var steps: [Step]

  /// The path of `steps`; no steps is the object itself.
  public init(_ steps: [Step] = []) { self.steps = steps }

  /// The path that leads over `fields`.
  init(_ fields: String...) { steps = fields.map(Step.field) }

  /// This path and `steps` more.
  func appending(_ steps: Step...) -> FieldPath { FieldPath(self.steps + steps) }

  /// This path and one field more.
  subscript(field: String) -> FieldPath { appending(.field(field)) }

  /// This path and one index more.
  subscript(index: Int) -> FieldPath { appending(.index(index)) }

  /// This path and one key of a map more.
  subscript(key key: String) -> FieldPath { appending(.key(key)) }

  /// The path without its last `count` steps.
  func dropLast(_ count: Int = 1) -> FieldPath { FieldPath(steps.dropLast(count)) }
}

extension FieldPath: CustomStringConvertible {
  public var description: String {
    // Bytes are put together in less time than texts.
    var text: [UInt8] = []
    // Room for names of usual length.
    text.reserveCapacity(12 * steps.count)
    for step in steps {
      switch step {
      case .field(let name):
        if !text.isEmpty { text.append(UInt8(ascii: ".")) }
        text += name.utf8
      case .index(let index):
        text.append(UInt8(ascii: "["))
        text += String(index).utf8
        text.append(UInt8(ascii: "]"))
      case .key(let key):
        text.append(UInt8(ascii: "["))
        text += key.utf8
        text.append(UInt8(ascii: "]"))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension ValuePath {
  /// The same way, without telling fields from keys.
  init(_ path: FieldPath) {
    self.init(
      path.steps.map { step in
        switch step {
        case .field(let name), .key(let name): .key(name)
        case .index(let index): .index(index)
        }
      })
  }
}

extension JSONNode {
  /// The node at `path`, or the nearest on the way there.
  func nearest(to path: FieldPath) -> JSONNode {
    var current = self
    for step in path.steps {
      let next: JSONNode? =
        switch step {
        case .field(let key), .key(let key): current.members?.last { $0.key == key }?.node
        case .index(let index): current.child(at: .index(index))
        }
      guard let next else { break }
      current = next
    }
    return current
  }
}
