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
    Row("mill/base/replicas", "'mill/base/replicas' gives no value: write ADDRESS=VALUE or ADDRESS:=JSON"),
    Row("mill/base/replica=3", "'mill' has no 'replica'; did you mean 'replicas'?"),
    Row("mill/base/replicas=three", "'replicas' must be 0 to 5, not 'three': the building has five floors"),
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
