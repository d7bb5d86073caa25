import BeTraceCore
import Testing

@Suite struct PortRulesTests {
  @Test(arguments: [
    RuleRow("the greatest", services: [listening(ServicePort(name: "a", port: 65535, targetPort: "http"))]),
    RuleRow(
      "0", services: [listening(ServicePort(name: "a", port: 0, targetPort: "http"))],
      shows: [
        "test: error: web: 'port' of port 'a' of Service 'web': expected a number from 1 to 65535, found 0 "
          + "[SVC-04]"
      ]),
    RuleRow(
      "above the greatest", services: [listening(ServicePort(name: "a", port: 65536, targetPort: "http"))],
      shows: [
        "test: error: web: 'port' of port 'a' of Service 'web': expected a number from 1 to 65535, found "
          + "65536 [SVC-04]"
      ]),
    RuleRow(
      "offered twice", services: [listening(ServicePort(name: "a", port: 80, targetPort: "http"))],
      shows: [
        "test: error: web: port 'a' of Service 'web': port 80 is offered twice; it can lead to one place "
          + "only [SVC-04]"
      ]),
    RuleRow(
      "listened on twice",
      services: [
        TestService {
          var second = $0.container
          second.name = "second"
          (second.ports, second.livenessProbe, second.readinessProbe) = ([ContainerPort(containerPort: 8080)], nil, nil)
          $0.deployment.spec.template.spec.containers.append(second)
        }
      ],
      shows: [
        "test: warning: web: 'ports[0]' of container 'second': port 8080 is that of container 'web' too: the containers of a "
          + "pod share its address, and only one of them can listen there [POD-09]"
      ]),
    RuleRow(
      "two protocols", services: [listening(ServicePort(name: "a", port: 80, targetPort: "http", protocol: .udp))]),
    RuleRow(
      "no name", services: [listening(ServicePort(port: 81, targetPort: "http"))],
      shows: [
        "test: error: web: 'spec.ports[1].name' of Service 'web': expected a name, as there are several "
          + "ports, found none [SVC-03]"
      ]),
    RuleRow("no name for the only one", services: [TestService { $0.service.spec.ports[0].name = nil }]),
    RuleRow(
      "no good name", services: [listening(ServicePort(name: "A", port: 81, targetPort: "http"))],
      shows: [
        "test: error: web: 'name' of port 'A' of Service 'web': expected a DNS label: lower-case letters, "
          + "digits and '-', at most 63, no '-' at either end, found 'A' [SVC-03]"
      ]),
    RuleRow(
      "one name for two", services: [listening(ServicePort(name: "http", port: 81, targetPort: "http"))],
      shows: [
        "test: error: web: 'name' of port 'http' of Service 'web': 'http' is another port's name too; a "
          + "name has to mean one [SVC-03]"
      ]),
  ])
  func servicesOfferPorts(_ row: RuleRow) { row.check() }

  @Test(arguments: [
    RuleRow("the greatest", services: [TestService(ports: [ServiceInfo.Port("http", 65535, offeredAs: 80)])]),
    RuleRow(
      "0", services: [TestService { $0.container.ports.append(ContainerPort(containerPort: 0)) }],
      shows: [
        "test: error: web: 'ports[1].containerPort' of container 'web': expected a number from 1 to 65535, "
          + "found 0 [POD-07]"
      ]),
    RuleRow(
      "listed twice", services: [TestService { $0.container.ports.append(ContainerPort(containerPort: 8080)) }],
      shows: [
        "test: error: web: 'spec.template.spec.containers[0].ports[1]' of Deployment 'web' repeats 'containerPort' 8080 and "
          + "'protocol' 'TCP' of an earlier item: server-side apply, which tells them apart by that, refuses the object; keep "
          + "one [SSA-01]",
        "test: warning: web: 'ports[1]' of container 'web': port 8080 is given twice with the same "
          + "protocol; server-side apply refuses that [POD-09]",
      ]),
    RuleRow(
      "two protocols",
      services: [TestService { $0.container.ports.append(ContainerPort(containerPort: 8080, protocol: .udp)) }]),
    RuleRow("15 characters", services: [named("a-2345678901234")]),
    RuleRow(
      "16 characters", services: [named("a-23456789012345")],
      shows: [
        "test: error: web: 'name' of port 'a-23456789012345' of container 'web': expected a port's name: at"
          + " most 15 lower-case letters, digits and single '-', a letter among them, found 'a-23456789012345' "
          + "[POD-08]"
      ]),
    RuleRow(
      "no letter", services: [named("80")],
      shows: [
        "test: error: web: 'name' of port '80' of container 'web': expected a port's name: at most 15 "
          + "lower-case letters, digits and single '-', a letter among them, found '80' [POD-08]"
      ]),
    RuleRow(
      "two hyphens", services: [named("a--b")],
      shows: [
        "test: error: web: 'name' of port 'a--b' of container 'web': expected a port's name: at most 15 "
          + "lower-case letters, digits and single '-', a letter among them, found 'a--b' [POD-08]"
      ]),
    RuleRow(
      "one name for two", services: [named("http")],
      shows: [
        "test: error: web: 'name' of port 'http' of container 'web': 'http' is another port's name too; a "
          + "name has to mean one [POD-08]"
      ]),
  ])
  func containersListenOnPorts(_ row: RuleRow) { row.check() }

  /// A service that offers one more port.
  private static func listening(_ port: ServicePort) -> TestService {
    TestService { $0.service.spec.ports.append(port) }
  }

  /// A service whose container listens on one more port, called `name`.
  private static func named(_ name: String) -> TestService {
    TestService { $0.container.ports.append(ContainerPort(name: name, containerPort: 9090)) }
  }

  private static func badName(_ name: String) -> String {
    "test: error: web: '\(name)' is no name of a port: use lower-case letters, digits and single '-', at most 15, one letter "
      + "at least [POD-08]"
  }
}
