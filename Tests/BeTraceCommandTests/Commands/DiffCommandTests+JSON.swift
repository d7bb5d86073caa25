import BeTraceCore
import Testing

@testable import BeTraceCommand

/// The differences for programs.
extension DiffCommandTests {
  @Test func programsReadIt() throws {
    let desk = try Self.desk()
    let answer = desk.program.answer(to: ["diff", "production", "--against", "export:out", "-o", "json"])
    #expect(
      answer.output == """
        {
          "environment": "production",
          "against": "export:out",
          "equal": false,
          "same": 26,
          "namespaces": [],
          "objects": [
            {
              "resource": {
                "apiVersion": "apps/v1",
                "kind": "Deployment",
                "namespace": "betrace",
                "name": "bff"
              },
              "service": "bff",
              "change": "changed",
              "fields": [
                {
                  "path": "spec.replicas",
                  "before": 3,
                  "after": 5,
                  "address": "bff/production/replicas",
                  "origin": {
                    "file": "environments/production.json",
                    "line": 49,
                    "column": 19,
                    "layer": "production"
                  },
                  "consequence": "scale",
                  "risk": "medium"
                }
              ],
              "impacts": [
                {
                  "kind": "scale",
                  "text": "scale from 3 to 5 pods",
                  "risk": "medium"
                }
              ]
            }
          ],
          "headline": "scale from 3 to 5 pods, no restart",
          "risk": "medium"
        }

        """)
  }
}
