import BeTraceCore
import BeTraceServices
import BeTraceWorkbench
import Testing

@testable import BeTraceCommand

/// What the save review says to type in a shell: run there, it makes the same files.
struct ShellLineTests {
  @Test(arguments: [
    ("enter 7 enter", "set bff/production/replicas=7"),
    (":bff/production/image.tag enter enter 0.9.0 enter", "set bff/production/image.tag=0.9.0"),
    (":bff/production/image.digest enter enter sha256:\(digest) enter", ""),
    (":bff/production/image.tag enter enter 0.9.0 enter j enter sha256:\(digest) enter", ""),
    (":bff/staging/env.LOG_LEVEL enter r LEVEL enter", ""),
    (
      "aSTRIPE_KEY enter enter enter enter",
      "set bff/production/env.STRIPE_KEY=secret:bff-auth/stripe-key"
    ),
    ("aPLAIN enter enter secret:not/one enter", "set 'bff/production/env.PLAIN:=\"secret:not/one\"'"),
    ("aQUOTED enter enter it's enter", #"set 'bff/production/env.QUOTED=it'\''s'"#),
    (":bff/production/ingress enter space", ""),
    (":bff/production/ingress.host enter delete", ""),
    (":bff/dev/autoscaling enter space", ""),
    (":set space bff/dev/labels[betrace.dev/team]=web enter", ""),
    (":set space 'bff/staging/resources:={\"$reset\":true}' enter", ""),
    (":set space -/dev/platform.externals.secrets[extra]=a,b enter", ""),
    (":-/production/protected enter space", "set -/production/protected=false"),
    (":-/staging/extends enter enter down enter", ""),
    (":unset space worker/production enter", "unset worker/production"),
    (":unset space worker/dev enter 1 a enter", ""),
    ("D reset enter", ""),
  ])
  func theShellLineMakesTheSameFiles(keys: String, command: String) throws {
    let desk = try Desk()
    let open = try OpenWorkspace.find(nil, for: desk.program)
    var session = Session(
      open.environments, workspace: WorkspaceLabel(folder: "."),
      themes: ThemeChoice(UserThemes(files: []), on: Display(depth: .mono, symbolSet: .ascii), chosen: nil),
      size: Size(columns: 80, rows: 24), today: open.today, service: "bff", environment: "production")
    for word in keys.split(separator: " ").map(String.init) {
      for key in Key(named: word).map({ [$0] }) ?? word.map(Key.character) {
        if let action = session.action(for: key) { _ = session.update(action) }
      }
    }
    let edited = session.state.environments
    _ = session.update(.cancel)
    _ = session.update(.review)
    guard case .review(let review)? = session.state.overlay else {
      Issue.record("nothing to save: \(session.state.message?.text ?? "")")
      return
    }
    if !command.isEmpty { #expect(review.command == "betrace-tui " + command) }
    let outcome = try BuiltProgram.run("PATH=${betrace%/*}:$PATH; \(review.command)", at: desk)
    #expect(outcome.status == 0, "\(review.command): \(outcome.errors)")
    for file in edited.files {
      #expect(try desk.text(of: file.path) == String(decoding: file.bytes, as: UTF8.self), "\(review.command)")
    }
  }

  private static let digest = String(repeating: "70ef", count: 16)
}
