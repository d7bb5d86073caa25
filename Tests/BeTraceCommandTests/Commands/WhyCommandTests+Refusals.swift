import BeTraceCore
import Testing

@testable import BeTraceCommand

extension WhyCommandTests {
  @Test(arguments: [[], ["-o", "json"]])
  func secretsAreNotShown(_ options: [String]) throws {
    let desk = try Desk()
    try desk.replace(
      #""LOG_LEVEL": "debug""#, with: #""LOG_LEVEL": "debug", "API_TOKEN": "hunter2", "URL": "x://me:hunter2@host""#,
      in: "environments/dev.json")
    let addresses = [
      "bff/dev/env.API_TOKEN", "bff/dev/env.URL", "bff/dev/Deployment/bff/spec.template.spec.containers[bff].env",
      "bff/dev/Deployment/bff/spec.template.spec.containers[bff].env[API_TOKEN].value", "bff/dev/Deployment/bff",
    ]
    for address in addresses {
      let answer = desk.program.answer(to: ["why", address] + options)
      #expect(answer.status == .done)
      #expect(!answer.output.isEmpty && !(answer.output + answer.notes).contains("hunter2"), "\(address)")
    }
    #expect(!desk.perform("render", "dev", "--provenance").contains("hunter2"))
  }

  @Test(arguments: [
    ("bff/production/resources.limit.memory", 66, "'resources' has no 'limit'; did you mean 'limits'?"),
    ("bf/production/replicas", 66, "there is no service 'bf'; did you mean 'bff'?"),
    ("bff/productoin/Deployment/bff", 66, "there is no environment 'productoin'; did you mean 'production'?"),
    ("bff/production/Deploymnt/bff/spec", 66, "there is no object 'Deploymnt/bff'; did you mean 'Deployment/bff'?"),
    (
      "bff/production/Deployment/bff/spec.template.spec.container", 66,
      "'spec.template.spec' of Deployment/bff has no 'container'; did you mean 'containers'?"
    ),
    ("bff/production/Deployment/bff/spec.", 64, "expected a field such as 'resources.limits.memory', found 'spec.'"),
    ("bff/production/Deployment/bff/spec/", 66, "Deployment/bff has no 'spec/'; did you mean 'spec'?"),
    ("bff/production/Deployment/bff//", 66, "Deployment/bff has no '/': use apiVersion, kind, metadata, spec"),
    (
      "bff/base/Deployment/bff", 64,
      "'base' is abstract and never rendered; those that extend it are dev, staging, production"
    ),
    (
      "worker/dev/Deployment/worker", 66,
      "'worker' is not deployed in dev: it is turned off by environments/dev.json:26:18"
    ),
    (
      "bff/production/memory", 66,
      "'bff' has no 'memory'; did you mean 'autoscaling.memory' or 'resources.requests.memory' or 'resources.limits.memory'?"
    ),
    ("bff/production/ingress.secretName", 66, "'ingress' has no 'secretName'; did you mean 'ingress.tls.secretName'?"),
    ("bff/production/LOG_LEVEL", 66, "'bff' has no 'LOG_LEVEL'; did you mean 'env.LOG_LEVEL'?"),
    ("bff/production/env.LOG_LEVL", 66, "'env' has no 'LOG_LEVL'; did you mean 'LOG_LEVEL'?"),
    ("nats/production/env.NOPE", 66, "'env' has no 'NOPE': there is none yet"),
    ("bff/production", 64, "'bff/production' is all of 'bff': name a field, such as 'bff/production/image.tag'"),
    (
      "-/production", 64, "'-/production' is all of an environment: name a setting, such as '-/production/namespace'"
    ),
    (
      "bff/production/ingress.tls.secretname", 66, "'ingress.tls' has no 'secretname'; did you mean 'secretName'?"
    ),
    (
      "bff/production/resources.limits", 64,
      "'resources.limits' has parts: ask for one of bff/production/resources.limits.cpu, "
        + "bff/production/resources.limits.memory"
    ),
    (
      "bff/torn/replicas", 65,
      "environments/torn.json:1:2: error: the file ends inside the object opened on line 1; close it with '}' [EF-01]"
    ),
  ])
  func whatLeadsNowhereIsSaid(_ address: String, status: Int, message: String) throws {
    let desk = try Desk()
    try desk.write("{", to: "environments/torn.json")
    let answer = desk.program.answer(to: ["why", address])
    #expect(answer == Answer(notes: "betrace-tui: \(message)\n", status: ExitStatus(rawValue: Int32(status)) ?? .done))
  }

  @Test(arguments: [
    ["why"], ["why", "bff/dev/replicas", "bff/dev/image.tag"], ["why", "bff/dev/replicas", "-o", "yaml"],
  ])
  func wrongWordsAreWrongUsage(_ words: [String]) throws {
    #expect(try Desk().program.answer(to: words).status == .wrongUsage)
  }
}
