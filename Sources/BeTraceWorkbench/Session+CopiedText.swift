import BeTraceCore

/// Why something cannot be copied.
struct Uncopied: Error {
  let description: String
}

/// What is copied of the row at the cursor, of the marked rows, or of the line of the manifests.
extension Session {
  /// The line of the manifests at the cursor, nil between two objects.
  var lineAtCursor: Preview.Line? {
    let index = state.preview.line
    return preview.lines.indices.contains(index) && preview.lines[index].number != nil ? preview.lines[index] : nil
  }

  mutating func clipboard(with part: CopiedPart) throws(Uncopied) -> Clipboard {
    var fields = rowsToActOn
    let text: String
    if state.focus == .preview, let line = lineAtCursor {
      fields = line.place.flatMap { field(deciding: $0) }.map { [$0] } ?? []
      text = try self.text(of: part, line, fields)
    } else {
      text = try self.text(of: part, fields)
    }
    guard part == .value, fields.count == 1, let cell = owner?.cell(at: fields[0]), let value = cell.value,
      value.plainText == text
    else { return Clipboard(text: text, value: nil, source: nil) }
    let source = Visit(service: state.service, environment: state.environment, field: cell.field)
    return Clipboard(text: text, value: value, source: source)
  }

  /// The command that saves what the review shows.
  func command(of review: SaveReview) throws(Uncopied) -> String {
    guard !review.hidesSecret else {
      throw Uncopied(description: "the command holds a secret that is written down: it is never copied")
    }
    return review.command
  }

  private func text(of part: CopiedPart, _ line: Preview.Line, _ fields: [Field]) throws(Uncopied) -> String {
    switch part {
    case .line: return String(line.text.drop { $0 == " " })
    case .path: return line.path.description
    case .object: return preview.objectText(at: state.preview.line)
    case .value:
      guard let place = line.place, let value = resources(in: plan)[place.resource][place.path],
        value.object == nil, value.array == nil
      else { throw Uncopied(description: "there is no value on this line to copy") }
      return value.plainText
    case .key, .command:
      guard !fields.isEmpty else { throw Uncopied(description: "no field of the form decides this line") }
      return try text(of: part, fields)
    }
  }

  private func text(of part: CopiedPart, _ fields: [Field]) throws(Uncopied) -> String {
    switch part {
    case .value: try joined(fields) { field throws(Uncopied) in try value(of: field).plainText }
    case .line:
      try joined(fields) { field throws(Uncopied) in String(try line(of: field).text.drop { $0 == " " }) }
    case .path: try joined(fields) { field throws(Uncopied) in try line(of: field).path.description }
    case .key: fields.map { address(of: $0) }.joined(separator: "\n")
    case .command: try command(for: fields)
    case .object: try objects(of: fields)
    }
  }

  private func joined(
    _ fields: [Field], _ text: (Field) throws(Uncopied) -> String
  ) throws(Uncopied) -> String {
    var texts: [String] = []
    for field in fields { texts.append(try text(field)) }
    return texts.joined(separator: "\n")
  }

  private func address(of field: Field) -> String {
    Address(service: serviceName, environment: state.environment, field: field).description
  }

  private func value(of field: Field) throws(Uncopied) -> Value {
    guard let cell = owner?.cell(at: field), let value = cell.value else {
      throw Uncopied(description: "\(field) has no value to copy")
    }
    guard !cell.isSecret else {
      throw Uncopied(description: "\(field) is a secret that is written down: it is never copied")
    }
    return value
  }

  /// The first line that `field` decides, in the workload before other objects.
  private func line(of field: Field) throws(Uncopied) -> YAMLText.Line {
    var reaches = reaches
    guard let found = reaches.places(of: field) else {
      throw Uncopied(description: "the lines of \(field) are still being found: try again in a moment")
    }
    let places = Set(found)
    let resources = resources(in: plan)
    let lines = YAMLText(resources).lines.filter {
      places.contains(FieldProbe.Reach(resource: $0.document, path: $0.path))
    }
    guard let line = lines.first(where: { resources[$0.document].runsPods }) ?? lines.first else {
      throw Uncopied(description: "\(field) shows on no line of the manifests")
    }
    return line
  }

  private func command(for fields: [Field]) throws(Uncopied) -> String {
    var edits: [Edit] = []
    for field in fields {
      let cell = owner?.cell(at: field)
      let isRemoved = cell?.value == nil && cell?.origin.layer == .environment(state.environment)
      let value = cell?.value == nil ? (isRemoved ? Value.null : nil) : try value(of: field)
      edits.append(edit(field, value))
    }
    let sorted = edits.filter { $0.value != nil } + edits.filter { $0.value == nil }
    return CommandWords.command(for: sorted, in: state.environments)
  }

  private func objects(of fields: [Field]) throws(Uncopied) -> String {
    var indices: Set<Int> = []
    for field in fields { indices.insert(try line(of: field).document) }
    let resources = resources(in: plan)
    return YAMLText(indices.sorted().map { resources[$0] }).text
  }
}

extension Value {
  /// A scalar as it is typed, anything else as JSON.
  fileprivate var plainText: String {
    switch self {
    case .string(let text), .number(let text): text
    default: json(indent: nil)
    }
  }
}
