/// Keys to begin with, for hands that know other programs.
package enum KeyPreset: String, Sendable, CaseIterable {
  /// Letters and arrows, as vim and k9s have them where those agree.
  case standard = "default"
  /// Where k9s differs.
  case k9s
  /// F-keys first, as in the Linux kernel's nconfig.
  case nconfig
  /// Arrows, and no letter that changes anything.
  case plain

  /// The keys that differ from the standard ones, by the ids of bindings.
  var keys: [String: String] {
    switch self {
    case .standard: [:]
    case .k9s:
      [
        "page-down": "ctrl-f pgdn", "page-up": "ctrl-b pgup", "edit": "e enter l right", "preview": "3 y", "copy": "c",
        "compare": "alt-c", "remove": "ctrl-d delete backspace", "overrides": "ctrl-e", "read-again": "ctrl-r R F7", "redo": "Z",
        "quit": "ctrl-c q F9",
      ]
    case .nconfig:
      [
        "keys": "F1 ?", "filter": "F3 /", "search": "F3 /", "set-here": "F4 o", "save": "F6 s", "read-again": "F7 R",
        "next-problem": "F8 x", "quit": "F9 q ctrl-c", "fix": "F10 f", "form.services": "F5 esc h left",
        "form.preview": "F5 esc", "all": "F5 esc", "drop": "F5 esc", "drop.fix": "F5 esc q", "back.reset": "F5 esc",
        "close": "F5 esc",
      ]
    case .plain:
      [
        "down": "down", "up": "up", "page-down": "pgdn", "page-up": "pgup", "top": "home", "bottom": "end",
        "edit": "enter", "choose": "enter right", "values": "right", "go-there": "enter right",
        "form.services": "esc left",
        "open": "right", "heading": "left", "fold-away": "left", "add": "insert", "add.services": "insert",
        "rename": "alt-r", "settings": "alt-e", "overrides": "alt-o", "whole-file": "alt-w", "reset": "backspace",
        "reset-all": "alt-d", "remove": "delete", "mark": "alt-v", "copy": "alt-c", "paste": "ctrl-v", "fix": "alt-f",
        "except": "alt-a", "export": "alt-s", "promote": "alt-p",
        "other-fix": "alt-g", "undo": "ctrl-z", "redo": "ctrl-y", "suspend": "alt-z", "save": "F6", "read-again": "F7",
        "quit": "ctrl-q F9 ctrl-c", "review-and-save": "enter", "discard": "ctrl-d", "go-on": "enter",
        "keep.fix": "enter", "drop.fix": "esc F5",
      ]
    }
  }
}

extension Keymap {
  /// The keys of `preset`.
  package init(_ preset: KeyPreset) {
    self = .standard
    let keys = preset.keys
    for index in bindings.indices {
      guard let names = keys[bindings[index].id] else { continue }
      bindings[index].keys = names.split(separator: " ").compactMap { Key(named: String($0)) }
    }
  }
}
