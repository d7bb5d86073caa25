extension JointRule {
  /// A variable with the address of a Service that is not offered: X-15.
  static let serviceURLs = JointRule("X-15", .together, on: .pods) { object, surroundings in
    (object.pods?.variables ?? []).compactMap { variable in
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
  private let text: String
  /// Where the bytes of the host are in the text, and where what stands after host and port begins.
  private let (place, end): (Range<Int>, Int)
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
    let bytes = text.utf8Span.span
    // A scheme and a port have one; most texts do not, and every variable is asked.
    guard bytes.index(from: 0, where: { $0 == UInt8(ascii: ":") }) != nil else { return nil }
    let endOfScheme = bytes.index(of: "://".utf8Span.span)
    var start = endOfScheme.map { $0 + 3 } ?? 0
    let authority = bytes.index(from: start, where: \.endsAuthority) ?? bytes.count
    while let at = bytes.index(from: start, where: { $0 == UInt8(ascii: "@") }), at < authority { start = at + 1 }
    let end = bytes.index(from: start) { $0.endsAuthority || $0 == UInt8(ascii: ",") } ?? bytes.count
    let colon = bytes.index(from: start, where: { $0 == UInt8(ascii: ":") }).flatMap { $0 < end ? $0 : nil }
    written = colon.flatMap { Int(text.bytes($0 + 1..<end)) }
    guard colon == nil ? endOfScheme != nil : written != nil else { return nil }
    (self.text, place, self.end) = (text, start..<(colon ?? end), end)
    port = written ?? endOfScheme.flatMap { Self.port(of: text.bytes(0..<$0)) }
    let host = text.bytes(place)
    var labels = (host.hasSuffix(".") ? host.dropLast() : host).parts(between: ".")
    guard labels.allSatisfy(\.isDNSLabel) else { return nil }
    isCertain = labels.count > 2 && labels[2] == "svc"
    if isCertain, labels.count == 3 || labels.count == 5 && labels[3] == "cluster" && labels[4] == "local" {
      labels.removeSubrange(2...)
    }
    guard labels.count <= 2 else { return nil }
    service = String(labels[0])
    namespace = labels.count == 2 ? String(labels[1]) : nil
  }

  /// What stands before `://`, in lower case; nil if nothing does.
  var scheme: String? { text.scheme?.lowercased() }

  var host: String { String(text.bytes(place)) }

  /// The whole text with another port.
  func with(port: Int) -> String { "\(text.bytes(0..<place.upperBound)):\(port)\(rest)" }

  /// The whole text with another host.
  func with(host: String) -> String {
    "\(text.bytes(0..<place.lowerBound))\(host)\(text.bytes(place.upperBound..<end))\(rest)"
  }

  private var rest: Substring { text.bytes(end..<text.utf8.count) }

  /// The port of a scheme, in whatever case.
  private static func port(of scheme: Substring) -> Int? {
    switch scheme.lowercased() {
    case "http", "ws": 80
    case "https", "wss": 443
    default: nil
    }
  }
}

extension String {
  /// What stands before `://`.
  fileprivate var scheme: Substring? { utf8Span.span.index(of: "://".utf8Span.span).map { bytes(0..<$0) } }
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
    if let service = self.object("Service", address.service, in: namespace) {
      return problem(with: address, of: service)
    }
    if let external = conditions.externals[.service]?[address.service],
      external["namespace"]?.text ?? "default" == namespace
    {
      return nil
    }
    let name = "Service '\(address.service.visible)'"
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
    guard address.isCertain, isOwn, !hidesObjects(in: namespace) else { return nil }
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
