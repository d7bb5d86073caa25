import Testing

@testable import BeTraceCommand

/// Why there is something in the manifests.
extension WhyCommandTests {
  @Test func aPlaceInAManifestMayHaveSeveralCauses() throws {
    #expect(
      try Desk().perform("why", "bff/production/Deployment/bff/spec.replicas") == """
        bff/production/Deployment/bff/spec.replicas: 3

        DECIDED BY                  WHERE                            LINES
        bff/production/replicas     environments/production.json:49  1
        bff/production/autoscaling  bff module                       1

        bff/production/replicas: 3

        LAYER       VALUE  WHERE                            STATE
        production  3      environments/production.json:49  decides
        staging     2      environments/staging.json:35     hidden by production
        base        -      does not set it
        module      1      bff module                       hidden by production

        renders to these lines of 'betrace-tui render production bff':
        LINE  OBJECT          PATH
        145   Deployment/bff  spec.replicas

        only with some other values these depend on it:
        LINE     OBJECT                   PATH
        255-273  Deployment/bff           spec.template.spec.topologySpreadConstraints
        276-294  PodDisruptionBudget/bff  all

        ELSEWHERE  VALUE  WHERE
        dev        1      bff module
        staging    2      environments/staging.json:35

        if you reset: 2; scale from 3 to 2 pods, no restart

        """)
  }

  @Test func ofATextOfManyLinesTheFirstIsShown() throws {
    let page = try Desk().perform("why", "nats/production/ConfigMap/nats-config/data[nats.conf]")
    #expect(page.prefix { $0 != "\n" }.hasSuffix(" more lines"), "\(page)")
  }

  @Test func ofAnObjectTheFieldIsExplainedThatItIsThereFor() throws {
    let page = try Desk().perform("why", "bff/production/PodDisruptionBudget/bff")
    #expect(page.contains("LINES\nbff/production/replicas "), "\(page)")
    #expect(page.contains("\nbff/production/replicas: 3\n"), "\(page)")
  }

  @Test func theNameOfAVariableIsOfWhatSetsIt() throws {
    let page = try Desk().perform("render", "production", "bff", "--provenance")
    #expect(page.contains("- name: BETRACE_BACKEND_URL # environments/base.json:90\n"), "\(page)")
  }

  @Test func aModuleMayComputeIt() throws {
    #expect(
      try Desk().perform("why", "bff/production/Deployment/bff/spec.strategy.type") == """
        bff/production/Deployment/bff/spec.strategy.type: RollingUpdate

        no field decides it: the module of bff computes it

        """)
  }

  @Test func thePlatformMayAddIt() throws {
    #expect(
      try Desk().perform("why", "bff/production/NetworkPolicy/bff/spec.policyTypes") == """
        bff/production/NetworkPolicy/bff/spec.policyTypes

        DECIDED BY                             WHERE                      LINES
        -/production/platform.networkPolicies  environments/base.json:14  467

        -/production/platform.networkPolicies: fromDependencies

        LAYER       VALUE             WHERE                      STATE
        production  -                 does not set it
        staging     -                 does not set it
        base        fromDependencies  environments/base.json:14  decides
        module      none              the default                hidden by base

        renders to these lines of 'betrace-tui render production':
        LINE       OBJECT                      PATH
        137-239    NetworkPolicy/nats          all
        479-554    NetworkPolicy/backend       all
        714-791    NetworkPolicy/bff           all
        1027-1091  NetworkPolicy/worker        all
        1305-1320  NetworkPolicy/default-deny  all

        ELSEWHERE  VALUE             WHERE
        dev        none              environments/dev.json:10
        staging    fromDependencies  environments/base.json:14

        """)
  }

  @Test func aKindNeedsAServiceAndAnEnvironment() throws {
    #expect(
      try Desk().perform("why", "Deployment/bff")
        == "! betrace-tui: 'Deployment/bff' names no service and environment: write them before the kind and the name, such "
        + "as bff/production/Deployment/bff\n= 64\n")
  }
}
