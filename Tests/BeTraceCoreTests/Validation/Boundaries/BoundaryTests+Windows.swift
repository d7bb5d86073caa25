import Testing

extension BoundaryTests {
  // By the validation of Kubernetes 1.34 to 1.37, where it is the same.
  @Test(
    arguments: [34, 35, 36, 37].flatMap { version in
      [("POD-36", "securityContext"), ("POD-37", "containers[0].securityContext")].flatMap { rule, context in
        [
          Boundary(
            rule, "pods", "\(context).windowsOptions.gmsaCredentialSpecName", takes: #""a", "a.b-c", "~253~", null"#,
            refuses: #""A", "", "a_b", "~254~", "-a""#, at: version),
          Boundary(
            rule, "pods", "\(context).windowsOptions.gmsaCredentialSpec", takes: #""{}", "~65536~", null"#,
            refuses: #""", "~65537~""#, at: version),
          Boundary(
            rule, "pods", "\(context).windowsOptions.runAsUserName",
            takes: #"""
              "ContainerAdministrator", "~104~", "a.", "a b", "é", "D\\a", "NT AUTHORITY\\SYSTEM", "A_B\\a", "a.b\\c",
              "~15~\\a", "~63~.~63~\\a", null
              """#,
            refuses: #"""
              "", "~105~", ".", " . ", "a\\b\\c", "\\a", "D\\", "a\tb", "a/b", "a:b", "a|b", "a@b", "[a", ".D\\a",
              "~15~_\\a", "~64~\\a", "~63~.~63~.~63~.~63~.a\\b", "a..~15~\\b"
              """#, at: version),
        ]
      }
    })
  func usersOfWindows(_ boundary: Boundary) throws { try boundary.check() }

  @Test(arguments: [
    Boundary(
      "POD-37", "pods", "securityContext.windowsOptions.hostProcess", given: #""hostNetwork": true"#,
      takes: "true, false, null"),
    Boundary(
      "POD-37", "pods", "securityContext.windowsOptions.hostProcess", takes: "false", refuses: "true",
      blaming: "hostNetwork"),
    Boundary(
      "POD-37", "pods", "containers[0].securityContext.windowsOptions.hostProcess",
      given: #""hostNetwork": true, "securityContext.windowsOptions.hostProcess": true"#, takes: "true, null",
      refuses: "false"),
    Boundary(
      "POD-37", "pods", "containers[0].securityContext.windowsOptions.hostProcess",
      given: #""hostNetwork": true, "containers[1]": {"name": "b", "image": "b:1"}"#, takes: "false", refuses: "true",
      blaming: "/"),
  ])
  func processesOfTheNode(_ boundary: Boundary) throws { try boundary.check() }

  @Test(arguments: [
    Boundary(
      "POD-42", "Pod", "metadata.annotations",
      given: #""spec.containers[0].securityContext.appArmorProfile": {"type": "RuntimeDefault"}"#,
      takes: #"""
        {}, {"container.apparmor.security.beta.kubernetes.io/web": "runtime/default"}
        """#,
      refuses: #"""
        {"container.apparmor.security.beta.kubernetes.io/web": "unconfined"},
        {"container.apparmor.security.beta.kubernetes.io/web": "localhost/a"}
        """#, blaming: "spec.containers[0].securityContext.appArmorProfile.type"),
    Boundary(
      "POD-42", "Deployment", "spec.template.metadata.annotations",
      given: #"""
        "spec.template.spec.containers[0].securityContext.appArmorProfile":
          {"type": "Localhost", "localhostProfile": "a"}
        """#,
      takes: #"{"container.apparmor.security.beta.kubernetes.io/web": "localhost/a"}"#,
      refuses: #"{"container.apparmor.security.beta.kubernetes.io/web": "localhost/b"}"#,
      blaming: "spec.template.spec.containers[0].securityContext.appArmorProfile.localhostProfile"),
  ])
  func profilesThatAreNamedTwice(_ boundary: Boundary) throws { try boundary.check() }
}
