extension ObjectRule {
  /// What ConfigMaps and Secrets hold: CM-01, SEC-01, SEC-02.
  static let dataMaps = [
    ObjectRule(
      "CM-01", on: .kind("ConfigMap"),
      .custom { object in
        let (data, binary) = (object.entries("data"), object.entries("binaryData"))
        let keys = Set(data.map(\.key))
        var problems = (data + binary).compactMap(keyProblem)
        problems += binary.filter { keys.contains($0.key) }.map {
          Problem(
            FieldPath("data")[key: $0.key], part: $0.part.path,
            "'\($0.key.visible)' is in 'data' and in 'binaryData'; keep one")
        }
        let size =
          data.reduce(0) { $0 + ($1.part.value.text?.utf8.count ?? 0) }
          + binary.reduce(0) { $0 + ($1.part.value.text?.base64Count ?? 0) }
        if size > greatestSize { problems.append(Problem(FieldPath(), tooLarge(size))) }
        return problems
      }),
    ObjectRule(
      "SEC-01", on: .kind("Secret"),
      .custom { object in
        let (data, texts) = (object.entries("data"), object.entries("stringData"))
        var problems = data.compactMap(keyProblem)
        problems += texts.compactMap { entry in
          keyProblem(entry).map { Problem(FieldPath("data")[key: entry.key], part: entry.part.path, $0.message) }
        }
        let replaced = Set(texts.map(\.key))
        let size =
          texts.reduce(0) { $0 + ($1.part.value.text?.utf8.count ?? 0) }
          + data.reduce(0) { $0 + (replaced.contains($1.key) ? 0 : $1.part.value.text?.base64Count ?? 0) }
        if size > greatestSize { problems.append(Problem(FieldPath("data"), tooLarge(size))) }
        return problems
      }),
    ObjectRule("SEC-02", on: .kind("Secret"), .custom(typeProblems)),
    ObjectRule(
      "SEC-02", .warning, on: .kind("Secret"),
      .custom { object in
        guard object.text("type") == "kubernetes.io/tls", let certificate = object.secret("tls.crt"),
          let key = object.secret("tls.key"), !(certificate.isPEM("CERTIFICATE") && key.isPEM("PRIVATE KEY"))
        else { return [] }
        return [
          Problem(FieldPath("data")[key: "tls.crt"], "'tls.crt' and 'tls.key' are no certificate and key in PEM form")
        ]
      }),
  ]

  private static let greatestSize = 1_048_576

  private static func tooLarge(_ size: Int) -> String {
    "the values are \(size) bytes: at most \(greatestSize) can be stored; split them over several objects"
  }

  @Sendable private static func keyProblem(_ entry: (key: String, part: ObjectPart)) -> Problem? {
    entry.key.isDataKey
      ? nil
      : Problem(
        entry.part.path, "'\(entry.key.visible)' cannot be a key: expected \(TextFormat.dataKey.expectation)")
  }

  private static let typeProblems: @Sendable (ObjectPart) -> [Problem] = { object in
    let data = FieldPath("data")
    let missing = { (key: String, what: String) in
      Problem(data[key: key], part: data, "a Secret of type '\(object.text("type"))' needs \(what) in '\(key)'")
    }
    switch object.text("type") {
    case "kubernetes.io/dockerconfigjson", "kubernetes.io/dockercfg":
      let key = object.text("type").hasSuffix("json") ? ".dockerconfigjson" : ".dockercfg"
      guard let text = object.secret(key) else { return [missing(key, "the logins of registries")] }
      return text.isJSONObject ? [] : [Problem(data[key: key], "'\(key)' holds no JSON object; encode one")]
    case "kubernetes.io/basic-auth":
      return object.secret("username") == nil && object.secret("password") == nil
        ? [missing("username", "a user's name, or a password")] : []
    case "kubernetes.io/ssh-auth":
      return object.secret("ssh-privatekey")?.isEmpty ?? true ? [missing("ssh-privatekey", "a private key")] : []
    case "kubernetes.io/tls":
      return ["tls.crt", "tls.key"].filter { object.secret($0) == nil }.map { missing($0, "a certificate or its key") }
    case "kubernetes.io/service-account-token":
      let annotation = "kubernetes.io/service-account.name"
      guard object["metadata", "annotations"]?.isEmpty(annotation) ?? true else { return [] }
      return [
        Problem(
          FieldPath("metadata", "annotations")[key: annotation], part: FieldPath("metadata"),
          "a Secret of type 'kubernetes.io/service-account-token' needs the annotation '\(annotation)'")
      ]
    default: return []
    }
  }
}

extension ObjectPart {
  /// The bytes that a Secret holds under `key`, nil if it has none.
  fileprivate func secret(_ key: String) -> [UInt8]? {
    if let text = self["stringData"]?.value[key]?.text { return Array(text.utf8) }
    return self["data"]?.value[key]?.text?.base64Bytes
  }
}

extension [UInt8] {
  /// Whether this is a JSON object and nothing else, or null.
  fileprivate var isJSONObject: Bool {
    var reader = JSONReader(text: self, file: "", keepsDuplicates: true)
    reader.skipWhitespace()
    guard let node = try? reader.readValue() else { return false }
    reader.skipWhitespace()
    return reader.next == nil && (node.members != nil || node.content == .null)
  }

  /// Whether there is something of this name in PEM form.
  fileprivate func isPEM(_ name: String) -> Bool {
    let text = String(decoding: self, as: UTF8.self)
    return text.contains("-----BEGIN ") && text.contains("\(name)-----") && text.contains("-----END ")
  }
}

extension String {
  /// The bytes that a text in base64 stands for.
  fileprivate var base64Bytes: [UInt8] {
    var bytes: [UInt8] = []
    var (bits, count) = (0, 0)
    for byte in utf8 {
      let digit: Int
      switch byte {
      case 65...90: digit = Int(byte) - 65
      case 97...122: digit = Int(byte) - 71
      case 48...57: digit = Int(byte) + 4
      case UInt8(ascii: "+"): digit = 62
      case UInt8(ascii: "/"): digit = 63
      default: continue
      }
      bits = bits << 6 | digit
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(bits >> count & 0xFF))
        bits &= (1 << count) - 1
      }
    }
    return bytes
  }
}
