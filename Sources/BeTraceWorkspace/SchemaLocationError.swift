import BeTraceCore

/// Why there are no schemas where they should be.
package enum SchemaLocationError: Error, Sendable, Equatable {
  /// There is nothing at this path.
  case missing(String)
  /// There is a file.
  case notAFolder(String)
  /// A template has a placeholder that means nothing.
  case placeholder(String)
  /// It is somewhere on the network.
  case address(String)
}

extension SchemaLocationError: CustomStringConvertible {
  /// What is wrong, and what to do about it.
  package var description: String {
    switch self {
    case .missing(let path): "there is no folder '\(path.visible)' with schemas"
    case .notAFolder(let path): "'\(path.visible)' is not a folder: name the folder that the schemas are in"
    case .placeholder(let text):
      "'{{\(text.visible)}}' is no placeholder: use "
        + SchemaTemplate.placeholders.map { "{{.\($0)}}" }.joined(separator: ", ")
    case .address(let text):
      "'\(text.visible)' is on the network, which is never asked: download the schemas to a folder"
    }
  }
}
