extension Rule {
  /// An environment file is read by many and kept for ever, so a secret's value has no place in it.
  static let literalSecret = Rule(
    "POL-09", .always(.error), "a secret is referred to, never written down"
  ) { plan in
    plan.services.flatMap { service in
      service.cells.compactMap { cell in
        guard cell.field.parameter == "env", let text = cell.value?.text, !text.isEmpty,
          let name = cell.field.keys.last,
          let reason = SecretPattern.reason(name, text, declared: service.service.variables.first { $0.name == name })
        else { return nil }
        let reference = VariableSource.secret(
          name: "\(service.name)-secrets", key: name.asSecretKey, isOptional: false)
        return plan.finding(
          "POL-09", service, cell.field,
          "\(name.visible) \(reason), and everyone who reads the file can read it",
          fixes: [
            QuickFix(
              "refer to \(service.name)-secrets/\(name.asSecretKey)", [plan.edit(service, cell.field, reference.value)])
          ])
      }
    }
  }
}

/// How a secret gives itself away.
public enum SecretPattern {
  /// Why `text` in the variable `name` is taken for a secret, nil if it is not.
  static func reason(_ name: String, _ text: String, declared variable: Variable?) -> String? {
    if variable?.isSecret == true { return "is declared a secret by its module" }
    if looksSecret(name: name) { return "is named like a secret" }
    if looksSecret(text: text) { return "has a value that looks like a secret" }
    return nil
  }

  /// Whether a variable of this name is likely to hold a secret.
  public static func looksSecret(name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix("_key")
      || [
        "password", "passwd", "secret", "token", "api_key", "apikey", "private_key", "privatekey", "credential", "dsn",
      ]
      .contains { name.contains($0) }
  }

  /// Whether `text` has the shape of a secret: a URL with a password, a PEM block, an AWS key, a JWT.
  public static func looksSecret(text: String) -> Bool {
    text.contains("-----BEGIN ") || hasAWSKey(text) || isJWT(text) || hasPasswordInURL(text)
  }

  private static func hasAWSKey(_ text: String) -> Bool {
    guard let start = text.range(of: "AKIA") else { return false }
    return text[start.upperBound...].prefix(16).filter { $0.isUppercase || $0.isNumber }.count == 16
  }

  private static func isJWT(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 3 && text.hasPrefix("eyJ")
      && parts.allSatisfy { $0.utf8.count > 3 && $0.utf8.allSatisfy { $0.isAlphanumeric || "-_=".utf8.contains($0) } }
  }

  /// `scheme://user:password@host`.
  private static func hasPasswordInURL(_ text: String) -> Bool {
    guard let scheme = text.range(of: "://") else { return false }
    let authority = text[scheme.upperBound...].prefix { !"/?# ".contains($0) }
    guard let at = authority.lastIndex(of: "@"), let colon = authority[..<at].firstIndex(of: ":") else { return false }
    return authority.index(after: colon) < at
  }
}

extension String {
  /// The first place where `other` occurs.
  fileprivate func range(of other: String) -> Range<Index>? {
    ranges(of: other).first
  }
}
