import BeTraceCore
import Testing

@testable import BeTraceCommand

/// `betrace-tui validate -o sarif`
extension ValidateCommandTests {
  /// What SARIF 2.1.0 says of the parts that we write (sections 3.13 to 3.57 of the standard). Other properties than ours
  /// are refused, so that none is misspelt.
  private static let schema = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "type": "object", "required": ["version", "runs"], "additionalProperties": false,
      "properties": {
        "$schema": {"type": "string"}, "version": {"const": "2.1.0"},
        "runs": {"type": "array", "items": {
          "type": "object", "required": ["tool"], "additionalProperties": false,
          "properties": {
            "tool": {"type": "object", "required": ["driver"], "additionalProperties": false, "properties": {
              "driver": {"type": "object", "required": ["name"], "additionalProperties": false, "properties": {
                "name": {"type": "string"}, "version": {"type": "string"},
                "rules": {"type": "array", "uniqueItems": true, "items": {"$ref": "#/$defs/rule"}}
              }}
            }},
            "invocations": {"type": "array", "items": {
              "type": "object", "required": ["executionSuccessful"], "additionalProperties": false,
              "properties": {"executionSuccessful": {"type": "boolean"}}
            }},
            "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
            "results": {"type": "array", "items": {"$ref": "#/$defs/result"}}
          }
        }}
      },
      "$defs": {
        "level": {"enum": ["none", "note", "warning", "error"]},
        "message": {
          "type": "object", "required": ["text"], "additionalProperties": false,
          "properties": {"text": {"type": "string", "minLength": 1}}
        },
        "content": {"type": "object", "additionalProperties": false, "properties": {"text": {"type": "string"}}},
        "rule": {
          "type": "object", "required": ["id"], "additionalProperties": false,
          "properties": {
            "id": {"type": "string"}, "shortDescription": {"$ref": "#/$defs/message"},
            "fullDescription": {"$ref": "#/$defs/message"}, "help": {"$ref": "#/$defs/message"},
            "defaultConfiguration": {
              "type": "object", "additionalProperties": false, "properties": {"level": {"$ref": "#/$defs/level"}}
            }
          }
        },
        "artifactLocation": {
          "type": "object", "required": ["uri"], "additionalProperties": false,
          "properties": {"uri": {"type": "string", "pattern": "^([-A-Za-z0-9._~/:]|%[0-9A-F]{2})+$"}}
        },
        "region": {
          "type": "object", "required": ["startLine"], "additionalProperties": false,
          "properties": {
            "startLine": {"type": "integer", "minimum": 1}, "startColumn": {"type": "integer", "minimum": 1},
            "endLine": {"type": "integer", "minimum": 1}, "endColumn": {"type": "integer", "minimum": 1}
          }
        },
        "result": {
          "type": "object", "required": ["message", "ruleId", "ruleIndex"], "additionalProperties": false,
          "properties": {
            "ruleId": {"type": "string"}, "ruleIndex": {"type": "integer", "minimum": 0},
            "level": {"$ref": "#/$defs/level"}, "message": {"$ref": "#/$defs/message"},
            "locations": {"type": "array", "minItems": 1, "maxItems": 1, "items": {
              "type": "object", "required": ["physicalLocation"], "additionalProperties": false,
              "properties": {
                "physicalLocation": {
                  "type": "object", "required": ["artifactLocation", "region"], "additionalProperties": false,
                  "properties": {
                    "artifactLocation": {"$ref": "#/$defs/artifactLocation"}, "region": {"$ref": "#/$defs/region"}
                  }
                },
                "logicalLocations": {"type": "array", "uniqueItems": true, "items": {
                  "type": "object", "additionalProperties": false, "required": ["fullyQualifiedName"],
                  "properties": {
                    "fullyQualifiedName": {"type": "string", "minLength": 1}, "kind": {"enum": ["resource", "property"]}
                  }
                }}
              }
            }},
            "partialFingerprints": {"type": "object", "additionalProperties": {"type": "string"}},
            "properties": {"type": "object"},
            "suppressions": {"type": "array", "uniqueItems": true, "items": {
              "type": "object", "required": ["kind"], "additionalProperties": false,
              "properties": {"kind": {"enum": ["inSource", "external"]}, "justification": {"type": "string"}}
            }},
            "fixes": {"type": "array", "uniqueItems": true, "items": {
              "type": "object", "required": ["artifactChanges"], "additionalProperties": false,
              "properties": {
                "description": {"$ref": "#/$defs/message"},
                "artifactChanges": {"type": "array", "minItems": 1, "items": {
                  "type": "object", "required": ["artifactLocation", "replacements"], "additionalProperties": false,
                  "properties": {
                    "artifactLocation": {"$ref": "#/$defs/artifactLocation"},
                    "replacements": {"type": "array", "minItems": 1, "items": {
                      "type": "object", "required": ["deletedRegion"], "additionalProperties": false,
                      "properties": {
                        "deletedRegion": {"$ref": "#/$defs/region"}, "insertedContent": {"$ref": "#/$defs/content"}
                      }
                    }}
                  }
                }}
              }
            }}
          }
        }
      }
    }
    """#

  private static func log(_ desk: Desk, _ words: String...) throws -> Value {
    let answer = desk.program.answer(to: ["validate", "-o", "sarif"] + words)
    return try JSONDocument(parsing: Array(answer.output.utf8), file: "sarif").root.value
  }

  private static func results(_ log: Value) -> [Value] { log["runs"]?.array?.first?["results"]?.array ?? [] }

  @Test func logsFollowTheStandard() throws {
    let desk = try Self.faultyDesk()
    try desk.write(Self.schema, to: "sarif.schema.json")
    try desk.write(#"{"kind": "Service"} {"a": }"#, to: "k8s/a b.json")
    try desk.write(try Self.log(desk).json(indent: " "), to: "workspace.sarif")
    try desk.write(try Self.log(desk, "base").json(indent: " "), to: "nothing.sarif")
    try desk.write(try Self.log(desk, "--filename", "k8s").json(indent: " "), to: "manifests.sarif")
    let logs = ["workspace.sarif", "nothing.sarif", "manifests.sarif"]
    let faults = try SchemaJudge.judge(logs, by: "sarif.schema.json", at: desk)
    #expect(faults == "")
    #expect(try desk.text(of: "manifests.sarif").contains(#""uri": "k8s/a%20b.json""#))
    for log in [try Self.log(desk), try Self.log(desk, "--filename", "k8s")] {
      let rules = log["runs"]?.array?.first?["tool"]?["driver"]?["rules"]?.array ?? []
      for result in Self.results(log) {
        #expect(rules[result["ruleIndex"]?.integer ?? -1]["id"] == result["ruleId"])
      }
    }
  }

  @Test func aResultSaysWhereAndForWhichEnvironments() throws {
    let results = Self.results(try Self.log(Desk()))
    let digest = try #require(results.first { $0["level"] == "warning" })
    #expect(
      digest.json(indent: nil).replacing(#/"partialFingerprints":\{[^}]*\},/#, with: "") == #"""
        {"ruleId":"POL-01b","ruleIndex":1,"level":"warning","message":{"text":"image 'nats:2.10.4-alpine' has no \#
        digest: its tag can be moved to another image"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":\#
        "environments/staging.json"},"region":{"startLine":13,"startColumn":16}},"logicalLocations":[\#
        {"fullyQualifiedName":"nats/staging/image.digest","kind":"property"},{"fullyQualifiedName":\#
        "nats/production/image.digest","kind":"property"}]}],"suppressions":[],"properties":{"environments":{"staging":"info",\#
        "production":"warning"}}}
        """#)
    let pods = try #require(results.first { $0["ruleId"] == "POL-07" })
    let place = pods["locations"]?.array?.first?["physicalLocation"]
    #expect(place?["artifactLocation"]?["uri"] == "environments/production.json")
    #expect(place?["region"]?["startLine"] == 1)
  }

  @Test func whatAnExceptionAcceptsIsSuppressedWithItsReason() throws {
    let results = Self.results(try Self.log(Desk(), "production"))
    let accepted = try #require(results.first { $0["ruleId"] == "POL-07" })
    #expect(
      accepted["suppressions"]?.json(indent: nil) == """
        [{"kind":"external","justification":"The rule store is one file: a second replica would corrupt it."}]
        """)
    #expect(results.allSatisfy { $0["suppressions"]?.array != nil })
    let desk = try Desk([])
    try desk.write(#"{"apiVersion": "v1", "kind": "Service", "metadata": {"name": "a"}}"#, to: "a.json")
    let others = Self.results(try Self.log(desk, "--filename", "a.json"))
    #expect(!others.isEmpty && others.allSatisfy { $0["suppressions"] == nil })
  }

  @Test func fixesAreTheLinesThatTheProgramWouldWrite() throws {
    let desk = try Self.faultyDesk()
    let results = Self.results(try Self.log(desk, "production"))
    let memory = try #require(results.first { $0["ruleId"] == "EF-04" })
    #expect(
      memory["fixes"]?.json(indent: nil) == #"""
        [{"description":{"text":"set 512Mi"},"artifactChanges":[{"artifactLocation":{"uri":\#
        "environments/production.json"},"replacements":[{"deletedRegion":{"startLine":62,"startColumn":1,"endLine":63,\#
        "endColumn":1},"insertedContent":{"text":"          \"memory\": \"512Mi\"\n"}}]}]}]
        """#)
  }

  @Test func fingerprintsStayWhenLinesMove() throws {
    let desk = try Self.faultyDesk()
    let prints = { (log: Value) in Self.results(log).map { $0["partialFingerprints"]?["betraceFinding/v1"]?.text ?? "" }
    }
    let before = prints(try Self.log(desk))
    #expect(Set(before).count == before.count)
    try desk.replace(#""protected": true"#, with: "\n\n\"protected\": true", in: Self.production)
    #expect(prints(try Self.log(desk)) == before)
  }
}
