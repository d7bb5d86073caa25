import Testing

extension WhyCommandTests {
  @Test func programsReadJSON() throws {
    #expect(
      try Desk().perform("why", "bff/production/replicas", "-o", "json") == """
        {
          "manifest": null,
          "field": {
            "address": "bff/production/replicas",
            "value": 3,
            "fits": true,
            "origin": {
              "file": "environments/production.json",
              "line": 49,
              "column": 19,
              "layer": "production"
            },
            "layers": [
              {
                "layer": "module",
                "says": "value",
                "value": 1,
                "origin": {
                  "file": null,
                  "line": null,
                  "column": null,
                  "layer": "module"
                },
                "forAll": false,
                "declaration": null,
                "decides": false,
                "shadowedBy": "staging"
              },
              {
                "layer": "base",
                "says": "nothing",
                "value": null,
                "origin": null,
                "forAll": false,
                "declaration": null,
                "decides": false,
                "shadowedBy": null
              },
              {
                "layer": "staging",
                "says": "value",
                "value": 2,
                "origin": {
                  "file": "environments/staging.json",
                  "line": 35,
                  "column": 19,
                  "layer": "staging"
                },
                "forAll": false,
                "declaration": null,
                "decides": false,
                "shadowedBy": "production"
              },
              {
                "layer": "production",
                "says": "value",
                "value": 3,
                "origin": {
                  "file": "environments/production.json",
                  "line": 49,
                  "column": 19,
                  "layer": "production"
                },
                "forAll": false,
                "declaration": null,
                "decides": true,
                "shadowedBy": null
              }
            ],
            "rendered": [
              "bff"
            ],
            "places": [
              {
                "resource": {
                  "apiVersion": "apps/v1",
                  "kind": "Deployment",
                  "namespace": "betrace",
                  "name": "bff"
                },
                "path": "spec.replicas",
                "firstLine": 145,
                "lastLine": 145
              }
            ],
            "occasionalPlaces": [
              {
                "resource": {
                  "apiVersion": "apps/v1",
                  "kind": "Deployment",
                  "namespace": "betrace",
                  "name": "bff"
                },
                "path": "spec.template.spec.topologySpreadConstraints",
                "firstLine": 255,
                "lastLine": 273
              },
              {
                "resource": {
                  "apiVersion": "policy/v1",
                  "kind": "PodDisruptionBudget",
                  "namespace": "betrace",
                  "name": "bff"
                },
                "path": "",
                "firstLine": 276,
                "lastLine": 294
              }
            ],
            "reset": {
              "value": 2,
              "headline": "scale from 3 to 2 pods, no restart",
              "risk": "medium",
              "appearing": [],
              "leaving": [],
              "elsewhere": [],
              "unreadable": []
            },
            "elsewhere": [
              {
                "environment": "dev",
                "value": 1,
                "origin": {
                  "file": null,
                  "line": null,
                  "column": null,
                  "layer": "module"
                }
              },
              {
                "environment": "staging",
                "value": 2,
                "origin": {
                  "file": "environments/staging.json",
                  "line": 35,
                  "column": 19,
                  "layer": "staging"
                }
              }
            ]
          },
          "commit": null
        }

        """)
  }
}
