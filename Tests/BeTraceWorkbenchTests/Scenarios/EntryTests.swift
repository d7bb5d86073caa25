import BeTraceCore
import BeTraceWorkbench
import Testing

/// Entries of maps, lists and objects: added, changed, renamed, removed, by keys.
struct EntryTests {
  /// Keys at a place, and the lines of the file that they write or remove.
  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let address: String
    let keys: String
    let lines: [String]

    init(_ name: String, at address: String, _ keys: String, _ lines: [String]) {
      testDescription = name
      self.address = address
      self.keys = keys
      self.lines = lines
    }
  }

  @Test(arguments: [
    Row(
      "a label", at: "bff/production/enabled", "kkkaexample.com/team<enter>web<enter>",
      [#"+       "labels": {"#, #"+         "example.com/team": "web""#]),
    Row(
      "an annotation", at: "bff/production/enabled", "kkaowner<enter>web team<enter>",
      [#"+       "annotations": {"#, #"+         "owner": "web team""#]),
    Row(
      "an annotation of the ingress", at: "bff/production/ingress.host",
      "anginx.ingress.kubernetes.io/proxy-body-size<enter>8m<enter>",
      [#"+           "nginx.ingress.kubernetes.io/proxy-body-size": "8m""#]),
    Row(
      "a limit of something else", at: "bff/production/resources.limits.cpu",
      "aephemeral-storage<enter><enter>1Gi<enter>", [#"+           "ephemeral-storage": "1Gi""#]),
    Row(
      "a request of something else", at: "bff/production/resources.limits.cpu",
      "aephemeral-storage<enter><left><enter>1Gi<enter>", [#"+           "ephemeral-storage": "1Gi""#]),
    Row(
      "a variable with another name", at: "bff/production/env.WORKOS_REDIRECT_URI",
      "r<ctrl-u>REDIRECT<enter>",
      [
        #"-         "WORKOS_REDIRECT_URI": "https://betrace.example.com/auth/callback","#,
        #"+         "WORKOS_REDIRECT_URI": null,"#,
        #"+         "REDIRECT": "https://betrace.example.com/auth/callback""#,
      ]),
    Row(
      "an inherited variable with another name", at: "bff/production/env.WORKOS_CLIENT_ID", "r<end>S<enter>",
      [#"+         "WORKOS_CLIENT_IDS": "client_01HBETRACE","#, #"+         "WORKOS_CLIENT_ID": null"#]),
    Row(
      "an image pasted whole on its repository", at: "bff/production/image.repository",
      "<enter>ghcr.io/acme/bff:1.0@sha256:\(String(repeating: "0", count: 64))<enter>",
      [
        #"+         "repository": "ghcr.io/acme/bff","#, #"+         "tag": "1.0","#,
        #"+         "digest": "sha256:\#(String(repeating: "0", count: 64))""#,
      ]),
    Row(
      "a tag with its digest", at: "bff/production/image.tag",
      "<enter>1.0@sha256:\(String(repeating: "0", count: 64))<enter>",
      [#"+         "tag": "1.0","#, #"+         "digest": "sha256:\#(String(repeating: "0", count: 64))""#]),
    Row(
      "an optional reference", at: "bff/production/env.JWT_SECRET", "<enter><tab><tab><right><enter>",
      [#"+             "optional": true"#]),
    Row(
      "a reference to a port", at: "bff/production/env.BETRACE_BACKEND_URL",
      "<enter><tab><tab><right><right><enter>", [#"+             "as": "hostport""#]),
    Row(
      "a request in another unit", at: "bff/production/env.NODE_ENV",
      "<enter><shift-tab><right><right><right><right><right><tab><ctrl-n><tab><tab>1Mi<enter>",
      [#"+             "divisor": "1Mi""#]),
    Row(
      "tab keeps and goes on", at: "bff/production/resources.requests.cpu", "<enter>1<tab>2<enter>",
      [#"+           "cpu": "1""#, #"+           "cpu": "2""#]),
  ])
  func theFileSaysIt(_ row: Row) {
    var bench = Bench(columns: 120, rows: 40)
    bench.press(":\(row.address)<enter>")
    bench.press(row.keys)
    let difference = bench.difference(of: "production")
    for line in row.lines { #expect(difference.contains(line), "\(difference.joined(separator: "\n"))") }
  }
}

extension Bench {
  /// The lines that an environment's file has lost and got since it was read.
  func difference(of environment: String) -> [String] {
    let before = file("environments/\(environment).json").split(separator: "\n").map(String.init)
    let after = edited(environment).split(separator: "\n").map(String.init)
    return LineDiff(from: before, to: after).lines.compactMap { line in
      switch line.kind {
      case .same: nil
      case .removed: "- " + line.text
      case .added: "+ " + line.text
      }
    }
  }
}
