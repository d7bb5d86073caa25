import Testing

@testable import BeTraceCommand

/// `betrace-tui get`
struct GetCommandTests {
  @Test func valuesAreWrittenALineEach() throws {
    #expect(
      try Desk().perform(
        "get", "bff/production/replicas", "bff/production/image.tag", "bff/dev/ingress.tls",
        "bff/production/env.JWT_SECRET", "worker/dev/enabled", "-/production/namespace", "-/production/extends",
        "-/production/platform.policyProfile", "bff/dev/resources.limits", "bff/production/env.LOG_LEVEL") == """
          3
          0.8.2
          {"secretKeyRef":{"name":"bff-auth","key":"jwt-secret"}}
          false
          betrace
          staging
          strict
          {"memory":"512Mi"}
          ! betrace-tui: bff/dev/ingress.tls is not set
          ! betrace-tui: bff/production/env.LOG_LEVEL is removed in environments/production.json:56:22
          = 1

          """)
  }

  @Test func valuesAreWrittenForProgramsToo() throws {
    let desk = try Desk()
    let expected = """
      [
        {
          "address": "bff/dev/replicas",
          "value": 1
        },
        {
          "address": "-/dev/namespace",
          "value": "betrace-dev"
        }
      ]
      ! betrace-tui: bff/dev/image.digest is removed in environments/dev.json:31:16
      = 1

      """
    #expect(
      desk.perform("get", "-o", "json", "bff/dev/replicas", "bff/dev/image.digest", "-/dev/namespace") == expected)
    #expect(
      desk.perform("get", "bff/dev/replicas", "bff/dev/image.digest", "-/dev/namespace", "--output", "json") == expected
    )
    #expect(desk.perform("get", "-o").contains("-o takes 'text' or 'json'"))
  }

  @Test func allOfAServiceAndOfAnEnvironmentIsWritten() throws {
    let desk = try Desk()
    #expect(
      desk.perform("get", "nats/dev", "-/dev") == """
        {"enabled":true,"namespace":"betrace-dev","replicas":1,"image":{"repository":"nats","tag":"2.10.4-alpine"},\
        "imagePullPolicy":"IfNotPresent","env":{},"resources":{"requests":{"cpu":"100m","memory":"256Mi"},\
        "limits":{"cpu":"250m","memory":"512Mi"}},"labels":{},"annotations":{},"size":"small","storage":"10Gi"}
        {"extends":"base","abstract":false,"protected":false,"namespace":"betrace-dev","platform":\
        {"kubernetesVersion":"1.36","podSecurity":"baseline","labels":{"app.kubernetes.io/part-of":"betrace"},\
        "annotations":{},"networkPolicies":"none","ingressController":{"namespace":"ingress-nginx"},"monitoring":"none",\
        "prometheus":{"namespace":"monitoring","monitorLabels":{"release":"prometheus"}},"policyProfile":"lenient",\
        "externals":\
        {"secrets":{"bff-auth":["workos-api-key","jwt-secret"],"backend-keys":["signature-key"],"nats-auth":["token"]},\
        "configMaps":{},"services":{"tempo":{"namespace":"observability","ports":{"otlp-grpc":4317}},\
        "workos":{"addresses":"0.0.0.0/0","ports":{"https":443}}}},"optOuts":{"networkPolicies":{},"monitoring":{}}}}

        """)
    _ = desk.perform("set", "-/dev/description=see https://me:hunter2@example.com", "bff/dev/env.JWT_SECRET=hunter2")
    #expect(!desk.perform("get", "-/dev", "-/dev/description", "bff/dev", "bff/dev/env").contains("hunter2"))
  }
}
