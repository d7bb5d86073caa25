extension ObjectRule {
  /// Whom programs run as on Windows: POD-36 of pods, POD-37 of containers.
  static let windowsOptions = [
    ObjectRule("POD-36", on: .pods, .custom { $0.windowsProblems }),
    ObjectRule("POD-37", on: .containers, .custom { $0.windowsProblems }),
    ObjectRule("POD-37", on: .pods, .custom(hostProcessProblems)),
  ]

  /// Either all containers of a pod are processes of the node, or none is.
  private static let hostProcessProblems: @Sendable (ObjectPart) -> [Problem] = { pod in
    let ofPod = pod["securityContext", "windowsOptions", "hostProcess"]?.value.bool
    let containers = pod.everyContainer
    let choices = containers.map { $0["securityContext", "windowsOptions", "hostProcess"] }
    var problems = choices.compactMap { choice in
      choice.flatMap { choice in
        choice.value.bool.map { ofPod != nil && $0 != ofPod } == true
          ? choice.problem("the pod says otherwise, and both have to be the same; leave this out") : nil
      }
    }
    let count = choices.count { $0?.value.bool ?? ofPod ?? false }
    guard count > 0 else { return problems }
    if count < containers.count {
      problems.append(
        pod.problem("\(count) of \(containers.count) containers are host processes: either all of them are, or none is")
      )
    }
    if !pod.isTrue("hostNetwork") {
      problems.append(pod.problem("hostNetwork", "host processes use the node's network; set it to true"))
    }
    return problems
  }
}

extension ObjectPart {
  /// What is wrong with the options of this pod or container.
  fileprivate var windowsProblems: [Problem] {
    guard let options = self["securityContext", "windowsOptions"] else { return [] }
    var problems = options.check("gmsaCredentialSpecName", .subdomain)
    if let text = options["gmsaCredentialSpec"]?.value.text, text.isEmpty || text.utf8.count > 65_536 {
      problems.append(
        options.problem("gmsaCredentialSpec", "expected a text of at most 65536 bytes, found \(text.utf8.count)"))
    }
    if let problem = options["runAsUserName"]?.value.text?.windowsUserProblem {
      problems.append(options.problem("runAsUserName", problem))
    }
    return problems
  }
}

extension String {
  /// What keeps the text from being a user of Windows, `user` or `DOMAIN\user`; nil if nothing does.
  fileprivate var windowsUserProblem: String? {
    if isEmpty { return #"expected a user such as 'ContainerUser' or 'DOMAIN\user', found an empty text"# }
    if utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return "a user's name has no control characters" }
    let parts = split(separator: #"\"#, omittingEmptySubsequences: false).map(String.init)
    if parts.count > 2 { return #"expected one '\' at most, between domain and user, found \#(quoted)"# }
    if parts.count == 2, !parts[0].isWindowsDomain { return "\(parts[0].quoted) is no domain of Windows" }
    let user = parts[parts.count - 1]
    if user.isEmpty { return #"expected a user after '\', found none"# }
    if user.utf8.count > 104 { return "expected a user of at most 104 bytes, found \(user.utf8.count)" }
    if user.utf8.allSatisfy({ ". ".utf8.contains($0) }) { return "a user has more than dots and blanks" }
    if user.utf8.contains(where: { #""/\:;|=,+*?<>@[]"#.utf8.contains($0) }) {
      return #"\#(user.quoted) has one of the characters "/:;|=,+*?<>@[], which no user has"#
    }
    return nil
  }

  /// Whether a domain has the name of NetBIOS or of DNS.
  private var isWindowsDomain: Bool {
    guard !isEmpty, utf8.count < 256 else { return false }
    let isNetBIOS =
      unicodeScalars.count <= 15 && first != "." && !utf8.contains { #"\/:*?"<>|"#.utf8.contains($0) }
    return isNetBIOS || split(separator: ".", omittingEmptySubsequences: false).allSatisfy(\.isDomainLabel)
  }
}

extension Substring {
  /// Letters of any case, digits and `-` inside, at most 63.
  fileprivate var isDomainLabel: Bool { String(self).lowercased().isDNSLabel && utf8.allSatisfy { $0 < 0x80 } }
}
