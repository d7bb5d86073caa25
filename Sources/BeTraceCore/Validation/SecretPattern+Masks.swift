extension SecretPattern {
  /// What is shown and rendered in the place of a literal secret.
  public static let hidden = "<hidden: a secret is referred to, never written down>"
  /// What stands in the place of one in a text that has more in it: a command, a name, a URL.
  public static let hiddenPart = "<hidden>"
  /// What the fields of the workbench show in its place.
  static let hiddenField = "hidden: a secret is referred to"

  /// Whether what is shown in the place of a secret stands in `text`, be it cut: it is there by mistake, as it was
  /// copied from where it was shown.
  public static func holdsMask(_ text: String) -> Bool {
    ["<hidden:", hiddenPart, hiddenField].contains { text.suffix(after: $0) != nil }
  }
}

extension String {
  /// The text with `<hidden>` for what says more in the place of a secret, where there is no room for that.
  public var shorteningMasks: String {
    guard SecretPattern.holdsMask(self) else { return self }
    return [SecretPattern.hidden, SecretPattern.hiddenField].reduce(self) {
      $0.replacing($1, with: SecretPattern.hiddenPart)
    }
  }
}

extension Value {
  /// The first text or name in it that is shown in the place of a secret; nil if there is none.
  var mask: String? {
    switch self {
    case .string(let text): SecretPattern.holdsMask(text) ? text : nil
    case .array(let items): items.lazy.compactMap(\.mask).first
    case .object(let object):
      object.keys.first(where: SecretPattern.holdsMask) ?? object.members.lazy.compactMap(\.value.mask).first
    case .null, .bool, .integer, .number: nil
    }
  }
}

extension Edit {
  /// What is shown in the place of a secret, where the edit would write it; nil if it writes none.
  var mask: String? {
    guard let value else { return nil }
    let keys = path.steps.compactMap { if case .key(let key) = $0 { key } else { nil } }
    return keys.first(where: SecretPattern.holdsMask) ?? value.mask
  }
}
