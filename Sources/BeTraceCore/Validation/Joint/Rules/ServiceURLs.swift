extension JointRule {
  /// A variable with the address of a Service that is not offered: X-15.
  static let serviceURLs = JointRule("X-15", .together, on: .pods) { object, surroundings in
    (object.pods?.containers ?? []).flatMap { $0.items("env") }.compactMap { variable in
      guard let text = variable.value["value"]?.text, let address = ServiceAddress(text),
        let problem = surroundings.problem(with: address, for: object)
      else { return nil }
      let name = "'\(variable.text("name").visible)'"
      return variable.problem(
        "value", "\(name) leads to \(problem.text)", brief: "leads to \(problem.text)",
        remedies: problem.remedy.map { meant, place in
          [.write(.string(meant), at: variable.path["value"], "lead to \(place)")]
        } ?? [])
    }
  }
}

/// The address of something in the cluster, in a text such as `http://api.shop.svc.cluster.local:80/v1` or `api:80`.
struct ServiceAddress {
  /// The text around the host and the port.
  private let head: String
  /// What stands before `://`, in lower case; nil if nothing does.
  let scheme: String?
  private let tail: String
  let host: String
  /// The port that the text names; nil if it is that of the scheme.
  private let written: Int?
  /// The port that is asked, nil if nobody can tell.
  let port: Int?
  let service: String
  /// The namespace that it names.
  let namespace: String?
  /// Whether it can only be a Service of the cluster.
  let isCertain: Bool

  /// The address in `text`, nil if there is none that can be one of a Service.
  init?(_ text: String) {
    // A scheme and a port have one; most texts do not, and every variable is asked.
    guard text.utf8.contains(UInt8(ascii: ":")) else { return nil }
    let body = text.suffix(after: "://")
    scheme = body.map { text.dropLast($0.utf8.count + 3).lowercased() }
    var rest = (body ?? text[...]).utf8
    let end = rest.firstIndex(where: \.endsAuthority) ?? rest.endIndex
    if let at = rest[..<end].lastIndex(of: UInt8(ascii: "@")) { rest = rest[rest.index(after: at)...] }
    let stop = rest.firstIndex { $0.endsAuthority || $0 == UInt8(ascii: ",") } ?? rest.endIndex
    let place = rest[..<stop].split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map(Substring.init)
    guard place.count <= 2, let host = place.first else { return nil }
    written = place.count == 2 ? Int(place[1]) : nil
    guard place.count == 1 ? scheme != nil : written != nil else { return nil }
    port = written ?? ["http": 80, "ws": 80, "https": 443, "wss": 443][scheme ?? ""]
    let name = host.hasSuffix(".") ? host.dropLast() : host
    var labels = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map {
      String(Substring($0))
    }
    guard labels.allSatisfy(\.isDNSLabel), let service = labels.first else { return nil }
    let isCertain = labels.count > 2 && labels[2] == "svc"
    if isCertain, labels.count == 3 || labels.suffix(3) == ["svc", "cluster", "local"] {
      labels = Array(labels.prefix(2))
    }
    guard labels.count <= 2 else { return nil }
    self.host = String(host)
    self.service = service
    self.isCertain = isCertain
    namespace = labels.count == 2 ? labels[1] : nil
    head = String(text[..<rest.startIndex])
    tail = String(Substring(rest[stop...]))
  }

  /// The whole text with another port.
  func with(port: Int) -> String { "\(head)\(host):\(port)\(tail)" }

  /// The whole text with another host.
  func with(host: String) -> String { "\(head)\(host)\(written.map { ":\($0)" } ?? "")\(tail)" }
}

/// Why an address leads nowhere, and where it was most likely meant to lead.
private struct AddressProblem {
  let text: String
  let remedy: (text: String, place: String)?
}

extension Surroundings {
  /// What is wrong with an address that pods of `object` have; nil if nothing, or if it is none of these objects'.
  fileprivate func problem(with address: ServiceAddress, for object: PlacedObject) -> AddressProblem? {
    let namespace = address.namespace ?? object.namespace
    let name = "Service '\(address.service.visible)'"
    if let service = self.object("Service", address.service, in: namespace) {
      return problem(with: address, of: service)
    }
    if let external = conditions.externals[.service]?[address.service],
      external["namespace"]?.text ?? "default" == namespace
    {
      return nil
    }
    // Whatever is called so elsewhere on the net is no Service.
    let isOwn = address.namespace.map { self.object("Namespace", $0, in: "") != nil } ?? true
    if let place = namespaces(having: "Service", address.service, besides: namespace).first,
      address.isCertain || isOwn
    {
      let host =
        address.namespace == nil ? "\(address.service).\(place)" : address.host.replacing(namespace, with: place)
      return AddressProblem(
        text: "\(name) of namespace '\(namespace.visible)', but it is in '\(place.visible)'",
        remedy: (address.with(host: host), "'\(host)'"))
    }
    guard address.isCertain, isOwn else { return nil }
    let nearest = nearest(to: address.service, "Service", in: namespace)
    let scope =
      conditions.isComplete
      ? "which namespace '\(namespace.visible)' does not have" : "which is not among these objects"
    return AddressProblem(
      text: "\(name), \(scope)\(nearest.question)",
      remedy: nearest.map {
        let host = $0 + address.host.dropFirst(address.service.count)
        return (address.with(host: host), "'\($0)'")
      })
  }

  private func problem(with address: ServiceAddress, of service: PlacedObject) -> AddressProblem? {
    let ports = service.specification?.items("ports") ?? []
    let numbers = ports.compactMap { $0.integer("port") }
    guard let wanted = address.port, service.specification?.text("type") != "ExternalName", !numbers.isEmpty,
      service.specification?.text("clusterIP") != "None", !numbers.contains(wanted)
    else { return nil }
    let meant =
      ports.first { $0.value.targetPort == .integer(wanted) }?.integer("port")
      ?? address.scheme.flatMap { scheme in ports.first { $0.text("name") == scheme }?.integer("port") }
      ?? (numbers.count == 1 ? numbers[0] : nil)
    return AddressProblem(
      text: "port \(wanted) of \(service), which offers \(numbers.map(String.init).joined(separator: ", "))",
      remedy: meant.map { (address.with(port: $0), "port \($0)") })
  }
}

extension String {
  /// This host with another namespace as its second label.
  fileprivate func replacing(_ namespace: String, with other: String) -> String {
    var labels = split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if labels.count > 1, labels[1] == namespace { labels[1] = other }
    return labels.joined(separator: ".")
  }
}
