import BeTraceCore
import Testing

@testable import BeTraceCommand

/// `betrace-tui why`
struct WhyCommandTests {
  @Test func aFieldIsSaidLayerByLayer() throws {
    #expect(
      try Desk().perform("why", "bff/production/resources.limits.memory") == """
        bff/production/resources.limits.memory: 1Gi

        LAYER       VALUE  WHERE                                     STATE
        production  1Gi    environments/production.json:63           decides
        staging     -      does not set it
        base        -      does not set it
        module      512Mi  bff module, BeTraceServices/BFF.swift:28  hidden by production

        renders to these lines of 'betrace-tui render production bff':
        LINE  OBJECT          PATH
        214   Deployment/bff  spec.template.spec.containers[0].resources.limits.memory

        ELSEWHERE  VALUE  WHERE
        dev        512Mi  bff module
        staging    512Mi  bff module

        if you reset: 512Mi; rolling restart of 3 pods (resources)

        """)
  }

  @Test func aVariableThatIsRemovedRendersNowhere() throws {
    #expect(
      try Desk().perform("why", "bff/production/env.LOG_LEVEL") == """
        bff/production/env.LOG_LEVEL: removed

        LAYER       VALUE    WHERE                                        STATE
        production  removed  environments/production.json:56              decides
        staging     -        does not set it
        base        info     environments/base.json:111                   hidden by production
        module      -        ships nothing, BeTraceServices/BFF.swift:40

        renders nowhere

        ELSEWHERE  VALUE  WHERE
        dev        debug  environments/dev.json:35
        staging    info   environments/base.json:111

        if you reset: info; rolling restart of 3 pods (env)

        """)
  }

  @Test func aResetSaysWhatItBreaks() throws {
    #expect(
      try Desk().perform("why", "bff/production/image.digest") == """
        bff/production/image.digest: sha256:eccbc87e4b5ce2feeccbc87e4b5ce2feeccbc87e4b5ce2feeccbc87e4b5ce2fe

        LAYER       VALUE                                                                    WHERE                                        STATE
        production  sha256:eccbc87e4b5ce2feeccbc87e4b5ce2feeccbc87e4b5ce2feeccbc87e4b5ce2fe  environments/production.json:52              decides
        staging     sha256:70efdf2ec9b0860770efdf2ec9b0860770efdf2ec9b0860770efdf2ec9b08607  environments/staging.json:39                 hidden by production
        base        -                                                                        does not set it
        module      -                                                                        ships nothing, BeTraceServices/BFF.swift:27

        renders to these lines of 'betrace-tui render production bff':
        LINE  OBJECT          PATH
        180   Deployment/bff  spec.template.spec.containers[0].image

        ELSEWHERE  VALUE                                                                    WHERE
        dev        none                                                                     environments/dev.json:31
        staging    sha256:70efdf2ec9b0860770efdf2ec9b0860770efdf2ec9b0860770efdf2ec9b08607  environments/staging.json:39

        if you reset: none; rolling restart of 3 pods (image)
          new problem: POL-01b: image 'registry.example.com/betrace/bff:0.8.2' has no digest: its tag can be moved to another image

        """)
  }

  @Test func aDefaultSaysWhatItIsMadeFrom() throws {
    #expect(
      try Desk().perform("why", "nats/production/resources.limits.memory") == """
        nats/production/resources.limits.memory: 2Gi

        LAYER       VALUE  WHERE                                                                                      STATE
        production  -      does not set it
        staging     -      does not set it
        base        -      does not set it
        module      2Gi    nats module, BeTraceServices/NATS.swift:47 (size: large, environments/production.json:16)  decides

        renders to these lines of 'betrace-tui render production nats':
        LINE  OBJECT            PATH
        317   StatefulSet/nats  spec.template.spec.containers[0].resources.limits.memory

        ELSEWHERE  VALUE  WHERE
        dev        512Mi  nats module
        staging    1Gi    nats module

        """)
  }

  @Test func aSettingOfTheEnvironmentReachesManyServices() throws {
    #expect(
      try Desk().perform("why", "-/dev/platform.podSecurity") == """
        -/dev/platform.podSecurity: baseline

        LAYER   VALUE       WHERE                      STATE
        dev     baseline    environments/dev.json:9    decides
        base    restricted  environments/base.json:10  hidden by dev
        module  restricted  the default                hidden by dev

        renders to these lines of 'betrace-tui render dev':
        LINE  OBJECT                 PATH
        9     Namespace/betrace-dev  metadata.labels[pod-security.kubernetes.io/audit]
        11    Namespace/betrace-dev  metadata.labels[pod-security.kubernetes.io/enforce]
        13    Namespace/betrace-dev  metadata.labels[pod-security.kubernetes.io/warn]

        ELSEWHERE   VALUE       WHERE
        staging     restricted  environments/base.json:10
        production  restricted  environments/base.json:10

        if you reset: restricted; Namespace 'betrace-dev': changes in place (pod-security.kubernetes.io/audit, \
        pod-security.kubernetes.io/enforce, pod-security.kubernetes.io/warn), no restart

        """)
  }

  @Test func whatTurnsAServiceOnRendersAllOfIt() throws {
    let page = try Desk().perform("why", "bff/production/enabled")
    let lines = page.split(separator: "\n")
    for object in ["ServiceAccount/bff", "Deployment/bff", "Ingress/bff"] {
      #expect(lines.contains { $0.contains("  \(object) ") && $0.hasSuffix("  all") }, "\(page)")
    }
    #expect(!page.contains("Namespace/betrace "), "others make it too")
  }

  @Test func whatDoesNotFitDecidesNothing() throws {
    let desk = try Desk()
    try desk.replace("\"replicas\": 3", with: "\"replicas\": \"3x\"", in: "environments/production.json")
    let report = desk.perform("why", "bff/production/replicas", "-o", "json")
    let deciders = report.split(separator: "\"layer\": ").filter { $0.contains("\"decides\": true") }
    #expect(deciders.count == 1 && deciders.first?.hasPrefix("\"module\"") == true, "\(report)")
    let page = desk.perform("why", "bff/production/Deployment/bff/spec.replicas")
    #expect(page.contains("bff/production/replicas     bff module"), "\(page)")
    let comparison = desk.perform("compare", "staging", "production", "bff")
    #expect(comparison.contains("does not fit"), "\(comparison)")
  }

  @Test func whatIsOffRendersNowhere() throws {
    #expect(
      try Desk().perform("why", "worker/dev/replicas") == """
        worker/dev/replicas: 1

        LAYER   VALUE  WHERE            STATE
        dev     -      does not set it
        base    -      does not set it
        module  1      worker module    decides

        renders nowhere: worker is not deployed in dev

        ELSEWHERE   VALUE  WHERE
        staging     2      environments/staging.json:26
        production  2      environments/staging.json:26

        """)
  }

  @Test func theNamespaceOfTheEnvironmentIsThatOfAllItsObjects() throws {
    let answer = try Desk().perform("why", "-/production/namespace")
    #expect(
      answer.hasPrefix(
        """
        -/production/namespace: betrace

        LAYER       VALUE            WHERE                           STATE
        production  betrace          environments/production.json:9  decides
        staging     betrace-staging  environments/staging.json:7     hidden by production
        base        -                does not set it
        module      -                ships nothing

        """))
    let objects = try OpenWorkspace.find(nil, for: Desk().program).plan("production").resources
    for planned in objects { #expect(answer.contains("\(planned.resource.identity) ")) }
    #expect(answer.contains("\nif you reset: betrace-staging; "))
    #expect(answer.contains("\n  new problem: UPD-02: "))
  }

  @Test func aPartOfAnEntryIsExplainedWithAllOfIt() throws {
    let desk = try Desk()
    let answer = desk.perform("why", "-/production/platform.externals.services.tempo.namespace")
    #expect(answer == desk.perform("why", "-/production/platform.externals.services.tempo"))
    #expect(answer.contains("environments/base.json:35  decides"), "\(answer)")
    #expect(answer.contains("\nrenders to these lines of 'betrace-tui render production':\n"))
  }

  @Test func whatAppliesInsteadOfAValueThatDoesNotFitIsSaid() throws {
    let desk = try Desk()
    try desk.replace(#""replicas": 3"#, with: #""replicas": "3x""#, in: "environments/production.json")
    let remark = "which does not fit; what applies is 1, the default, until what is set is mended\n"
    let why = desk.perform("why", "bff/production/replicas")
    #expect(why.hasPrefix("bff/production/replicas: 3x\n"), "\(why)")
    #expect(why.contains("\n\(remark)"), "\(why)")
    #expect(why.contains("environments/production.json:49  does not fit\n"), "\(why)")
    #expect(why.contains("  applies\n"), "\(why)")
    #expect(
      desk.perform("render", "production", "bff", "--provenance").contains("\n  replicas: 1 # module\n"))
    #expect(desk.perform("why", "bff/production/replicas", "-o", "json").contains("\"fits\": false"))
    #expect(
      desk.perform("get", "bff/production/replicas") == "1\n! betrace-tui: bff/production/replicas is 3x, \(remark)")
    #expect(!desk.perform("why", "bff/production/image.tag").contains("does not fit"))
  }

  @Test func whyNothingRendersIsSaidOfReplicasBesideAnAutoscaler() throws {
    let answer = try Desk().perform("why", "worker/production/replicas")
    #expect(answer.contains("\nrenders nowhere: autoscaling decides how many there are\n"), "\(answer)")
  }

  @Test func whatAResetMendsIsSaid() throws {
    let desk = try Desk()
    try desk.replace(#""replicas": 3"#, with: #""replicas": -3"#, in: "environments/production.json")
    let answer = desk.perform("why", "bff/production/replicas")
    #expect(answer.contains("\n  mends "), "\(answer)")
  }

  @Test func labelsOfThePlatformAreNamed() throws {
    let desk = try Desk()
    _ = desk.perform("set", "-/production/platform.labels.team=x")
    #expect(
      desk.perform("why", "bff/production/Service/bff/metadata.labels.team").hasPrefix(
        """
        bff/production/Service/bff/metadata.labels.team: x

        DECIDED BY                         WHERE                            LINES
        -/production/platform.labels.team  environments/production.json:13  37

        """))
  }
}
