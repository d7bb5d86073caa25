import BeTraceCore

/// The note beside a text in the user's editor, which says to a later workbench what it is for:
/// `{"version":1,"file":"bff.dev.json","service":"bff","environment":"dev"}`.
extension EditorJob {
  private static let version = 1

  /// The note; nil for the text of a box, which goes with the box.
  package var note: [UInt8]? {
    guard case .entry(let service, let environment) = purpose else { return nil }
    let note: Value = [
      "version": .integer(Self.version), "file": .string(file), "service": .string(service),
      "environment": .string(environment),
    ]
    return Array(note.json(indent: nil).utf8)
  }

  /// The job that `text` came of, as `note` says; nil if that is none.
  package init?(_ text: [UInt8], note: [UInt8]) {
    guard let root = try? JSONDocument(parsing: note, file: "").root.value, root["version"]?.integer == Self.version,
      let file = root["file"]?.text, let service = root["service"]?.text, let environment = root["environment"]?.text
    else { return nil }
    self.init(purpose: .entry(service: service, environment: environment), file: file, text: text)
  }
}
