extension JointRule {
  /// Secrets whose values are written down. No message shows a value.
  static let writtenSecrets = [literalVariable, literalSecretData]

  /// Manifests are read by many and kept for ever. What an environment file says is another rule's matter; what is hidden
  /// here was written there.
  static let literalVariable = JointRule("POL-09", .always(.error), on: .pods) { object, _ in
    (object.pods?.containers ?? []).flatMap { container in
      container.items("env").compactMap { variable -> Problem? in
        let (name, text) = (variable.text("name"), variable.text("value"))
        guard text != SecretPattern.hidden,
          let reason = SecretPattern.reason(name: name, text: text, declared: nil)
        else { return nil }
        return variable.problem(
          "value",
          "'\(name.visible)' of container '\(container.text("name").visible)' of \(object) \(reason): everyone who can read "
            + "the file can read it; take it from a Secret with 'secretKeyRef'", brief: "a secret, written down")
      }
    }
  }

  /// Base64 hides nothing.
  static let literalSecretData = JointRule("SEC-03", .policy(strict: .warning), on: .kind("Secret")) { object, _ in
    ["data", "stringData"].compactMap { map in
      let keys = object.root.entries(map).filter { $0.part.value.text?.isEmpty == false }.map(\.key)
      guard !keys.isEmpty else { return nil }
      return object.root.problem(
        map,
        "\(object) has its values written down, for \(keys.map { "'\($0.visible)'" }.inWords): everyone who can read the "
          + "file can read them; write an ExternalSecret or SealedSecret instead", brief: "its values are written down")
    }
  }
}
