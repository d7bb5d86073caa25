import Testing

@testable import BeTraceCore

/// A module that is broken in one way, and what `verify` says of it: the check and the reasons, one line each.
struct BrokenModule: CustomTestStringConvertible {
  let name: String
  let module: any ServiceModule
  let says: [String]

  var testDescription: String { name }

  init(_ name: String, _ module: some ServiceModule, says: String...) {
    (self.name, self.module, self.says) = (name, module, says)
  }
}

extension BrokenModule {
  private static let threads = OwnParameter.integer(
    "threads", in: 1...64, default: 8, help: "How many requests it works on at once.")
  private static let offered = OwnParameter.integer(
    "offered", in: 1...70000, default: 80, help: "The port that its Service offers.")

  /// A number of its own for each question.
  private static let counter = Counter()

  /// One for each check that a compiled module can fail.
  static let all = [
    BrokenModule(
      "a variable from a parameter that is not there",
      TestService(variables: [Variable("THREADS", default: .parameter("threads"), help: "Threads.")]),
      says:
        "CON-01: variable 'THREADS': expected its default from a parameter of the module, found 'threads', which there is "
        + "not; declare it, or name another"),
    BrokenModule(
      "a parameter that is declared twice", TestService(parameters: [threads.parameter, threads.parameter]),
      says:
        "CON-01: parameter 'threads': expected one declaration, found 2; only the first would count: remove the others, or "
        + "call them otherwise"),
    BrokenModule(
      "a default beyond its range",
      TestService(parameters: [Parameter("threads", .integer(1...64), default: 65, help: "Threads.")]),
      says:
        "CON-01: the default of parameter 'threads': expected a value that it takes itself, found 'threads' must be 1 to 64, "
        + "not 65; correct the default, or what the parameter takes"),
    BrokenModule(
      "a parameter of which environment files take no notice",
      TestService(parameters: [Parameter("x-debug", .boolean, default: false, help: "Debug.")]),
      says:
        "CON-01: parameter 'x-debug': expected a name that environment files can set, found one that they take for a "
        + "remark; call it otherwise: not 'description', nothing that begins with 'x-' or '$'"),
    BrokenModule(
      "a standard parameter of another type",
      TestService(parameters: [Parameter("replicas", .text(.free), default: "1", help: "Pods.")]),
      says:
        "CON-01: parameter 'replicas': expected the type 'integer', as in every module, found 'text'; keep the type, or "
        + "give a parameter of your own another name"),
    BrokenModule(
      "a contract of the future", TestService("web", contract: 2),
      says:
        "CON-02: the contract of 'web': expected a version up to 1, which this program knows, found version 2; use a newer "
        + "program, or write the module for an earlier contract"),
    BrokenModule(
      "a workload of another name", TestService { $0.deployment.metadata.name = "web-server" },
      says: "CON-03: output 'deployment': expected the name 'web', found 'web-server'; name it after the service"),
    BrokenModule(
      "a namespace of its own",
      TestService {
        $0.others = [ConfigMap(metadata: ObjectMeta(name: "web", namespace: "default"), data: [:]).resource]
      },
      says:
        "CON-03: output 'others', ConfigMap/web: expected the namespace of the environment, found 'default', whatever the "
        + "environment says; take it from the parameter 'namespace'"),
    BrokenModule(
      "defaults that the server refuses", TestService { $0.container.name = "Web" },
      says:
        "CON-04: with nothing set, Deployment/web, spec.template.spec.containers[0].name: expected no error, found 'name' of "
        + "container 'Web': expected a DNS label: lower-case letters, digits and '-', at most 63, no '-' at either end, found "
        + "'Web' [POD-02]; correct what the module makes: 'betrace-tui rules POD-02' says how"),
    BrokenModule(
      "a bound that breaks the Service",
      TestService(parameters: [offered.parameter]) {
        if $0.parameters[offered] != 80 {
          $0.service.spec.ports.append(ServicePort(name: "more", port: $0.parameters[offered]))
        }
      },
      says:
        "CON-05: parameter 'offered' at 70000, Service/web, spec.ports[1].port: expected no error, found 'port' of port 'more' "
        + "of Service 'web': expected a number from 1 to 65535, found 70000 [SVC-04]; correct what the module makes: "
        + "'betrace-tui rules SVC-04' says how"),
    BrokenModule(
      "an Ingress that nobody asked for",
      TestService { objects in
        objects.ingress =
          objects.ingress
          ?? Ingress(
            metadata: objects.service.metadata,
            spec: Ingress.Spec(rules: [
              Ingress.Rule(host: "web.example.com", paths: [Ingress.Path(backend: .service(name: "web", port: "http"))])
            ]))
      },
      says:
        "CON-08: without 'ingress': expected no Ingress, found Ingress/web; make it only when the parameter 'ingress' is "
        + "there",
      "CON-08: with 'ingress' null: expected no Ingress, found Ingress/web; make it only when the parameter 'ingress' is there"
    ),
    BrokenModule(
      "an Ingress that never comes", TestService { $0.ingress = nil },
      says: "CON-08: with 'ingress' set: expected output 'ingress', found nothing; make it, or declare "
        + "'.ingress.unavailable(because:)'"),
    BrokenModule(
      "a different answer each time",
      TestService { $0.deployment.metadata.annotations["number"] = "\(counter.next())" },
      says:
        "CON-09: with nothing set: expected twice the same, found another 'metadata.annotations.number' of Deployment/web; "
        + "make it from the parameters alone"),
    BrokenModule(
      "a port that nobody offers", TestService { $0.service.spec.ports[0].port = 8080 },
      says:
        "CON-10: port 'http': expected a Service that offers it as 80, found 8080; make the ports of the Service from "
        + "'info.ports'"),
    BrokenModule(
      "a probe of another path",
      TestService { $0.container.readinessProbe = Probe(.httpGet(path: "/live", port: "http")) },
      says:
        "CON-11: the container: expected that 'readinessProbe' asks '/ready' on port 'http', found '/live'; declare that path in "
        + "'info.health', or have the probe ask the declared one"),
    BrokenModule(
      "a dependency that nobody knows", TestService(needs: [.hard("nat")]),
      says:
        "CON-12: dependency 'nat': expected a service that there is, found none of that name; correct the name, or list it "
        + "under 'platform.externals.services' of an environment; did you mean 'nats'?"),
    BrokenModule(
      "a port that its dependency has not", TestService(needs: [.hard("nats", ports: ["clint"])]),
      says:
        "CON-12: dependency 'nats': expected one of its ports 'client', found 'clint'; name a port that it declares; did you "
        + "mean 'client'?"),
    BrokenModule(
      "a deprecated parameter without advice",
      TestService(parameters: [
        Parameter("threads", .integer(1...64), default: 8, help: "Threads.", deprecated: " ")
      ]),
      says:
        "CON-13: parameter 'threads': expected what to use instead, found nothing; say it in 'deprecated', such as 'use "
        + "replicas'"),
    BrokenModule(
      "a name with a control character",
      TestService(needs: [.hard("na\u{1b}[31mts")]),
      says:
        "CON-12: dependency 'na\\u{1b}[31mts': expected a service that there is, found none of that name; correct the name, "
        + "or list it under 'platform.externals.services' of an environment"),
  ]
}
