extension JointRule {
  /// What several Ingresses say about one host: X-07, X-08; and whether the certificates fit: ING-10.
  static let ingressHosts = [
    JointRule("X-07", .together, on: .kind("Ingress")) { object, surroundings in
      object.routes.compactMap { route in
        let others = surroundings[.host(route.host)]
        let rival = others.first { other in
          other.position < object.position && other.identity != object.identity
            && other.object.ingressClass == object.object.ingressClass
            && other.routes.contains { ($0.host, $0.path, $0.type) == (route.host, route.path, route.type) }
        }
        guard let rival else { return nil }
        let place = rival.namespace == object.namespace ? "" : " in namespace '\(rival.namespace.visible)'"
        return route.part.problem(
          "\(object) leads '\((route.host + route.path).visible)' somewhere, and so does \(rival)\(place): only one of them "
            + "can have it", brief: "\(rival)\(place) has '\((route.host + route.path).visible)' too")
      }
    },
    JointRule("X-08", .together, on: .kind("Ingress")) { object, surroundings in
      object.certificates.flatMap { certificate in
        surroundings.conflicts(of: certificate, in: object) + surroundings.absence(of: certificate, in: object)
      }
    },
    JointRule("ING-10", .together, on: .kind("Ingress")) { object, _ in
      let certificates = object.certificates
      let hosts = object.ruleHosts.filter { !$0.isEmpty }
      guard !certificates.isEmpty, !hosts.isEmpty else { return [] }
      let strays = certificates.flatMap { certificate in
        certificate.part.items("hosts").compactMap { part -> Problem? in
          guard let host = part.value.text, !hosts.contains(where: { $0.covers(host) || host.covers($0) }) else {
            return nil
          }
          return part.problem(
            "\(object) has a certificate for '\(host.visible)', but no rule for that host\(host.hint(from: hosts))",
            brief: "no rule for '\(host.visible)'",
            remedies: host.nearest(in: hosts).map { [.write(.string($0), at: part.path, "use '\($0)'")] } ?? [])
        }
      }
      // An entry without hosts is for all of them.
      guard object.ruleHosts.allSatisfy({ !$0.isEmpty }), certificates.allSatisfy({ !$0.hosts.isEmpty }) else {
        return strays
      }
      let covered = certificates.flatMap(\.hosts)
      let bare = (object.specification?.items("rules") ?? []).filter { rule in
        !covered.contains { $0.covers(rule.text("host")) }
      }
      return strays
        + bare.map { rule in
          rule.problem(
            "host", "\(object) has certificates, but none for '\(rule.text("host").visible)': browsers refuse it",
            brief: "no certificate for '\(rule.text("host").visible)'")
        }
    },
  ]

  /// How an Ingress finds what it leads to: X-06, ING-11.
  static let ingressPaths = [
    JointRule("X-06", .together, on: .kind("Ingress")) { object, surroundings in
      object.backends.compactMap { backend in
        guard let name = backend["port"]?.text("name"), name.utf8.count > 15,
          let service = surroundings.object("Service", backend.text("name"), in: object.namespace),
          let port = service.specification?.items("ports").first(where: { $0.text("name") == name }),
          let number = port.integer("port")
        else { return nil }
        return backend.problem(
          "port",
          "\(object) leads to port '\(name.visible)' of \(service), but an Ingress takes names of at most 15 characters: "
            + "use its number, \(number)", brief: "port names have at most 15 characters here: use \(number)",
          remedies: [.write(["number": .integer(number)], at: backend.path["port"], "use the number \(number)")])
      }
    },
    JointRule("ING-11", .together, on: .kind("Ingress")) { object, _ in
      object.routes.compactMap { route in
        guard ["Prefix", "Exact"].contains(route.type), route.path.contains(where: { "($*[".contains($0) }) else {
          return nil
        }
        return route.part.problem(
          "path",
          "\(object) has the path '\(route.path.visible)', which looks like a pattern, but the type \(route.type) takes every "
            + "character as it is: set 'pathType' to ImplementationSpecific, or write a plain path",
          brief: "a pattern, but \(route.type) takes it as plain text")
      }
    },
  ]
}

/// A path of a host in an Ingress.
private struct Route {
  let host: String
  let path: String
  let type: String
  let part: ObjectPart
}

/// The secret with a certificate in an Ingress, and the hosts that it is for.
struct IngressCertificate {
  let secret: String
  let hosts: [String]
  let part: ObjectPart
}

extension JudgedObject {
  /// The hosts of the rules of an Ingress; an empty one stands for all hosts.
  var ruleHosts: [String] { (specification?.items("rules") ?? []).map { $0.text("host") } }

  /// The certificates of an Ingress.
  var certificates: [IngressCertificate] {
    (specification?.items("tls") ?? []).map { part in
      IngressCertificate(
        secret: part.text("secretName"), hosts: part.items("hosts").compactMap(\.value.text), part: part)
    }
  }

  fileprivate var routes: [Route] {
    (specification?.items("rules") ?? []).flatMap { rule in
      (rule["http"]?.items("paths") ?? []).map { path in
        Route(host: rule.text("host"), path: path.text("path"), type: path.text("pathType"), part: path)
      }
    }
  }

  /// Which controller an Ingress is for.
  fileprivate var ingressClass: String {
    let name = specification?.text("ingressClassName") ?? ""
    return name.isEmpty
      ? root["metadata", "annotations"]?.value["kubernetes.io/ingress.class"]?.text ?? "" : name
  }

  /// Whether cert-manager makes the certificates that it names.
  fileprivate var getsCertificates: Bool {
    let annotations = root["metadata", "annotations"]?.value
    return ["cert-manager.io/issuer", "cert-manager.io/cluster-issuer"].contains { annotations?[$0] != nil }
  }
}

extension Surroundings {
  /// That other certificates are for the same host.
  fileprivate func conflicts(of certificate: IngressCertificate, in object: PlacedObject) -> [Problem] {
    guard !certificate.secret.isEmpty else { return [] }
    return certificate.hosts.compactMap { host in
      let others = self[.host(host)].filter { $0.position <= object.position }
      let rival = others.first { other in
        other.object.ingressClass == object.object.ingressClass
          && other.certificates.contains { rival in
            rival.hosts.contains(host) && !rival.secret.isEmpty && rival.secret != certificate.secret
              && (other.position < object.position || rival.part.isBefore(certificate.part))
          }
      }
      guard let rival else { return nil }
      let who = rival.position == object.position ? "it" : "\(rival)"
      return certificate.part.problem(
        "secretName",
        "\(object) takes the certificate of '\(host.visible)' from secret '\(certificate.secret.visible)', but \(who) also names "
          + "another one for that host: only one is shown", brief: "two certificates for '\(host.visible)'")
    }
  }

  /// That nobody makes the secret.
  fileprivate func absence(of certificate: IngressCertificate, in object: PlacedObject) -> [Problem] {
    let name = certificate.secret
    guard !name.isEmpty, !object.object.getsCertificates, !hasSecret(name, in: object.namespace) else { return [] }
    let known = names("Secret", in: object.namespace) + (conditions.externals[.secret]?.keys ?? [])
    let nearest = name.nearest(in: known)
    let absence =
      conditions.isComplete
      ? "which nothing makes and '\(ExternalKind.secret.setting)' does not list" : "which is not among these objects"
    var remedies =
      nearest.map {
        [Remedy.write(.string($0), at: certificate.part.path["secretName"], "refer to '\($0)'")]
      } ?? []
    if conditions.isComplete {
      remedies.append(
        .declare(.secret, name: name, keys: ["tls.crt", "tls.key"], "list \(name) as a secret that exists"))
    }
    return [
      certificate.part.problem(
        "secretName",
        "\(object) takes a certificate from secret '\(name.visible)', \(absence)"
          + (nearest == nil ? ": browsers get one that they refuse" : nearest.question),
        brief: "secret '\(name.visible)' is not known\(nearest.question)", remedies: remedies)
    ]
  }

  /// Whether a secret exists, or something that makes it.
  func hasSecret(_ name: String, in namespace: String) -> Bool {
    if conditions.externals[.secret]?[name] != nil || object("Secret", name, in: namespace) != nil
      || object("SealedSecret.bitnami.com", name, in: namespace) != nil
    {
      return true
    }
    return self[.kindIn("Certificate.cert-manager.io", namespace: namespace)].contains {
      $0.specification?.text("secretName") == name
    }
      || self[.kindIn("ExternalSecret.external-secrets.io", namespace: namespace)].contains {
        ($0.root["spec", "target"]?.text("name")).flatMap { $0.isEmpty ? nil : $0 } ?? $0.name == name
      }
  }
}

extension ObjectPart {
  /// Whether it stands before `other` in the same list.
  fileprivate func isBefore(_ other: ObjectPart) -> Bool {
    guard case .index(let mine)? = path.steps.last, case .index(let theirs)? = other.path.steps.last else {
      return false
    }
    return mine < theirs
  }
}

extension String {
  /// Whether this host is `host`, or a wildcard for it: `*` is one label.
  fileprivate func covers(_ host: String) -> Bool {
    if self == host { return true }
    guard hasPrefix("*."), let dot = host.firstIndex(of: ".") else { return false }
    return host[dot...] == dropFirst()
  }
}
