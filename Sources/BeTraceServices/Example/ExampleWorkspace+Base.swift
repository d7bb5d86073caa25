extension ExampleWorkspace {
  /// What every environment shares: who refers to whom, and what exists outside.
  static let base = #"""
    {
      "$schema": "../schema/environment.v1.schema.json",
      "apiVersion": "betrace.dev/v1",
      "kind": "Environment",
      "name": "base",
      "abstract": true,
      "description": "What every environment shares. Never deployed itself.",
      "platform": {
        "kubernetesVersion": "1.36",
        "podSecurity": "restricted",
        "labels": {
          "app.kubernetes.io/part-of": "betrace"
        },
        "networkPolicies": "fromDependencies",
        "monitoring": "serviceMonitor",
        "prometheus": {
          "monitorLabels": {
            "release": "prometheus"
          }
        },
        "externals": {
          "secrets": {
            "bff-auth": [
              "workos-api-key",
              "jwt-secret"
            ],
            "backend-keys": [
              "signature-key"
            ],
            "nats-auth": [
              "token"
            ]
          },
          "services": {
            "tempo": {
              "namespace": "observability",
              "ports": {
                "otlp-grpc": 4317
              }
            },
            "workos": {
              "addresses": "0.0.0.0/0",
              "ports": {
                "https": 443
              }
            }
          }
        }
      },
      "services": {
        "nats": {},
        "backend": {
          "env": {
            "BETRACE_SIGNATURE_KEY": {
              "secretKeyRef": {
                "name": "backend-keys",
                "key": "signature-key"
              }
            },
            "OTEL_EXPORTER_OTLP_ENDPOINT": {
              "serviceRef": {
                "service": "tempo",
                "port": "otlp-grpc",
                "as": "hostport"
              }
            }
          }
        },
        "worker": {
          "env": {
            "NATS_URL": {
              "serviceRef": {
                "service": "nats",
                "port": "client",
                "as": "url",
                "scheme": "nats"
              }
            },
            "NATS_TOKEN": {
              "secretKeyRef": {
                "name": "nats-auth",
                "key": "token"
              }
            }
          },
          "concurrency": 4
        },
        "bff": {
          "env": {
            "BETRACE_BACKEND_URL": {
              "serviceRef": {
                "service": "backend",
                "port": "http",
                "as": "url"
              }
            },
            "WORKOS_API_KEY": {
              "secretKeyRef": {
                "name": "bff-auth",
                "key": "workos-api-key"
              }
            },
            "WORKOS_CLIENT_ID": "client_01HBETRACE",
            "WORKOS_REDIRECT_URI": "http://betrace.localhost/auth/callback",
            "JWT_SECRET": {
              "secretKeyRef": {
                "name": "bff-auth",
                "key": "jwt-secret"
              }
            },
            "LOG_LEVEL": "info"
          }
        }
      }
    }

    """#
}
