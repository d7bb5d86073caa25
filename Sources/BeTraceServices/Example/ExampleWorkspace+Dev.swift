extension ExampleWorkspace {
  /// A laptop: locally built images, no worker.
  static let dev = #"""
    {
      "$schema": "../schema/environment.v1.schema.json",
      "apiVersion": "betrace.dev/v1",
      "kind": "Environment",
      "name": "dev",
      "extends": "base",
      "namespace": "betrace-dev",
      "platform": {
        "podSecurity": "baseline",
        "networkPolicies": "none",
        "monitoring": "none",
        "policyProfile": "lenient"
      },
      "services": {
        "backend": {
          "image": {
            "repository": "betrace/backend",
            "tag": "dev"
          },
          "imagePullPolicy": "Never",
          "env": {
            "BETRACE_DEBUG": "true"
          }
        },
        "worker": {
          "enabled": false
        },
        "bff": {
          "image": {
            "repository": "betrace/bff",
            "tag": "dev"
          },
          "imagePullPolicy": "Never",
          "env": {
            "LOG_LEVEL": "debug"
          },
          "ingress": {
            "host": "betrace.localhost",
            "className": "nginx"
          },
          "resources": {
            "limits": {
              "cpu": null
            }
          }
        },
        "nats": {
          "imagePullPolicy": "IfNotPresent"
        }
      }
    }

    """#
}
