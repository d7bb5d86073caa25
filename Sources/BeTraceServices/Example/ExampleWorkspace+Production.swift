extension ExampleWorkspace {
  /// The real thing: extends staging, is protected, and has its images pinned by digest.
  static let production = #"""
    {
      "$schema": "../schema/environment.v1.schema.json",
      "apiVersion": "betrace.dev/v1",
      "kind": "Environment",
      "name": "production",
      "extends": "staging",
      "protected": true,
      "context": "production",
      "namespace": "betrace",
      "platform": {
        "policyProfile": "strict"
      },
      "services": {
        "nats": {
          "replicas": 5,
          "size": "large"
        },
        "backend": {
          "image": {
            "tag": "2.0.4",
            "digest": "sha256:c4ca4238a0b92382c4ca4238a0b92382c4ca4238a0b92382c4ca4238a0b92382"
          },
          "resources": {
            "requests": {
              "cpu": "1",
              "memory": "1Gi"
            },
            "limits": {
              "cpu": null,
              "memory": "3Gi"
            }
          }
        },
        "worker": {
          "image": {
            "tag": "2.0.4",
            "digest": "sha256:e4da3b7fbbce2345e4da3b7fbbce2345e4da3b7fbbce2345e4da3b7fbbce2345"
          },
          "concurrency": {
            "$reset": true
          },
          "autoscaling": {
            "min": 3,
            "max": 12,
            "cpu": 70
          }
        },
        "bff": {
          "replicas": 3,
          "image": {
            "tag": "0.8.2",
            "digest": "sha256:eccbc87e4b5ce2feeccbc87e4b5ce2feeccbc87e4b5ce2feeccbc87e4b5ce2fe"
          },
          "env": {
            "WORKOS_REDIRECT_URI": "https://betrace.example.com/auth/callback",
            "LOG_LEVEL": null
          },
          "resources": {
            "requests": {
              "memory": "512Mi"
            },
            "limits": {
              "memory": "1Gi"
            }
          },
          "ingress": {
            "host": "betrace.example.com",
            "tls": {
              "secretName": "bff-tls"
            },
            "annotations": {
              "cert-manager.io/cluster-issuer": "letsencrypt-prod"
            }
          }
        }
      },
      "exceptions": [
        {
          "rule": "POL-07",
          "service": "backend",
          "reason": "The rule store is one file: a second replica would corrupt it.",
          "until": "2030-06-30"
        }
      ]
    }

    """#
}
