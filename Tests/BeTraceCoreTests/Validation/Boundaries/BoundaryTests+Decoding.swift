import Testing

/// What the server cannot read, before anything is judged.
extension BoundaryTests {
  @Test(arguments: [
    Boundary(
      "DEC-01", "Deployment", "spec.minReadySeconds", takes: "1, null, 0, -0, 599",
      refuses: #""1", true, 1.5, 1.0, 1e3, 2147483648, -2147483649, [], {}, "", 1e400"#),
    Boundary(
      "DEC-01", "StatefulSet", "spec.revisionHistoryLimit", takes: "2147483647, -2147483648",
      refuses: "2147483648, -2147483649"),
    Boundary(
      "DEC-02", "Deployment", "spec.template.spec.terminationGracePeriodSeconds",
      takes: "9223372036854775807, -9223372036854775808, null",
      refuses: #"9223372036854775808, "1", 1.0, 1e2, true"#),
    Boundary("DEC-03", "pods", "hostNetwork", takes: "true, false, null", refuses: #""true", 1, 0, "", [], {}, "yes""#),
    Boundary("DEC-04", "pods", "containers[0].workingDir", takes: #""x", null, """#, refuses: "1, true, [], {}, 1.5"),
    Boundary(
      "DEC-05", "pods", "containers[0].args", takes: #"["a"], [null], [], null"#,
      refuses: #""a", {}, [1], [true], [["a"]], 1"#),
    Boundary("DEC-05", "pods", "tolerations", takes: "[], null", refuses: #"{}, "a", [1], [[]]"#),
    Boundary(
      "DEC-06", "ConfigMap", "data", takes: #"{"a": "b"}, {"a": null}, {}, null"#,
      refuses: #"{"a": 1}, {"a": true}, {"a": []}, {"a": {}}, [], "a", 1"#),
    Boundary(
      "DEC-06", "ConfigMap Pod Service", "metadata.labels", takes: #"{"a": null}, null"#,
      refuses: #"{"a": 1}, {"a": true}, [], "a""#),
    Boundary("DEC-07", "pods", "securityContext", takes: "{}, null", refuses: #"[], "x", 1, true"#),
    Boundary("DEC-07", "Service", "spec", refuses: #"[], "x", 1"#),
    Boundary(
      "DEC-08", "Deployment", "spec.replcas", refuses: "1, null"),
    Boundary("DEC-08", "pods", "containers[0].Image", refuses: #""a""#),
    Boundary("DEC-08", "Service", "status.other", refuses: "1"),
    Boundary("DEC-08", "ConfigMap", "spec", refuses: "{}"),
    Boundary(
      "DEC-10", "ConfigMap", "metadata.deletionTimestamp",
      takes: #""2026-01-01T00:00:00Z", "2026-01-01T00:00:00.123456789-08:00", null"#,
      refuses: #""2026-01-01", "2026-01-01 00:00:00Z", "", 1, "2026-13-01T00:00:00Z", "2026-01-01T00:00:00""#),
    Boundary(
      "IOS-01", "Service", "spec.ports[0].targetPort", takes: #"1, "a", null, 0"#,
      refuses: "2147483648, 1.0, 1.5, true, [], {}"),
    Boundary("IOS-02", "Service", "spec.ports[0].targetPort", takes: #""http", "80a""#, refuses: #""8080""#),
    Boundary("META-09", "Deployment Service Pod", "status", takes: "{}, null", refuses: #"[], "a""#),
    Boundary("META-09", "ConfigMap", "metadata.managedFields", takes: "[], null, [{}]", refuses: #"{}, [{"x": 1}]"#),
    Boundary("META-09", "ConfigMap", "metadata.uid", takes: #""a", null"#, refuses: "1"),
  ])
  func decoding(_ row: Boundary) throws { try row.check() }

  @Test(arguments: [
    Boundary(
      "QTY-01", "pods", "containers[0].resources.limits.cpu",
      takes:
        #""1k", "1.", ".5", "+1", "00001", "1E", "1E3", "1e-3", "1m", "1u", "1n", "1Ki", "1Ei", " 1 ", 1, 0.5, "1e400", "99999999999999999999", "-0", null"#,
      refuses:
        #""1K", "1mi", "1MB", "1Gb", "1kB", "1KI", "1 Mi", "1,5", "1_000", "0x10", "1..5", "--1", "1e", "1e3Mi", "1i", "NaN", "", "\t1", "1\n", true, [], {}, "e", "K", "..", "1e2147483648", "inf""#
    ),
    Boundary(
      "QTY-03", "pods", "containers[0].resources.limits.memory",
      takes: #""-", "+", ".", "-.", "Mi", "k", "M", "m", "n", "E", "-Mi", "e3", "e+3""#,
      refuses: #""e", "K", "..", "-1", "-1m""#),
    Boundary(
      "QTY-06", "pods", "containers[0].resources.limits.memory", takes: #""128m", "0.1", "0.1Gi", "1Ei", "1000m""#),
    Boundary(
      "QTY-05", "PersistentVolumeClaim", "spec.resources.requests.storage", takes: #"1, "1.5Gi", "1m""#,
      refuses: #""0", 0, "-1Gi", "1gb", """#,
      blaming: "spec.resources"),
    Boundary("QTY-05", "ResourceQuota", "spec.hard.cpu", takes: #"0, "1e3""#, refuses: #""-1m", "1x""#),
    Boundary("QTY-05", "PersistentVolumeClaim", "spec.resources.limits", takes: #"{"storage": "-1"}"#),
    Boundary(
      "POD-19", "pods", "containers[0].resources.limits",
      takes: #"{"ex.com/g": "1.0"}, {"ex.com/g": "1000m"}, {"ex.com/g": "2k"}"#,
      refuses: #"{"ex.com/g": "1.5"}, {"ex.com/g": "1m"}"#),
  ])
  func quantities(_ row: Boundary) throws { try row.check() }
}
