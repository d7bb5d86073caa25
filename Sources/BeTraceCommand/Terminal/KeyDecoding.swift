import BeTraceWorkbench

/// The way from the bytes that a terminal sends to keys and pasted text.
///
/// ncurses could do this, but types unknown sequences as text, which here would run them as commands. So bytes are read
/// and decoded by a grammar: whatever follows it and has no meaning is swallowed whole. Text is always read as UTF-8.
struct KeyDecoding {
  private enum State {
    case ground
    /// Within a character of `length` bytes.
    case text([UInt8], length: Int, alt: Bool)
    /// After ESC.
    case escape
    /// After `ESC [` or `ESC O`.
    case sequence(introducer: UInt8, parameters: [UInt8])
    /// After the start of something that is no key, for so many bytes more.
    case skipping(Int)
    /// After `ESC [ [`, with which the Linux console begins F1 to F5.
    case linuxFunction
    /// After `ESC ]` and its like: an answer of the terminal, up to BEL or `ESC \`.
    case answer(introducer: UInt8, text: [UInt8])
    case paste(Paste)
  }

  private var state = State.ground
  private let pasteLimit: Int

  /// A decoder that keeps `pasteLimit` bytes of a pasted text.
  init(pasteLimit: Int = 1 << 20) { self.pasteLimit = pasteLimit }

  /// The events that `bytes` complete, in order.
  mutating func decode(_ bytes: some Sequence<UInt8>) -> [Event] {
    var events: [Event] = []
    for byte in bytes { accept(byte, &events) }
    return events
  }

  /// How long to wait for the rest of what has begun, before `giveUp`, counted from the last byte; nil when nothing has.
  var patience: Duration? {
    switch state {
    case .ground: nil
    case .escape: .milliseconds(25)
    case .text: .milliseconds(100)
    case .answer(_, let text) where text.isEmpty: .milliseconds(100)
    case .sequence(_, let parameters) where parameters.isEmpty: .milliseconds(100)
    case .sequence, .skipping, .linuxFunction, .answer: .milliseconds(500)
    case .paste: .seconds(2)
    }
  }

  /// The events to make of what has begun when its rest does not come: ESC was the key, the paste is over.
  mutating func giveUp() -> [Event] {
    defer { state = .ground }
    switch state {
    case .escape: return [.key(.escape)]
    case .sequence(let introducer, let parameters) where parameters.isEmpty: return [.key(.alt(character(introducer)))]
    case .answer(let introducer, let text) where text.isEmpty: return [.key(.alt(character(introducer)))]
    case .paste(let paste): return [paste.event]
    case .ground, .text, .sequence, .skipping, .linuxFunction, .answer: return []
    }
  }

  private mutating func accept(_ byte: UInt8, _ events: inout [Event]) {
    switch state {
    case .ground:
      begin(byte, alt: false, &events)
    case .text(var bytes, let length, let alt):
      guard byte & 0xC0 == 0x80 else {
        state = .ground
        return begin(byte, alt: false, &events)
      }
      bytes.append(byte)
      state = .text(bytes, length: length, alt: alt)
      if bytes.count == length { end(bytes, alt, &events) }
    case .escape:
      acceptAfterEscape(byte, &events)
    case .sequence(let introducer, let parameters):
      accept(byte, introducer, parameters, &events)
    case .skipping(let count):
      state = count > 1 ? .skipping(count - 1) : .ground
    case .linuxFunction:
      state = .ground
      if case UInt8(ascii: "A")...UInt8(ascii: "E") = byte { events.append(.key(.function(Int(byte) - 64))) }
    case .answer(let introducer, var text):
      // What is that long means nothing; of it only the end is to be found.
      if text.count > 64 { text.removeFirst() }
      text.append(byte)
      state = .answer(introducer: introducer, text: text)
      if byte == 0x07 || text.suffix(2) == [0x1B, UInt8(ascii: "\\")] { end(introducer, text, &events) }
    case .paste(var paste):
      // Taken out of the state first, so that the bytes collected so far are not copied.
      state = .ground
      if paste.accept(byte) { events.append(paste.event) } else { state = .paste(paste) }
    }
  }

  /// A byte that begins something, perhaps with alt held.
  private mutating func begin(_ byte: UInt8, alt: Bool, _ events: inout [Event]) {
    state = .ground
    switch byte {
    case 0x1B: state = .escape
    case 0x20...0x7E: events.append(.key(alt ? .alt(character(byte)) : .character(character(byte))))
    case 0xC2...0xDF: state = .text([byte], length: 2, alt: alt)
    case 0xE0...0xEF: state = .text([byte], length: 3, alt: alt)
    case 0xF0...0xF4: state = .text([byte], length: 4, alt: alt)
    default: if !alt, let key = Key(control: byte) { events.append(.key(key)) }
    }
  }

  private mutating func end(_ bytes: [UInt8], _ alt: Bool, _ events: inout [Event]) {
    state = .ground
    guard let text = String(validating: bytes, as: UTF8.self), let character = text.first,
      text.unicodeScalars.first?.properties.generalCategory != .control
    else { return }
    events.append(.key(alt ? .alt(character) : .character(character)))
  }

  /// The end of what began with `introducer`, its last bytes among `text`.
  private mutating func end(_ introducer: UInt8, _ text: [UInt8], _ events: inout [Event]) {
    state = .ground
    let command = text.dropLast(text.last == 0x07 ? 1 : 2)
    if introducer == UInt8(ascii: "]"), let event = TerminalAnswer.event(command: command) { events.append(event) }
  }

  private mutating func acceptAfterEscape(_ byte: UInt8, _ events: inout [Event]) {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "O"): state = .sequence(introducer: byte, parameters: [])
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      state = .answer(introducer: byte, text: [])
    case 0x1B: events.append(.key(.escape))
    default: begin(byte, alt: true, &events)
    }
  }

  private mutating func accept(
    _ byte: UInt8, _ introducer: UInt8, _ parameters: [UInt8], _ events: inout [Event]
  ) {
    let isFirst = introducer == UInt8(ascii: "[") && parameters.isEmpty
    switch byte {
    case 0x1B: state = .escape
    case 0x20...0x3F: state = .sequence(introducer: introducer, parameters: parameters + [byte])
    case UInt8(ascii: "[") where isFirst: state = .linuxFunction
    case UInt8(ascii: "M") where isFirst: state = .skipping(3)  // a mouse report in the oldest form
    case UInt8(ascii: "~") where parameters == Array("200".utf8): state = .paste(Paste(limit: pasteLimit))
    default:
      state = .ground
      let sequence = KeySequence(introducer: character(introducer), parameters: parameters, final: character(byte))
      if let event = TerminalAnswer.event(parameters: parameters, final: character(byte)) {
        events.append(event)
      } else if let key = sequence.key {
        events.append(.key(key))
      }
    }
  }

  private func character(_ byte: UInt8) -> Character { Character(Unicode.Scalar(byte)) }
}
