import BeTraceCore
import Testing

/// Words that assign a value to an address, as people type them.
struct AssignmentTests {
  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let shows: String

    init(_ text: String, _ shows: String) {
      testDescription = text
      self.shows = shows
    }
  }

  @Test(arguments: [
    Row("mill/base/replicas=3", "services.mill.replicas = 3"),
    Row("mill/base/ingress:=null", "services.mill.ingress = null"),
    Row("mill/base/env.A=b=c", #"services.mill.env.A = "b=c""#),
    Row("-/base/namespace=grain", #"namespace = "grain""#),
    Row("mill/base:={}", "services.mill = {}"),
    Row(#"mill/base:={"replicas": 3}"#, #"services.mill = {"replicas":3}"#),
    Row(
      #"mill/base:={"replicas": 9}"#, "'replicas' must be 0 to 5, not 9: the building has five floors"),
    Row(
      #"mill/base:={"$reset": true}"#, "'$reset' is for one setting, not for all of 'mill': reset them one by one"),
    Row("mill/base:=null", "the entry of a service is an object, not null"),
    Row(#"mill/base:={"env": {"TOKEN": m4rk3r}}"#, "not JSON at 1:19: expected a value, found '…'"),
    Row(
      "mill/base=x", "'mill/base' is a whole entry: set its fields one by one, or give it as JSON after ':='"),
    Row("-/base:={}", "'-/base' is all of an environment: name a setting, such as '-/base/namespace'"),
    Row("mill/base/ingress=null", "services.mill.ingress = null"),
    Row("mill/base/resources.limits.cpu=null", "services.mill.resources.limits.cpu = null"),
    Row(
      "mill/base/replicas=null",
      #"'replicas' cannot be null: use {"$reset": true} for the module's default, or leave it out to inherit"#),
    Row(
      "-/base/platform.podSecurity=null",
      #"'platform.podSecurity' cannot be null: use {"$reset": true} for the default, or leave it out to inherit"#),
    Row(
      "mill/base/env.TOKEN=null",
      "'null' could be the text or mean none: write 'mill/base/env.TOKEN:=null' to remove it, or "
        + #"'mill/base/env.TOKEN:="null"' for the text"#),
    Row(
      "mill/base/image.tag=null",
      "'null' could be the text or mean none: write 'mill/base/image.tag:=null' to remove it, or "
        + #"'mill/base/image.tag:="null"' for the text"#),
    Row(#"mill/base/env.TOKEN:="null""#, #"services.mill.env.TOKEN = "null""#),
    Row("mill/base/env.TOKEN:=null", "services.mill.env.TOKEN = null"),
    Row("mill/base/image.repository=null", #"services.mill.image.repository = "null""#),
    Row(
      "mill/base/labels.betrace.dev/team=x",
      "'labels.betrace' is one value and has no 'dev/team'; a key with dots stands in brackets: 'labels[betrace.dev/team]'"
    ),
    Row(
      "mill/base/replicas.least=1", "'replicas' is one value and has no 'least'"),
    Row("-/base/exceptions=POL-07", "'exceptions' is a list of objects, which are given as JSON"),
    Row(
      #"-/base/exceptions:=[{"rule": "POL-07", "until": "soon"}]"#,
      "'exceptions[0].until' must be a day such as '2030-06-30', not 'soon'"),
    Row("-/base/platform.externals.secrets.s=a,b", #"platform.externals.secrets.s = ["a","b"]"#),
    Row("-/base/platform.externals.services.t.ports.http=80", "platform.externals.services.t.ports.http = 80"),
    Row("mill/base/replicas", "'mill/base/replicas' gives no value: write ADDRESS=VALUE or ADDRESS:=JSON"),
    Row("mill/base/replica=3", "'mill' has no 'replica'; did you mean 'replicas'?"),
    Row(
      "mill/base/replicas=three", "'replicas' must be a whole number, 0 to 5, not 'three': the building has five floors"
    ),
    Row("mill/base/env.TOKEN:m4rk3r", "'mill/base/env.TOKEN' gives no value: write ADDRESS=VALUE or ADDRESS:=JSON"),
    Row(
      "mill/base/env.TOKEN=secret:m4rk3r", "'env.TOKEN' needs 'secret:OBJECT/KEY'; as plain text, give it as JSON"),
    Row("mill/base/env.TOKEN:=m4rk3r", "not JSON at 1:1: expected a value, found '…'"),
    Row(
      "mill/base/env.TOKEN:=[12345]", "'env.TOKEN' must be text in quotes or a reference, not a list"),
  ])
  func assignment(_ row: Row) {
    do throws(AssignmentError) {
      let edit = try Assignment(parsing: row.testDescription, in: Example.chain(["{}"]).environments).edit
      #expect("\(edit.path) = \(edit.value?.json(indent: nil) ?? "-")" == row.shows)
    } catch {
      #expect(error.description == row.shows)
    }
  }
}
