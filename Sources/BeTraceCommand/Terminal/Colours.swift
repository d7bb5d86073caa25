import BeTraceWorkbench
import CNcurses

/// The terminal's colours, numbered as ncurses wants them, the first time they are needed.
///
/// True colour comes in one of two ways. A terminal whose description has `RGB` (`xterm-direct`) is told red, green and
/// blue. Few descriptions have it, so elsewhere a colour takes one of the 240 places of the palette that users do not
/// see in their shell, and the palette is changed: xterm, VTE, kitty, Konsole, Windows Terminal can. ncurses puts the
/// whole palette back when the terminal is given back, and so does a crash. Where neither works (tmux) it is the most
/// similar of the 256.
struct Colours {
  /// How a cell is drawn, in the words of ncurses.
  struct Rendition {
    var attributes: attr_t
    var pair: Int16
  }

  private struct Pair: Hashable {
    var foreground: Int32
    var background: Int32
  }

  /// How many colours the terminal's description names; 0 if it has none.
  let count: Int
  private let hasDirectColours: Bool
  private let changesPalette: Bool
  private let pairLimit: Int

  private let screen: OpaquePointer
  private var isStarted = false
  private var pairs = [Pair(foreground: -1, background: -1): Int16(0)]
  /// What each place of the palette is used for, and the way back.
  private var occupants: [UInt8: Colour] = [:]
  private var places: [Colour: UInt8] = [:]

  /// The colours of the terminal that `screen` draws on.
  init(screen: OpaquePointer) {
    self.screen = screen
    count = max(0, Int(tigetnum("colors")))
    pairLimit = min(Int(tigetnum("pairs")), Int(Int16.max))
    hasDirectColours = count >= 1 << 24 && tigetflag("RGB") > 0
    changesPalette = count >= 256 && can_change_color_sp(screen)
  }

  /// Whether red, green and blue are shown as they are.
  var areExact: Bool { hasDirectColours || changesPalette }

  /// What draws `style`. When the terminal has no pair left, the paper is given up, then the ink.
  mutating func rendition(of style: Style) -> Rendition {
    var attributes = attr_t(style.attributes)
    // Eight colours become sixteen with bold ink.
    if case .ansi(8...) = style.foreground, count < 16 { attributes |= cn_bold }
    guard count >= 8 else { return Rendition(attributes: attributes, pair: 0) }
    let wanted = Pair(foreground: number(of: style.foreground), background: number(of: style.background))
    let pair = pair(wanted) ?? pairs[Pair(foreground: wanted.foreground, background: -1)] ?? 0
    return Rendition(attributes: attributes, pair: pair)
  }

  /// Frees the pairs and the places of the palette for other colours; whatever is on the screen has to be drawn anew.
  mutating func forget() {
    pairs = [Pair(foreground: -1, background: -1): 0]
    occupants = [:]
    places = [:]
  }

  private mutating func pair(_ colours: Pair) -> Int16? {
    if let pair = pairs[colours] { return pair }
    start()
    guard pairs.count < pairLimit,
      init_extended_pair_sp(screen, Int32(pairs.count), colours.foreground, colours.background) == OK
    else { return nil }
    let pair = Int16(pairs.count)
    pairs[colours] = pair
    return pair
  }

  /// Starts colours with the first pair: without them nothing about colour is sent.
  private mutating func start() {
    guard !isStarted else { return }
    isStarted = true
    start_color_sp(screen)
    use_default_colors_sp(screen)
  }

  private mutating func number(of colour: Colour) -> Int32 {
    switch colour {
    case .default:
      return -1
    case .ansi(let index):
      if hasDirectColours, index >= 8 { return direct(RGB(index: index)) }
      return Int32(count >= 16 ? index : index % 8)
    case .indexed(let index):
      if hasDirectColours { return direct(RGB(index: index)) }
      guard count >= 256 else { return number(of: RGB(index: index).nearestOfSixteen(page: nil)) }
      if occupants[index] == nil { occupy(index, colour) }
      return place(of: colour, RGB(index: index))
    case .rgb(let red, let green, let blue):
      let rgb = RGB(red, green, blue)
      if hasDirectColours { return direct(rgb) }
      if changesPalette { return place(of: colour, rgb) }
      return number(of: count >= 256 ? .indexed(rgb.nearestIndex) : rgb.nearestOfSixteen(page: nil))
    }
  }

  /// The colour as one number. The first eight mean ANSI's, so almost-black blues become a little less black.
  private func direct(_ rgb: RGB) -> Int32 {
    max(8, Int32(rgb.red) << 16 | Int32(rgb.green) << 8 | Int32(rgb.blue))
  }

  /// The place of the palette that shows `colour`; one that is free is changed to it if none does.
  private mutating func place(of colour: Colour, _ rgb: RGB) -> Int32 {
    if let place = places[colour] { return Int32(place) }
    guard let place = (16...255).last(where: { occupants[$0] == nil }) else { return Int32(rgb.nearestIndex) }
    start()
    init_extended_color_sp(screen, Int32(place), thousandths(rgb.red), thousandths(rgb.green), thousandths(rgb.blue))
    occupy(place, colour)
    return Int32(place)
  }

  private mutating func occupy(_ place: UInt8, _ colour: Colour) {
    occupants[place] = colour
    places[colour] = place
  }

  /// Rounded up: ncurses rounds down on the way back.
  private func thousandths(_ part: UInt8) -> Int32 { (Int32(part) * 1000 + 254) / 255 }
}

extension attr_t {
  /// The attributes as ncurses numbers them.
  fileprivate init(_ attributes: Attributes) {
    self = 0
    if attributes.contains(.bold) { self |= cn_bold }
    if attributes.contains(.dim) { self |= cn_dim }
    if attributes.contains(.underline) { self |= cn_underline }
    if attributes.contains(.reverse) { self |= cn_reverse }
  }
}
