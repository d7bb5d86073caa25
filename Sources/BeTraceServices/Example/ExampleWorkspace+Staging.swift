extension ExampleWorkspace {
  /// The rehearsal: release candidates, two of most things.
  static let staging = #"""
    {
      "$schema": "../schema/environment.v1.schema.json",
      "apiVersion": "betrace.dev/v1",
      "kind": "Environment",
      "name": "staging",
      "extends": "base",
      "namespace": "betrace-staging",
      "services": {
        "nats": {
          "replicas": 3,
          "size": "medium",
          "image": {
            "tag": "2.10.4-alpine"
          },
          "imagePullPolicy": "IfNotPresent"
        },
        "backend": {
          "image": {
            "repository": "registry.example.com/betrace/backend",
            "tag": "2.1.0-rc.3",
            "digest": "sha256:1f0e3dad999083451f0e3dad999083451f0e3dad999083451f0e3dad99908345"
          },
          "imagePullPolicy": "IfNotPresent"
        },
        "worker": {
          "replicas": 2,
          "image": {
            "repository": "registry.example.com/betrace/worker",
            "tag": "2.1.0-rc.3",
            "digest": "sha256:9a0364b9e99bb4809a0364b9e99bb4809a0364b9e99bb4809a0364b9e99bb480"
          },
          "imagePullPolicy": "IfNotPresent"
        },
        "bff": {
          "replicas": 2,
          "image": {
            "repository": "registry.example.com/betrace/bff",
            "tag": "0.9.0-rc.1",
            "digest": "sha256:70efdf2ec9b0860770efdf2ec9b0860770efdf2ec9b0860770efdf2ec9b08607"
          },
          "imagePullPolicy": "IfNotPresent",
          "env": {
            "WORKOS_REDIRECT_URI": "https://staging.betrace.example.com/auth/callback"
          },
          "ingress": {
            "host": "staging.betrace.example.com",
            "className": "nginx",
            "tls": {
              "secretName": "bff-staging-tls"
            },
            "annotations": {
              "cert-manager.io/cluster-issuer": "letsencrypt-staging"
            }
          }
        }
      }
    }

    """#
}
